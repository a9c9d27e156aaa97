// The layers by family: shown or not, how strong, what the patterns mean, where they come from; and what this pack does not cover.

import type { LayerCard, LayerTrouble } from '../../analysis/index.ts';
import { legendOf, type Paint, swatchUrl, type Theme } from '../../layers/paint.ts';
import { useFigures } from '../figures.ts';
import { useLanguage } from '../language.tsx';

/** A layer as the list shows it. */
export interface ListedLayer {
  readonly card: LayerCard;
  readonly state: 'ready' | 'absent' | 'failed';
  readonly trouble: LayerTrouble | null;
  readonly visible: boolean;
  readonly opacity: number;
}

interface LayerListProps {
  readonly layers: readonly ListedLayer[];
  readonly theme: Theme;
  readonly troubleText: (trouble: LayerTrouble) => string;
  readonly onVisible: (layer: string, visible: boolean) => void;
  readonly onOpacity: (layer: string, opacity: number) => void;
  readonly onZoom: (layer: string) => void;
}

const families = [
  'redline',
  'reserve',
  'mountain',
  'band',
  'river',
  'water-source',
  'farmland',
  'town',
  'unit',
  'extent',
  'orientation',
];

/** The picture of a class, as on the map. */
export const Swatch = ({ paint, theme }: { readonly paint: Paint; readonly theme: Theme }) => (
  <img className="swatch" src={swatchUrl(paint, theme)} alt="" width={30} height={20} />
);

function LayerFacts({ card }: { readonly card: LayerCard }) {
  const { words, text } = useLanguage();
  const figures = useFigures();
  const { edition, file } = card;
  return (
    <dl className="facts">
      <dt>{words.factSummary}</dt>
      <dd>{text(card.summary)}</dd>
      <dt>{words.factSource}</dt>
      <dd>{text(card.publisher)}</dd>
      <dt>{words.factEdition}</dt>
      <dd>
        {text(edition.name)} {words.validFromTo(edition.validFrom, edition.validUntil)}
      </dd>
      <dt>{words.factBasis}</dt>
      <dd>{text(card.legalBasis)}</dd>
      {card.accuracy !== null && (
        <>
          <dt>{words.factAccuracy}</dt>
          <dd>± {figures.metres(card.accuracy)}</dd>
        </>
      )}
      {file && (
        <>
          <dt>{words.factCount}</dt>
          <dd>
            {words.features(file.featureCount)}
            {file.area !== null && <> · {figures.hectares(file.area)}</>}
          </dd>
        </>
      )}
    </dl>
  );
}

function LayerEntry({ layer, ...props }: { readonly layer: ListedLayer } & Omit<LayerListProps, 'layers'>) {
  const { words, text } = useLanguage();
  const { card } = layer;
  const title = text(card.title);
  const legend = legendOf(card);
  const [only] = legend;
  return (
    <li className="layer-entry" data-layer={card.id} data-state={layer.state}>
      <div className="layer-head">
        <label>
          <input
            type="checkbox"
            checked={layer.visible && layer.state === 'ready'}
            disabled={layer.state !== 'ready'}
            onChange={(event) => props.onVisible(card.id, event.target.checked)}
          />
          {legend.length === 1 && only && <Swatch paint={only.paint} theme={props.theme} />}
          <span>{title}</span>
        </label>
        {card.status === 'illustrative' && <span className="tag">{words.illustrativeTag}</span>}
      </div>
      {layer.state === 'failed' && (
        <p className="failed" role="alert">
          <strong>{words.couldNotCheck}</strong> {layer.trouble && props.troubleText(layer.trouble)}
        </p>
      )}
      <details className="layer-more">
        <summary aria-label={words.detailsOf(title)}>{words.details}</summary>
        {layer.state === 'ready' && (
          <div className="layer-tools">
            <label>
              {words.opacity}
              <input
                type="range"
                min={0}
                max={100}
                step={5}
                value={Math.round(layer.opacity * 100)}
                aria-label={words.opacityOf(title)}
                onChange={(event) => props.onOpacity(card.id, event.target.valueAsNumber / 100)}
              />
            </label>
            <button
              type="button"
              className="button small"
              onClick={() => props.onZoom(card.id)}
              aria-label={words.zoomToLayer(title)}
            >
              {words.zoomTo}
            </button>
          </div>
        )}
        <LayerFacts card={card} />
      </details>
      {legend.length > 1 && (
        <ul className="classes">
          {legend.map((entry) => (
            <li key={entry.key}>
              <Swatch paint={entry.paint} theme={props.theme} /> {text(entry.title)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** All layers of the pack; those that are declared absent stand at the end, as not covered. */
export function LayerList({ layers, ...props }: LayerListProps) {
  const { words, text } = useLanguage();
  const absent = layers.filter((layer) => layer.state === 'absent');
  const known = [...new Set([...families, ...layers.map((layer) => layer.card.family)])];
  return (
    <section aria-labelledby="layer-list-title" className="layer-list">
      <h2 id="layer-list-title" className="heading">
        {words.layers}
      </h2>
      {known.map((family) => {
        const members = layers.filter((layer) => layer.card.family === family && layer.state !== 'absent');
        if (members.length === 0) return null;
        return (
          <section key={family} aria-label={words.families[family] ?? family}>
            <h3>{words.families[family] ?? family}</h3>
            <ul>
              {members.map((layer) => (
                <LayerEntry key={layer.card.id} layer={layer} {...props} />
              ))}
            </ul>
          </section>
        );
      })}
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
