// Streams that widen downstream, and the line down the middle of a river that its name is written on.

import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { LonLat } from '../analysis/index.ts';
import { chainLength, resample, type SheetPoint, sheetAt, smooth } from './plane.ts';

/** How far down its course a piece of a stream lies: 0 at the source, 1 at the mouth. */
export interface StreamPiece {
  readonly course: number;
}

const pieces = 28;

/** Cuts streams (chains of lon, lat from source to mouth) into pieces that know their place on the course. */
export function tapering(streams: readonly (readonly LonLat[])[]): FeatureCollection<LineString, StreamPiece> {
  const features: Feature<LineString, StreamPiece>[] = [];
  for (const stream of streams) {
    const origin = stream[0];
    if (!origin || stream.length < 2) continue;
    const sheet = sheetAt(origin);
    const points = resample(smooth(stream.map(sheet.to), 2), pieces * 8 + 1).map((point) => [...sheet.from(point)]);
    for (let piece = 0; piece < pieces; piece++) {
      const coordinates = points.slice(piece * 8, piece * 8 + 9);
      if (coordinates.length < 2) continue;
      const course = (piece + 0.5) / pieces;
      features.push({ type: 'Feature', properties: { course }, geometry: { type: 'LineString', coordinates } });
    }
  }
  return { type: 'FeatureCollection', features };
}

function nearest(to: SheetPoint, among: readonly SheetPoint[]): SheetPoint {
  let best: SheetPoint = among[0] ?? to;
  let least = Infinity;
  for (const point of among) {
    const distance = (point[0] - to[0]) ** 2 + (point[1] - to[1]) ** 2;
    if (distance < least) [best, least] = [point, distance];
  }
  return best;
}

/** The line half-way between two banks (chains of lon, lat), smoothed, from south-east to north-west reading upwards. */
export function midline(bank: readonly LonLat[], opposite: readonly LonLat[]): LonLat[] {
  const origin = bank[0];
  if (!origin || opposite.length < 2) return [];
  const sheet = sheetAt(origin);
  const [one, other] = [bank.map(sheet.to), resample(opposite.map(sheet.to), 600)];
  const count = Math.max(12, Math.min(160, Math.round(chainLength(one) / 350)));
  const middle = resample(one, count).map((point): SheetPoint => {
    const across = nearest(point, other);
    return [(point[0] + across[0]) / 2, (point[1] + across[1]) / 2];
  });
  return smooth(middle, 2).map((point) => sheet.from(point));
}
