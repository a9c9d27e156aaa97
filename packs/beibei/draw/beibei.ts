// The whole drawing of Beibei, layer by layer, in the order in which one line leans on another.

import type { MultiPolygon } from '../../../src/analysis/geometry/position.ts';
import { type Area, ribbonOf, unite } from './area.ts';
import { drawBand } from './bands.ts';
import { pathOf, placeAt } from './control-points.ts';
import { drawUnits } from './control-units.ts';
import { drawDistrict } from './district.ts';
import { drawFarmland } from './farmland.ts';
import { areaFeature, type Feature, lineFeature, shapeOf } from './feature.ts';
import { stamp } from './field.ts';
import { stationOn } from './line.ts';
import { drawMountainZones } from './mountain-zones.ts';
import { ridgeFeatures, townFeatures } from './orientation.ts';
import { drawRedLine, type Gorge } from './red-line.ts';
import { drawRidges, type Mountain, mountainOn, type Ridge, sheet } from './relief.ts';
import { drawReserves } from './reserves.ts';
import { drawRiver, type River } from './river.ts';
import { drawParks, drawTowns } from './town-limits.ts';
import { drawStreams, type Stream, streamById, tributaryFeatures } from './tributaries.ts';
import { drawWaterSources } from './water-sources.ts';

/** The finished drawing. */
export interface Drawing {
  /** Features of every layer with data, by layer id, in the order of the catalogue. */
  readonly layers: ReadonlyMap<string, readonly Feature[]>;
  readonly river: River;
  readonly streams: readonly Stream[];
  readonly district: Area;
}

/** Ellipsoidal area in square metres. */
export type Measure = (geometry: MultiPolygon) => number;

/** Draws everything; the same input gives the same numbers. `measure` calibrates the district. */
export function drawBeibei(measure: Measure): Drawing {
  const river = drawRiver();
  const streams = drawStreams(river.surface);
  const district = drawDistrict(river, streamById(streams, 'houhe'), (area) => measure(shapeOf(area)));
  const mask = stamp(sheet, district);
  const ridges = drawRidges();
  const mountains = drawMountains(ridges);
  const slopes = drawMountainZones(mountains, district, river.surface);
  const gorges = gorgesOn(river);
  const redLine = drawRedLine({ mountains, river, gorges, district, mask });
  const reserves = drawReserves({ mountains, river, streams, gorges, district, mask });
  const sources = drawWaterSources(river, district);
  const cores = reserves.area;
  const towns = drawTowns({
    mountains,
    district,
    mask,
    away: [redLine.area, river.surface, slopes.inner, sources.lakes],
  });
  const parks = drawParks({ district, mask, away: unite(redLine.area, river.surface) });
  const kept = unite(redLine.area, towns.area, river.surface, sources.lakes);
  const fields = drawFarmland({ mountains, streams, district, mask, away: kept });
  const strained = ['liangtan-river', 'houhe', 'tuzhu-river'].map((id) => ribbonOf(streamById(streams, id), 500, 10));
  const units = drawUnits({
    district,
    guarded: unite(redLine.area, cores, sources.strict),
    stressed: unite(towns.area, parks.area, ...strained),
  });
  const layers = new Map<string, readonly Feature[]>([
    [
      'district',
      [
        areaFeature(
          {
            id: 'beibei-2020',
            name: { zh: '北碚区（2020 规划范围，示意）', en: 'Beibei District (extent of the 2020 plans, indicative)' },
          },
          units.district,
        ),
      ],
    ],
    ['jialing', [areaFeature({ id: 'jialing', name: { zh: '嘉陵江', en: 'Jialing River' } }, river.surface)]],
    ['jl_bank', bankFeatures(river)],
    ['jl_1km', [bandFeature('1', drawBand(river, district, 1000))]],
    ['jl_5km', [bandFeature('5', drawBand(river, district, 5000))]],
    ['sishan', slopes.features],
    ['eco_redline', redLine.features],
    ['pa', reserves.features],
    ['ctrl_unit', units.features],
    ['pbf', fields],
    ['ugb', towns.features],
    ['water_src', sources.features],
    ['industrial_park', parks.features],
    ['tributaries', tributaryFeatures(streams)],
    ['ridges', ridgeFeatures(ridges)],
    ['towns', townFeatures()],
  ]);
  return { layers, river, streams, district: units.district };
}

/** Half widths in metres. */
const halfWidths: Readonly<Record<string, number>> = {
  yunwushan: 2000,
  jinyunshan: 1900,
  zhongliangshan: 1750,
  longwangdongshan: 1750,
};

/** The gorge of 金刀峡 and the high ground around it (recalled, ±3 km). */
const jindaoxia = [
  [106.594, 30.021],
  [106.61, 30.038],
  [106.626, 30.056],
  [106.643, 30.071],
] as const;

function drawMountains(ridges: readonly Ridge[]): readonly Mountain[] {
  const extra: Ridge = { id: 'jindaoxia', name: { zh: '金刀峡', en: 'Jindaoxia' }, path: pathOf(jindaoxia) };
  return [...ridges.map((ridge) => mountainOn(ridge, halfWidths[ridge.id] ?? 1800)), mountainOn(extra, 2500)];
}

/** 温塘峡 is 2.7 km long, 观音峡 3.7 km. */
function gorgesOn(river: River): readonly Gorge[] {
  const gorge = (id: string, zh: string, en: string, length: number): Gorge => {
    const { along } = stationOn(river.centre, placeAt(id));
    return { id, zh, en, from: along - length / 2, to: along + length / 2 };
  };
  return [
    gorge('wentang-gorge', '温塘峡', 'Wentang Gorge', 2700),
    gorge('guanyin-gorge', '观音峡', 'Guanyin Gorge', 3700),
  ];
}

const bankFeatures = (river: River): readonly Feature[] => [
  lineFeature(
    { id: 'jl-bank-left', name: { zh: '嘉陵江左岸', en: 'Jialing, left bank' }, attributes: { side: '左岸' } },
    [river.left],
  ),
  lineFeature(
    { id: 'jl-bank-right', name: { zh: '嘉陵江右岸', en: 'Jialing, right bank' }, attributes: { side: '右岸' } },
    [river.right],
  ),
];

const bandFeature = (kilometres: '1' | '5', area: Area): Feature =>
  areaFeature(
    {
      id: `jl-${kilometres}km`,
      name: { zh: `嘉陵江干流岸线 ${kilometres} 公里范围`, en: `Within ${kilometres} km of the Jialing bank` },
      attributes: { distance_m: Number(kilometres) * 1000 },
    },
    area,
  );
