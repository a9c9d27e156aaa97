// Takes bytes from a stream by number, however it is cut into chunks.

/** A cursor over chunks of bytes. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();
  /** Bytes taken or skipped so far. */
  taken = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** A copy of the next bytes: as many as are asked for, fewer at the end of the stream. */
  async take(count: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(count);
    let length = 0;
    while (length < count && (await this.#more())) {
      const part = this.#held.subarray(0, count - length);
      bytes.set(part, length);
      length += part.length;
      this.#held = this.#held.subarray(part.length);
    }
    this.taken += length;
    return length < count ? bytes.slice(0, length) : bytes;
  }

  /** Leaves bytes out without keeping them; how many there were. */
  async skip(count: number): Promise<number> {
    let length = 0;
    while (length < count && (await this.#more())) {
      const part = Math.min(this.#held.length, count - length);
      length += part;
      this.#held = this.#held.subarray(part);
    }
    this.taken += length;
    return length;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #more(): Promise<boolean> {
    while (this.#held.length === 0) {
      const step = await this.#chunks.next();
      if (step.done) return false;
      this.#held = step.value;
    }
    return true;
  }
}
