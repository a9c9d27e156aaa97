// Footprints as texts: GeoJSON, KML, CSV and WKT in lon, lat; 界址点 TXT in a zone.

import { type Crs, crsInfo } from '../analysis/geometry/crs.ts';
import { planeArea } from '../analysis/geometry/projection.ts';
import type { Footprint } from '../analysis/screening/screening.ts';
import { planePolygons } from './plane-rings.ts';
import { multiPolygonText } from './wkt-polygons.ts';

const featureOf = ({ name, geometry }: Footprint) => ({ type: 'Feature', properties: { name }, geometry });

/** A feature collection (RFC 7946). */
export const geoJsonText = (footprints: readonly Footprint[]): string =>
  `${JSON.stringify({ type: 'FeatureCollection', features: footprints.map(featureOf) })}\n`;

/** GeoJSON, one feature a line. */
export const geoJsonLines = (footprints: readonly Footprint[]): string =>
  footprints.map((footprint) => `${JSON.stringify(featureOf(footprint))}\n`).join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** KML 2.2, one placemark for each footprint. */
export function kmlText(footprints: readonly Footprint[]): string {
  const marks = footprints.map(({ name, geometry }) => {
    const polygons = geometry.coordinates.map((rings) => {
      const boundaries = rings.map((ring, index) => {
        const tag = index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
        const coordinates = ring.map(([lon, lat]) => `${lon},${lat}`).join(' ');
        return `<${tag}><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></${tag}>`;
      });
      return `<Polygon>${boundaries.join('')}</Polygon>`;
    });
    return `<Placemark><name>${escaped(name)}</name><MultiGeometry>${polygons.join('')}</MultiGeometry></Placemark>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${marks.join('\n')}\n</Document></kml>\n`;
}

/** A field of CSV; what a spreadsheet would compute is kept from being a formula by an apostrophe. */
function field(text: string): string {
  const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Points in rows: plot, ring, point, longitude, latitude. Rings are told apart by containment, as everywhere. */
export function csvText(footprints: readonly Footprint[]): string {
  const rows = footprints.flatMap(({ name, geometry }) =>
    geometry.coordinates
      .flat()
      .flatMap((ring, number) =>
        ring.map(([lon, lat], index) => [field(name), number + 1, index + 1, lon, lat].join(',')),
      ),
  );
  return `\ufeff${['plot,ring,point,lon,lat', ...rows].join('\r\n')}\r\n`;
}

/** One EWKT in each line. */
export const wktText = (footprints: readonly Footprint[]): string =>
  footprints.map(({ geometry }) => `SRID=4490;${multiPolygonText(geometry.coordinates)}\n`).join('');

/** 界址点坐标 TXT of the land offices (domain sheet D.2): X north, Y east, four decimals; closing points repeat the first. */
export function boundaryPointText(footprints: readonly Footprint[], crs: Crs): string {
  const { centralMeridian = 0, title } = crsInfo(crs);
  const width = title.en.includes('6-degree') ? 6 : 3;
  const zone = width === 3 ? centralMeridian / 3 : (centralMeridian + 3) / 6;
  const head = [
    '[属性描述]',
    '格式版本号=1.01版本',
    '坐标系=2000国家大地坐标系',
    `几度分带=${width}`,
    '投影类型=高斯克吕格',
    '计量单位=米',
    `带号=${zone}`,
    '精度=0.0001',
    '转换参数=0,0,0,0,0,0,0',
    '[地块坐标]',
  ];
  const plots = footprints.flatMap(({ name, geometry }, index) => {
    const rings = planePolygons(geometry, crs).flat();
    const count = rings.reduce((sum, ring) => sum + ring.length, 0);
    const hectares = (planeArea(geometry, crs) / 10_000).toFixed(6);
    const plain = name.replaceAll(/[,，@＠\r\n]/g, ' ');
    let number = 0;
    const points = rings.flatMap((ring, order) =>
      ring.map(([east, north]) => {
        number += 1;
        return `J${number},${order + 1},${north.toFixed(4)},${east.toFixed(4)}`;
      }),
    );
    return [`${count},${hectares},${index + 1},${plain},面,,,,@`, ...points];
  });
  return `${[...head, ...plots].join('\r\n')}\r\n`;
}
