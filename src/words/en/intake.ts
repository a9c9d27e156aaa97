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
import { away, evidence, reading } from './crs-reading.ts';
import { faults } from './screening-notes.ts';

const foreign: Readonly<Record<ForeignFormat, string>> = {
  xml: 'the content is XML but neither KML nor GPX. Please export KML, GeoJSON or a shapefile.',
  dwg: 'the content is a DWG drawing, which this version does not read. Please save it in the CAD program as DXF (R2000 or newer, text), or export a shapefile.',
  'binary-dxf': 'the content is a binary DXF. Please save it in the CAD program as a text DXF.',
  rar: 'the content is a RAR, 7Z or GZ archive. Please unpack it first, or pack it as ZIP.',
  'file-geodatabase':
    'the content is a file geodatabase (GDB), which this version does not read. Please export the feature class as a shapefile or GeoPackage.',
  sqlite: 'the content is an SQLite database but not a GeoPackage. Please export a GeoPackage or a shapefile.',
  'table-without-shapes':
    'the content is a DBF table without shapes. Please choose the .shp of the same name with it, or the packed ZIP.',
  pdf: 'the content is a PDF. Please ask for a coordinate file (survey point TXT, shapefile, DXF and so on).',
  office: 'the content is an old Office file (XLS, DOC). Please save the coordinate table as XLSX or CSV.',
  image: 'the content is an image. Please ask for a coordinate file (survey point TXT, shapefile, DXF and so on).',
};

const readableKinds =
  'GeoJSON (also one shape a line), shapefile (ZIP or loose files), KML/KMZ, OVKML/OVKMZ, DXF, survey point TXT, CSV/XLSX coordinate tables, WKT, GeoPackage, FlatGeobuf, GPX';

const datum =
  'its transformation to CGCS2000 is not public, and ignoring it would be wrong by tens to over a hundred metres';

const refusals: Readonly<Record<CrsRefusal, string>> = {
  'xian-80': datum,
  'beijing-54': datum,
  local: 'the transformation of a local system is not public',
  shifted: 'GCJ-02 and BD-09 are shifted on purpose, by hundreds of metres',
  projection: 'this version reads Gauss-Kruger only',
  'not-known': 'this version does not know it',
};

const limitWords = {
  bytes: 'bytes',
  vertices: 'vertices',
  depth: 'levels of nesting',
  footprints: 'footprints',
  points: 'points',
  unpacked: 'bytes when unpacked',
  ratio: 'times its packed size',
  entries: 'entries in the archive',
  elements: 'XML elements',
  attributes: 'attributes of one XML element',
  cells: 'cells',
} as const;

/** A system by its code and title; shifted ones have no code beside their name. */
function system(crs: Crs): string {
  const title = crsInfo(crs).title.en;
  return title.startsWith(crs) ? title : `${crs} (${title})`;
}

const systems = (list: readonly Crs[]): string => list.map(system).join(', ');
const at = (where: readonly [number, number] | null): string =>
  where === null ? '' : ` at ${where[0].toFixed(6)}, ${where[1].toFixed(6)}`;

/** A coordinate without the digits that only a computer sees. */
const plainly = (value: number): string => String(Number(value.toPrecision(12)));

/** Where a problem lies, as far as it is known. */
function place(where: Place): string {
  const parts = [
    where.feature === undefined ? '' : `feature ${where.feature}`,
    where.plot === undefined ? '' : `plot “${where.plot}”`,
    where.row === undefined ? '' : `line ${where.row}`,
    where.column === undefined ? '' : `column ${where.column}`,
    where.ring === undefined ? '' : `ring ${where.ring}`,
    where.point === undefined ? '' : `point ${where.point}`,
    where.at === undefined ? '' : `(${where.at.map(plainly).join(', ')})`,
  ];
  return [where.file, ...parts].filter((part) => part !== '').join(', ');
}

const sentences: { readonly [Code in IntakeCode]: (problem: IntakeProblemOf<Code>) => string } = {
  'empty-file': () => 'there is nothing in it. Please check that it was exported completely.',
  'reading-stopped': ({ seconds }) =>
    `reading made no progress for ${seconds} s and was stopped; nothing was read. The file may be too complex or damaged: please simplify, split or export it again.`,
  'too-large': ({ what, limit, found }) =>
    `too large: ${found.toLocaleString('en')} ${limitWords[what]}, at most ${limit.toLocaleString('en')}. Keep only what is to be screened, or split it into several files.`,
  'encoding-unknown': () => 'this is not readable text. Please save it as UTF-8 or GBK.',
  'not-recognised': ({ looksLike }) =>
    looksLike === null ? `the format is not recognised. Formats that are read: ${readableKinds}.` : foreign[looksLike],
  'not-json': ({ found }) => `not valid JSON from “${found}” on. Please export the GeoJSON again.`,
  'truncated-json': ({ open }) =>
    `the JSON breaks off here${open > 0 ? `, ${open} brackets are still open` : ''}. The file is probably incomplete; please fetch it again.`,
  'not-geojson': ({ found }) =>
    `this is JSON but not GeoJSON (found “${found}”). Please export a Feature, a FeatureCollection or a Polygon.`,
  'no-geometry': () => 'there is no geometry. Please give at least one polygon, or a line with a width.',
  'point-needs-radius': () =>
    'this is a point; it has no area to screen. Please state a radius (--radius on the command line) or give the polygon of the site.',
  'line-needs-width': () =>
    'this is a line; it has no area. Please state its width (--width on the command line) or give a polygon.',
  'line-too-short': () => 'the line has fewer than two distinct points. Please complete it.',
  'ring-too-short': ({ count }) => `the ring has ${count} distinct points and needs at least 3. Please complete it.`,
  'ring-without-area': () =>
    'the shape has no area, or less than 0.01 m² (its points coincide or lie on one line). Please check it.',
  'self-crossing': ({ where }) =>
    `the boundary crosses itself${at(where)} and the ground meant is in doubt. Please correct the drawing.`,
  'rings-conflict': ({ fault, where }) =>
    fault === 'too-entangled'
      ? `the boundary ${faults[fault] ?? fault}${where === null ? '' : ` (the search ended${at(where)})`}. Please remove rings that are there twice, or simplify or split it.`
      : `the ring ${faults[fault] ?? fault}${at(where)}, and the ground meant is in doubt. Please check outer rings and holes.`,
  unclosed: ({ gap }) =>
    `the ring is not closed: its ends are ${gap.toFixed(2)} m apart. Please let the last point repeat the first.`,
  'coordinate-not-a-number': ({ found }) => `a coordinate is not a number: “${found}”. Please give a number.`,
  'coordinate-out-of-range': ({ crs, points = [], count = 1 }) =>
    `${count > 1 ? `${count} coordinates are` : 'a coordinate is'} out of range${crs === null ? ' for survey coordinates' : ` for ${system(crs)}`}${
      count > 1 ? `: points ${points.join(', ')}${count > points.length ? ' …' : ''}` : ''
    }. Please check ${count > 1 ? 'them' : 'it'}, and the coordinate system.`,
  'axes-swapped': () =>
    'the two coordinates stand in the wrong order. Please give longitude before latitude (east before north).',
  'axes-mixed': () => 'some points give north first and others east. Please use one order throughout.',
  'numbers-unpaired': ({ count }) =>
    `there are ${count} numbers, which make no pairs. Every point needs two; please add what is missing.`,
  sexagesimal: ({ found }) =>
    `“${found}” looks like degrees, not metres; shortened degrees-minutes-seconds cannot be told from decimal degrees, so nothing is guessed. Please give X, Y in metres, or decimal lon, lat as GeoJSON.`,
  'crs-missing': ({ suggested }) =>
    suggested.length > 0
      ? `the coordinates are projected metres, and no coordinate system is stated. Please state it (--crs on the command line), for example ${systems(suggested)}.`
      : 'no coordinate system is stated, and the numbers are like neither survey coordinates nor degrees in China; the system may be a local one, or the drawing was moved. Please give CGCS2000 coordinates, or state the system (--crs on the command line).',
  'crs-unsupported': ({ stated, reason }) =>
    `the coordinate system “${stated}” cannot be used: ${refusals[reason]}. Please ask for the data in CGCS2000${
      reason === 'xian-80' || reason === 'beijing-54'
        ? ', or state the seven parameters that the surveying authority gave you (--datum-shift on the command line)'
        : reason === 'not-known'
          ? '; if you know that it is one of the systems that are read, state it (--crs on the command line)'
          : ''
    }.`,
  'datum-shift-unfit': ({ reason, stated }) => unfitShift[reason](stated),
  'crs-ambiguous': ({ candidates, places = [], evidence: because = [] }) => {
    const list = candidates.map((crs) => {
      const there = places.find((each) => each.crs === crs);
      return there === undefined ? system(crs) : `${system(crs)}${at(there.at)}${away(there.distance)}`;
    });
    const why = because.length > 0 ? ` (${because.map(evidence).join('; ')})` : '';
    return `the coordinates have several plausible readings${why}, so nothing is guessed. Please state the system (--crs on the command line); candidates are ${list.join('; ')}.`;
  },
  'zone-unknown': ({ found }) =>
    `zone number “${found}” is no 3-degree zone (25 to 45) or 6-degree zone (13 to 23). Please correct it, or state the system (--crs on the command line).`,
  'zone-contradicts': ({ stated, found }) =>
    `the header says zone ${stated}, the eastings begin with ${found}. Please correct one of them, or state the system (--crs on the command line).`,
  'headers-differ': ({ key, first, second }) =>
    `the file has two headers: “${key}” is “${first}” in one and “${second}” in the other. Please split it into two files.`,
  'unit-unsupported': ({ stated }) => `the unit “${stated}” cannot be used. Please give coordinates in metres.`,
  'transformation-stated': ({ stated }) =>
    `the file states transformation parameters that are not zero “${stated}”, so its coordinates may still have to be transformed. Please give transformed coordinates and zeros.`,
  'row-not-understood': ({ text }) => `this line is not understood: “${text}”. Expected: point, ring, X, Y.`,
  'row-too-long': ({ cells, columns }) =>
    `this row has ${cells} cells and the header ${columns}, so that its numbers may stand in the wrong columns. Please correct the row, or complete the header.`,
  'quote-unpaired': () =>
    'a quotation mark (") on this line has no partner, so that the rows after it would run together. Please add the missing one, or remove it.',
  'crs-contradicts': ({ stated, fits }) =>
    `the file declares the system “${stated}”, but its numbers lie outside it. Please check${fits.length > 0 ? `; the numbers look like ${systems(fits)}` : ''}, and state the system (--crs on the command line).`,
  'layer-choice': ({ layers, wanted }) =>
    `${wanted === null ? 'the file holds several layers' : `there is no layer “${wanted}”`}. Please say which (--layer on the command line, --layer "*" for all): ${layers
      .slice(0, 12)
      .map(({ name, count }) => `${name} (${count})`)
      .join(', ')}${layers.length > 12 ? ' …' : ''}.`,
  'archive-broken': ({ detail }) => archiveFaults[detail],
  'archive-without-data': ({ entries }) =>
    `the archive holds no file that is read here${entries.length > 0 ? ` (it has ${entries.join(', ')})` : ''}. Please put a shapefile, KML or the like into it, and no archives.`,
  'file-broken': ({ format, detail }) =>
    detail === 'truncated'
      ? `the ${format} file breaks off. Please fetch or export it again; an incomplete file is not read in part.`
      : `the ${format} file is damaged inside and cannot be read reliably. Please export it again.`,
  'parts-disagree': ({ shapes, rows }) =>
    `the .shp has ${shapes} shapes and the .dbf ${rows} rows, so they do not belong together. Please choose the files of one export.`,
  'part-missing': ({ missing }) =>
    `${missing} is missing, and the other files hold no shapes. Please choose it too, or pack them as ZIP.`,
  'xml-broken': () => 'the XML is incomplete or not well-formed. Please export it again.',
  'xml-entities': () =>
    'the XML has a DOCTYPE or entity declarations, which are not expanded for safety. Please use a KML or GPX without them.',
  'wkt-broken': ({ found }) =>
    found === ''
      ? 'the WKT breaks off here with brackets still open. Please copy it completely.'
      : `the WKT cannot be read from “${found}” on. Please check brackets and commas.`,
  'geometry-unsupported': ({ found }) =>
    `the geometry type “${found}” cannot be a footprint. Please convert it to polygons of straight edges and export again.`,
  'drawing-without-areas': ({ hatches, open }) =>
    `the drawing has no closed polyline${hatches > 0 ? `, only ${hatches} hatches` : ''}${open > 0 ? `, and ${open} open lines` : ''}. Please outline the site with a closed polyline (the BOUNDARY command helps) and export the DXF again.`,
  'drawing-open': ({ layer, gap }) =>
    `the polyline on layer “${layer}” is not closed: its ends are ${gap.toFixed(2)} m apart. Please close it and export again.`,
  'columns-disagree': ({ apart }) =>
    `degrees and X, Y of the same row are ${apart < 1000 ? `${apart.toFixed(1)} m` : `${(apart / 1000).toFixed(1)} km`} apart and not the same point, so it is not known which to believe. Please check them and keep one pair.`,
  'no-coordinate-columns': ({ columns }) =>
    `no coordinate columns are found in the header${columns.length > 0 ? ` (it reads ${columns.filter((name) => name !== '').join(', ')})` : ''}. Please name them: lon, lat, or X, Y; plot and ring may stand beside.`,
};

const unfitShift = {
  'not-needed': (stated: string) =>
    `the system of the file is “${stated}” and needs no seven parameters; they are for Xi’an 80 and Beijing 54 only. Please leave them out (--datum-shift).`,
  'datum-not-stated': () =>
    'seven parameters are stated, but the file does not say whether it is in Xi’an 80 or Beijing 54. Please state that too (--crs xian-80 or --crs beijing-54 on the command line).',
  'other-datum': (stated: string) =>
    `the file declares the system “${stated}”, which is not of the datum that was stated. Please check.`,
} as const;

const archiveFaults = {
  truncated: 'the archive breaks off. Please fetch it again; an incomplete file is not read in part.',
  checksum: 'the data in the archive do not match their checksum and are damaged. Please fetch it again.',
  encrypted: 'the archive has a password. Please unpack it first.',
  method: 'the archive uses an unusual method of compression. Please pack it as a plain ZIP.',
} as const;

const sentence = <Code extends IntakeCode>(problem: IntakeProblemOf<Code>): string => {
  const say: (problem: IntakeProblemOf<Code>) => string = sentences[problem.code];
  return say(problem);
};

export const intake: typeof chinese = {
  place,
  system,
  reading,
  away: (distance) => away(distance).replace(/^, /, ''),
  problem: (problem: IntakeProblem): string => `${place(problem)}: ${sentence(problem)}`,
};
