// DXF as its pairs of group code and value, gathered into records: each begins at a pair with code 0.

import type { IntakeProblem } from './intake.ts';
import { limits } from './limits.ts';

/** A record of a drawing: an entity, a section mark, a vertex. */
export interface DxfRecord {
  readonly type: string;
  /** Row at which it begins. */
  readonly row: number;
  readonly pairs: readonly (readonly [code: number, value: string])[];
}

/** The first value of a code. */
export const textAt = (record: DxfRecord, code: number): string | undefined =>
  record.pairs.find(([each]) => each === code)?.[1];

/** The first value of a code as a number, or what stands for it when it is not there. */
export function numberOf(record: DxfRecord, code: number, otherwise = 0): number {
  const value = textAt(record, code);
  return value === undefined ? otherwise : Number(value);
}

/** Cuts a text into records; a drawing that does not come to its EOF is refused, never read in part. */
export function dxfRecords(text: string, file: string): readonly DxfRecord[] | IntakeProblem {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > limits.vertices * 40) {
    return { file, code: 'too-large', what: 'vertices', limit: limits.vertices, found: Math.round(lines.length / 40) };
  }
  const records: { type: string; row: number; pairs: [number, string][] }[] = [];
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const code = Number((lines[index] ?? '').trim() || Number.NaN);
    const value = (lines[index + 1] ?? '').trim();
    if (!Number.isInteger(code)) {
      return { file, row: index + 1, code: 'file-broken', format: 'DXF', detail: 'structure' };
    }
    if (code === 0) records.push({ type: value.toUpperCase(), row: index + 1, pairs: [] });
    else if (code !== 999) records.at(-1)?.pairs.push([code, value]);
    if (code === 0 && value.toUpperCase() === 'EOF') return records;
  }
  return { file, row: lines.length, code: 'file-broken', format: 'DXF', detail: 'truncated' };
}
