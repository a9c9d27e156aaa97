// What reserves and parks have in common: what is said of each, and how a contour gets its size.

import type { AttributeValue } from '../../../src/analysis/zones/layer.ts';
import { type Area, common, sizeOf, softened, withoutCrumbs } from './area.ts';
import type { DrawnZone } from './feature.ts';
import { above, calibrated, type Field, levelLeaving } from './field.ts';
import type { Mountain } from './relief.ts';
import type { Gorge, River } from './river.ts';
import type { Stream } from './tributaries.ts';

/** What reserves lean on. */
export interface ReserveGround {
  readonly mountains: readonly Mountain[];
  readonly river: River;
  readonly streams: readonly Stream[];
  readonly gorges: readonly Gorge[];
  readonly district: Area;
  readonly mask: Field;
}

/** What the layer says of a reserve or park. */
export interface ReserveLabel {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly class: '自然保护区' | '森林公园' | '风景名胜区' | '湿地公园';
  readonly level: '国家级' | '市级' | '县级' | '待核实';
  readonly position: 'published' | 'recalled' | 'assumed';
  /** Metres. */
  readonly accuracy: number;
  readonly remark: string;
}

/** A zone of the layer `pa`; `part` is a control zone of a reserve drawn in two. */
export const reserveZone = (
  label: ReserveLabel,
  area: Area,
  part?: { key: string; zh: string; en: string; core: boolean },
): DrawnZone => {
  const attributes: Record<string, AttributeValue> = {
    class: label.class,
    level: label.level,
    control_zone: part?.core === true ? '核心保护区' : '一般控制区',
    position: label.position,
    accuracy_m: label.accuracy,
    remark: label.remark,
  };
  const name = { zh: label.zh + (part?.zh ?? ''), en: label.en + (part === undefined ? '' : `, ${part.en}`) };
  const id = part === undefined ? label.id : `${label.id}-${part.key}`;
  return { label: { id, name, attributes }, area };
};

/** The part of a field above a level such that it covers `size` square metres of the ground within `limits`. */
export function contourOf(field: Field, size: number, limits: Area, mask: Field): Area {
  const draw = (target: number): Area =>
    withoutCrumbs(
      common(withoutCrumbs(softened(above(field, levelLeaving(field, mask, target)), 60), 80_000), limits),
      40_000,
    );
  return calibrated(size, draw, sizeOf);
}

/** A mountain by the id of its ridge. */
export const mountainBy = (ground: ReserveGround, id: string): Mountain => {
  const mountain = ground.mountains.find(({ ridge }) => ridge.id === id);
  if (mountain === undefined) throw new Error(`no mountain ${id}`);
  return mountain;
};
