// Reads texts and fixtures as a user's file would be read.

import { readFileSync } from 'node:fs';
import type { IntakeHint } from '../../src/intake/intake.ts';
import { readFootprints } from '../../src/intake/read-footprints.ts';

/** Bytes of a fixture in this folder. */
export const fixture = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));

/** Reads a text as a file of the given name. */
export const readText = (text: string, hint: Partial<IntakeHint> = {}) =>
  readFootprints(new TextEncoder().encode(text), { name: 'site.txt', ...hint });

/** The footprints of a text that must be sound. */
export async function footprintsOf(text: string, hint: Partial<IntakeHint> = {}) {
  const result = await readText(text, hint);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  if (result.value.problems.length > 0) throw new Error(JSON.stringify(result.value.problems));
  return result.value.footprints;
}

/** The problems of a text; empty when it is sound. */
export async function problemsOf(text: string, hint: Partial<IntakeHint> = {}) {
  const result = await readText(text, hint);
  return result.ok ? result.value.problems : result.problems;
}

/** A polygon feature from positions. */
export const feature = (coordinates: unknown, properties: unknown = {}, more: object = {}): string =>
  JSON.stringify({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates }, ...more });

/** A square of about 100 m at 106.42°E, 29.83°N, closed. */
export const square = [
  [106.42, 29.83],
  [106.421, 29.83],
  [106.421, 29.831],
  [106.42, 29.831],
  [106.42, 29.83],
] as const;
