// GPX: tracks and routes are lines, which need a width; waypoints are points, which need a radius. Always WGS 84.

import { publisherIn } from './detect-crs.ts';
import type { Chain, Position } from './draft.ts';
import { draftsOf, emptyFeature, type RawFeature } from './features.ts';
import type { Drafts } from './geojson.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { cleanName } from './names.ts';
import { childrenOf, type Element, rowOf, textOf, withStrayText } from './xml.ts';

/** Elements that hold other elements and no text. */
const structure: ReadonlySet<string> = new Set(['trk', 'trkseg', 'rte']);
const broken = { code: 'file-broken', format: 'GPX', detail: 'structure' } as const;

function positionOf(element: Element, place: Place, problems: IntakeProblem[]): Position | null {
  const texts = ['lon', 'lat'].map((name) => element.getAttribute(name) ?? '');
  const wrong = texts.find((text) => text.trim() === '' || !Number.isFinite(Number(text)));
  if (wrong === undefined) return [Number(texts[0]), Number(texts[1])];
  problems.push({ ...place, ...rowOf(element), code: 'coordinate-not-a-number', found: cleanName(wrong).slice(0, 40) });
  return null;
}

/** Reads the tracks, routes and waypoints of a GPX tree. */
export function readGpx(root: Element, hint: IntakeHint): Drafts {
  const stray = withStrayText(root, structure);
  if (stray !== null) return { drafts: [], problems: [{ file: hint.name, ...rowOf(stray), ...broken }] };
  const problems: IntakeProblem[] = [];
  const chain = (points: readonly Element[], place: Place): Chain => {
    const positions: Position[] = [];
    for (const point of points) {
      const position = positionOf(point, place, problems);
      if (position !== null) positions.push(position);
    }
    return { place, positions };
  };
  const feature = (element: Element, index: number): RawFeature => {
    const place: Place = { file: hint.name, feature: index + 1, ...rowOf(element) };
    return { ...emptyFeature(place), name: cleanName(textOf(element, 'name')) || null };
  };
  const tracks = childrenOf(root, 'trk').map((track, index) => {
    const made = feature(track, index);
    const segments = childrenOf(track, 'trkseg').map((segment) => chain(childrenOf(segment, 'trkpt'), made.place));
    return { ...made, lines: segments.filter(({ positions }) => positions.length > 0) };
  });
  const routes = childrenOf(root, 'rte').map((route, index) => {
    const made = feature(route, tracks.length + index);
    return { ...made, lines: [chain(childrenOf(route, 'rtept'), made.place)] };
  });
  const marks = childrenOf(root, 'wpt').map((point, index) => {
    const made = feature(point, tracks.length + routes.length + index);
    return { ...made, points: [chain([point], made.place)] };
  });
  if (problems.length > 0) return { drafts: [], problems };
  const lines = [...tracks, ...routes].filter((each) => each.lines.length > 0);
  const points = hint.radius !== undefined || lines.length === 0 ? marks : [];
  return draftsOf([...lines, ...points], hint, {
    declared: { crs: 'EPSG:4326' },
    declaredAs: 'GPX',
    declaredBy: 'format',
    publisher: publisherIn(root.getAttribute('creator') ?? ''),
    closing: 'by-habit',
  });
}
