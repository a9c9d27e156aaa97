// The header of a coordinate table: which columns hold the two numbers, the plot and the ring.

import type { NamedCrs } from './crs-names.ts';

/** What the columns of a table mean, counted from 0. */
export interface Columns {
  /** Two columns for each block of points; several blocks stand side by side. */
  readonly pairs: readonly (readonly [first: number, second: number])[];
  readonly kind: 'lon-lat' | 'x-y';
  /** X and Y beside the first block of degrees: the same points a second time. */
  readonly beside: readonly [first: number, second: number] | null;
  readonly plot: number | null;
  readonly ring: number | null;
  /** Numbers of the points, one column for each block of points; fewer where some have none. */
  readonly points: readonly number[];
  /** A column with whole geometries. */
  readonly wkt: number | null;
  /** A system that the header itself names. */
  readonly shifted: NamedCrs | null;
}

const meanings = {
  lon: /^(?:经度|东经|lon|lng|long|longitude|l|经)(?:值|坐标)?$/,
  lat: /^(?:纬度|北纬|lat|latitude|b|纬)(?:值|坐标)?$/,
  x: /^(?:x|x坐标|坐标x|纵坐标|北坐标|纵坐标x|x纵坐标|北坐标x|northing|north|n|point_?x|coord_?x)$/,
  y: /^(?:y|y坐标|坐标y|横坐标|东坐标|横坐标y|y横坐标|东坐标y|easting|east|e|point_?y|coord_?y)$/,
  plot: /^(?:地块|地块名称|地块编号|地块号|宗地|宗地号|图斑|图斑编号|图斑号|项目|项目名称|名称|plot|plotname|plotid|plotno|parcel|parcelid|polygon|name|site|dkmc|dkbh|xmmc)$/,
  ring: /^(?:圈号|环号|环|圈|部分|ring|ringno|ringid|part|partid)$/,
  point:
    /^(?:点号|点名|点编号|点序号|序号|界址点|界址点号|界址点编号|拐点|拐点号|拐点编号|顶点|顶点号|point|pointno|pointid|pointnumber|pt|ptno|vertex|vertexno)$/,
  wkt: /^(?:wkt|geom|geometry|the_geom|_wkt)$/,
} as const;

const plain = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[([【].*?[)\]】]/g, '')
    .replaceAll(/(?:米|m|°|度)$/g, (unit) => (/经度|纬度/.test(cell) && unit === '度' ? unit : ''))
    .replaceAll(/\/(?:m|米|度|°)$/g, '')
    .replaceAll(/[\s_\-/:*."']/g, '')
    .replaceAll(
      /^(?:wgs84|cgcs2000|国家2000|2000|gcj02|bd09|火星|百度|高德|腾讯)(?:坐标系|坐标)?(?=.)|(?:wgs84|cgcs2000|2000|gcj02|bd09)$/g,
      '',
    );

const every = (cells: readonly string[], meaning: keyof typeof meanings): readonly number[] =>
  cells.flatMap((cell, index) => (meanings[meaning].test(plain(cell)) ? [index] : []));

function shiftedBy(cells: readonly string[]): NamedCrs | null {
  const text = cells.join(' ');
  if (/gcj-?02|火星|高德|腾讯/i.test(text)) return { crs: 'GCJ-02' };
  return /bd-?09|百度/i.test(text) ? { crs: 'BD-09' } : null;
}

/** What the cells of a row mean as a header; null when they name no coordinates. */
export function columnsOf(cells: readonly string[]): Columns | null {
  const [lons, lats, xs, ys] = (['lon', 'lat', 'x', 'y'] as const).map((meaning) => every(cells, meaning));
  const degrees = (lons?.length ?? 0) > 0 && (lats?.length ?? 0) > 0;
  const [firsts, seconds] = degrees ? [lons, lats] : [xs, ys];
  const pairs = (firsts ?? []).flatMap((column, index): (readonly [number, number])[] => {
    const other = seconds?.[index];
    return other === undefined ? [] : [[column, other]];
  });
  const wkt = every(cells, 'wkt')[0] ?? null;
  if (pairs.length === 0 && wkt === null) return null;
  return {
    pairs,
    kind: degrees ? 'lon-lat' : 'x-y',
    beside: degrees && xs?.[0] !== undefined && ys?.[0] !== undefined ? [xs[0], ys[0]] : null,
    plot: every(cells, 'plot')[0] ?? null,
    ring: every(cells, 'ring')[0] ?? null,
    points: every(cells, 'point'),
    wkt: pairs.length === 0 ? wkt : null,
    shifted: shiftedBy(cells),
  };
}

/** Rows that are searched for a header. */
const searched = 40;

/** The row in which the header stands; null when there is none. */
export function headerRow(rows: readonly (readonly string[])[]): number | null {
  const index = rows.slice(0, searched).findIndex((cells) => columnsOf(cells) !== null);
  return index < 0 ? null : index;
}
