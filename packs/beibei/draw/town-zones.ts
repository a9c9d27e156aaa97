// What is zoned in towns: 建成区, 高污染燃料禁燃区, 声环境功能区, and the 污染地块 on old factory ground.

import {
  type Area,
  angular,
  common,
  grow,
  sizeOf,
  softened,
  unite,
  without,
  withoutCrumbs,
  withoutNecks,
} from './area.ts';
import { pull } from './built-ground.ts';
import { fractalNoise } from './chance.ts';
import { placeAt } from './control-points.ts';
import type { DrawnZone } from './feature.ts';
import { above, blurred, calibrated, type Field, fieldOn, levelLeaving, stamp, valueAt } from './field.ts';
import { parcel } from './footprints.ts';
import { sheet } from './relief.ts';

/** 58.55 km² is the only published size of built ground of that kind (002, L12: area that meets the noise standard). */
const builtSize = 58.55e6;

/** The town's short name, without the title of the layer it comes from. */
const shortName = ({ label }: DrawnZone): { zh: string; en: string } => ({
  zh: label.name.zh.replace(/^.* /, ''),
  en: label.name.en.replace(/^.*, /, ''),
});

/** Where towns are built up already: the middle of their boundaries. */
export function drawBuiltUp(towns: { zones: readonly DrawnZone[]; area: Area }, mask: Field): readonly DrawnZone[] {
  const inner = blurred(stamp(sheet, towns.area), 5);
  const grain = fractalNoise('built up', 900, 3);
  const score = fieldOn(sheet, ([x, y], index) => valueAt(inner, index) + 0.16 * grain(x, y));
  const whole = calibrated(
    builtSize,
    (target) => {
      const ground = angular(softened(above(score, levelLeaving(score, mask, target)), 75, 1), 18);
      return withoutCrumbs(withoutNecks(common(ground, towns.area), 12), 40_000);
    },
    sizeOf,
  );
  return towns.zones.flatMap((town): DrawnZone[] => {
    const area = withoutCrumbs(common(whole, town.area), 20_000);
    if (area.length === 0) return [];
    const { zh, en } = shortName(town);
    const name = { zh: `建成区 ${zh}（示意）`, en: `Built-up area, ${en} (indicative)` };
    return [{ label: { id: town.label.id.replace('ugb', 'built-up'), name }, area }];
  });
}

const cleanAirTowns = ['city', 'caijia', 'shuitu', 'xiema', 'fuxing', 'shijialiang'];

/** The towns along the river and 120 m around them. */
export function drawNoBurn(towns: readonly DrawnZone[], district: Area): readonly DrawnZone[] {
  let taken: Area = [];
  return cleanAirTowns.flatMap((id): DrawnZone[] => {
    const town = towns.find(({ label }) => label.id === `ugb-${id}`);
    if (town === undefined) return [];
    const whole = angular(grow(town.area, 120, 6), 12);
    const area = withoutCrumbs(common(without(whole, taken), district), 40_000);
    taken = unite(taken, whole);
    const { zh, en } = shortName(town);
    const name = { zh: `高污染燃料禁燃区 ${zh}（示意）`, en: `High-pollution fuel ban zone, ${en} (indicative)` };
    return [{ label: { id: `no-burn-${id}`, name }, area }];
  });
}

const quietPlaces = [
  ['tiansheng-subdistrict', 1500],
  ['beiwenquan-subdistrict', 1500],
  ['caojiawan', 1200],
  ['jingguan-town', 700],
  ['xiema-subdistrict', 900],
] as const;

/** Classes 1 to 3 tile the towns: quiet quarters, works, and the rest. The ground beside main roads (class 4) is not drawn. */
export function drawNoise(towns: { zones: readonly DrawnZone[] }, parks: readonly DrawnZone[]): readonly DrawnZone[] {
  const quietScore = fieldOn(sheet, pull(quietPlaces, 0.3, 'quiet quarters'));
  const quiet = softened(above(quietScore, 0.3), 70, 1);
  const halls = fractalNoise('works', 1700, 2);
  const worksGround = unite(
    ...parks.filter(({ label }) => /shuitu|xiema|caijia/.test(label.id)).map(({ area }) => area),
  );
  const worksScore = fieldOn(sheet, ([x, y]) => halls(x, y));
  const works = without(common(softened(above(worksScore, 0), 80, 1), worksGround), quiet);
  return towns.zones.flatMap((town): DrawnZone[] => {
    const tidy = (area: Area): Area => withoutCrumbs(angular(withoutNecks(area, 15), 6), 30_000);
    const first = tidy(common(town.area, quiet));
    const third = tidy(common(town.area, works));
    const second = withoutCrumbs(withoutNecks(without(town.area, first, third), 8), 6000);
    const { zh, en } = shortName(town);
    return [first, second, third].flatMap((area, index): DrawnZone[] => {
      if (area.length === 0) return [];
      const grade = `${index + 1}类`;
      const name = {
        zh: `声环境 ${index + 1} 类区 ${zh}（示意）`,
        en: `Noise zone class ${index + 1}, ${en} (indicative)`,
      };
      return [
        { label: { id: town.label.id.replace('ugb', `noise-${index + 1}`), name, attributes: { class: grade } }, area },
      ];
    });
  });
}

/** A plot near a place: metres east and north of it, width and depth, degrees; on the list or only suspected. */
const spoilt: readonly (readonly [
  place: string,
  east: number,
  north: number,
  w: number,
  d: number,
  turn: number,
  listed: boolean,
])[] = [
  ['caijiagang-subdistrict', 620, 340, 230, 160, 18, true],
  ['caojiawan', -480, -520, 180, 140, 62, false],
  ['liangjiang-shuitu-new-town', 850, -420, 260, 170, 35, true],
  ['wanshou-community', -380, 410, 150, 130, 10, false],
  ['xiema-subdistrict', 540, 260, 210, 150, 48, true],
  ['xiaomotan-community', -260, 180, 140, 120, 75, false],
  ['changtan-village', 180, -210, 160, 110, 25, true],
  ['tianfu-town', 150, 160, 150, 120, 55, false],
];

/** Old factory ground in the towns; no real site is meant. */
export function drawSpoiltPlots(towns: Area): readonly DrawnZone[] {
  return spoilt.flatMap(([place, east, north, width, depth, turn, listed], index): DrawnZone[] => {
    const [x, y] = placeAt(place);
    const area = withoutCrumbs(common(parcel([x + east, y + north], [width, depth], turn), towns), 5000);
    if (area.length === 0) return [];
    const number = String(index + 1).padStart(2, '0');
    const [zh, en] = listed ? ['名录内', 'listed'] : ['疑似', 'suspected'];
    const label = {
      id: `contam-${number}`,
      name: { zh: `污染地块 ${number} 号（${zh}，示意）`, en: `Contaminated plot ${number} (${en}, indicative)` },
      attributes: { status: zh, position: 'assumed', remark: '位置和形状均为虚构，不指任何真实企业' },
    };
    return [{ label, area }];
  });
}
