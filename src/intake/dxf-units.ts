// In which unit a drawing is. Templates write millimetres into the header of drawings in metres, so the size of the numbers
// decides, and the header where it leaves a choice.

import type { Note } from '../analysis/screening/screening.ts';
import { isMercator, pairKind } from './axes.ts';
import type { Position } from './draft.ts';
import type { DxfRecord } from './dxf-pairs.ts';

/** $INSUNITS by number: its name, and metres in one. */
const units: Readonly<Record<number, readonly [name: string, size: number]>> = {
  1: ['in', 0.0254],
  2: ['ft', 0.3048],
  4: ['mm', 0.001],
  5: ['cm', 0.01],
  6: ['m', 1],
  7: ['km', 1000],
  14: ['dm', 0.1],
  21: ['ft (US)', 1200 / 3937],
};

/** The unit that the header states; null when it states none that is known. */
function statedUnit(header: readonly DxfRecord[]): readonly [name: string, size: number] | null {
  for (const record of header) {
    const index = record.pairs.findIndex(([code, value]) => code === 9 && value.toUpperCase() === '$INSUNITS');
    if (index >= 0) return units[Number(record.pairs[index + 1]?.[1])] ?? null;
  }
  return null;
}

const fits =
  (unit: number) =>
  (position: Position): boolean => {
    const pair: Position = [position[0] * unit, position[1] * unit];
    return /^(?:north-east|east-north)$/.test(pairKind(pair)) || isMercator(pair);
  };

/** Metres in a unit of the drawing, and a note where the header and the numbers do not agree or the unit is not the metre. */
export function unitOf(
  header: readonly DxfRecord[],
  positions: readonly Position[],
): { readonly size: number; readonly notes: readonly Note[] } {
  const stated = statedUnit(header);
  const sizes = [1, stated?.[1] ?? 1, 0.001, 0.01];
  const size = sizes.find((unit) => positions.length > 0 && positions.every(fits(unit))) ?? 1;
  const name = Object.values(units).find(([, each]) => each === size)?.[0] ?? 'm';
  const agrees = stated === null ? size === 1 : stated[1] === size;
  return { size, notes: agrees ? [] : [{ code: 'drawing-unit', stated: stated?.[0] ?? null, read: name }] };
}
