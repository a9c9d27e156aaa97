// Layer files on the disk of this machine. For Node only: nothing that runs in a browser may import this file.

import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { type ByteSource, SourceFault } from './byte-source.ts';
import { type Bytes, pieceOf } from './flatgeobuf-file.ts';
import { diskTrouble } from './folder-source.ts';
import type { Surveyor } from './gather-pack.ts';
import { keepPass, keptOf, manifestsOn, type SurveyShelf, shelfHere } from './kept-surveys.ts';
import type { FileTrouble } from './pack-problem.ts';
import type { ZoneBytes } from './stored-zones.ts';
import { survey } from './survey.ts';
import type { Disk, LayerPlace, SurveyedFile } from './surveyed-file.ts';

/** Takes its time to load, and is not needed where everything has been looked at before. */
const crypto = () => process.getBuiltinModule('node:crypto');

/** Bytes of one read: they are hashed and looked at while the processor still has them. */
const windowBytes = 1 << 18;

/** Bytes of one block with a checksum of its own. */
const blockBytes = 1 << 16;

/** Carries the checksums of blocks on by the bytes that follow at a place in the file. */
function addSums(sums: number[], place: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) {
    const block = Math.floor((place + from) / blockBytes);
    const to = Math.min(bytes.length, (block + 1) * blockBytes - place);
    sums[block] = crc32(bytes.subarray(from, to), sums[block] ?? 0);
    from = to;
  }
}

/** A file from its beginning to its end, each byte read once and hashed as it was read. */
class Pass implements Bytes {
  readonly length: number;
  readonly opening: Uint8Array;
  readonly sums: number[] = [];
  readonly #file: number;
  readonly #hash = crypto().createHash('sha256');
  #window = new Uint8Array(windowBytes);
  view = new DataView(this.#window.buffer);
  /** Place in the file of the first byte of the window, and of the one behind its last. */
  #first = 0;
  #end = 0;

  constructor(file: number) {
    this.#file = file;
    this.length = fstatSync(file).size;
    this.opening = pieceOf(this, 0, Math.min(8, this.length)).slice();
  }

  bring(start: number, end: number): number {
    while (end > this.#end) this.#readOn(start, end);
    return start - this.#first;
  }

  /** SHA-256 of the whole file. */
  sha256(): string {
    while (this.#end < this.length) this.#readOn(this.#end, this.#end);
    return this.#hash.digest('hex');
  }

  /** Reads the next bytes behind those that are still wanted, which begin at `start`. */
  #readOn(start: number, end: number): void {
    const keep = Math.max(0, this.#end - start);
    const room = Math.max(windowBytes, 2 * (end - start));
    const [from, to] = [this.#end - keep - this.#first, this.#end - this.#first];
    if (room > this.#window.length) {
      const wider = new Uint8Array(room);
      wider.set(this.#window.subarray(from, to));
      this.#window = wider;
      this.view = new DataView(wider.buffer);
    } else this.#window.copyWithin(0, from, to);
    const next = this.#window;
    this.#first = this.#end - keep;
    const count = readSync(this.#file, next, keep, Math.min(next.length - keep, windowBytes), this.#end);
    // Somebody cut it meanwhile.
    if (count === 0) throw new Error('the file became shorter while it was read');
    const fresh = next.subarray(keep, keep + count);
    this.#hash.update(fresh);
    addSums(this.sums, this.#end, fresh);
    this.#end += count;
  }
}

function* surveyOpen(file: number, { location, path, geometry }: LayerPlace): Generator<number, SurveyedFile> {
  const bytes = new Pass(file);
  const found = yield* survey({ bytes, path, geometry });
  const { length, opening, sums } = bytes;
  return { location, bytes: length, opening, sha256: bytes.sha256(), survey: found, sums: Uint32Array.from(sums) };
}

function* surveyFile(place: LayerPlace, shelf: SurveyShelf | null): Generator<number, SurveyedFile | FileTrouble> {
  try {
    const file = openSync(place.location, 'r');
    try {
      const pass = surveyOpen(file, place);
      return yield* shelf === null ? pass : keepPass(shelf, { place, file }, pass);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return diskTrouble(error, place.path);
  }
}

/** The file is opened when the first zone is asked for, and stays open as long as the zones are there. */
function zoneBytes({ location, bytes: length, survey: { starts }, sums }: SurveyedFile): ZoneBytes {
  let file: number | null = null;
  let kept = { first: 0, end: 0, bytes: new Uint8Array() };
  /** Whole blocks around the bytes that are wanted; the numbers of the zone that begins there lie where a processor likes them. */
  const blocks = (start: number, end: number): typeof kept => {
    const first = blockBytes * Math.floor(start / blockBytes);
    const last = Math.min(length, blockBytes * Math.ceil(end / blockBytes));
    const aside = 8 - ((start - first) % 8);
    const bytes = new Uint8Array(new ArrayBuffer(aside + last - first), aside);
    file ??= openSync(location, 'r');
    const found: number[] = [];
    addSums(found, first, bytes.subarray(0, readSync(file, bytes, 0, bytes.length, first)));
    const changed = found.some((sum, block) => sum !== sums[block]) || found.length * blockBytes < last;
    if (changed) throw new Error(`${location} was changed after it had been checked`);
    return { first, end: last, bytes };
  };
  return (place) => {
    const [start = 0, end = 0] = [starts[place], starts[place + 1]];
    // Zones that lie near one another in the file lie near one another on the ground.
    if (start < kept.first || end > kept.end) kept = blocks(start, end);
    const zone = kept.bytes.subarray(start - kept.first, end - kept.first);
    // A large zone stays where it was read; a small one would keep whole blocks in memory.
    return 2 * zone.length > kept.bytes.length ? zone : zone.slice();
  };
}

/** SHA-256 of bytes, hexadecimal, lower case. */
export const nodeSha256 = (bytes: Uint8Array): string => crypto().createHash('sha256').update(bytes).digest('hex');

/** Small files in a folder, read at once: the first question to the pool of threads costs more than they do. */
export const smallFiles =
  (folder: string): ByteSource =>
  async (path) => {
    try {
      return new Uint8Array(readFileSync(join(folder, path)));
    } catch (error) {
      throw new SourceFault(diskTrouble(error, path));
    }
  };

/** The disk of this machine, with a shelf for what was found on it. */
export const diskWith = (shelf: SurveyShelf | null): Disk => ({
  survey: (place) => surveyFile(place, shelf),
  zoneBytes,
});

const shelf = shelfHere();

/** The disk of this machine. */
export const disk: Disk = diskWith(shelf);

/** What is known of a file from an earlier start of this program; null when it has to be passed over. */
export const knownBefore = (place: LayerPlace): SurveyedFile | null => shelf && keptOf(shelf, place);

/** Manifests that an earlier start of this program held against the schema; null where nothing is kept. */
export const knownManifests = shelf && manifestsOn(shelf);

/** Passes over a file and lets other work of this thread in between. */
export const surveyBeside: Surveyor = async (place) => {
  const pass = disk.survey(place);
  let step = pass.next();
  for (; !step.done; step = pass.next()) await setImmediate();
  return step.value;
};
