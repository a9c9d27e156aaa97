// Fetches every file of a pack and judges none of them: the bytes, or why a file did not come. Kept whole, they let a new
// worker take over from one that had to be stopped, without the network.

import { type Result, success } from '../analysis/units/result.ts';
import { type ByteSource, SourceFault } from './byte-source.ts';
import { cardSchemas, type Manifest, type PackFile } from './manifest.ts';
import type { FileTrouble, PackProblem } from './pack-problem.ts';
import { parseJson } from './parse-json.ts';
import { asItStands } from './shipped-files.ts';
import type { LayerPlace, SurveyedFile } from './surveyed-file.ts';
import { platformSha256 } from './verify-file.ts';

/** Name of the file that says what else there is. */
export const manifestPath = 'manifest.json';

/** The files of a pack by path. Plain data: it can be posted to a worker. */
export interface GatheredPack {
  readonly manifest: Uint8Array;
  /** What the manifest says, where its bytes were already held against the schema. */
  readonly card?: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array | SurveyedFile | FileTrouble>;
  /** SHA-256 of files by path, hexadecimal, where the platform has computed it; what is missing is computed on opening. */
  readonly digests?: ReadonlyMap<string, string>;
}

export interface GatherOptions {
  /** Called when a file has come: bytes so far, bytes in all as the manifest gives them, and its path. */
  readonly onProgress?: ((done: number, total: number, path: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Who passes over the layer files, side by side, where they lie on this machine and need not be fetched whole. */
  readonly onDisk?: OnDisk | undefined;
}

interface OnDisk {
  readonly folder: string;
  /** What is known of a layer file without passing over it; null for nothing. */
  readonly known?: ((place: LayerPlace) => SurveyedFile | null) | undefined;
  readonly surveyors: readonly Surveyor[];
  /** SHA-256 of a file that was fetched, hexadecimal, lower case. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** Manifests that were held against the schema before; null for none. */
  readonly manifests?: KnownManifests | null | undefined;
}

/** Manifests that were held against the schema before, by their SHA-256. */
export interface KnownManifests {
  /** Whether one passed, and came out of it as it went in. */
  readonly passed: (sha256: string) => boolean;
  readonly keep: (sha256: string, bytes: Uint8Array, manifest: Manifest) => void;
}

/** Passes over one layer file. */
export type Surveyor = (place: LayerPlace) => Promise<SurveyedFile | FileTrouble>;

/** All files of a pack. Fails only without a manifest; rejects with the signal's reason when it is cancelled. */
export async function gatherPack(
  source: ByteSource,
  { onProgress, signal, onDisk }: GatherOptions = {},
): Promise<Result<GatheredPack, PackProblem>> {
  const bytes = await fetchFile(source, manifestPath, signal);
  if (!(bytes instanceof Uint8Array)) return { ok: false, problems: [bytes] };
  const digestOf = onDisk?.sha256 ?? platformSha256;
  const digest = await digestOf(bytes);
  const manifest = manifestIn(bytes, digest, onDisk?.manifests ?? null);
  if (!manifest.ok) return manifest;
  const wanted = filesOf(manifest.value);
  const total = wanted.reduce((sum, file) => sum + file.bytes, 0);
  const digests = new Map<string, string>();
  if (digest !== null) digests.set(manifestPath, digest);
  let done = 0;
  onProgress?.(0, total, manifestPath);
  const files = new Map<string, Uint8Array | SurveyedFile | FileTrouble>();
  const came = (file: PackFile, got: Uint8Array | SurveyedFile | FileTrouble): void => {
    files.set(file.path, withExpectation(got, file));
    done += file.bytes;
    onProgress?.(done, total, file.path);
  };
  const fetched = async (file: PackFile): Promise<void> => {
    const got = await fetchFile(source, file.path, signal);
    const digest = got instanceof Uint8Array ? await digestOf(got) : null;
    if (digest !== null) digests.set(file.path, digest);
    came(file, got);
  };
  const whole = onDisk ? wanted.slice(0, besides) : wanted;
  await Promise.all([...whole.map(fetched), ...(onDisk ? surveyed(manifest.value, { ...onDisk, came, signal }) : [])]);
  return success({ manifest: bytes, card: manifest.value, files, digests });
}

/** What a manifest says. One that passed before is not held against the schema again. */
function manifestIn(
  bytes: Uint8Array,
  digest: string | null,
  known: KnownManifests | null,
): Result<Manifest, PackProblem> {
  if (digest === null || known === null) return parseJson(bytes, cardSchemas().manifest, manifestPath);
  if (known.passed(digest)) return parseJson(bytes, asItStands<Manifest>(), manifestPath);
  const manifest = parseJson(bytes, cardSchemas().manifest, manifestPath);
  if (manifest.ok) known.keep(digest, bytes, manifest.value);
  return manifest;
}

/** How many files a pack has beside its layers. */
const besides = 3;

const filesOf = (manifest: Manifest): readonly PackFile[] => [
  manifest.rules,
  manifest.gazetteer,
  manifest.examples,
  ...manifest.layers.flatMap(({ file }) => file ?? []),
];

interface Survey extends OnDisk {
  readonly came: (file: PackFile, got: SurveyedFile | FileTrouble) => void;
  readonly signal: AbortSignal | undefined;
}

/** Bytes that the first surveyor has passed over before another one is there. */
const alone = 1 << 22;

/** The layers of a pack, the largest first; whoever is free takes the next. */
function surveyed({ layers }: Manifest, { folder, known, surveyors, came, signal }: Survey): readonly Promise<void>[] {
  const left = layers
    .flatMap(({ id, geometry, file }) =>
      file ? [{ file, place: { layer: id, geometry, path: file.path, location: `${folder}/${file.path}` } }] : [],
    )
    .filter(({ file, place }) => {
      const found = known?.(place) ?? null;
      if (found !== null) came(file, found);
      return found === null;
    })
    .sort((a, b) => b.file.bytes - a.file.bytes);
  const helped = left.reduce((sum, { file }) => sum + file.bytes, 0) > alone;
  return surveyors.slice(0, helped ? surveyors.length : 1).map(async (survey) => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      signal?.throwIfAborted();
      came(next.file, await survey(next.place));
    }
  });
}

async function fetchFile(source: ByteSource, path: string, signal?: AbortSignal): Promise<Uint8Array | FileTrouble> {
  signal?.throwIfAborted();
  try {
    return await source(path, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SourceFault) return error.trouble;
    return { code: 'download-failed', path, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** A server need not say how long a file is; the manifest does. */
function withExpectation<Got extends object>(got: Got | FileTrouble, file: PackFile): Got | FileTrouble {
  if (!('code' in got) || got.code !== 'file-truncated') return got;
  return { ...got, expectedBytes: file.bytes };
}
