// Chinese sentences of the command measure.

import type { LonLat, Metres } from '../../analysis/index.ts';

const position = ([lon, lat]: LonLat): string => `经度 ${lon.toFixed(8)}，纬度 ${lat.toFixed(8)}`;

export const measure = {
  relation: {
    disjoint: 'A 与 B 不相接',
    touches: 'A 与 B 相接，没有共同的地面',
    overlaps: 'A 与 B 部分重叠',
    within: 'A 在 B 之内',
    contains: 'A 包含 B',
    equals: 'A 与 B 是同一块地',
  },
  noOverlap: '重叠 0 平方米',
  overlap: (area: string, ofA: string, ofB: string): string => `重叠 ${area}，占 A 的 ${ofA}、B 的 ${ofB}`,
  couldNotCheck: (why: string) => `未能核对：${why}`,
  notDrawn: '重叠的范围没有能画出来，面积是另行算得的。',
  distance: (distance: Metres, bearing: string): string =>
    `距离 ${distance.toFixed(3)} 米（沿椭球面），B 在 A 的${bearing}面`,
  meet: (at: LonLat): string => `距离 0 米，共同的一点在 ${position(at)}`,
  positionOf: (letter: 'A' | 'B', at: LonLat): string => `  ${letter} 上最近的一点：${position(at)}`,
  tolerances: (touch: number, contact: number): string =>
    `共同面积不超过 ${touch} 平方米算相接，不算重叠；边界相距不超过 ${contact} 米算相接`,
};
