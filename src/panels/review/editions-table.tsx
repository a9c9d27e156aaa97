// The data behind every answer: edition, days, accuracy, area, proof of bytes, status; and what this pack does not cover.

import type { Extent, LayerCard } from '../../analysis/index.ts';
import type { ListedLayer } from '../explore/layer-list.tsx';
import { useFigures } from '../figures.ts';
import { useLanguage } from '../language.tsx';

interface EditionsProps {
  readonly layers: readonly ListedLayer[];
  readonly extent: Extent;
  readonly rulesVersion: string;
  readonly ruleCount: number;
  readonly rulesHash: string;
}

function EditionRow({ layer }: { readonly layer: ListedLayer }) {
  const { words, text } = useLanguage();
  const figures = useFigures();
  const { card }: { card: LayerCard } = layer;
  return (
    <tr data-layer={card.id} data-state={layer.state}>
      <th scope="row">
        {text(card.title)}
        <span className="quiet block">
          {text(card.edition.name)} {words.validFromTo(card.edition.validFrom, card.edition.validUntil)}
        </span>
      </th>
      <td className="figures">{card.accuracy === null ? '—' : `± ${figures.metres(card.accuracy)}`}</td>
      <td className="figures">{card.file?.area == null ? '—' : figures.squareKilometres(card.file.area)}</td>
      <td>
        {layer.state === 'failed' ? (
          <strong>{words.couldNotCheck}</strong>
        ) : card.status === 'illustrative' ? (
          words.illustrativeTag
        ) : (
          words.official
        )}
        <code className="block hash" title={card.file?.sha256}>
          {card.file?.sha256.slice(0, 10)}
        </code>
      </td>
    </tr>
  );
}

/** The table of data editions. */
export function EditionsTable({ layers, extent, rulesVersion, ruleCount, rulesHash }: EditionsProps) {
  const { words, text } = useLanguage();
  const present = layers.filter((layer) => layer.state !== 'absent');
  const absent = layers.filter((layer) => layer.state === 'absent');
  return (
    <section aria-labelledby="editions-title">
      <h2 id="editions-title" className="heading">
        {words.editions}
      </h2>
      <p className="quiet">
        {words.rulesEdition(rulesVersion, ruleCount)} <code className="hash">{rulesHash.slice(0, 10)}</code>
      </p>
      <ul className="extents">
        {extent.editions.map((edition) => (
          <li key={edition.id}>
            {text(edition.name)} {words.validFromTo(edition.validFrom, edition.validUntil)}
            {edition.layer === null && <> · {words.noLine}</>}
            <span className="quiet block">{text(edition.note)}</span>
          </li>
        ))}
      </ul>
      <div className="wide-table">
        <table className="editions">
          <caption className="unseen">{words.editions}</caption>
          <thead>
            <tr>
              <th scope="col">{words.layer}</th>
              <th scope="col">{words.factAccuracy}</th>
              <th scope="col">{words.areaKm2}</th>
              <th scope="col">{words.statusAndHash}</th>
            </tr>
          </thead>
          <tbody>
            {present.map((layer) => (
              <EditionRow key={layer.card.id} layer={layer} />
            ))}
          </tbody>
        </table>
      </div>
      <details className="folded">
        <summary>{words.notCoveredCount(absent.length)}</summary>
        <p className="quiet">{words.notCoveredAdvice}</p>
        <ul className="absent">
          {absent.map((layer) => (
            <li key={layer.card.id}>{text(layer.card.title)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
