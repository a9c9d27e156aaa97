// A GeoPackage 1.3 with one table of polygons in CGCS2000 lon, lat.

import { boxOf } from '../analysis/geometry/position.ts';
import type { Footprint } from '../analysis/screening/screening.ts';
import { loadSqlite } from '../intake/geopackage.ts';
import { multiPolygonBinary } from './wkt-polygons.ts';

const srs = `GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4490"]]`;

const schema = `
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name));
CREATE TABLE footprints (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON, name TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL), ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL);
INSERT INTO gpkg_geometry_columns VALUES ('footprints', 'geom', 'MULTIPOLYGON', 4490, 0, 0);
`;

/** The geometry with the header of the format: no envelope, little-endian, EPSG:4490. */
function blobOf({ geometry }: Footprint): Uint8Array {
  const body = multiPolygonBinary(geometry.coordinates);
  const bytes = new Uint8Array(8 + body.length);
  bytes.set([0x47, 0x50, 0, 1]);
  new DataView(bytes.buffer).setInt32(4, 4490, true);
  bytes.set(body, 8);
  return bytes;
}

/** The bytes of the database. The time of its last change is a constant, so that the same input gives the same content. */
export async function geoPackage(footprints: readonly Footprint[]): Promise<Uint8Array> {
  const { Database } = await loadSqlite();
  const database = new Database();
  try {
    database.exec(schema);
    database.run('INSERT INTO gpkg_spatial_ref_sys VALUES (?, 4490, ?, 4490, ?, NULL)', ['CGCS2000', 'EPSG', srs]);
    const box = boxOf({
      type: 'MultiPolygon',
      coordinates: footprints.flatMap(({ geometry }) => geometry.coordinates),
    });
    database.run(
      `INSERT INTO gpkg_contents VALUES ('footprints', 'features', 'footprints', '', '1980-01-01T00:00:00.000Z', ?, ?, ?, ?, 4490)`,
      [...box],
    );
    for (const footprint of footprints) {
      database.run('INSERT INTO footprints (geom, name) VALUES (?, ?)', [blobOf(footprint), footprint.name]);
    }
    return database.export();
  } finally {
    database.close();
  }
}
