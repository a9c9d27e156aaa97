// Footprints as a file of another format. What is written is read back to the same ground within 1 mm.

import { type Crs, threeDegreeZone, zoneCrs } from '../analysis/geometry/crs.ts';
import { boxOf } from '../analysis/geometry/position.ts';
import type { Footprint } from '../analysis/screening/screening.ts';
import { writeFlatGeobuf } from '../layers/write-flatgeobuf.ts';
import { geoPackage } from './geopackage.ts';
import { shapefileArchive, type TableEncoding } from './shapefile.ts';
import { boundaryPointText, csvText, geoJsonLines, geoJsonText, kmlText, wktText } from './text-formats.ts';

/** Formats by the ending of a file. */
export const exportFormats = ['geojson', 'json', 'ndjson', 'zip', 'txt', 'kml', 'csv', 'wkt', 'gpkg', 'fgb'] as const;

/** Ending of a file that is written. */
export type ExportFormat = (typeof exportFormats)[number];

/** How a file is written: its layer's name, the zone of shapefiles and survey points, the encoding of the table. */
export interface ExportManner {
  readonly name: string;
  readonly crs: Crs | null;
  readonly encoding: TableEncoding;
}

/** The zone in which the middle of all footprints lies, with its number in the eastings. */
function zoneOfAll(footprints: readonly Footprint[]): Crs {
  const [west, , east] = boxOf({
    type: 'MultiPolygon',
    coordinates: footprints.flatMap(({ geometry }) => geometry.coordinates),
  });
  return zoneCrs(threeDegreeZone((west + east) / 2), true);
}

function flatGeobuf(footprints: readonly Footprint[], name: string): Uint8Array {
  return writeFlatGeobuf({
    name,
    geometryType: 'MultiPolygon',
    columns: ['id', 'name_zh', 'name_en'].map((column) => ({ name: column, type: 'string' })),
    features: footprints.map(({ geometry: shape, name: given }, index) => {
      return { shape, attributes: { id: String(index + 1), name_zh: given, name_en: given } };
    }),
  });
}

/** The bytes of a file in a format; there is at least one footprint. */
export async function writeFootprints(
  footprints: readonly Footprint[],
  format: ExportFormat,
  { name, crs, encoding }: ExportManner,
): Promise<Uint8Array> {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  switch (format) {
    case 'geojson':
    case 'json':
      return text(geoJsonText(footprints));
    case 'ndjson':
      return text(geoJsonLines(footprints));
    case 'zip':
      return shapefileArchive(footprints, { name, crs: crs ?? zoneOfAll(footprints), encoding });
    case 'txt':
      return text(boundaryPointText(footprints, crs ?? zoneOfAll(footprints)));
    case 'kml':
      return text(kmlText(footprints));
    case 'csv':
      return text(csvText(footprints));
    case 'wkt':
      return text(wktText(footprints));
    case 'gpkg':
      return geoPackage(footprints);
    case 'fgb':
      return flatGeobuf(footprints, name);
  }
}
