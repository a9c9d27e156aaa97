// A small drawing of where several readings of one file would put it: window, scale bar and paths, without a map.

import type { LonLat } from '../../analysis/geometry/position.ts';

/** Size of the drawing in its own units. */
export const drawing = { width: 340, height: 220 } as const;

type Box = readonly [west: number, south: number, east: number, north: number];

const metresPerDegree = 111_320;

function boxAround(positions: readonly LonLat[]): Box {
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** A place that competes: its outline, and the middle of it. */
export interface Candidate {
  readonly outline: readonly LonLat[];
  readonly middle: LonLat;
}

/** The middle of the box around an outline. */
export function middleOf(outline: readonly LonLat[]): LonLat {
  const [west, south, east, north] = boxAround(outline);
  return [(west + east) / 2, (south + north) / 2];
}

/** How the drawing shows the ground. */
export interface CandidateView {
  readonly at: (position: LonLat) => readonly [x: number, y: number];
  readonly path: (positions: readonly LonLat[], closed: boolean) => string;
  readonly scaleBar: { readonly metres: number; readonly length: number };
}

/** Candidates nearer to one another than this in metres are shown close up; the district is then only a background. */
const closeUp = 20_000;

/** A window on all candidates, and on the district too when they lie far apart. */
export function viewOf(candidates: readonly Candidate[], district: readonly LonLat[]): CandidateView {
  const shapes = candidates.flatMap(({ outline }) => outline);
  const own = boxAround(shapes);
  const middle = (own[1] + own[3]) / 2;
  const east = Math.cos((middle * Math.PI) / 180) * metresPerDegree;
  const span = Math.hypot((own[2] - own[0]) * east, (own[3] - own[1]) * metresPerDegree);
  const box = span > closeUp ? boxAround([...shapes, ...district]) : own;
  const [wide, high] = [(box[2] - box[0]) * east, (box[3] - box[1]) * metresPerDegree];
  const room = Math.max(wide / (drawing.width - 70), high / (drawing.height - 70), 4);
  const [centreLon, centreLat] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const at = ([lon, lat]: LonLat): readonly [number, number] => [
    drawing.width / 2 + ((lon - centreLon) * east) / room,
    drawing.height / 2 - ((lat - centreLat) * metresPerDegree) / room,
  ];
  const path = (positions: readonly LonLat[], closed: boolean): string => {
    const steps = positions.map(at).map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`);
    return `${steps.join('')}${closed ? 'Z' : ''}`;
  };
  return { at, path, scaleBar: scaleBarOf(room) };
}

/** A round length between a sixth and a third of the width. */
function scaleBarOf(metresPerUnit: number): CandidateView['scaleBar'] {
  const most = (drawing.width / 3) * metresPerUnit;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((digit) => digit * power).find((length) => length <= most) ?? power;
  return { metres, length: metres / metresPerUnit };
}
