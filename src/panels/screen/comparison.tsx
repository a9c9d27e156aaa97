// The same footprint and project on two days: the verdict of each, then every answer that differs, with the reason.

import type { Change, Comparison } from '../../analysis/index.ts';
import { useLanguage } from '../language.tsx';
import { OutcomeBadge, VerdictIcon } from '../signs.tsx';

interface ComparisonViewProps {
  readonly comparison: Comparison;
  /** Opens the evidence of a rule; absent on paper. */
  readonly onRule?: (rule: string) => void;
}

const kinds: readonly Change['kind'][] = ['appears', 'changes', 'goes', 'stands'];

function ChangeLine({ change, onRule }: { readonly change: Change } & Pick<ComparisonViewProps, 'onRule'>) {
  const { all, text, words } = useLanguage();
  const { conformity, outcome } = all.screening;
  const { before, after, rule, clauses, succession } = change;
  const [clause] = clauses;
  const because = conformity.changed(change);
  const [was, is] = [outcome[before.outcome], outcome[after.outcome]];
  return (
    <li className="change" data-rule={rule} data-kind={change.kind}>
      <span className="from-to">
        <OutcomeBadge outcome={before.outcome} />{' '}
        {before.outcome !== after.outcome && <span aria-hidden="true">→</span>}{' '}
        {before.outcome !== after.outcome && <OutcomeBadge outcome={after.outcome} />}
      </span>
      <span>
        {onRule ? (
          <button type="button" className="plain change-title" onClick={() => onRule(rule)}>
            {text(change.title)}
          </button>
        ) : (
          text(change.title)
        )}
        <span className="block">{was === is ? was : words.fromTo(was, is)}</span>
        <span className="block quiet">
          <span lang="zh-CN">{clause && `${clause.instrument} ${clause.article}`}</span>
          {because !== '' && <> · {because}</>}
        </span>
        {succession.map((each) => (
          <span key={`${each.old.instrument}${each.old.articles}`} className="block quiet">
            {conformity.succession(each)}
          </span>
        ))}
      </span>
    </li>
  );
}

function Verdicts({ comparison: { days, verdicts } }: Pick<ComparisonViewProps, 'comparison'>) {
  const { all } = useLanguage();
  const day = (index: 0 | 1) => (
    <li className={`${verdicts[index]} verdict`} data-day={days[index]} data-outcome={verdicts[index]}>
      <span className="block figures">{days[index]}</span>
      <strong>
        <VerdictIcon outcome={verdicts[index]} /> {all.screening.verdictWord[verdicts[index]]}
      </strong>
    </li>
  );
  return (
    <ul className="two-days">
      {day(0)}
      {day(1)}
    </ul>
  );
}

/** What differs between the days: what concerns the project in full, the rest counted and folded. */
export function ComparisonView({ comparison, onRule }: ComparisonViewProps) {
  const { all, words, text } = useLanguage();
  const { conformity } = all.screening;
  const told = comparison.changes.filter(({ concerns }) => concerns);
  const moved = told.filter(({ kind }) => kind !== 'stands').length;
  const idle = comparison.changes.filter(({ concerns }) => !concerns);
  const named = (changes: readonly Change[]) =>
    changes.map(({ rule, title }) => `${rule} ${text(title)}`).join(words.listComma);
  return (
    <section className="comparison" aria-labelledby="comparison-title">
      <h2 id="comparison-title" className="heading">
        {conformity.changes(...comparison.days)}
      </h2>
      <Verdicts comparison={comparison} />
      <p role="status">{words.changesConcern(moved, told.length - moved)}</p>
      {kinds.map((kind) => {
        const changes = told.filter((change) => change.kind === kind);
        if (changes.length === 0) return null;
        const list = (
          <ul>
            {changes.map((change) => (
              <ChangeLine key={change.rule} change={change} {...(onRule && { onRule })} />
            ))}
          </ul>
        );
        const title = `${conformity.changeKind[kind]} · ${changes.length}`;
        if (kind === 'stands') {
          return onRule ? (
            <details key={kind} className="folded">
              <summary>{title}</summary>
              {list}
            </details>
          ) : (
            <p key={kind}>
              {title}: {named(changes)}
            </p>
          );
        }
        return (
          <div key={kind}>
            <h3>{title}</h3>
            {list}
          </div>
        );
      })}
      {idle.length > 0 && (
        <details className="folded">
          <summary>{words.changesIdle(idle.length)}</summary>
          <p className="quiet">{named(idle)}</p>
        </details>
      )}
    </section>
  );
}
