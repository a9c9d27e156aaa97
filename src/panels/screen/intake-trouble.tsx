// A file that could not be read: what is wrong, where, what to do, and reading it again with a stated system or width.

import { useState } from 'react';
import type { Crs } from '../../analysis/geometry/crs.ts';
import { useLanguage } from '../language.tsx';
import { type TypedSystem, typedSystems } from './read-coordinates.ts';

interface IntakeTroubleProps {
  readonly file: string;
  readonly sentences: readonly string[];
  /** Nothing could be read; otherwise some sites were, and these are the problems of the others. */
  readonly nothingRead: boolean;
  readonly asksForSystem: boolean;
  readonly asksForWidth: boolean;
  readonly lineWidth: number;
  readonly onAgain: (hint: { readonly crs?: Crs; readonly width?: number }) => void;
  readonly onClose: () => void;
}

/** The notice; no verdict stands beside it. */
export function IntakeTrouble(props: IntakeTroubleProps) {
  const { words } = useLanguage();
  const [system, setSystem] = useState<TypedSystem>('EPSG:4490');
  const [width, setWidth] = useState(props.lineWidth);
  return (
    <section className="trouble" role="alert" aria-label={words.notReadTitle(props.file)}>
      <h2>{props.nothingRead ? words.notReadTitle(props.file) : props.file}</h2>
      <ul>
        {props.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
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
      {props.asksForWidth && (
        <div className="fields">
          <label className="field">
            {words.lineWidth}
            <input
              type="number"
              min={1}
              max={500}
              value={width}
              onChange={(event) => setWidth(event.target.valueAsNumber)}
            />
            {words.metresUnit}
          </label>
          <button
            type="button"
            className="button small"
            disabled={!(width > 0)}
            onClick={() => props.onAgain({ width })}
          >
            {words.readAgainWidth}
          </button>
        </div>
      )}
      <button type="button" className="button small" onClick={props.onClose}>
        {words.close}
      </button>
    </section>
  );
}
