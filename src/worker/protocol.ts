// What is said between a page (or a process) and its screening worker. Plain data on both sides: one key names the task.

import type { LonLat } from '../analysis/geometry/position.ts';
import type { RuleBook } from '../analysis/rules/rule.ts';
import type { Located } from '../analysis/screening/located.ts';
import type { Pack } from '../analysis/screening/pack.ts';
import type { Screening, ScreeningRequest } from '../analysis/screening/screening.ts';
import type { Result } from '../analysis/units/result.ts';
import type { LayerCard, LayerTrouble } from '../analysis/zones/layer.ts';
import type { Intake, IntakeHint, IntakeProblem, ReadProgress } from '../intake/intake.ts';
import type { Examples } from '../layers/examples.ts';
import type { DisplayCollection } from '../layers/feature-collection.ts';
import type { GatheredPack } from '../layers/gather-pack.ts';
import type { Gazetteer } from '../layers/gazetteer.ts';
import type { Manifest } from '../layers/manifest.ts';
import type { PackProblem } from '../layers/pack-problem.ts';

/** What became of a layer, without its zones: those stay in the worker. */
export interface LayerSummary {
  readonly card: LayerCard;
  readonly state: 'ready' | 'absent' | 'failed';
  /** Set when it failed. */
  readonly trouble?: LayerTrouble;
}

/** A pack that a worker holds, as the page sees it. */
export interface OpenedPack {
  readonly manifest: Manifest;
  readonly layers: readonly LayerSummary[];
  readonly rules: RuleBook;
  readonly gazetteer: Gazetteer;
  readonly examples: Examples;
  /** Why the gazetteer or the examples are empty, if they could not be read. */
  readonly companions: readonly PackProblem[];
}

/** A screening request that can be posted: the worker has the pack. */
export type PortableRequest = Omit<ScreeningRequest, 'pack' | 'onLayer'>;

/** Layers that must not be looked at again, and why. */
export type Unchecked = Readonly<Record<string, LayerTrouble>>;

/** What can be asked. `open` and `adopt` give the worker the pack that all others speak of. */
export type Ask =
  | { readonly open: { readonly gathered: GatheredPack; readonly unchecked: Unchecked } }
  | { readonly adopt: Pack }
  | { readonly screen: PortableRequest }
  | { readonly locate: { readonly at: LonLat; readonly asOf: string } }
  | { readonly features: string }
  | { readonly read: { readonly bytes: Uint8Array; readonly hint: IntakeHint } };

/** What is answered to each task. */
export interface Answers {
  readonly open: Result<OpenedPack, PackProblem>;
  readonly adopt: true;
  readonly screen: Screening;
  readonly locate: Located;
  readonly features: DisplayCollection;
  readonly read: Result<Intake, IntakeProblem>;
}

/** To the worker. */
export interface Request {
  readonly job: number;
  readonly ask: Ask;
}

/** From the worker. `ready` once; `layer` before each layer is worked on; `read` while a file is read, in vertices; then an answer, or a fault of ours with its trace. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'layer'; readonly job: number; readonly layer: string }
  | { readonly kind: 'read'; readonly job: number; readonly progress: ReadProgress }
  | { readonly kind: 'answer'; readonly job: number; readonly answer: Partial<Answers> }
  | { readonly kind: 'fault'; readonly job: number; readonly message: string; readonly trace: string };
