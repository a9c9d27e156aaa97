// The footprint: its three areas side by side, and what can be done with it.

import { type FormEvent, useState } from 'react';
import type { Bilingual } from '../../analysis/index.ts';
import { useFigures } from '../figures.ts';
import { Icon } from '../icons.tsx';
import { useLanguage } from '../language.tsx';

/** The areas of a footprint in m². */
export interface Areas {
  readonly ellipsoidal: number;
  readonly plane: number;
  /** Number of the 3-degree zone in whose plane the area was computed. */
  readonly zone: number;
  readonly declared: number | null;
  readonly agrees: boolean;
}

interface SiteCardProps {
  readonly name: string;
  readonly remark: Bilingual | null;
  /** How it was found in which system the source is; null for what was drawn here. */
  readonly reading: string | null;
  readonly areas: Areas;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onZoom: () => void;
  readonly onRemove: () => void;
  readonly onDeclare: (squareMetres: number | null) => void;
  readonly onCoordinates: () => void;
}

function DeclaredField({ onDeclare }: Pick<SiteCardProps, 'onDeclare'>) {
  const { words } = useLanguage();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const hectares = Number(typed);
    if (Number.isFinite(hectares) && hectares > 0) onDeclare(hectares * 10_000);
  };
  return (
    <form className="declared" onSubmit={submit}>
      <input
        type="number"
        min="0"
        step="any"
        aria-label={words.declaredHectares}
        placeholder={words.hectares}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="button small">
        {words.confirm}
      </button>
    </form>
  );
}

function AreaList({ areas, onDeclare }: Pick<SiteCardProps, 'areas' | 'onDeclare'>) {
  const { words } = useLanguage();
  const figures = useFigures();
  const { declared } = areas;
  return (
    <dl className="figure-list">
      <div>
        <dt>{words.ellipsoidalArea}</dt>
        <dd className="figures">
          {figures.fineArea(areas.ellipsoidal)} · {figures.muOf(areas.ellipsoidal)}
        </dd>
      </div>
      <div>
        <dt>{words.planeArea(areas.zone)}</dt>
        <dd className="figures">{figures.fineArea(areas.plane)}</dd>
      </div>
      <div>
        <dt>{words.declaredArea}</dt>
        <dd className="figures">
          {declared !== null ? (
            <>
              {figures.fineArea(declared)} ·{' '}
              {areas.agrees ? words.agrees : <strong className="differs">{words.differs}</strong>}{' '}
              <button
                type="button"
                className="icon-button"
                onClick={() => onDeclare(null)}
                aria-label={words.clearDeclared}
              >
                <Icon name="close" />
              </button>
            </>
          ) : (
            <DeclaredField onDeclare={onDeclare} />
          )}
        </dd>
      </div>
    </dl>
  );
}

/** The card of the footprint under screening. */
export function SiteCard(props: SiteCardProps) {
  const { words, text } = useLanguage();
  const { name, remark, editing } = props;
  return (
    <section aria-labelledby="site-title" className="site-card">
      <h2 id="site-title" className="heading">
        {words.site} · {name}
      </h2>
      {remark && <p className="remark">{text(remark)}</p>}
      {props.reading !== null && <p className="quiet">{props.reading}</p>}
      <AreaList areas={props.areas} onDeclare={props.onDeclare} />
      <div className="actions">
        <button type="button" className="button small" onClick={props.onZoom}>
          {words.zoomTo}
        </button>
        <button type="button" className="button small" aria-pressed={editing} onClick={props.onEdit}>
          {editing ? words.finishEditing : words.editOnMap}
        </button>
        <button type="button" className="button small" onClick={props.onCoordinates}>
          {words.editCoordinates}
        </button>
        <button type="button" className="button small" onClick={props.onRemove}>
          {words.removeSite}
        </button>
      </div>
    </section>
  );
}
