// Seven parameters as they are written everywhere, with their units, and the convention of their rotations by name.

import type { DatumShift, RotationConvention } from '../analysis/geometry/datum-shift.ts';

/** "ΔX 12 m, ΔY …, εx 1.2″, … m 3.1 ppm, (convention)". */
export function shiftText(
  { translation, rotation, scale, convention }: DatumShift,
  conventions: Readonly<Record<RotationConvention, string>>,
): string {
  const [dx, dy, dz] = translation;
  const [rx, ry, rz] = rotation;
  const figures = `ΔX ${dx} m, ΔY ${dy} m, ΔZ ${dz} m, εX ${rx}″, εY ${ry}″, εZ ${rz}″, m ${scale} ppm`;
  return convention === null ? figures : `${figures}, ${conventions[convention]}`;
}
