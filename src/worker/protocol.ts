// What is said between a page (or a process) and its screening worker. Plain data on both sides: one key names the task.

import type { LonLat, MultiPolygon } from '../analysis/geometry/position.ts';
import type { Located } from '../analysis/screening/located.ts';
import type { PairMeasure } from '../analysis/screening/measure-pair.ts';
import type { Pack } from '../analysis/screening/pack.ts';
import type { Footprint, Screening, ScreeningRequest, VerdictOutcome } from '../analysis/screening/screening.ts';
import type { Metres } from '../analysis/units/quantity.ts';
import type { Result } from '../analysis/units/result.ts';
import type { LayerCard, LayerTrouble } from '../analysis/zones/layer.ts';
import type { Intake, IntakeHint, IntakeProblem, ReadProgress } from '../intake/intake.ts';
import type { DisplayCollection, DisplayView } from '../layers/feature-collection.ts';
import type { GatheredPack } from '../layers/gather-pack.ts';
import type { Papers } from '../layers/open-pack.ts';
import type { FileTrouble, PackProblem } from '../layers/pack-problem.ts';
import type { LayerPlace, SurveyedFile } from '../layers/surveyed-file.ts';
import type { PostedAnswers } from './unchanged.ts';

/** What became of a layer, without its zones: those stay in the worker. */
export interface LayerSummary {
  readonly card: LayerCard;
  readonly state: 'ready' | 'absent' | 'failed';
  /** Set when it failed. */
  readonly trouble?: LayerTrouble;
}

/** A pack that a worker holds, as the page sees it: what is written in it is read on both sides, which is quicker than to post it. */
export interface OpenedPack extends Papers {
  readonly layers: readonly LayerSummary[];
}

/** A screening request that can be posted: the worker has the pack. */
export type PortableRequest = Omit<ScreeningRequest, 'pack' | 'onLayer'>;

/** Layers that must not be looked at again, and why. */
export type Unchecked = Readonly<Record<string, LayerTrouble>>;

/** One piece of a batch: the bytes of a line or a feature, or a footprint that was read before. */
export interface Piece {
  readonly of: { readonly bytes: Uint8Array; readonly hint: IntakeHint } | { readonly footprint: Footprint };
  readonly request: Omit<PortableRequest, 'footprint'>;
  /** The screening itself, its conformity table, or what differs on another day. */
  readonly view: 'screening' | 'table' | { readonly against: string };
  /** What stands before and behind the JSON of the answer. */
  readonly around: readonly [before: string, behind: string];
}

/** The answer to a piece: its JSON in UTF-8, or why there is none. `count`: it holds several footprints. */
export type ScreenedPiece =
  | { readonly problems: readonly IntakeProblem[] }
  | { readonly count: number }
  | {
      readonly name: string;
      readonly outcome: VerdictOutcome;
      /** Distance to the ground of the pack, for a footprint wholly outside. */
      readonly outside: Metres | null;
      /** In UTF-8, with what was to stand around it. */
      readonly json: Uint8Array;
    };

/** What can be asked. `quiet`: layers are not told as they come. `open` and `adopt` give the worker the pack that all others speak of. */
export type Ask =
  | { readonly open: { readonly gathered: GatheredPack; readonly unchecked: Unchecked } }
  | { readonly survey: LayerPlace }
  | { readonly adopt: Pack }
  | { readonly screen: PortableRequest; readonly quiet: boolean }
  | { readonly piece: Piece; readonly quiet: boolean }
  | { readonly locate: { readonly at: LonLat; readonly asOf: string } }
  | { readonly measure: { readonly a: MultiPolygon; readonly b: MultiPolygon } }
  | { readonly features: { readonly layer: string; readonly view: DisplayView | null } }
  | { readonly read: { readonly bytes: Uint8Array; readonly hint: IntakeHint } };

/** What is answered to each task. */
export interface Answers {
  readonly open: Result<readonly LayerSummary[], PackProblem>;
  readonly survey: SurveyedFile | FileTrouble;
  readonly adopt: true;
  readonly screen: Screening;
  readonly piece: ScreenedPiece;
  readonly locate: Located;
  readonly measure: PairMeasure | { readonly trouble: LayerTrouble };
  readonly features: DisplayCollection;
  readonly read: Result<Intake, IntakeProblem>;
}

/** To the worker. */
export interface Request {
  readonly job: number;
  readonly ask: Ask;
}

/**
 * From the worker. `ready` once; `layer` before each layer is worked on, unless it was asked to be quiet; `read` while a file is
 * read, in vertices; then an answer, or a fault of ours with its trace.
 */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'layer'; readonly job: number; readonly layer: string }
  | { readonly kind: 'read'; readonly job: number; readonly progress: ReadProgress }
  | { readonly kind: 'answer'; readonly job: number; readonly answer: Partial<PostedAnswers> }
  | { readonly kind: 'fault'; readonly job: number; readonly message: string; readonly trace: string };
