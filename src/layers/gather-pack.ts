// Fetches every file of a pack and judges none of them: the bytes, or why a file did not come. Kept whole, they let a new
// worker take over from one that had to be stopped, without the network.

import { type Result, success } from '../analysis/units/result.ts';
import { type ByteSource, SourceFault } from './byte-source.ts';
import { type Manifest, manifestSchema, type PackFile } from './manifest.ts';
import type { FileTrouble, PackProblem } from './pack-problem.ts';
import { parseJson } from './parse-json.ts';
import { platformSha256 } from './verify-file.ts';

/** Name of the file that says what else there is. */
export const manifestPath = 'manifest.json';

/** The files of a pack by path. Plain data: it can be posted to a worker. */
export interface GatheredPack {
  readonly manifest: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array | FileTrouble>;
  /** SHA-256 of files by path, hexadecimal, where the platform has computed it; what is missing is computed on opening. */
  readonly digests?: ReadonlyMap<string, string>;
}

export interface GatherOptions {
  /** Called when a file has come: bytes so far, bytes in all as the manifest gives them, and its path. */
  readonly onProgress?: ((done: number, total: number, path: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** All files of a pack. Fails only without a manifest; rejects with the signal's reason when it is cancelled. */
export async function gatherPack(
  source: ByteSource,
  { onProgress, signal }: GatherOptions = {},
): Promise<Result<GatheredPack, PackProblem>> {
  const bytes = await fetchFile(source, manifestPath, signal);
  if (!(bytes instanceof Uint8Array)) return { ok: false, problems: [bytes] };
  const manifest = parseJson(bytes, manifestSchema, manifestPath);
  if (!manifest.ok) return manifest;
  const wanted = filesOf(manifest.value);
  const total = wanted.reduce((sum, file) => sum + file.bytes, 0);
  const digests = new Map<string, string>();
  let done = 0;
  onProgress?.(0, total, manifestPath);
  const files = await Promise.all(
    wanted.map(async (file) => {
      const got = await fetchFile(source, file.path, signal);
      const digest = got instanceof Uint8Array ? await platformSha256(got) : null;
      if (digest !== null) digests.set(file.path, digest);
      done += file.bytes;
      onProgress?.(done, total, file.path);
      return [file.path, withExpectation(got, file)] as const;
    }),
  );
  return success({ manifest: bytes, files: new Map(files), digests });
}

const filesOf = (manifest: Manifest): readonly PackFile[] => [
  manifest.rules,
  manifest.gazetteer,
  manifest.examples,
  ...manifest.layers.flatMap(({ file }) => file ?? []),
];

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
function withExpectation(got: Uint8Array | FileTrouble, file: PackFile): Uint8Array | FileTrouble {
  if (got instanceof Uint8Array || got.code !== 'file-truncated') return got;
  return { ...got, expectedBytes: file.bytes };
}
