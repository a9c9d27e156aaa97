// A zipped shapefile: polygons with one name field, in a zone or in lon, lat, the table in GBK or UTF-8.

import { zipSync } from 'fflate';
import { type Crs, crsInfo } from '../analysis/geometry/crs.ts';
import type { Footprint } from '../analysis/screening/screening.ts';
import { joined } from '../layers/joined.ts';
import { encodeGbk } from './gbk.ts';
import { type PlanePosition, planePolygons, turning } from './plane-rings.ts';

/** How the table is written; GBK is what offices expect, UTF-8 what the web does. */
export type TableEncoding = 'gbk' | 'utf-8';

/** Rings as the format has them: outer ones clockwise, holes counterclockwise. */
function ringsOf(footprint: Footprint, crs: Crs): readonly (readonly PlanePosition[])[] {
  return planePolygons(footprint.geometry, crs).flatMap((rings) =>
    rings.map((ring, index) => (turning(ring) > 0 === (index === 0) ? ring.toReversed() : ring)),
  );
}

function boxOf(rings: readonly (readonly PlanePosition[])[]): readonly [number, number, number, number] {
  let box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
  }
  return box;
}

function recordOf(rings: readonly (readonly PlanePosition[])[], number: number): Uint8Array {
  const points = rings.flat();
  const length = 44 + rings.length * 4 + points.length * 16;
  const view = new DataView(new ArrayBuffer(8 + length));
  view.setInt32(0, number);
  view.setInt32(4, length / 2);
  view.setInt32(8, 5, true);
  for (const [index, value] of boxOf(rings).entries()) view.setFloat64(12 + index * 8, value, true);
  view.setInt32(44, rings.length, true);
  view.setInt32(48, points.length, true);
  let start = 0;
  for (const [index, ring] of rings.entries()) {
    view.setInt32(52 + index * 4, start, true);
    start += ring.length;
  }
  for (const [index, [x, y]] of points.entries()) {
    const at = 52 + rings.length * 4 + index * 16;
    view.setFloat64(at, x, true);
    view.setFloat64(at + 8, y, true);
  }
  return new Uint8Array(view.buffer);
}

function headerOf(length: number, box: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(100));
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 5, true);
  for (const [index, value] of box.entries()) view.setFloat64(36 + index * 8, value, true);
  return new Uint8Array(view.buffer);
}

/** Length of the name field in bytes: 254 is the most that the format allows. */
const nameLength = 254;

function tableOf(names: readonly string[], encoding: TableEncoding): Uint8Array {
  const encode = (text: string): Uint8Array => (encoding === 'gbk' ? encodeGbk(text) : new TextEncoder().encode(text));
  const bytes = new Uint8Array(65 + names.length * (nameLength + 1) + 1).fill(0x20);
  const view = new DataView(bytes.buffer);
  bytes.fill(0, 0, 64);
  bytes.set([3, 126, 1, 1]);
  view.setUint32(4, names.length, true);
  view.setUint16(8, 65, true);
  view.setUint16(10, nameLength + 1, true);
  bytes[29] = encoding === 'gbk' ? 0x4d : 0;
  bytes.set(new TextEncoder().encode('DKMC'), 32);
  bytes.set([0x43], 43);
  bytes.set([nameLength], 48);
  bytes[64] = 0x0d;
  for (const [index, name] of names.entries()) {
    let shown = name;
    while (encode(shown).length > nameLength) shown = [...shown].slice(0, -1).join('');
    bytes.set(encode(shown), 66 + index * (nameLength + 1));
  }
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

/** The definition that Esri's and all other programs read. */
function projectionText(crs: Crs): string {
  const { centralMeridian, falseEasting, title } = crsInfo(crs);
  const globe =
    'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
  if (centralMeridian === undefined || falseEasting === undefined) return globe;
  const name = title.en.replaceAll(/[^A-Za-z0-9]+/g, '_');
  return `PROJCS["${name}",${globe},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${falseEasting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${centralMeridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
}

/** The archive with .shp, .shx, .dbf, .prj and .cpg; the same input gives the same bytes. */
export function shapefileArchive(
  footprints: readonly Footprint[],
  { name, crs, encoding }: { readonly name: string; readonly crs: Crs; readonly encoding: TableEncoding },
): Uint8Array {
  const shapes = footprints.map((footprint) => ringsOf(footprint, crs));
  const records = shapes.map((rings, index) => recordOf(rings, index + 1));
  const box = boxOf(shapes.flat());
  const shp = joined([headerOf(100 + records.reduce((sum, each) => sum + each.length, 0), box), ...records]);
  const index = new DataView(new ArrayBuffer(records.length * 8));
  let at = 100;
  for (const [number, record] of records.entries()) {
    index.setInt32(number * 8, at / 2);
    index.setInt32(number * 8 + 4, (record.length - 8) / 2);
    at += record.length;
  }
  const shx = joined([headerOf(100 + records.length * 8, box), new Uint8Array(index.buffer)]);
  const dbf = tableOf(
    footprints.map((footprint) => footprint.name),
    encoding,
  );
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files = { shp, shx, dbf, prj: text(projectionText(crs)), cpg: text(encoding === 'gbk' ? 'GBK' : 'UTF-8') };
  const entries = Object.fromEntries(Object.entries(files).map(([end, bytes]) => [`${name}.${end}`, bytes]));
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}
