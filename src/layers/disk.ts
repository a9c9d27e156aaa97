// Layer files on the disk of this machine. For Node only: nothing that runs in a browser may import this file.

import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { Bytes } from './flatgeobuf-file.ts';
import { diskTrouble } from './folder-source.ts';
import type { Surveyor } from './gather-pack.ts';
import type { FileTrouble } from './pack-problem.ts';
import { survey } from './survey.ts';
import type { Disk, LayerPlace, SurveyedFile } from './surveyed-file.ts';

/** Bytes of one read: they are hashed and looked at while the processor still has them. */
const windowBytes = 1 << 18;

/** A file from its beginning to its end, each byte read once and hashed as it was read. */
class Pass implements Bytes {
  readonly length: number;
  readonly opening: Uint8Array;
  readonly #file: number;
  readonly #hash = createHash('sha256');
  #window = new Uint8Array(windowBytes);
  /** Place in the file of the first byte of the window, and of the one behind its last. */
  #first = 0;
  #end = 0;

  constructor(file: number) {
    this.#file = file;
    this.length = fstatSync(file).size;
    this.opening = this.piece(0, Math.min(8, this.length)).slice();
  }

  piece(start: number, end: number): Uint8Array {
    while (end > this.#end) this.#readOn(start, end);
    return this.#window.subarray(start - this.#first, end - this.#first);
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
    } else this.#window.copyWithin(0, from, to);
    const next = this.#window;
    this.#first = this.#end - keep;
    const count = readSync(this.#file, next, keep, Math.min(next.length - keep, windowBytes), this.#end);
    // Somebody cut it meanwhile: the hash will tell.
    if (count === 0) throw new Error('the file became shorter while it was read');
    this.#hash.update(next.subarray(keep, keep + count));
    this.#end += count;
  }
}

function* surveyOpen(file: number, { location, path, geometry }: LayerPlace): Generator<number, SurveyedFile> {
  const bytes = new Pass(file);
  const found = yield* survey({ bytes, path, geometry, sum: crc32 });
  return { location, bytes: bytes.length, opening: bytes.opening, sha256: bytes.sha256(), survey: found };
}

function* surveyFile(place: LayerPlace): Generator<number, SurveyedFile | FileTrouble> {
  try {
    const file = openSync(place.location, 'r');
    try {
      return yield* surveyOpen(file, place);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return diskTrouble(error, place.path);
  }
}

/** Zones are read one by one; the file is opened when the first is asked for, and stays open as long as the zones are there. */
function zoneBytes({ location, survey: { starts, sums } }: SurveyedFile): (place: number) => Uint8Array {
  let file: number | null = null;
  return (place) => {
    const [start = 0, end = 0] = [starts[place], starts[place + 1]];
    const bytes = new Uint8Array(end - start);
    file ??= openSync(location, 'r');
    const count = readSync(file, bytes, 0, bytes.length, start);
    if (count < bytes.length || crc32(bytes) !== sums[place]) {
      throw new Error(`${location} was changed after it had been checked`);
    }
    return bytes;
  };
}

/** The disk of this machine. */
export const disk: Disk = { survey: surveyFile, zoneBytes };

/** Passes over a file and lets other work of this thread in between. */
export const surveyBeside: Surveyor = async (place) => {
  const pass = disk.survey(place);
  let step = pass.next();
  for (; !step.done; step = pass.next()) await setImmediate();
  return step.value;
};
