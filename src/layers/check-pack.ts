// `pack check`: everything that opening a pack would stumble over, and what it would not notice.

import { boxOf } from '../analysis/geometry/position.ts';
import type { ByteSource } from './byte-source.ts';
import { checkLayer, type LayerCheck } from './check-layer.ts';
import { checkRules, type RuleCheck } from './check-rules.ts';
import { openWhole } from './open-pack.ts';
import type { PackProblem } from './pack-problem.ts';

/** A file of the pack that cannot be read or does not fit its schema. */
export interface FileCheck {
  readonly severity: 'error';
  readonly code: 'pack-problem';
  readonly problem: PackProblem;
}

/** One thing that is wrong with a pack. A pack with an error must not be published; a warning may be meant. */
export type PackCheck = FileCheck | LayerCheck | RuleCheck;

/** Everything that is wrong with a pack, files first, then layer by layer, then the rules; nothing for a sound one. */
export async function checkPack(source: string | URL | ByteSource): Promise<readonly PackCheck[]> {
  const opened = await openWhole(source);
  if (!opened.ok) return opened.problems.map(fileCheck);
  const { pack, companions } = opened.value;
  const region = pack.outline.state === 'ready' ? boxOf(pack.outline.outline) : null;
  return [
    ...companions.map(fileCheck),
    ...pack.layers.flatMap((layer) => checkLayer(layer, region)),
    ...checkRules(pack.rules, pack.layers),
  ];
}

const fileCheck = (problem: PackProblem): FileCheck => ({ severity: 'error', code: 'pack-problem', problem });
