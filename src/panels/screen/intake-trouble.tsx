// A file that could not be read: what is wrong, where, what to do, and reading it again with a stated system or width.

import { useState } from 'react';
import type { Crs } from '../../analysis/geometry/crs.ts';
import type { DatumShift } from '../../analysis/geometry/datum-shift.ts';
import type { CandidatePlace } from '../../intake/intake.ts';
import { useLanguage } from '../language.tsx';
import { CandidateMap, type Surroundings } from './candidate-map.tsx';
import { DatumShiftForm } from './datum-shift-form.tsx';
import { type TypedSystem, typedSystems } from './read-coordinates.ts';

interface IntakeTroubleProps {
  readonly file: string;
  readonly sentences: readonly string[];
  /** Nothing could be read; otherwise some sites were, and these are the problems of the others. */
  readonly nothingRead: boolean;
  readonly asksForSystem: boolean;
  readonly asksForWidth: boolean;
  readonly asksForRadius: boolean;
  /** The datum needs seven parameters that only the person can have. */
  readonly asksForShift: boolean;
  /** Systems that the numbers allow, likeliest first. */
  readonly systems: readonly Crs[];
  /** Where they would put the file. */
  readonly places: readonly CandidatePlace[];
  readonly surroundings: Surroundings;
  /** Layers, sheets or tables of the file, of which one must be chosen. */
  readonly layers: readonly { readonly name: string; readonly count: number }[];
  readonly lineWidth: number;
  readonly onAgain: (hint: Again) => void;
  readonly onClose: () => void;
}

/** What is said when the file is read again. */
interface Again {
  readonly crs?: Crs;
  readonly width?: number;
  readonly radius?: number;
  readonly layer?: string;
  readonly datumShift?: DatumShift;
}

/** One button for each layer that may be meant. */
function Layers({ layers, onAgain }: Pick<IntakeTroubleProps, 'layers' | 'onAgain'>) {
  const { words } = useLanguage();
  if (layers.length === 0) return null;
  return (
    <div className="actions">
      {layers.slice(0, 20).map(({ name, count }) => (
        <button key={name} type="button" className="button small" onClick={() => onAgain({ layer: name })}>
          {words.readLayer(name, count)}
        </button>
      ))}
      {layers.length > 1 && (
        <button type="button" className="button small" onClick={() => onAgain({ layer: '*' })}>
          {words.readAllLayers}
        </button>
      )}
    </div>
  );
}

/** Asks for the width of a line or the radius of a point. */
function SizeField({
  radius,
  start,
  onSize,
}: {
  readonly radius: boolean;
  readonly start: number;
  readonly onSize: (size: number) => void;
}) {
  const { words } = useLanguage();
  const [size, setSize] = useState(start);
  return (
    <div className="fields">
      <label className="field">
        {radius ? words.pointRadius : words.lineWidth}
        <input type="number" min={1} max={500} value={size} onChange={(event) => setSize(event.target.valueAsNumber)} />
        {words.metresUnit}
      </label>
      <button type="button" className="button small" disabled={!(size > 0)} onClick={() => onSize(size)}>
        {radius ? words.readAgainRadius : words.readAgainWidth}
      </button>
    </div>
  );
}

/** The notice; no verdict stands beside it. */
export function IntakeTrouble(props: IntakeTroubleProps) {
  const { words } = useLanguage();
  const [system, setSystem] = useState<TypedSystem>('EPSG:4490');
  return (
    <section className="trouble" role="alert" aria-label={words.notReadTitle(props.file)}>
      <h2>{props.nothingRead ? words.notReadTitle(props.file) : props.file}</h2>
      <ul>
        {props.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {props.systems.length > 0 && (
        <CandidateMap
          systems={props.systems}
          places={props.places}
          surroundings={props.surroundings}
          onChoose={(crs) => props.onAgain({ crs })}
        />
      )}
      {props.asksForSystem && (
        <div className="fields">
          <select
            aria-label={words.system}
            value={system}
            onChange={(event) => setSystem(typedSystems.find((known) => known === event.target.value) ?? 'EPSG:4490')}
          >
            {typedSystems.map((known) => (
              <option key={known} value={known}>
                {words.systems[known]}
              </option>
            ))}
          </select>
          <button type="button" className="button small" onClick={() => props.onAgain({ crs: system })}>
            {words.readAgainAs}
          </button>
        </div>
      )}
      <Layers layers={props.layers} onAgain={props.onAgain} />
      {props.asksForShift && <DatumShiftForm onShift={(datumShift) => props.onAgain({ datumShift })} />}
      {props.asksForWidth && (
        <SizeField radius={false} start={props.lineWidth} onSize={(width) => props.onAgain({ width })} />
      )}
      {props.asksForRadius && <SizeField radius start={50} onSize={(radius) => props.onAgain({ radius })} />}
      <button type="button" className="button small" onClick={props.onClose}>
        {words.close}
      </button>
    </section>
  );
}
