// Bytes of JSON are those of `serialise`, whatever the value and whatever parts of it never change.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constantParts, serialise } from '../../src/analysis/screening/serialise.ts';
import { JsonBytes } from '../../src/worker/json-bytes.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

describe('the bytes of a value', () => {
  it('are those of its canonical text, again and again, with and without constant parts', () => {
    const writer = new JsonBytes(constantParts());
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'grapheme' }), (value, name) => {
        const whole = { z: value, 名: name, a: [value, undefined === value, { b: name, [name]: 1 }] };
        const constant = new JsonBytes(constantParts(value, { name }));
        for (const each of [writer, constant, constant]) expect(text(each.write(whole))).toBe(serialise(whole));
      }),
      { numRuns: 2000 },
    );
  });

  it('when there are many of them: long texts, long constants, ever new keys', () => {
    const long = {
      zh: '长'.repeat(50_000),
      list: Array.from({ length: 3000 }, (_, index) => ({ [`k${index}`]: index })),
    };
    const [writer, large] = [new JsonBytes(constantParts(long.list)), { names: '长'.repeat(2 ** 20) }];
    expect(text(new JsonBytes(constantParts(large)).write([large, large]))).toBe(serialise([large, large]));
    for (let round = 0; round < 6; round += 1) {
      const value = { ...long, again: [long, long.list], [`r${round}`]: 'x'.repeat(2 ** 20) };
      expect(text(writer.write(value))).toBe(serialise(value));
    }
  });

  it('leave out what is undefined, write -0 as 0, and refuse what has no place in an answer', () => {
    const writer = new JsonBytes(constantParts());
    expect(text(writer.write({ b: -0, a: undefined, c: [null, true] }))).toBe('{"b":0,"c":[null,true]}');
    for (const wrong of [Number.NaN, Infinity, { deep: [() => 1] }]) expect(() => writer.write(wrong)).toThrow();
    expect(text(writer.write({ after: 1 }))).toBe('{"after":1}');
    expect(text(writer.write({ name: '区' }, ['【', '】\n']))).toBe('【{"name":"区"}】\n');
  });
});
