// The whole drawing of Beibei, layer by layer, in the order in which one line leans on another.

import type { MultiPolygon } from '../../../src/analysis/geometry/position.ts';
import { type Area, ribbonOf, unite } from './area.ts';
import { bandFeatures, drawBand } from './bands.ts';
import { drawUnits } from './control-units.ts';
import { drawDistrict } from './district.ts';
import { drawFarmland } from './farmland.ts';
import { areaFeatures, type Feature, shapeOf } from './feature.ts';
import { stamp } from './field.ts';
import { drawParks } from './industrial-parks.ts';
import { drawLivestock } from './livestock-zones.ts';
import { drawErosionAreas, drawForest, drawPlots } from './mountain-ground.ts';
import { drawMountainZones } from './mountain-zones.ts';
import { ridgeFeatures, townFeatures } from './orientation.ts';
import { drawRedLine } from './red-line.ts';
import { drawMountains, drawRidges, sheet } from './relief.ts';
import { drawReserves } from './reserves.ts';
import { bankFeatures, drawRiver, gorgesOn, type River, riverFeatures } from './river.ts';
import { drawRiverBelts, drawShore } from './river-belt.ts';
import { drawTowns } from './town-limits.ts';
import { drawBuiltUp, drawNoBurn, drawNoise, drawSpoiltPlots } from './town-zones.ts';
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
  const guarded = unite(redLine.area, reserves.area, river.surface, sources.lakes);
  const towns = drawTowns({ mountains, district, mask, away: [guarded, slopes.inner] });
  const parks = drawParks({ district, mask, away: unite(redLine.area, river.surface) });
  const fields = drawFarmland({ mountains, streams, district, mask, away: unite(guarded, towns.area) });
  const builtUp = drawBuiltUp(towns, mask);
  const builtArea = unite(...builtUp.map(({ area }) => area));
  const belts = drawRiverBelts(river, streams, district);
  const plots = drawPlots({
    zones: slopes.zones,
    builtUp: builtArea,
    towns: towns.area,
    away: unite(guarded, towns.area, fields.area),
  });
  const forest = drawForest({
    mountains,
    district,
    mask,
    away: unite(towns.area, sources.lakes, ...belts.map(({ area }) => area)),
    holes: unite(fields.area, ...plots.map(({ area }) => area)),
  });
  const strained = ['liangtan-river', 'houhe', 'tuzhu-river'].map((id) => ribbonOf(streamById(streams, id), 500, 10));
  const units = drawUnits({
    district,
    guarded: unite(redLine.area, reserves.area, sources.strict),
    stressed: unite(towns.area, parks.area, ...strained),
  });
  const layers = new Map<string, readonly Feature[]>([
    ['district', districtFeatures(units.district)],
    ['jialing', riverFeatures(river)],
    ['jl_bank', bankFeatures(river)],
    ['jl_1km', bandFeatures(1, drawBand(river, district, 1000))],
    ['jl_5km', bandFeatures(5, drawBand(river, district, 5000))],
    ['sishan', slopes.features],
    ['eco_redline', redLine.features],
    ['pa', reserves.features],
    ['ctrl_unit', units.features],
    ['pbf', fields.features],
    ['ugb', towns.features],
    ['water_src', sources.features],
    ['river_mgmt', areaFeatures(belts)],
    ['shoreline_zone', drawShore({ river, gorges, district, strict: sources.strict, towns: towns.area })],
    ['forest_land', areaFeatures(forest)],
    ['soilwater_prev', areaFeatures(drawErosionAreas(mountains, district, unite(towns.area, river.surface)))],
    ['construction_land', areaFeatures(plots)],
    ['built_up', areaFeatures(builtUp)],
    ['no_burn', areaFeatures(drawNoBurn(towns.zones, district))],
    ['noise_zone', areaFeatures(drawNoise(towns, parks.zones))],
    [
      'livestock_ban',
      areaFeatures(
        drawLivestock({
          district,
          river: river.surface,
          sources: sources.strict,
          reserves: reserves.zones,
          towns: builtArea,
        }),
      ),
    ],
    ['contam_site', areaFeatures(drawSpoiltPlots(towns.area))],
    ['industrial_park', parks.features],
    ['tributaries', tributaryFeatures(streams)],
    ['ridges', ridgeFeatures(ridges)],
    ['towns', townFeatures()],
  ]);
  return { layers, river, streams, district: units.district };
}

const districtFeatures = (area: Area): readonly Feature[] => {
  const name = { zh: '北碚区（2020 规划范围，示意）', en: 'Beibei District (extent of the 2020 plans, indicative)' };
  return areaFeatures([{ label: { id: 'beibei-2020', name }, area }]);
};
