// --datum-shift and --rotation: seven parameters from Xi'an 80 or Beijing 54 to CGCS2000, as the surveying authority gave them.

import { type DatumShift, isPlausible, type OldDatum } from '../analysis/geometry/datum-shift.ts';
import { crsFromName } from '../intake/crs-names.ts';
import type { IntakeHint } from '../intake/intake.ts';
import { choiceOf, crsOf, type Written } from './options.ts';
import { UsageFault } from './usage-fault.ts';

const conventions = ['position-vector', 'coordinate-frame'] as const;

/** The seven parameters that are written; null for none. Rotations need a convention: the two differ by twice the angle. */
function shiftOf(written: Written): DatumShift | null {
  const value = written.texts['datum-shift'];
  const named = written.texts.rotation === undefined ? null : choiceOf('rotation', written, { known: conventions });
  if (value === undefined) return null;
  const numbers = value.split(/[,，;\s]+/).map((part) => (part === '' ? Number.NaN : Number(part)));
  const [dx = 0, dy = 0, dz = 0, rx = 0, ry = 0, rz = 0, scale = 0] = numbers;
  if (numbers.length !== 7 || !numbers.every(Number.isFinite))
    throw new UsageFault({ code: 'datum-shift-shape', value });
  const turns = [rx, ry, rz].some((angle) => angle !== 0);
  if (turns && named === null) throw new UsageFault({ code: 'rotation-missing' });
  const shift = { translation: [dx, dy, dz], rotation: [rx, ry, rz], scale, convention: turns ? named : null } as const;
  if (!isPlausible(shift)) throw new UsageFault({ code: 'datum-shift-size', value });
  return shift;
}

/** A datum by its own name, for files that name neither zone nor system. */
function datumNamed(value: string): OldDatum | null {
  if (/^(?:xian|西安)[-_]?(?:19)?80$/i.test(value)) return 'xian-80';
  return /^(?:beijing|北京)[-_]?(?:19)?54$/i.test(value) ? 'beijing-54' : null;
}

/** The system that --crs states, and the datum and parameters where it is an old one. */
export function statedSystem(written: Written): Pick<IntakeHint, 'crs' | 'datum' | 'datumShift'> {
  const value = written.texts.crs ?? 'auto';
  const shift = shiftOf(written);
  const datumShift = shift === null ? {} : { datumShift: shift };
  const code = crsFromName(/^\d+$/.test(value) ? `EPSG:${value}` : value);
  const refused = 'refused' in code && code.twin !== undefined ? code : null;
  const datum =
    datumNamed(value) ?? (refused?.refused === 'xian-80' || refused?.refused === 'beijing-54' ? refused.refused : null);
  if (datum !== null && shift === null) throw new UsageFault({ code: 'datum-shift-missing', value });
  if (datum !== null) return { datum, ...datumShift, ...(refused?.twin === undefined ? {} : { crs: refused.twin }) };
  const crs = crsOf(written);
  return { ...datumShift, ...(crs === null ? {} : { crs }) };
}
