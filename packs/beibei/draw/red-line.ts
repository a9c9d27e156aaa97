// 生态保护红线: patches along ridges and in the gorges, together 19.99 % of the district (002, indicator of 2020).

import { type Area, common, ribbonOf, sizeOf, softened, unite, without, withoutCrumbs } from './area.ts';
import { fractalNoise } from './chance.ts';
import { areaFeatures, type DrawnZone, type Feature } from './feature.ts';
import { above, calibrated, type Field, fieldOn, levelLeaving, valueAt } from './field.ts';
import { sectionOf } from './line.ts';
import { at } from './plane.ts';
import { type Mountain, sheet, stretchOf } from './relief.ts';
import type { Gorge, River } from './river.ts';

/** Share of the district's 755 km². */
const redLineSize = 0.1999 * 755e6;

type Kind = '水源涵养' | '生物多样性维护' | '水土保持';

interface Patch {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly ridge: string;
  readonly type: Kind;
  /** Metres along the crest. */
  readonly from: number;
  readonly to: number;
  /** Added to the rank: wider patches have more. */
  readonly favour: number;
}

const patches: readonly Patch[] = [
  {
    id: 'jinyunshan',
    zh: '缙云山片区',
    en: 'Jinyunshan patch',
    ridge: 'jinyunshan',
    type: '生物多样性维护',
    from: 6e3,
    to: 21e3,
    favour: 0.16,
  },
  {
    id: 'xishanping',
    zh: '西山坪片区',
    en: 'Xishanping patch',
    ridge: 'jinyunshan',
    type: '水土保持',
    from: 23.5e3,
    to: 28.5e3,
    favour: -0.1,
  },
  {
    id: 'zhongliangshan-south',
    zh: '中梁山南段片区',
    en: 'Southern Zhongliangshan patch',
    ridge: 'zhongliangshan',
    type: '水土保持',
    from: 1.5e3,
    to: 8e3,
    favour: -0.05,
  },
  {
    id: 'guanyinxia',
    zh: '中梁山观音峡片区',
    en: 'Guanyin Gorge patch',
    ridge: 'zhongliangshan',
    type: '生物多样性维护',
    from: 11e3,
    to: 18.6e3,
    favour: 0.06,
  },
  {
    id: 'tianfu',
    zh: '中梁山—天府片区',
    en: 'Zhongliangshan to Tianfu patch',
    ridge: 'zhongliangshan',
    type: '水源涵养',
    from: 21e3,
    to: 36e3,
    favour: 0.02,
  },
  {
    id: 'huayingshan',
    zh: '华蓥山西翼片区',
    en: 'West limb of Huayingshan patch',
    ridge: 'zhongliangshan',
    type: '水源涵养',
    from: 39e3,
    to: 48e3,
    favour: -0.02,
  },
  {
    id: 'jindaoxia',
    zh: '金刀峡片区',
    en: 'Jindaoxia patch',
    ridge: 'jindaoxia',
    type: '生物多样性维护',
    from: 0,
    to: 99e3,
    favour: 0.12,
  },
  {
    id: 'longwangdongshan-south',
    zh: '龙王洞山南段片区',
    en: 'Southern Longwangdongshan patch',
    ridge: 'longwangdongshan',
    type: '水土保持',
    from: 3e3,
    to: 12.5e3,
    favour: 0,
  },
  {
    id: 'longwangdongshan-north',
    zh: '龙王洞山北段片区',
    en: 'Northern Longwangdongshan patch',
    ridge: 'longwangdongshan',
    type: '水源涵养',
    from: 15e3,
    to: 30e3,
    favour: 0.04,
  },
];

/** The features, and the ground that they cover together. */
export interface RedLine {
  readonly features: readonly Feature[];
  readonly area: Area;
}

/** Draws the red line to its size; patches do not overlap one another. */
export function drawRedLine(ground: {
  mountains: readonly Mountain[];
  river: River;
  gorges: readonly Gorge[];
  district: Area;
  mask: Field;
}): RedLine {
  const { mountains, river, gorges, district, mask } = ground;
  const narrow = gorges.map((gorge) => common(ribbonOf(sectionOf(river.centre, gorge.from, gorge.to), 230), district));
  const rest = redLineSize - sizeOf(unite(...narrow));
  const scores = patches.map((patch) => scoreOf(patch, mountains));
  const best = fieldOn(sheet, (_, index) => Math.max(...scores.map((score) => valueAt(score, index))));
  const slopes = calibrated(
    rest,
    (target) => drawSlopes(scores, levelLeaving(best, mask, target), district, [river.surface, ...narrow]),
    (areas) => areas.reduce((sum, area) => sum + sizeOf(area), 0),
  );
  const features = areaFeatures([
    ...slopes.map((area, index) => slopeZone(at(patches, index), area)),
    ...narrow.map((area, index) => gorgeZone(at(gorges, index), area)),
  ]);
  return { features, area: unite(...slopes, ...narrow) };
}

function scoreOf(patch: Patch, mountains: readonly Mountain[]): Field {
  const mountain = mountains.find(({ ridge }) => ridge.id === patch.ridge);
  if (mountain === undefined) throw new Error(`no mountain ${patch.ridge}`);
  const woods = fractalNoise(`woods of ${patch.id}`, 1500, 4, 0.55);
  const base = stretchOf(mountain, patch.from, patch.to, 1300);
  return fieldOn(sheet, ([x, y], index) => {
    const rank = valueAt(base, index);
    return rank < -1 ? rank : rank + patch.favour + 0.3 * woods(x, y);
  });
}

/** The patches at one level, each without those before it; islands under 12 ha and holes under 6 ha go. */
function drawSlopes(scores: readonly Field[], level: number, district: Area, away: readonly Area[]): readonly Area[] {
  let taken = unite(...away);
  return scores.map((score) => {
    const ground = common(withoutCrumbs(softened(above(score, level), 60), 60_000), district);
    const area = withoutCrumbs(without(ground, taken), 120_000);
    taken = unite(taken, area);
    return area;
  });
}

function slopeZone(patch: Patch, area: Area): DrawnZone {
  const name = { zh: `生态保护红线 ${patch.zh}`, en: `Ecological red line, ${patch.en}` };
  return { label: { id: `red-line-${patch.id}`, name, attributes: { type: patch.type } }, area };
}

function gorgeZone(gorge: Gorge, area: Area): DrawnZone {
  const name = { zh: `生态保护红线 嘉陵江${gorge.zh}段`, en: `Ecological red line, Jialing in ${gorge.en}` };
  return { label: { id: `red-line-${gorge.id}`, name, attributes: { type: '生物多样性维护' } }, area };
}
