// What applies at a point: the zones there, how far the nearest others are, and the rules that hold, each with its clause.

import type { ReactNode } from 'react';
import type { Bilingual, LayerTrouble, Located, LocatedLayer, LocatedRule } from '../../analysis/index.ts';
import { useFigures } from '../figures.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';
import { ClauseQuote } from '../screen/finding-evidence.tsx';
import { AnswerBadge } from '../signs.tsx';

interface WhatAppliesProps {
  readonly position: string;
  readonly located: Located | null;
  readonly fault: string | null;
  readonly troubleText: (trouble: LayerTrouble) => string;
  readonly notes: readonly string[];
  readonly onClose: () => void;
  readonly onRetry: () => void;
}

function classOf(layer: LocatedLayer, text: (both: Bilingual) => string): string {
  return layer.zones.map((zone) => text(zone.name)).join('、');
}

function HereLayer({
  layer,
  troubleText,
}: {
  readonly layer: LocatedLayer;
  readonly troubleText: (trouble: LayerTrouble) => string;
}) {
  const { words, text } = useLanguage();
  const figures = useFigures();
  const { nearest } = layer;
  return (
    <li className="layer-line" data-layer={layer.layer} data-answer={layer.answer}>
      <AnswerBadge answer={layer.answer} />
      <span className="layer-title">
        {text(layer.title)} · {words.hereAnswers[layer.answer]}
      </span>
      <span className="layer-figure figures">
        {layer.answer === 'clear' && nearest ? figures.metres(nearest.distance) : ''}
      </span>
      <span className="layer-note">
        {layer.trouble && troubleText(layer.trouble)}
        {layer.answer === 'affected' && classOf(layer, text)}
        {layer.answer === 'clear' &&
          nearest &&
          words.nearestIs(text(nearest.name), nearest.bearing === null ? '' : figures.bearing(nearest.bearing))}
        {layer.answer === 'clear' && !nearest && words.nothingNear}
        {layer.accuracy !== null && layer.answer !== 'not-covered' && (
          <> · {words.accuracyOf(figures.metres(layer.accuracy))}</>
        )}
      </span>
    </li>
  );
}

function HereRule({ rule }: { readonly rule: LocatedRule }) {
  const { words, text, all } = useLanguage();
  const [clause] = rule.clauses;
  return (
    <li className="here-rule" data-rule={rule.rule}>
      <details>
        <summary>
          <span className={`effect ${rule.effect}`}>{all.screening.effect[rule.effect]}</span> {text(rule.title)}
          {clause && (
            <span className="quiet block" lang="zh-CN">
              {clause.instrument} {clause.article} · {words.validityShort[rule.validity.onDate]}
            </span>
          )}
        </summary>
        <p>{text(rule.advice)}</p>
        {rule.clauses.map((entry) => (
          <ClauseQuote key={`${entry.instrument}${entry.article}${entry.quote}`} clause={entry} />
        ))}
      </details>
    </li>
  );
}

const effectOrder = ['prohibit', 'restrict', 'require', 'argue', 'advise', 'encourage'];

interface AtThePointProps {
  readonly affected: ReactNode;
  readonly count: number;
  readonly rules: readonly LocatedRule[];
}

function AtThePoint({ affected, count, rules }: AtThePointProps) {
  const { words } = useLanguage();
  return (
    <>
      <h3>{words.hereZones(count)}</h3>
      {count === 0 ? <p className="quiet">{words.hereNoZones}</p> : affected}
      <h3>{words.hereRules(rules.length)}</h3>
      <ul className="here-rules">
        {rules.map((rule) => (
          <HereRule key={rule.rule} rule={rule} />
        ))}
      </ul>
    </>
  );
}

function HereBody({
  located,
  troubleText,
  notes,
}: { readonly located: Located } & Pick<WhatAppliesProps, 'troubleText' | 'notes'>) {
  const { words } = useLanguage();
  const layers = located.layers.filter((layer) => layer.role !== 'context');
  const by = (answer: LocatedLayer['answer']) => layers.filter((layer) => layer.answer === answer);
  const list = (rows: readonly LocatedLayer[]) => (
    <ul className="layer-lines">
      {rows.map((layer) => (
        <HereLayer key={layer.layer} layer={layer} troubleText={troubleText} />
      ))}
    </ul>
  );
  const near = by('clear').toSorted((a, b) => (a.nearest?.distance ?? Infinity) - (b.nearest?.distance ?? Infinity));
  const rules = located.rules
    .filter((rule) => rule.answer === 'affected')
    .toSorted((a, b) => effectOrder.indexOf(a.effect) - effectOrder.indexOf(b.effect));
  const affected = by('affected').filter((layer) => layer.role === 'control');
  const outside = located.inside === 'outside';
  return (
    <>
      {outside && <p className="remark">{words.hereOutside}</p>}
      {list(by('could-not-check'))}
      {!outside && <AtThePoint affected={list(affected)} count={affected.length} rules={rules} />}
      {near.length > 0 && (
        <details className="folded">
          <summary>{words.hereNear(near.length)}</summary>
          {list(near)}
        </details>
      )}
      <details className="folded">
        <summary>{words.notCoveredCount(by('not-covered').length)}</summary>
        <p className="quiet">{words.notCoveredAdvice}</p>
        {list(by('not-covered'))}
      </details>
      {notes.map((sentence) => (
        <p key={sentence} className="remark">
          {sentence}
        </p>
      ))}
    </>
  );
}

/** The answer at a clicked or searched point. */
export function WhatApplies({ position, located, fault, onClose, onRetry, ...rest }: WhatAppliesProps) {
  const { words } = useLanguage();
  return (
    <section
      className="here"
      aria-labelledby="here-title"
      aria-live="polite"
      aria-busy={located === null && fault === null}
    >
      <div className="here-head">
        <h2 id="here-title" tabIndex={-1}>
          {words.whatApplies}
        </h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label={words.close}>
          <Icon name="close" />
        </button>
      </div>
      <p className="figures quiet">{position}</p>
      {fault !== null && (
        <div role="alert">
          <p>{words.ourMistake}</p>
          <pre className="trace">{fault}</pre>
          <button type="button" className="button small" onClick={onRetry}>
            {words.tryAgain}
          </button>
        </div>
      )}
      {located === null && fault === null && <progress aria-label={words.checking} />}
      {located && <HereBody located={located} {...rest} />}
    </section>
  );
}
