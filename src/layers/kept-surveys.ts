// What a pass over a large layer file found, and which manifests passed their schema, kept for the next start. For Node only:
// nothing that runs in a browser may import this file. A file whose state on the disk is what it was when all of it was hashed and
// checked is not passed over again; the zones that are read from it later must still have the checksums of that pass. Whatever is
// in doubt is passed over anew.

import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { KnownManifests } from './gather-pack.ts';
import type { LayerPlace, SurveyedFile } from './surveyed-file.ts';

/** SHA-256 of the sources, put in by the build; absent when the sources run. What another build found is not believed. */
declare const builtFrom: string | undefined;

/** A smaller file is passed over in less time than it takes to look for what is known of it. */
const leastBytes = 1 << 18;

/** A file that changed within this time (ms) before its pass could change once more without showing it. */
const restless = 5000;

/** Files kept at most; the oldest make room. */
const mostKept = 100;

const digestBytes = 32;

/** Where surveys are kept, and by which build. */
export interface SurveyShelf {
  readonly folder: string;
  readonly edition: string;
}

/** The shelf of the person who runs this; null where there is none, or where it is not wanted (JADELINE_CACHE=off). */
export function shelfHere(): SurveyShelf | null {
  const { JADELINE_CACHE: own, XDG_CACHE_HOME: caches, LOCALAPPDATA: local } = process.env;
  if (typeof builtFrom === 'undefined' || own === 'off') return null;
  return {
    folder: own || join(caches || local || join(process.getBuiltinModule('node:os').homedir(), '.cache'), 'jadeline'),
    edition: builtFrom,
  };
}

interface Kept {
  readonly edition: string;
}

interface KeptSurvey extends Kept {
  readonly geometry: LayerPlace['geometry'];
  readonly state: string;
  readonly file: SurveyedFile;
}

/** The state of an open file: every change of its bytes changes one of these, the last by the system alone. */
function stateOf(file: number): { readonly text: string; readonly bytes: number; readonly changed: number } {
  const { dev, ino, size, mtimeNs, ctimeNs } = fstatSync(file, { bigint: true });
  const changed = Math.max(...[mtimeNs, ctimeNs].map((time) => Number(time / 1_000_000n)));
  return { text: [dev, ino, size, mtimeNs, ctimeNs].join(' '), bytes: Number(size), changed };
}

const sha256 = (bytes: Uint8Array | string): Buffer =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest();

/** Takes its time to load, as do the others that are asked for where they are needed. */
const v8 = () => process.getBuiltinModule('node:v8');

const nameOf = (location: string): string => `${sha256(resolve(location)).toString('hex')}.survey`;

/** What this build put there, whole; null for anything else, and for what somebody else put there. */
function readKept<What extends Kept>({ folder, edition }: SurveyShelf, name: string): What | null {
  const path = join(folder, name);
  try {
    if (statSync(path).uid !== (process.getuid?.() ?? 0)) return null;
    const bytes = readFileSync(path);
    const content = bytes.subarray(digestBytes);
    const whole = sha256(content).equals(bytes.subarray(0, digestBytes));
    const kept: What | null = whole ? v8().deserialize(content) : null;
    return kept?.edition === edition ? kept : null;
  } catch {
    return null;
  }
}

function writeKept<What extends Kept>({ folder }: SurveyShelf, name: string, kept: What): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const content = v8().serialize(kept);
    const fresh = join(folder, `${name}.${process.pid}.${threadId}`);
    writeFileSync(fresh, Buffer.concat([sha256(content), content]), { mode: 0o600 });
    renameSync(fresh, join(folder, name));
    makeRoom(folder);
  } catch {
    // Without it the next start takes a little longer.
  }
}

function makeRoom(folder: string): void {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  if (paths.length <= mostKept) return;
  const byAge = paths.map((path) => ({ path, age: statSync(path).mtimeMs })).sort((a, b) => a.age - b.age);
  for (const { path } of byAge.slice(0, paths.length - mostKept)) rmSync(path, { force: true });
}

/** What a pass of this build over a file found, when the file is still what it was; null when that is not known. */
export function keptOf(shelf: SurveyShelf, { location, geometry }: LayerPlace): SurveyedFile | null {
  const kept = readKept<KeptSurvey>(shelf, nameOf(location));
  if (kept?.geometry !== geometry) return null;
  try {
    const file = openSync(location, 'r');
    try {
      return stateOf(file).text === kept.state ? { ...kept.file, location } : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** A pass over an open file; what it finds is kept, when the file is large and sound and was not changed meanwhile or a moment ago. */
export function* keepPass(
  shelf: SurveyShelf,
  { place, file }: { readonly place: LayerPlace; readonly file: number },
  pass: Generator<number, SurveyedFile>,
): Generator<number, SurveyedFile> {
  const { text: state, bytes, changed } = stateOf(file);
  const settled = changed < Date.now() - restless;
  const found = yield* pass;
  if (bytes >= leastBytes && settled && found.survey.trouble === null && stateOf(file).text === state) {
    const { location, geometry } = place;
    const kept: KeptSurvey = { edition: shelf.edition, geometry, state, file: found };
    writeKept(shelf, nameOf(location), kept);
  }
  return found;
}

/** Manifests that this build held against their schema, which left them as they are. */
export function manifestsOn(shelf: SurveyShelf): KnownManifests {
  const nameOf = (sha256: string): string => `${sha256}.manifest`;
  return {
    passed: (sha256) => readKept(shelf, nameOf(sha256)) !== null,
    keep(sha256, bytes, manifest) {
      const { isDeepStrictEqual } = process.getBuiltinModule('node:util');
      const asWritten: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (isDeepStrictEqual(asWritten, manifest)) writeKept(shelf, nameOf(sha256), { edition: shelf.edition });
    },
  };
}
