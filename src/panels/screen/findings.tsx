// The table of findings: what decides stands open, what does not concern the site is folded below with its count.

import { memo } from 'react';
import type { FindingGroup, FindingRow, Move, Outcome, Report } from '../../analysis/index.ts';
import { useFigures } from '../figures.ts';
import { useLanguage } from '../language.tsx';
import { OutcomeBadge } from '../signs.tsx';
import { FindingEvidence } from './finding-evidence.tsx';

interface FindingsProps {
  readonly report: Report;
  readonly openRule: string | null;
  /** What the last answer moved. */
  readonly moves: readonly Move[];
  /** Opens or closes a rule's evidence, and shows its ground on the map. */
  readonly onRule: (rule: string) => void;
}

const standing: readonly Outcome[] = ['conflict', 'condition', 'undetermined', 'notice'];

function useFigure(row: FindingRow): string {
  const { words } = useLanguage();
  const figures = useFigures();
  const overlap = row.evidence.find((entry) => entry.area !== null && entry.area.exact > 0);
  if (overlap?.share && overlap.share.exact >= 0.9999995) return words.wholeSite;
  if (overlap?.area) return figures.area(overlap.area);
  const distance = row.evidence.find((entry) => entry.distance !== null)?.distance;
  return distance ? figures.distance(distance) : '';
}

interface RowProps {
  readonly row: FindingRow;
  readonly open: boolean;
  /** What the outcome was before the last answer; null when that did not move it. */
  readonly before: Outcome | null;
  readonly onRule: (rule: string) => void;
}

/** A row; it is made anew only when it says something else. */
const Finding = memo(function Finding({ row, open, before, onRule }: RowProps) {
  const { words, text, all } = useLanguage();
  const figure = useFigure(row);
  const [clause] = row.clauses;
  const expired = row.validity.onDate === 'expired-plan';
  return (
    <li className="finding" data-rule={row.rule} data-outcome={row.outcome}>
      <button type="button" className="finding-head" aria-expanded={open} onClick={() => onRule(row.rule)}>
        <OutcomeBadge outcome={row.outcome} />
        <span className="finding-title">
          <span className="unseen">{all.screening.outcome[row.outcome]}: </span>
          {text(row.title)}
          {before !== null && <span className="tag was">{words.movedFrom(all.screening.outcome[before])}</span>}
        </span>
        <span className="finding-figure figures">{figure}</span>
        <span className="finding-clause" lang="zh-CN">
          {clause && `${clause.instrument} ${clause.article}`}
          <span className={expired ? 'expired' : ''} lang="">
            {' '}
            · {words.validityShort[row.validity.onDate]}
          </span>
        </span>
      </button>
      {open && <FindingEvidence row={row} />}
    </li>
  );
});

function Group({ group, openRule, moves, onRule }: { readonly group: FindingGroup } & Omit<FindingsProps, 'report'>) {
  const { words, all } = useLanguage();
  const rows = (
    <ul className="finding-list">
      {group.rows.map((row) => (
        <Finding
          key={row.rule}
          row={row}
          open={openRule === row.rule}
          before={moves.find(({ rule }) => rule === row.rule)?.before ?? null}
          onRule={onRule}
        />
      ))}
    </ul>
  );
  if (standing.includes(group.outcome)) return rows;
  return (
    <details className="folded" open={group.rows.some((row) => row.rule === openRule) || undefined}>
      <summary>
        <OutcomeBadge outcome={group.outcome} />{' '}
        {words.outcomeCount(all.screening.outcome[group.outcome], group.rows.length)}
      </summary>
      {rows}
    </details>
  );
}

/** All findings of a report. */
export function Findings({ report, openRule, moves, onRule }: FindingsProps) {
  const { words } = useLanguage();
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title" className="heading">
        {words.findings} · {words.asOfDay(report.asOf)}
      </h2>
      {report.groups.map((group) => (
        <Group key={group.outcome} group={group} openRule={openRule} moves={moves} onRule={onRule} />
      ))}
    </section>
  );
}
