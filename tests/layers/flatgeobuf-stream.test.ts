// A FlatGeobuf feature by feature: the same features, however the bytes come in; a file that breaks off is never taken for whole.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flatGeobufContent } from '../../src/layers/flatgeobuf-content.ts';
import { FileEndsEarly } from '../../src/layers/flatgeobuf-file.ts';
import { type FeatureFile, featureFiles } from '../../src/layers/flatgeobuf-stream.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../intake/files/${name}`, import.meta.url));

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function pieces(bytes: Uint8Array, size = 64, longest = 1e6) {
  const found: FeatureFile[] = [];
  let count = -1;
  const options = {
    longest,
    onCount: (promised: number) => {
      count = promised;
    },
  };
  for await (const piece of featureFiles(cut(bytes, size), options)) found.push(piece);
  return { found, count };
}

describe('features', () => {
  it.each(['several.fgb', 'plot.fgb', 'plot-z.fgb', 'no-crs.fgb'])(
    '%s: each is a file of its own, with the same in it',
    async (name) => {
      const bytes = fixture(name);
      const whole = flatGeobufContent(bytes);
      for (const size of [1, 7, 64, 1e6]) {
        const { found, count } = await pieces(bytes, size);
        expect(count).toBe(whole.features.length);
        const read = found.map((piece) => flatGeobufContent(piece.bytes!));
        expect(read.flatMap(({ features }) => features)).toEqual(whole.features);
        for (const { crs } of read) expect(crs).toEqual(whole.crs);
        expect(found.at(-1)!.end).toBe(bytes.length);
      }
    },
  );

  it('of more bytes than are allowed are passed over, and the next ones are there', async () => {
    const bytes = fixture('several.fgb');
    const { found } = await pieces(bytes);
    const most = Math.max(...found.map(({ length }) => length));
    const { found: fewer } = await pieces(bytes, 64, most - 1);
    expect(fewer.map((piece) => piece.bytes === null)).toEqual(found.map(({ length }) => length === most));
    expect(fewer.map(({ end }) => end)).toEqual(found.map(({ end }) => end));
  });

  it('of an empty file are none', async () => {
    expect(await pieces(fixture('empty.fgb'))).toEqual({ found: [], count: 0 });
  });
});

describe('a file that breaks off', () => {
  it('anywhere, even between two features, throws', async () => {
    const bytes = fixture('several.fgb');
    const { found } = await pieces(bytes);
    const between = found.slice(0, -1).map(({ end }) => end);
    expect(between).toHaveLength(2);
    for (const length of [...between, ...Array.from({ length: bytes.length - 1 }, (_, index) => index + 1)]) {
      await expect(pieces(bytes.subarray(0, length)), `cut to ${length}`).rejects.toThrow(FileEndsEarly);
    }
  });

  it('or goes on behind its end', async () => {
    const bytes = fixture('several.fgb');
    const { found } = await pieces(bytes);
    const last = bytes.subarray(found.at(-2)!.end);
    await expect(pieces(new Uint8Array([...bytes, ...last]))).rejects.toThrow('more features');
  });
});
