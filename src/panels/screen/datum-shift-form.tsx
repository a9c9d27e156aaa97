// Seven parameters from Xi'an 80 or Beijing 54 to CGCS2000, as the surveying authority gave them to the person.

import { type ClipboardEvent, useId, useState } from 'react';
import {
  type DatumShift,
  isPlausible,
  plausibleShift,
  type RotationConvention,
} from '../../analysis/geometry/datum-shift.ts';
import { useLanguage } from '../language.tsx';

const conventions: readonly RotationConvention[] = ['position-vector', 'coordinate-frame'];
const labels = ['ΔX', 'ΔY', 'ΔZ', 'εX', 'εY', 'εZ', 'm'] as const;

const numberIn = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));

/** What the fields hold as parameters; null while a number is missing, implausible, or rotations have no convention. */
function shiftIn(typed: readonly string[], chosen: RotationConvention | null): DatumShift | null {
  const [dx = 0, dy = 0, dz = 0, rx = 0, ry = 0, rz = 0, scale = 0] = typed.map(numberIn);
  const turns = [rx, ry, rz].some((angle) => angle !== 0);
  if (turns && chosen === null) return null;
  const shift = {
    translation: [dx, dy, dz],
    rotation: [rx, ry, rz],
    scale,
    convention: turns ? chosen : null,
  } as const;
  return isPlausible(shift) ? shift : null;
}

/** Asks for the parameters; they can be pasted into the first field all at once. */
export function DatumShiftForm({ onShift }: { readonly onShift: (shift: DatumShift) => void }) {
  const { words } = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState<readonly string[]>(labels.map(() => ''));
  const [convention, setConvention] = useState<RotationConvention | null>(null);
  const shift = shiftIn(typed, convention);
  const complete = typed.every((each) => Number.isFinite(numberIn(each)));
  const paste = (event: ClipboardEvent) => {
    const parts = event.clipboardData
      .getData('text')
      .trim()
      .split(/[,，;；\s]+/);
    if (parts.length !== labels.length) return;
    event.preventDefault();
    setTyped(parts);
  };
  return (
    <fieldset className="datum-shift" aria-describedby={id}>
      <legend>{words.sevenParameters}</legend>
      <div className="parameters">
        {labels.map((label, index) => (
          <label key={label} className="field">
            {label}
            <input
              type="text"
              inputMode="decimal"
              className="parameter"
              value={typed[index] ?? ''}
              onPaste={paste}
              onChange={(event) => setTyped(typed.with(index, event.target.value))}
            />
            {index < 3 ? words.metresUnit : index < 6 ? '″' : 'ppm'}
          </label>
        ))}
      </div>
      <label className="field">
        {words.rotationConvention}
        <select
          value={convention ?? ''}
          onChange={(event) => setConvention(conventions.find((each) => each === event.target.value) ?? null)}
        >
          <option value="">{words.chooseConvention}</option>
          {conventions.map((each) => (
            <option key={each} value={each}>
              {words.conventions[each]}
            </option>
          ))}
        </select>
      </label>
      <p id={id} className="quiet">
        {complete && shift === null
          ? words.parametersUnfit(plausibleShift.translation, plausibleShift.rotation, plausibleShift.scale)
          : words.parametersHint}
      </p>
      <button type="button" className="button small" disabled={shift === null} onClick={() => shift && onShift(shift)}>
        {words.readAgainShifted}
      </button>
    </fieldset>
  );
}
