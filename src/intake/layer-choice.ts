// Which layer of a file is meant: the only one, the one that is named, or a question.

import type { IntakeHint, IntakeProblem } from './intake.ts';

interface Layer {
  readonly name: string;
  readonly count: number;
}

/** The layers to read: one, or all for `*`; a problem with the list when it is not said which of several. */
export function chosenLayer<Each extends Layer>(
  layers: readonly Each[],
  hint: IntakeHint,
): readonly Each[] | IntakeProblem {
  const wanted = hint.layer ?? null;
  if (wanted === '*') return layers;
  const named = layers.filter(({ name }) => name === wanted);
  if (named.length > 0) return named;
  if (wanted === null && layers.length <= 1) return layers;
  const list = layers.map(({ name, count }) => ({ name, count }));
  return { file: hint.name, code: 'layer-choice', layers: list, wanted };
}
