// The page's side of screening: opens a pack, screens, and answers even when a layer would take for ever.

import type { LonLat, MultiPolygon } from '../analysis/geometry/position.ts';
import type { Located } from '../analysis/screening/located.ts';
import type { Pack } from '../analysis/screening/pack.ts';
import type { Screening } from '../analysis/screening/screening.ts';
import { failure, type Result, success } from '../analysis/units/result.ts';
import type { Layer, LayerTrouble } from '../analysis/zones/layer.ts';
import type { Intake, IntakeHint, IntakeProblem, ReadProgress } from '../intake/intake.ts';
import { type ByteSource, webSource } from '../layers/byte-source.ts';
import type { DisplayCollection, DisplayView } from '../layers/feature-collection.ts';
import {
  type GatheredPack,
  type GatherOptions,
  gatherPack,
  type KnownManifests,
  type Surveyor,
} from '../layers/gather-pack.ts';
import { gatheredOf, papersOf } from '../layers/open-pack.ts';
import type { PackProblem } from '../layers/pack-problem.ts';
import type { LayerPlace, SurveyedFile } from '../layers/surveyed-file.ts';
import { JobRunner, type Spawn, type Timer, WorkerSilent } from './job-runner.ts';
import type { Answers, OpenedPack, Piece, PortableRequest, ScreenedPiece, Unchecked } from './protocol.ts';

export type { OpenedPack, PortableRequest } from './protocol.ts';

export interface ScreenOptions {
  /** Called with the layer that is being measured. */
  readonly onLayer?: ((layer: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ReadOptions {
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  /** Stops the reading. */
  readonly signal?: AbortSignal | undefined;
}

/** A pack in a folder of this machine: its layer files are looked at where they lie, by the worker and beside it. */
export interface PackFolder {
  readonly folder: string;
  /** Everything but the layers. */
  readonly bytes: ByteSource;
  readonly survey: Surveyor;
  /** What is known of a layer file without passing over it; null for nothing. */
  readonly known?: (place: LayerPlace) => SurveyedFile | null;
  /** Manifests that were held against the schema before; null or absent: none. */
  readonly manifests?: KnownManifests | null;
  /** SHA-256 of bytes, hexadecimal, lower case. */
  readonly sha256: (bytes: Uint8Array) => string;
}

/** Where a pack comes from: a web address, a folder, anything that gives bytes, or another client that has it already. */
export type PackSource = { readonly base: string } | ByteSource | PackFolder | GatheredPack;

/** A screening worker with its pack. Bugs inside it reject as WorkerFault; a cancelled call with its signal's reason. */
export interface ScreeningClient {
  /** Fetches and opens a pack. What was fetched is kept here, so that a new worker needs no network. */
  open(source: PackSource, options?: Omit<GatherOptions, 'onDisk'>): Promise<Result<OpenedPack, PackProblem>>;
  /** What was fetched, for another client; null before a pack was opened. */
  gathered(): GatheredPack | null;
  /** Takes a pack that is open already. */
  adopt(pack: Pack): Promise<void>;
  /** Screens; a later call makes an earlier one that is still waiting end as 'superseded'. */
  screen(request: PortableRequest, options?: ScreenOptions): Promise<Screening | 'superseded'>;
  /** Screens; every call gets its answer, in order. */
  screenEach(request: PortableRequest, options?: ScreenOptions): Promise<Screening>;
  /** Reads and screens one piece of a batch. */
  piece(piece: Piece): Promise<ScreenedPiece>;
  /** The zones of a layer for display; with a view only what is seen in it. */
  features(layer: string, view?: DisplayView): Promise<DisplayCollection>;
  /** What applies at a point (lon, lat) on a day. */
  locate(at: LonLat, asOf: string): Promise<Located>;
  /** Relation, common ground and distance of two sound geometries. Needs no pack. */
  measure(a: MultiPolygon, b: MultiPolygon): Promise<Answers['measure']>;
  /** Reads a file; one that keeps its reader silent for too long is a problem like any other. */
  readFootprints(bytes: Uint8Array, hint: IntakeHint, options?: ReadOptions): Promise<Result<Intake, IntakeProblem>>;
  close(): void;
}

const realTimer: Timer = (milliseconds, callback) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};

/** A client over workers that `spawn` starts, one at a time. */
export function createScreeningClient({ spawn, timer = realTimer }: { spawn: Spawn; timer?: Timer }): ScreeningClient {
  const runner = new JobRunner(spawn, timer);
  const screenEach: ScreeningClient['screenEach'] = (request, options) =>
    withoutTheSilent({ unchecked: request.unchecked ?? {}, quiet: request.settled === false }, ({ unchecked, quiet }) =>
      runner.run('screen', { screen: { ...request, unchecked }, quiet }, options),
    );
  let latest = new AbortController();
  let kept: GatheredPack | null = null;
  return {
    screenEach,
    async open(source, options = {}) {
      runner.prepare();
      const { gathered, unchecked: silent } = await gather(source, options, runner);
      if (!gathered.ok) return gathered;
      kept = gathered.value;
      const opening = withoutTheSilent({ unchecked: silent, quiet: false }, ({ unchecked }) =>
        runner.run('open', { open: { gathered: gathered.value, unchecked } }, { signal: options.signal }),
      );
      // Read here while the worker reads it there.
      const papers = papersOf(gathered.value);
      const layers = await opening;
      if (!layers.ok) return layers;
      return papers.ok ? success({ ...papers.value, layers: layers.value }) : papers;
    },
    gathered: () => kept,
    async adopt(pack) {
      const gathered = gatheredOf(pack);
      if (gathered === undefined) await runner.run('adopt', { adopt: spelledOut(pack) });
      else await runner.run('open', { open: { gathered, unchecked: {} } });
    },
    async screen(request, options = {}) {
      latest.abort(superseded);
      latest = new AbortController();
      const signal = options.signal ? AbortSignal.any([latest.signal, options.signal]) : latest.signal;
      return screenEach(request, { ...options, signal }).catch((error: unknown) => {
        if (error === superseded) return superseded;
        throw error;
      });
    },
    piece: (piece) =>
      withoutTheSilent({ unchecked: piece.request.unchecked ?? {}, quiet: true }, ({ unchecked, quiet }) =>
        runner.run('piece', { piece: { ...piece, request: { ...piece.request, unchecked } }, quiet }),
      ),
    features: (layer, view) => runner.run('features', { features: { layer, view: view ?? null } }),
    locate: (at, asOf) => runner.run('locate', { locate: { at, asOf } }),
    measure: (a, b) => runner.run('measure', { measure: { a, b } }),
    readFootprints: (bytes, hint, { onProgress, signal } = {}) =>
      runner.run('read', { read: { bytes, hint } }, { onRead: onProgress, signal }).catch((error: unknown) => {
        if (!(error instanceof WorkerSilent)) throw error;
        return failure({ file: hint.name, code: 'reading-stopped', seconds: error.seconds });
      }),
    close: () => runner.close(),
  };
}

/** A pack whose zones are plain data: those that are read when they are asked for cannot be posted. */
function spelledOut(pack: Pack): Pack {
  const layers = pack.layers.map((layer): Layer => {
    if (layer.content.state !== 'ready') return layer;
    const zones = layer.content.zones.map(({ id, name, attributes, shape }) => ({ id, name, attributes, shape }));
    return { ...layer, content: { state: 'ready', zones } };
  });
  return { ...pack, layers };
}

interface Gathered {
  readonly gathered: Result<GatheredPack, PackProblem>;
  /** Layers over whose file the worker fell silent. */
  readonly unchecked: Unchecked;
}

async function gather(source: PackSource, options: GatherOptions, runner: JobRunner): Promise<Gathered> {
  if (typeof source === 'function') return { gathered: await gatherPack(source, options), unchecked: {} };
  if ('base' in source) return { gathered: await gatherPack(webSource(source.base), options), unchecked: {} };
  if (!('folder' in source)) return { gathered: success(source), unchecked: {} };
  const unchecked: Record<string, LayerTrouble> = {};
  const byWorker: Surveyor = async (place) => {
    try {
      return await runner.run('survey', { survey: place }, { signal: options.signal });
    } catch (error) {
      if (!(error instanceof WorkerSilent)) throw error;
      unchecked[place.layer] = { code: 'deadline', seconds: error.seconds };
      return { code: 'download-failed', path: place.path, detail: error.message };
    }
  };
  const { folder, sha256, survey, known, manifests } = source;
  const onDisk = { folder, sha256, known, manifests, surveyors: [survey, byWorker] };
  return { gathered: await gatherPack(source.bytes, { ...options, onDisk }), unchecked };
}

const superseded = 'superseded';

interface Attempt {
  readonly unchecked: Unchecked;
  /** Layers are not told as they come: nobody could read them while a hand moves, or while a batch runs. */
  readonly quiet: boolean;
}

/**
 * Tries again without the layer over which a worker fell silent, until an answer comes. Each layer is left out once at most;
 * after a silence of which the layer is not known, the next attempt tells its layers.
 */
async function withoutTheSilent<Answer>(
  { unchecked, quiet }: Attempt,
  run: (attempt: Attempt) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await run({ unchecked, quiet });
  } catch (error) {
    if (!(error instanceof WorkerSilent)) throw error;
    if (error.layer === null && quiet) return withoutTheSilent({ unchecked, quiet: false }, run);
    if (error.layer === null || error.layer in unchecked) throw error;
    const trouble = { code: 'deadline' as const, seconds: error.seconds };
    return withoutTheSilent({ unchecked: { ...unchecked, [error.layer]: trouble }, quiet: false }, run);
  }
}
