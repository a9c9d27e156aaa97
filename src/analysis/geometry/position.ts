// The shapes of geometry inside the engine: GeoJSON, lon before lat, degrees, CGCS2000 (equal to WGS 84 within centimetres).
// Edges are straight in lon and lat, as RFC 7946 says.

/** Longitude and latitude in degrees, in this order. */
export type LonLat = readonly [lon: number, lat: number];
/** Positions of a closed ring; the last repeats the first. */
export type Ring = readonly LonLat[];
/** Polygon as in RFC 7946: the outer ring, then holes. */
export interface Polygon {
  readonly type: 'Polygon';
  readonly coordinates: readonly Ring[];
}
/** MultiPolygon as in RFC 7946. */
export interface MultiPolygon {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly Ring[])[];
}
export interface Point {
  readonly type: 'Point';
  readonly coordinates: LonLat;
}
export interface LineString {
  readonly type: 'LineString';
  readonly coordinates: readonly LonLat[];
}
export interface MultiLineString {
  readonly type: 'MultiLineString';
  readonly coordinates: readonly (readonly LonLat[])[];
}
/** Whatever has an area. */
export type Polygonal = Polygon | MultiPolygon;
/** Whatever a zone may be made of. */
export type Shape = Polygonal | LineString | MultiLineString | Point;
/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The polygons of a Polygon or MultiPolygon, each as its list of rings. */
export const polygonsOf = (geometry: Polygonal): readonly (readonly Ring[])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Every chain of positions in a shape: rings of polygons, lines, or a single point. */
export function chainsOf(shape: Shape): readonly (readonly LonLat[])[] {
  switch (shape.type) {
    case 'Point':
      return [[shape.coordinates]];
    case 'LineString':
      return [shape.coordinates];
    case 'MultiLineString':
      return shape.coordinates;
    default:
      return polygonsOf(shape).flat();
  }
}

/** The smallest box around a shape, in degrees; an empty shape gives an inverted, infinite box. */
export function boxOf(shape: Shape): Box {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const chain of chainsOf(shape)) {
    for (const position of chain) {
      const lon = position[0];
      const lat = position[1];
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  return [west, south, east, north];
}
