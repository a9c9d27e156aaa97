// English sentences of the room: intake. Each says where, what, and what to do.

import { type Crs, crsInfo } from '../../analysis/geometry/crs.ts';
import type {
  CrsRefusal,
  ForeignFormat,
  IntakeCode,
  IntakeProblem,
  IntakeProblemOf,
  Place,
} from '../../intake/intake.ts';
import type { intake as chinese } from '../zh/intake.ts';

const foreign: Readonly<Record<ForeignFormat, string>> = {
  zip: 'a ZIP archive (perhaps a packed shapefile, KMZ or XLSX)',
  xml: 'XML (perhaps KML)',
  shapefile: 'a shapefile',
  dxf: 'a DXF drawing',
  dwg: 'a DWG drawing',
  sqlite: 'a GeoPackage or another SQLite database',
  pdf: 'a PDF',
  flatgeobuf: 'FlatGeobuf',
  office: 'an old Office file',
  image: 'an image',
};

const datum =
  'its transformation to CGCS2000 is not public, and ignoring it would be wrong by tens to over a hundred metres';

const refusals: Readonly<Record<CrsRefusal, string>> = {
  'xian-80': datum,
  'beijing-54': datum,
  local: 'the transformation of a local system is not public',
  'six-degree': 'this version reads 3-degree zones only',
  shifted: 'GCJ-02 and BD-09 are shifted on purpose, by hundreds of metres',
  projection: 'this version reads Gauss-Kruger only',
  'not-known': 'this version does not know it',
};

const limitWords = {
  bytes: 'bytes',
  vertices: 'vertices',
  depth: 'levels of brackets',
  footprints: 'footprints',
} as const;

const system = (crs: Crs): string => `${crs} (${crsInfo(crs).title.en})`;
const systems = (list: readonly Crs[]): string => list.map(system).join(', ');
const at = (where: readonly [number, number] | null): string =>
  where === null ? '' : ` at ${where[0].toFixed(6)}, ${where[1].toFixed(6)}`;

/** Where a problem lies, as far as it is known. */
function place(where: Place): string {
  const parts = [
    where.feature === undefined ? '' : `feature ${where.feature}`,
    where.plot === undefined ? '' : `plot “${where.plot}”`,
    where.row === undefined ? '' : `line ${where.row}`,
    where.column === undefined ? '' : `column ${where.column}`,
    where.ring === undefined ? '' : `ring ${where.ring}`,
    where.point === undefined ? '' : `point ${where.point}`,
    where.at === undefined ? '' : `(${where.at.join(', ')})`,
  ];
  return [where.file, ...parts].filter((part) => part !== '').join(', ');
}

const sentences: { readonly [Code in IntakeCode]: (problem: IntakeProblemOf<Code>) => string } = {
  'empty-file': () => 'there is nothing in it. Please check that it was exported completely.',
  'too-large': ({ what, limit, found }) =>
    `too large: ${found.toLocaleString('en')} ${limitWords[what]}, at most ${limit.toLocaleString('en')}. Keep only what is to be screened, or split it into several files.`,
  'encoding-unknown': () => 'this is not readable text. Please save it as UTF-8 or GBK.',
  'not-recognised': ({ looksLike }) =>
    `${looksLike === null ? 'the format is not recognised' : `the content is ${foreign[looksLike]}, which this version does not read`}. Please export GeoJSON or a survey point TXT (CGCS2000).`,
  'not-json': ({ found }) => `not valid JSON from “${found}” on. Please export the GeoJSON again.`,
  'truncated-json': ({ open }) =>
    `the JSON breaks off here${open > 0 ? `, ${open} brackets are still open` : ''}. The file is probably incomplete; please fetch it again.`,
  'not-geojson': ({ found }) =>
    `this is JSON but not GeoJSON (found ${found}). Please export a Feature, a FeatureCollection or a Polygon.`,
  'no-geometry': () => 'there is no geometry. Please give at least one polygon, or a line with a width.',
  'point-needs-radius': () => 'this is a point; it has no area to screen. Please give the polygon of the site.',
  'line-needs-width': () =>
    'this is a line; it has no area. Please state its width (--width on the command line) or give a polygon.',
  'line-too-short': () => 'the line has fewer than two distinct points. Please complete it.',
  'ring-too-short': ({ count }) => `the ring has ${count} distinct points and needs at least 3. Please complete it.`,
  'ring-without-area': () => 'the shape has no area (its points coincide or lie on one line). Please check it.',
  'self-crossing': ({ where }) =>
    `the boundary crosses itself${at(where)} and the ground meant is in doubt. Please correct the drawing.`,
  'rings-conflict': ({ fault, where }) =>
    `${fault === 'hole-outside' ? 'a hole lies outside its outer ring' : 'rings conflict with one another'} (${fault}${at(where)}), and the ground meant is in doubt. Please check outer rings and holes.`,
  unclosed: ({ gap }) =>
    `the ring is not closed: its ends are ${gap.toFixed(2)} m apart. Please let the last point repeat the first.`,
  'coordinate-not-a-number': ({ found }) => `a coordinate is not a number: “${found}”. Please give a number.`,
  'coordinate-out-of-range': ({ crs }) =>
    `a coordinate is out of range${crs === null ? ' for survey coordinates' : ` for ${system(crs)}`}. Please check it, and the coordinate system.`,
  'axes-swapped': () =>
    'the two coordinates stand in the wrong order. Please give longitude before latitude (east before north).',
  'axes-mixed': () => 'some points give north first and others east. Please use one order throughout.',
  'numbers-unpaired': ({ count }) =>
    `there are ${count} numbers, which make no pairs. Every point needs two; please add what is missing.`,
  sexagesimal: ({ found }) =>
    `“${found}” looks like degrees, not metres; shortened degrees-minutes-seconds cannot be told from decimal degrees, so nothing is guessed. Please give X, Y in metres, or decimal lon, lat as GeoJSON.`,
  'crs-missing': ({ suggested }) =>
    `the coordinates are projected metres, and no coordinate system is stated. Please state it (--crs on the command line)${suggested.length > 0 ? `, for example ${systems(suggested)}` : ''}.`,
  'crs-unsupported': ({ stated, reason }) =>
    `the coordinate system “${stated}” cannot be used: ${refusals[reason]}. Please ask for the data in CGCS2000.`,
  'crs-ambiguous': ({ candidates }) =>
    `the zone cannot be told from the coordinates. Please state it (--crs on the command line); candidates are ${systems(candidates)}.`,
  'zone-unknown': ({ found }) =>
    `zone number “${found}” is no 3-degree zone (25 to 45). Please correct it, or state the system (--crs on the command line).`,
  'zone-contradicts': ({ stated, found }) =>
    `the header says zone ${stated}, the eastings begin with ${found}. Please correct one of them, or state the system (--crs on the command line).`,
  'unit-unsupported': ({ stated }) => `the unit “${stated}” cannot be used. Please give coordinates in metres.`,
  'transformation-stated': ({ stated }) =>
    `the file states transformation parameters that are not zero (${stated}), so its coordinates may still have to be transformed. Please give transformed coordinates and zeros.`,
  'row-not-understood': ({ text }) => `this line is not understood: “${text}”. Expected: point, ring, X, Y.`,
};

const sentence = <Code extends IntakeCode>(problem: IntakeProblemOf<Code>): string => {
  const say: (problem: IntakeProblemOf<Code>) => string = sentences[problem.code];
  return say(problem);
};

export const intake: typeof chinese = {
  place,
  problem: (problem: IntakeProblem): string => `${place(problem)}: ${sentence(problem)}`,
};
