// Lines of a stream of bytes, or the texts of a GeoJSON text sequence (RFC 8142). Only one is held at a time.

/** One line. `bytes` is null when it is longer than is allowed; `end` is where it ends in the stream, its mark included. */
export interface Line {
  /** From 1; empty lines count. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
  readonly length: number;
  readonly end: number;
  /** Whether its end mark is there. */
  readonly ended: boolean;
}

/** What parts one line from the next: a line feed, or the record separator of a text sequence. */
export const mark = { line: 0x0a, sequence: 0x1e } as const;

/** Collects the pieces of a line that comes in several chunks. */
class Collector {
  #pieces: Uint8Array[] = [];
  length = 0;
  readonly #longest: number;
  constructor(longest: number) {
    this.#longest = longest;
  }
  add(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length > this.#longest) this.#pieces = [];
    else this.#pieces.push(piece);
  }
  take(): { bytes: Uint8Array | null; length: number } {
    const taken = { bytes: this.length > this.#longest ? null : new Uint8Array(Buffer.concat(this.#pieces)) };
    const { length } = this;
    this.#pieces = [];
    this.length = 0;
    return { ...taken, length };
  }
}

/** Lines in order. What stands behind the last mark is a line too, unless it is nothing. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  { separator = mark.line, longest }: { readonly separator?: number; readonly longest: number },
): AsyncGenerator<Line> {
  const line = new Collector(longest);
  let [number, end] = [0, 0];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(separator); at >= 0; at = chunk.indexOf(separator, from)) {
      line.add(chunk.subarray(from, at));
      from = at + 1;
      number += 1;
      end += line.length + 1;
      yield { number, ...line.take(), end, ended: true };
    }
    if (from < chunk.length) line.add(chunk.slice(from));
  }
  if (line.length === 0) return;
  end += line.length;
  yield { number: number + 1, ...line.take(), end, ended: false };
}

const spaces: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);

/** Whether there is nothing in a line but space. */
export const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => spaces.has(byte));
