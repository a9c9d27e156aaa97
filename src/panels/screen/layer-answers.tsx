// Every layer with one of the four answers: affected, clear, not covered, could not check; and the distance to what is near.

import { memo } from 'react';
import type { LayerAnswerKind, LayerRow, LayerTrouble } from '../../analysis/index.ts';
import { useFigures } from '../figures.ts';
import { useLanguage } from '../language.tsx';
import { AnswerBadge } from '../signs.tsx';

interface LayerAnswersProps {
  readonly layers: readonly LayerRow[];
  readonly trouble: (trouble: LayerTrouble) => string;
  readonly onLayer: (layer: string) => void;
}

/** Zones named in a line; the rest are counted. */
const mostZones = 3;

const order: readonly LayerAnswerKind[] = ['could-not-check', 'affected', 'clear', 'not-covered'];

interface LineProps extends Omit<LayerAnswersProps, 'layers'> {
  readonly row: LayerRow;
}

/** A line; it is made anew only when it says something else. */
const LayerLine = memo(function LayerLine({ row, trouble, onLayer }: LineProps) {
  const { words, text } = useLanguage();
  const figures = useFigures();
  const { nearest } = row;
  const zonesOf = ({ zones }: LayerRow): string => {
    const named = zones
      .slice(0, mostZones)
      .map((zone) => (zones.length === 1 ? text(zone.name) : `${text(zone.name)} ${figures.area(zone.area)}`));
    return zones.length > mostZones
      ? `${named.join(words.listComma)}${words.andMoreZones(zones.length - mostZones)}`
      : named.join(words.listComma);
  };
  return (
    <li className="layer-line" data-layer={row.layer} data-answer={row.answer}>
      <AnswerBadge answer={row.answer} />
      <span className="layer-title">
        <button
          type="button"
          className="plain"
          onClick={() => onLayer(row.layer)}
          disabled={row.answer === 'not-covered'}
        >
          {text(row.title)}
        </button>{' '}
        · {words.answers[row.answer]}
      </span>
      <span className="layer-figure figures">
        {row.area ? figures.area(row.area) : nearest ? figures.distance(nearest.distance) : ''}
      </span>
      <span className="layer-note">
        {row.trouble && trouble(row.trouble)}
        {row.partial && <>{words.partialAnswer} </>}
        {zonesOf(row)}
        {row.answer === 'clear' &&
          nearest &&
          words.nearestIs(text(nearest.name), nearest.bearing === null ? '' : figures.bearing(nearest.bearing))}
        {row.answer === 'clear' && !nearest && words.nothingNear}
        {row.answer === 'not-covered' && words.verifyElsewhere}
        {row.accuracy && row.answer !== 'not-covered' && <> · {words.accuracyOf(figures.distance(row.accuracy))}</>}
      </span>
    </li>
  );
});

/** The table of layers in the order of urgency; what is not covered is folded with its count. */
export function LayerAnswers({ layers, trouble, onLayer }: LayerAnswersProps) {
  const { words } = useLanguage();
  return (
    <section aria-labelledby="layers-title">
      <h2 id="layers-title" className="heading">
        {words.layerAnswers}
      </h2>
      {order.map((answer) => {
        const rows = layers.filter((row) => row.answer === answer && row.role !== 'context' && row.family !== 'extent');
        if (rows.length === 0) return null;
        const lines = (
          <ul className="layer-lines">
            {rows.map((row) => (
              <LayerLine key={row.layer} row={row} trouble={trouble} onLayer={onLayer} />
            ))}
          </ul>
        );
        if (answer !== 'not-covered') return <div key={answer}>{lines}</div>;
        return (
          <details key={answer} className="folded">
            <summary>
              <AnswerBadge answer={answer} /> {words.notCoveredCount(rows.length)}
            </summary>
            {lines}
          </details>
        );
      })}
    </section>
  );
}
