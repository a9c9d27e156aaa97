// What the file dialog offers first. The content decides what a file is; nothing depends on this list.

/** Endings and media types for the `accept` of a file field. */
export const acceptedFiles =
  '.geojson,.json,.txt,.zip,.shp,.dbf,.prj,.cpg,.kml,.kmz,.ovkml,.ovkmz,.dxf,.csv,.tsv,.xlsx,.wkt,.gpkg,.fgb,.gpx';
