// A pack as the engine takes it: layers with their zones, the ground it speaks of, the rules, and the proof of its bytes.

import type { RuleBook } from '../rules/rule.ts';
import type { Bilingual, Extent, ExtentState, Layer } from '../zones/layer.ts';

export interface Pack {
  readonly id: string;
  readonly title: Bilingual;
  readonly status: 'official' | 'illustrative';
  readonly notice: Bilingual;
  readonly extent: Extent;
  readonly outline: ExtentState;
  readonly layers: readonly Layer[];
  readonly rules: RuleBook;
  /** SHA-256, hexadecimal, of manifest.json and rules.json as read. */
  readonly hashes: { readonly manifest: string; readonly rules: string };
}
