// How an input is read: piece by piece, in constant memory, or whole. Its first bytes decide, never its name alone.

import { isObject, type Parting, partingOf } from '../../intake/geojson-lines.ts';
import { binaryFormat } from '../../intake/recognise.ts';
import { isBlank, mark } from './lines.ts';

/** Lines of JSON, a text sequence, or features of a FlatGeobuf come piece by piece. */
export type Manner = Parting | 'flatgeobuf' | 'whole';

/** The beginning of an input: enough of it to tell what it is. `complete`: it is all there is. */
export interface Head {
  readonly bytes: Uint8Array;
  readonly complete: boolean;
}

/** The manner for an input. */
export function mannerOf({ bytes, complete }: Head, file: string): Manner {
  if (binaryFormat(bytes) === 'flatgeobuf') return 'flatgeobuf';
  return partingOf(new TextDecoder().decode(bytes), { name: file, complete }) ?? 'whole';
}

/** Bytes among which most lines tell what the rest is like. */
const enough = 65_536;

/** Whether a beginning says enough: a signature, a first line that is an object with another behind it, or many lines. */
function tells(head: Uint8Array): boolean {
  if (binaryFormat(head) !== null || head[0] === mark.sequence) return true;
  const first = head.indexOf(mark.line);
  if (first < 0 || isBlank(head.subarray(first))) return false;
  return head.length >= enough || isObject(new TextDecoder().decode(head.subarray(0, first)));
}

/** Looks at the beginning of a stream and gives the whole stream back. Reads no more than `most` bytes for it. */
export async function headOf(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ readonly head: Head; readonly chunks: AsyncIterable<Uint8Array> }> {
  const source = chunks[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let [length, told] = [0, false];
  while (length < most && !told) {
    const step = await source.next();
    if (step.done) break;
    pieces.push(step.value);
    length += step.value.length;
    // Within one long line nothing new can be told.
    if (pieces.length === 1 || step.value.includes(mark.line)) told = tells(Buffer.concat(pieces));
  }
  const head: Head = { bytes: new Uint8Array(Buffer.concat(pieces)), complete: !told && length < most };
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      yield* pieces.splice(0);
      for (let step = await source.next(); !step.done; step = await source.next()) yield step.value;
    } finally {
      await source.return?.();
    }
  }
  return { head, chunks: again() };
}
