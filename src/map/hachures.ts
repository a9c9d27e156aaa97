// Ridges as hachures: strokes that run down imagined slopes, densest at the crest and fading at the foot, darker on the
// side away from the light. Seeded by place, so the same ridge is always drawn the same way. Decoration, not relief data.

import type { Feature, FeatureCollection, MultiLineString } from 'geojson';
import type { LonLat } from '../analysis/index.ts';
import { chainLength, resample, type Sheet, type SheetPoint, sheetAt, smooth } from './plane.ts';

/** How a group of strokes is drawn: width in CSS pixels, opacity 0 to 1; `far` for the district, `near` for a valley. */
export interface HachureLook {
  readonly detail: 'far' | 'near';
  readonly width: number;
  readonly opacity: number;
}

interface Detail {
  readonly name: HachureLook['detail'];
  /** Metres between strokes at the crest. */
  readonly spacing: number;
  readonly rows: number;
  /** Length of a stroke as a share of the flank. */
  readonly reach: number;
}

const details: readonly Detail[] = [
  { name: 'far', spacing: 165, rows: 4, reach: 0.25 },
  { name: 'near', spacing: 84, rows: 8, reach: 0.112 },
];

/** Half the width of a ridge, crest to foot, in metres. */
const flank = 1150;
/** Over this length from its end a ridge sinks into the plain, in metres. */
const runOut = 3600;
const sampleStep = 60;

/** A number from 0 to 1 that depends on the integers given, and on nothing else. */
function chance(a: number, b: number): number {
  let hash = Math.imul(a | 0, 374761393) ^ Math.imul(b | 0, 668265263);
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** Smooth noise along a line, 0 to 1; `seed` picks the curve. */
function noise(at: number, seed: number): number {
  const cell = Math.floor(at);
  const share = at - cell;
  const ease = share * share * (3 - 2 * share);
  return chance(cell, seed) * (1 - ease) + chance(cell + 1, seed) * ease;
}

/** The crest with what is needed at each sample: direction along it and the width of one flank. */
interface Crest {
  readonly points: readonly SheetPoint[];
  readonly length: number;
  readonly seed: number;
}

const rise = (share: number): number => {
  const t = Math.max(0, Math.min(1, share));
  return t * t * (3 - 2 * t);
};

/** Width of a flank at a distance along the crest: spurs and gullies, and run-out at both ends. */
function flankAt({ length, seed }: Crest, along: number, side: number): number {
  const spurs = 0.62 + 0.38 * noise(along / 760, seed + side) + 0.34 * noise(along / 2900, seed + 7 * side);
  const ends = Math.min(runOut, length / 3);
  return flank * spurs * rise(along / ends + 0.08) * rise((length - along) / ends + 0.08);
}

function sampleAt({ points, length }: Crest, along: number): { at: SheetPoint; tangent: SheetPoint } {
  const place = (along / length) * (points.length - 1);
  const index = Math.max(0, Math.min(points.length - 2, Math.floor(place)));
  const [from, to] = [points[index] ?? [0, 0], points[index + 1] ?? [0, 0]];
  const share = place - index;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const size = Math.hypot(dx, dy) || 1;
  return { at: [from[0] + share * dx, from[1] + share * dy], tangent: [dx / size, dy / size] };
}

/** One stroke from a row down the slope: perpendicular to the contour, so strokes part on spurs and meet in gullies. */
function strokeDown(crest: Crest, along: number, side: number, start: number, reach: number): SheetPoint[] {
  const steps = 4;
  const width = flankAt(crest, along, side);
  const slope = (flankAt(crest, along + 60, side) - flankAt(crest, along - 60, side)) / 120;
  const { at, tangent } = sampleAt(crest, along);
  return Array.from({ length: steps + 1 }, (_, step): SheetPoint => {
    const depth = start + (reach * step) / steps;
    const drift = (depth * depth - start * start) * 0.5 * width * slope;
    const out = depth * width;
    const sidewards = Math.max(-0.4 * width, Math.min(0.4 * width, drift));
    return [
      at[0] - side * tangent[1] * out + tangent[0] * sidewards,
      at[1] + side * tangent[0] * out + tangent[1] * sidewards,
    ];
  });
}

/** Light from the north-west: 0.62 on the lit flank, 1.2 in the shade. */
function shade(crest: Crest, side: number): number {
  const { tangent } = sampleAt(crest, crest.length / 2);
  const facing = (-side * tangent[1] * Math.SQRT1_2 - side * tangent[0] * Math.SQRT1_2) as number;
  return 0.91 + 0.29 * facing;
}

interface Row {
  readonly detail: Detail;
  readonly row: number;
  readonly side: number;
}

/** The strokes of one row on one flank, upper and lower halves apart so that they can taper. */
function strokesOfRow(crest: Crest, { detail, row, side }: Row): { upper: SheetPoint[][]; lower: SheetPoint[][] } {
  const [upper, lower]: [SheetPoint[][], SheetPoint[][]] = [[], []];
  const spacing = detail.spacing * (1 + 0.9 * (row / detail.rows));
  const salt = crest.seed + 31 * row + 977 * side + (detail.name === 'near' ? 5003 : 0);
  for (let index = 0; index * spacing < crest.length; index++) {
    const along = (index + 0.15 + 0.7 * chance(index, salt)) * spacing;
    if (along >= crest.length || chance(index, salt + 1) < 0.1 + 0.22 * (row / detail.rows)) continue;
    const start = 0.035 + (0.84 * row) / detail.rows + 0.05 * (chance(index, salt + 2) - 0.3);
    const reach = detail.reach * (0.7 + 0.6 * chance(index, salt + 3));
    if (flankAt(crest, along, side) * reach < 28) continue;
    const stroke = strokeDown(crest, along, side, start, reach);
    upper.push(stroke.slice(0, 3));
    lower.push(stroke.slice(2));
  }
  return { upper, lower };
}

function group(
  sheet: Sheet,
  strokes: readonly SheetPoint[][],
  look: HachureLook,
): Feature<MultiLineString, HachureLook> {
  const coordinates = strokes.map((stroke) => stroke.map((point) => [...sheet.from(point)]));
  return { type: 'Feature', properties: look, geometry: { type: 'MultiLineString', coordinates } };
}

function hachuresOfRow(sheet: Sheet, crest: Crest, place: Row): Feature<MultiLineString, HachureLook>[] {
  const { detail, row, side } = place;
  const { upper, lower } = strokesOfRow(crest, place);
  const fade = 1 - 0.72 * (row / detail.rows);
  const light = shade(crest, side);
  const look = { detail: detail.name, width: 0.95 * light * (0.62 + 0.38 * fade), opacity: 0.78 * fade * light };
  return [
    group(sheet, upper, look),
    group(sheet, lower, { ...look, width: look.width * 0.68, opacity: look.opacity * 0.72 }),
  ];
}

/** Hachures along ridge axes given as chains of lon, lat; the same axes give the same strokes. */
export function hachures(axes: readonly (readonly LonLat[])[]): FeatureCollection<MultiLineString, HachureLook> {
  const features: Feature<MultiLineString, HachureLook>[] = [];
  for (const axis of axes) {
    const origin = axis[0];
    if (!origin || axis.length < 2) continue;
    const sheet = sheetAt(origin);
    const chain = smooth(axis.map(sheet.to), 3);
    const length = chainLength(chain);
    const points = resample(chain, Math.max(2, Math.ceil(length / sampleStep)));
    const seed = Math.round(origin[0] * 1000) * 17 + Math.round(origin[1] * 1000);
    const crest: Crest = { points, length, seed };
    for (const detail of details) {
      for (let row = 0; row < detail.rows; row++) {
        for (const side of [-1, 1]) features.push(...hachuresOfRow(sheet, crest, { detail, row, side }));
      }
    }
  }
  return { type: 'FeatureCollection', features };
}
