// KML of any program, and the OVKML of 奥维 (Ovital). By the standard lon, lat on WGS 84; since its version 9.3 Ovital
// writes GCJ-02 into both names of the format.

import { publisherIn } from './detect-crs.ts';
import type { Chain, Position } from './draft.ts';
import { draftsOf, emptyFeature, type RawFeature } from './features.ts';
import type { Drafts } from './geojson.ts';
import type { IntakeHint, IntakeProblem, Place } from './intake.ts';
import { limits } from './limits.ts';
import { cleanName } from './names.ts';
import { childrenOf, descendantsOf, type Element, rowOf, tagOf, textOf, withStrayText } from './xml.ts';

interface Collected {
  readonly polygons: (readonly Chain[])[];
  readonly lines: Chain[];
  readonly points: Chain[];
  readonly problems: IntakeProblem[];
  /** Elements with coordinates that were read. */
  read: number;
}

/** Elements that hold other elements and no text. */
const structure: ReadonlySet<string> = new Set([
  ...['Document', 'Folder', 'Placemark', 'MultiGeometry', 'MultiTrack', 'Track'],
  ...['Polygon', 'outerBoundaryIs', 'innerBoundaryIs', 'LinearRing', 'LineString', 'Point'],
]);

const broken = (place: Place): IntakeProblem => ({ ...place, code: 'file-broken', format: 'KML', detail: 'structure' });

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The tuples of a coordinates element. A tuple that is not two or three numbers is a problem; nothing is passed over. */
function chainOf(element: Element, place: Place, onto: Collected): Chain {
  const [holder] = childrenOf(element, 'coordinates');
  if (holder !== undefined) onto.read += 1;
  const text = holder?.textContent ?? '';
  const at = { ...place, ...(holder === undefined ? {} : rowOf(holder)) };
  // Some programs put blanks behind the commas.
  const tuples = text
    .trim()
    .replaceAll(/\s*,\s*/g, ',')
    .split(/\s+/)
    .filter((tuple) => tuple !== '');
  const positions: Position[] = [];
  for (const [index, tuple] of tuples.entries()) {
    const numbers = tuple.split(',');
    const wrong = numbers.find((number, order) => !decimal.test(number) && !(order === 2 && number === ''));
    if (numbers.length < 2 || wrong !== undefined) {
      const found = cleanName(wrong ?? tuple).slice(0, 40);
      onto.problems.push({ ...at, point: index + 1, code: 'coordinate-not-a-number', found });
    } else positions.push([Number(numbers[0]), Number(numbers[1])]);
  }
  // All with a height or none: else a number is missing, and the next one passes for a height.
  const sizes = new Set(tuples.map((tuple) => (tuple.replace(/,$/, '').split(',').length > 2 ? 3 : 2)));
  if (sizes.size > 1) {
    onto.problems.push({ ...at, code: 'numbers-unpaired', count: tuples.flatMap((tuple) => tuple.split(',')).length });
  }
  return { positions, place: at };
}

/** One outer ring, then its holes. A boundary whose ring is missing is a problem: without it a hole would pass for the ground. */
function polygonOf(element: Element, place: Place, onto: Collected): void {
  const ringsOf = (boundary: Element): readonly Element[] => childrenOf(boundary, 'LinearRing');
  const outer = childrenOf(element, 'outerBoundaryIs');
  const inner = childrenOf(element, 'innerBoundaryIs').filter((boundary) => (boundary.textContent ?? '').trim() !== '');
  const shells = outer.flatMap(ringsOf);
  const ringless = [...outer, ...inner].find((boundary) => ringsOf(boundary).length === 0);
  if (shells.length + inner.length === 0) onto.problems.push({ ...place, code: 'no-geometry' });
  else if (shells.length !== 1 || ringless)
    onto.problems.push(broken({ ...place, ...(ringless ? rowOf(ringless) : {}) }));
  else {
    const rings = [...shells, ...inner.flatMap(ringsOf)];
    onto.polygons.push(rings.map((ring, index) => chainOf(ring, { ...place, ring: index + 1 }, onto)));
  }
}

/** gx:Track: positions in gx:coord elements, parted by blanks. */
function trackOf(element: Element, place: Place, onto: Collected): void {
  const positions = childrenOf(element, 'coord').map((coord): Position => {
    const [lon = '', lat = ''] = (coord.textContent ?? '').trim().split(/\s+/);
    return [Number(lon === '' ? Number.NaN : lon), Number(lat === '' ? Number.NaN : lat)];
  });
  if (positions.some((position) => !position.every(Number.isFinite))) {
    onto.problems.push({ ...place, code: 'coordinate-not-a-number', found: 'gx:coord' });
  } else onto.lines.push({ positions, place });
}

function collect(element: Element, place: Place, onto: Collected): void {
  for (const child of childrenOf(element)) {
    const at = { ...place, ...rowOf(child) };
    switch (tagOf(child)) {
      case 'Polygon':
        polygonOf(child, at, onto);
        break;
      case 'LineString':
        onto.lines.push(chainOf(child, at, onto));
        break;
      case 'LinearRing':
        onto.polygons.push([chainOf(child, at, onto)]);
        break;
      case 'Point':
        onto.points.push(chainOf(child, at, onto));
        break;
      case 'Track':
        trackOf(child, at, onto);
        break;
      case 'MultiGeometry':
      case 'MultiTrack':
        collect(child, at, onto);
        break;
      case 'Model':
        onto.problems.push({ ...at, code: 'geometry-unsupported', found: 'Model' });
        break;
      default:
    }
  }
}

/** Ovital's own elements, or its name as the author of the file. */
export const isOvital = (text: string, name: string): boolean =>
  /\.ovkm[lz]$/i.test(name) || /<(?:\w+:)?Ov[A-Z]\w*[\s>/]|ovital|奥维互动/i.test(text.slice(0, 20_000));

/** Who made the file, where it says so: its author or generator, never the names of its places. */
const makerOf = (root: Element): string =>
  ['author', 'generator', 'creator']
    .flatMap((tag) => [root, ...childrenOf(root, 'Document')].flatMap((each) => childrenOf(each, tag)))
    .map((each) => each.textContent ?? '')
    .join(' ');

/** Reads the placemarks of a KML tree. */
export function readKml(root: Element, hint: IntakeHint, ovital: boolean): Drafts {
  const stray = withStrayText(root, structure);
  if (stray !== null) return { drafts: [], problems: [broken({ file: hint.name, ...rowOf(stray) })] };
  const marks = descendantsOf(root, 'Placemark');
  if (marks.length > limits.footprints * 4) {
    const { footprints } = limits;
    const what = { what: 'footprints', limit: footprints, found: marks.length } as const;
    return { drafts: [], problems: [{ file: hint.name, code: 'too-large', ...what }] };
  }
  const problems: IntakeProblem[] = [];
  const features = marks.flatMap((mark, index): RawFeature[] => {
    const name = cleanName(textOf(mark, 'name'));
    const place: Place = {
      file: hint.name,
      feature: index + 1,
      ...(name === '' ? {} : { plot: name }),
      ...rowOf(mark),
    };
    const onto: Collected = { polygons: [], lines: [], points: [], problems: [], read: 0 };
    collect(mark, place, onto);
    // Coordinates where none belong: of what they are part is not known.
    const unread = onto.problems.length === 0 && descendantsOf(mark, 'coordinates').length > onto.read;
    if (unread) onto.problems.push(broken(place));
    problems.push(...onto.problems);
    if (onto.problems.length > 0) return [];
    const { polygons, lines, points } = onto;
    return [{ ...emptyFeature(place), name: name || null, polygons, lines, points }];
  });
  const declared = { crs: ovital ? 'GCJ-02' : 'EPSG:4326' } as const;
  if (features.length === 0 && problems.length > 0) return { drafts: [], problems };
  const read = draftsOf(features, hint, {
    declared,
    declaredAs: ovital ? 'OVKML' : 'KML',
    declaredBy: 'format',
    publisher: ovital ? null : publisherIn(makerOf(root)),
    because: ovital ? 'ovital' : 'declared',
    closing: 'by-habit',
  });
  return { drafts: read.drafts, problems: [...problems, ...read.problems] };
}
