// 河道管理范围 and 岸线功能区: a belt beside the Jialing and its tributaries, and the shore of the Jialing in four kinds of reach.

import { type Area, angular, common, covers, grow, ribbonOf, unite, without, withoutCrumbs } from './area.ts';
import { fractalNoise } from './chance.ts';
import { placeAt } from './control-points.ts';
import { areaFeatures, type DrawnZone, type Feature } from './feature.ts';
import { besides, stationOn } from './line.ts';
import { at, type Path } from './plane.ts';
import type { Gorge, River } from './river.ts';
import type { Stream } from './tributaries.ts';

const swell = fractalNoise('flood line', 1400, 3);

/** Width of the belt beside the bank, metres: between the water line and a flood line that nobody has surveyed. */
const widthAt = (metres: number, side: 1 | -1): number => 38 + 22 * swell(metres, side * 9000);

/** A point of a bank every 50 m or so; the offset is to the land. */
const outerEdge = (bank: Path, side: 1 | -1): Path => besides(bank, (index) => side * widthAt(index * 50, side));

/** The belt of every river: water and bank. Belts do not overlap one another. */
export function drawRiverBelts(river: River, streams: readonly Stream[], district: Area): readonly DrawnZone[] {
  const jialing = unite([[...outerEdge(river.right, -1), ...outerEdge(river.left, 1).toReversed()]]);
  let taken: Area = [];
  const cut = (belt: Area): Area => {
    const area = withoutCrumbs(common(without(angular(belt, 1.5), taken), district), 4000);
    taken = unite(taken, belt);
    return area;
  };
  const main: DrawnZone = {
    label: {
      id: 'river-belt-jialing',
      name: { zh: '嘉陵江河道管理范围（示意）', en: 'River management area, Jialing (indicative)' },
      attributes: { river: '嘉陵江', position: 'published', accuracy_m: 100 },
    },
    area: cut(jialing),
  };
  const others = streams.map(({ id, name, path, position, accuracy }): DrawnZone => {
    const text = { zh: `${name.zh}河道管理范围（示意）`, en: `River management area, ${name.en} (indicative)` };
    const attributes = { river: name.zh, position, accuracy_m: accuracy };
    return { label: { id: `river-belt-${id}`, name: text, attributes }, area: cut(ribbonOf(path, 26, 2)) };
  });
  return [main, ...others.filter(({ area }) => area.length > 0)];
}

type Kind = '保护区' | '保留区' | '控制利用区' | '开发利用区';

const english: Record<Kind, string> = {
  保护区: 'protection',
  保留区: 'reserve',
  控制利用区: 'controlled use',
  开发利用区: 'development',
};

/** What decides the kind of a reach of shore. */
export interface ShoreGround {
  readonly river: River;
  readonly gorges: readonly Gorge[];
  readonly district: Area;
  /** Classes I and II of the water sources. */
  readonly strict: Area;
  readonly towns: Area;
}

const stride = 250;

/** Towns on the left bank where a port is assumed. */
const portTowns = ['dongyang-subdistrict', 'shuitu-subdistrict'];

/** The shore of both banks, from the water line to the edge of the river belt, in reaches of one kind. */
export function drawShore(ground: ShoreGround): readonly Feature[] {
  const { river, towns } = ground;
  // Boundaries of towns keep off the bank; what stands right behind it counts.
  const near = { ...ground, towns: grow(towns, 220, 10) };
  const ports = portTowns.map((town) => stationOn(river.centre, placeAt(town)).along);
  return areaFeatures([
    ...reachesOf({ ...near, ports }, river.left, 1),
    ...reachesOf({ ...near, ports: [] }, river.right, -1),
  ]);
}

/** The ground of one bank, with the ports on it in metres along the river. */
interface Shore extends ShoreGround {
  readonly ports: readonly number[];
}

function reachesOf(ground: Shore, bank: Path, side: 1 | -1): readonly DrawnZone[] {
  const edge = outerEdge(bank, side);
  const count = Math.floor((bank.length - 1) / 5);
  const kinds = steady(Array.from({ length: count }, (_, step) => kindAt(ground, at(bank, step * 5))));
  const zones: DrawnZone[] = [];
  for (let from = 0; from < count; ) {
    let to = from;
    while (to < count && kinds[to] === kinds[from]) to++;
    const [first, last] = [from * 5, Math.min(bank.length - 1, to * 5)];
    const ring = [...bank.slice(first, last + 1), ...edge.slice(first, last + 1).toReversed()];
    const area = withoutCrumbs(common(unite([side === 1 ? ring.toReversed() : ring]), ground.district), 4000);
    if (area.length > 0) zones.push({ label: labelOf(at(kinds, from), side, zones.length + 1), area });
    from = to;
  }
  return zones;
}

function kindAt({ river, gorges, strict, towns, ports }: Shore, point: readonly [number, number]): Kind {
  const { along } = stationOn(river.centre, point);
  if (covers(strict, point) || gorges.some(({ from, to }) => along > from && along < to)) return '保护区';
  if (ports.some((port) => Math.abs(port - along) < 450)) return '开发利用区';
  return covers(towns, point) ? '控制利用区' : '保留区';
}

/** Runs shorter than 500 m take the kind before them. */
function steady(kinds: readonly Kind[]): readonly Kind[] {
  const result = [...kinds];
  for (let from = 0; from < result.length; ) {
    let to = from;
    while (to < result.length && result[to] === result[from]) to++;
    const before = result[from - 1];
    if (before !== undefined && (to - from) * stride < 500) result.fill(before, from, to);
    from = to;
  }
  return result;
}

function labelOf(kind: Kind, side: 1 | -1, number: number): DrawnZone['label'] {
  const [bank, en] = side === 1 ? ['左岸', 'left bank'] : ['右岸', 'right bank'];
  const text = String(number).padStart(2, '0');
  return {
    id: `shore-${side === 1 ? 'left' : 'right'}-${text}`,
    name: { zh: `嘉陵江${bank}${kind} ${text}（示意）`, en: `Jialing ${en}, ${english[kind]} ${text} (indicative)` },
    attributes: { class: kind, side: bank },
  };
}
