// A pack from its files: every layer verified and decoded, or failed with its reason. Only a manifest or a rule book that
// cannot be read stops it; whatever else is wrong becomes an answer "could not check".

import type { z } from 'zod';
import { unionOf } from '../analysis/geometry/overlap.ts';
import { OverlayFault } from '../analysis/geometry/overlay-fault.ts';
import type { MultiPolygon, Polygonal } from '../analysis/geometry/position.ts';
import type { RuleBook } from '../analysis/rules/rule.ts';
import type { Pack } from '../analysis/screening/pack.ts';
import { type Result, success } from '../analysis/units/result.ts';
import type { ExtentState, Layer, LayerTrouble } from '../analysis/zones/layer.ts';
import { type ByteSource, webSource } from './byte-source.ts';
import { type Examples, examplesSchema } from './examples.ts';
import { type GatheredPack, type GatherOptions, gatherPack, manifestPath } from './gather-pack.ts';
import { type Gazetteer, placeSchemas } from './gazetteer.ts';
import { type ArrivedLayer, layerContent } from './layer-content.ts';
import { cardSchemas, type Manifest, type PackFile } from './manifest.ts';
import type { PackProblem } from './pack-problem.ts';
import { parseJson } from './parse-json.ts';
import { ruleSchemas } from './rule-book.ts';
import { asItStands, wasHeldAgainstSchema } from './shipped-files.ts';
import type { Disk } from './surveyed-file.ts';
import { type Arrived, sha256Hex, verifyFile } from './verify-file.ts';

export type { ByteSource } from './byte-source.ts';
export type { PackProblem } from './pack-problem.ts';

/** What is written in a pack beside its layers. */
export interface Papers {
  readonly manifest: Manifest;
  readonly rules: RuleBook;
  readonly gazetteer: Gazetteer;
  readonly examples: Examples;
  /** Why the gazetteer or the examples are empty, if they could not be read. */
  readonly companions: readonly PackProblem[];
}

/** A pack with what stands beside it. */
export interface AssembledPack extends Papers {
  readonly pack: Pack;
}

export interface AssembleOptions {
  /** Called before each layer is decoded. */
  readonly onLayer?: ((layer: string) => void) | undefined;
  /** Layers that an earlier attempt could not finish: they are failed without another look. */
  readonly unchecked?: Readonly<Record<string, LayerTrouble>> | undefined;
  /** Where files lie that were surveyed and not fetched. */
  readonly disk?: Disk | null | undefined;
}

/**
 * Opens a pack at a web address or from a byte source. Problems only when manifest.json or rules.json cannot be read;
 * a layer that fails is failed in the pack. Rejects with the signal's reason when it is cancelled.
 */
export async function openPack(
  source: string | URL | ByteSource,
  options: GatherOptions = {},
): Promise<Result<Pack, PackProblem>> {
  const assembled = await openWhole(source, options);
  return assembled.ok ? success(assembled.value.pack) : assembled;
}

/** Like openPack, with the manifest, the gazetteer and the examples beside it. */
export async function openWhole(
  source: string | URL | ByteSource,
  options: GatherOptions = {},
): Promise<Result<AssembledPack, PackProblem>> {
  const gathered = await gatherPack(typeof source === 'function' ? source : webSource(source), options);
  return gathered.ok ? assemblePack(gathered.value) : gathered;
}

const sources = new WeakMap<Pack, GatheredPack>();

/** The files from which a pack was assembled: less to post to a worker than the pack itself. Undefined for a pack of another making. */
export const gatheredOf = (pack: Pack): GatheredPack | undefined => sources.get(pack);

const papersRead = new WeakMap<GatheredPack, Result<Papers, PackProblem>>();

/** Verifies and reads what is written beside the layers, once in a thread. Problems only with the manifest and the rules. */
export function papersOf(gathered: GatheredPack): Result<Papers, PackProblem> {
  const papers = papersRead.get(gathered) ?? readPapers(gathered);
  papersRead.set(gathered, papers);
  return papers;
}

function readPapers(gathered: GatheredPack): Result<Papers, PackProblem> {
  const parsed = gathered.card
    ? success(gathered.card)
    : parseJson(gathered.manifest, cardSchemas().manifest, manifestPath);
  if (!parsed.ok) return parsed;
  const manifest = parsed.value;
  const rules = companion(gathered, manifest.rules, () => ruleSchemas().book);
  if (!rules.ok) return rules;
  const gazetteer = companion(gathered, manifest.gazetteer, () => placeSchemas().gazetteer);
  const examples = companion(gathered, manifest.examples, examplesSchema);
  return success({
    manifest,
    rules: rules.value,
    gazetteer: gazetteer.ok ? gazetteer.value : { schema: 'jadeline/gazetteer@1', places: [] },
    examples: examples.ok ? examples.value : { schema: 'jadeline/examples@1', projects: [], examples: [] },
    companions: [gazetteer, examples].flatMap((read) => (read.ok ? [] : read.problems)),
  });
}

/** Verifies and decodes the files of a pack. */
export function assemblePack(
  gathered: GatheredPack,
  options: AssembleOptions = {},
): Result<AssembledPack, PackProblem> {
  const papers = papersOf(gathered);
  if (!papers.ok) return papers;
  const pack = packOf(gathered, papers.value.manifest, papers.value.rules, options);
  if (options.unchecked === undefined) sources.set(pack, gathered);
  return success({ ...papers.value, pack });
}

function packOf(gathered: GatheredPack, manifest: Manifest, rules: RuleBook, options: AssembleOptions): Pack {
  const { id, title, status, notice, extent } = manifest;
  const layers = manifest.layers.map((card): Layer => {
    options.onLayer?.(card.id);
    const trouble = options.unchecked?.[card.id];
    const content = trouble
      ? { state: 'failed' as const, trouble }
      : layerContent(card, layerOf(gathered, card.file?.path ?? '', options.disk ?? null));
    return { card, content };
  });
  const hash = gathered.digests?.get(manifestPath) ?? sha256Hex(gathered.manifest);
  const hashes = { manifest: hash, rules: manifest.rules.sha256 };
  return { id, title, status, notice, extent, outline: outlineOf(layers, extent.layer), layers, rules, hashes };
}

function arrivedOf({ files, digests }: GatheredPack, path: string): Arrived {
  const got = files.get(path);
  if (got !== undefined && 'survey' in got) throw new TypeError(`the file ${path} was not fetched`);
  return { got, sha256: digests?.get(path) };
}

function layerOf(gathered: GatheredPack, path: string, disk: Disk | null): ArrivedLayer {
  const got = gathered.files.get(path);
  if (got === undefined || !('survey' in got)) return arrivedOf(gathered, path);
  if (disk === null) throw new TypeError(`the file ${path} lies on a disk that is out of reach`);
  return { surveyed: got, disk };
}

function companion<Value>(
  gathered: GatheredPack,
  file: PackFile,
  schema: () => z.ZodType<Value>,
): Result<Value, PackProblem> {
  const bytes = verifyFile(file, arrivedOf(gathered, file.path));
  if (!(bytes instanceof Uint8Array)) return { ok: false, problems: [bytes] };
  return parseJson(bytes, wasHeldAgainstSchema(file.sha256) ? asItStands<Value>() : schema(), file.path);
}

/** The ground of the extent's layer, all its zones together. */
function outlineOf(layers: readonly Layer[], id: string): ExtentState {
  const failed = (trouble: LayerTrouble): ExtentState => ({ state: 'failed', trouble });
  const ground = layers.find(({ card }) => card.id === id);
  if (ground?.content.state === 'failed') return failed(ground.content.trouble);
  const zones = ground?.content.state === 'ready' ? ground.content.zones : [];
  const parts = zones.flatMap(({ shape }): Polygonal[] =>
    shape.type === 'Polygon' || shape.type === 'MultiPolygon' ? [shape] : [],
  );
  const outline = parts.length === 1 ? multi(parts[0]) : together(parts);
  if (outline instanceof OverlayFault) return failed({ code: 'engine-fault', detail: outline.message });
  const path = ground?.card.file?.path ?? id;
  return outline
    ? { state: 'ready', outline }
    : failed({ code: 'unreadable', path, detail: 'the extent has no ground' });
}

/** The ground of several zones, or why the overlay could not tell it. */
function together(parts: readonly Polygonal[]): MultiPolygon | null | OverlayFault {
  try {
    return unionOf(parts);
  } catch (error) {
    if (error instanceof OverlayFault) return error;
    throw error;
  }
}

const multi = (only: Polygonal | undefined): MultiPolygon | null =>
  only?.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [only.coordinates] } : (only ?? null);
