// The tables into which the requirements are parted: by the ground that a rule speaks of, each rule in exactly one.

import type { Rule } from '../rules/rule.ts';
import { layersOf } from '../rules/rule-book.ts';
import type { LayerAnswer } from '../screening/screening.ts';

/** 沿江, 三条控制线, 自然保护地, 水源; the rest is 通用. */
export type Subject = 'general' | 'yangtze' | 'lines' | 'reserves' | 'water';

/** The tables in the order in which they are filed. */
export const subjects: readonly Subject[] = ['general', 'yangtze', 'lines', 'reserves', 'water'];

/** Families of layers, and single ones, that belong to a table of their own. A rule that names several stands in the first of these. */
const families: readonly (readonly [Subject, readonly string[]])[] = [
  ['yangtze', ['river', 'band']],
  ['lines', ['redline', 'pbf']],
  ['reserves', ['reserve']],
  ['water', ['water-source']],
];

/** The urban boundary: the third of the lines. */
const urbanBoundary = 'ugb';
/** The lines go by the ids that the rule book gives them: their families hold much else. */
const controlLines: readonly string[] = ['eco_redline', 'pbf', urbanBoundary];

/** Whether a layer is one of the three control lines 三条控制线: red line, permanent farmland, urban boundary. */
export const isControlLine = ({ layer, scope }: Pick<LayerAnswer, 'layer' | 'scope'>): boolean =>
  scope === 'in' && controlLines.includes(layer);

/** The table of each rule, by its id; one that the book does not hold is general. */
export function subjectsOf(
  rules: readonly Rule[],
  layers: readonly Pick<LayerAnswer, 'layer' | 'family'>[],
): (rule: string) => Subject {
  const familyOf = new Map(layers.map(({ layer, family }) => [layer, family]));
  const named = new Map(
    rules.map(({ id, where }) => {
      const ground = layersOf(where);
      const own = new Set(ground.flatMap((layer) => [layer, familyOf.get(layer)]));
      const found = families.find(([, names]) => names.some((name) => own.has(name)));
      const alone = ground.length > 0 && ground.every((layer) => layer === urbanBoundary);
      return [id, found?.[0] ?? (alone ? 'lines' : 'general')] as const;
    }),
  );
  return (rule) => named.get(rule) ?? 'general';
}
