// 环境管控单元: 9 priority, 9 key and 3 general units that tile the district, in the shares of the 2023 update (31, 36 and 33 %).

import type { Area } from './area.ts';
import { fractalNoise, warp } from './chance.ts';
import { pathOf } from './control-points.ts';
import { type Feature, type Label, shapeOf } from './feature.ts';
import { blurred, type Field, fieldOn, levelLeaving, type Sheet, stamp, valueAt } from './field.ts';
import { cleaned } from './label-grid.ts';
import { facesOf } from './mosaic.ts';
import { at, type Point } from './plane.ts';
import { sheet as fine } from './relief.ts';
import { sewn } from './sewing.ts';
import { classes, type Unit, type UnitClass, units } from './unit-list.ts';

/** The 21 features, and the outline that they leave. */
export interface Units {
  readonly features: readonly Feature[];
  /** The district with the vertices of its units on its outline. */
  readonly district: Area;
}

/** Nodes every 150 m: coarser than the relief, so that units are broad. */
const sheet: Sheet = { west: fine.west, south: fine.south, step: 150, columns: 267, rows: 340 };

/** Draws the 21 units. Priority ground is `guarded` and around it, key ground is `stressed` and around it. */
export function drawUnits(ground: { district: Area; guarded: Area; stressed: Area }): Units {
  const mask = stamp(sheet, ground.district);
  const { columns } = sheet;
  const classAt = cleaned({ columns, values: classify(mask, ground.guarded, ground.stressed) }, 40);
  const unitAt = cleaned({ columns, values: labelUnits(classAt) }, 26);
  const faces = facesOf({ sheet, values: unitAt }, units.length, ground.district);
  const [district = [], ...areas] = sewn([ground.district, ...faces]);
  const features = labelsOf(units).map((label, index) => ({ ...label, shape: shapeOf(at(areas, index)) }));
  return { features, district };
}

/** 0, 1 or 2 at every node: priority, key, general, in their shares of the district. */
function classify(mask: Field, guarded: Area, stressed: Area): Int16Array {
  const total = mask.values.reduce((sum, value) => sum + value, 0) * sheet.step * sheet.step;
  const grain = fractalNoise('units', 2600, 3);
  const near = (area: Area, radius: number): Field => {
    const spread = blurred(stamp(sheet, area), radius);
    return fieldOn(sheet, ([x, y], index) => valueAt(spread, index) + 0.12 * grain(x, y));
  };
  const priority = near(guarded, 2);
  const level = levelLeaving(priority, mask, 0.31 * total);
  const others = { ...mask, values: mask.values.map((value, index) => (valueAt(priority, index) > level ? 0 : value)) };
  const key = near(stressed, 5);
  const keyLevel = levelLeaving(key, others, 0.36 * total);
  return Int16Array.from(mask.values, (_, index) => {
    if (valueAt(priority, index) > level) return 0;
    return valueAt(key, index) > keyLevel ? 1 : 2;
  });
}

const wander = warp('unit borders', [{ height: 700, wavelength: 3800 }]);

/** The unit whose heart is nearest among those of the node's class. */
function labelUnits(classAt: Int16Array): Int16Array {
  const hearts = units.flatMap((entry, label) =>
    pathOf(entry.hearts).map((point) => ({ point, label, kind: classes[entry.class].digit - 1 })),
  );
  return Int16Array.from(classAt, (kind, index) => {
    const place: Point = [
      sheet.west + (index % sheet.columns) * sheet.step,
      sheet.south + Math.floor(index / sheet.columns) * sheet.step,
    ];
    const [x, y] = wander(place);
    let [best, label] = [Infinity, 0];
    for (const heart of hearts) {
      const distance = Math.hypot(heart.point[0] - x, heart.point[1] - y);
      if (heart.kind === kind && distance < best) [best, label] = [distance, heart.label];
    }
    return label;
  });
}

/** Codes count up within each class: ZH, the district, the digit of the class, the serial. */
function labelsOf(list: readonly Unit[]): readonly Label[] {
  const serials = new Map<UnitClass, number>();
  return list.map((entry) => {
    const kind = classes[entry.class];
    const serial = (serials.get(entry.class) ?? 0) + 1;
    serials.set(entry.class, serial);
    const code = `ZH500109${kind.digit}${String(serial).padStart(4, '0')}`;
    const name = { zh: `${entry.zh}${entry.class}`, en: `${entry.en}, ${kind.en}` };
    return { id: code, name, attributes: { code, class: entry.class } };
  });
}
