// Bytes of JSON are those of `serialise`, whatever the value and whatever of it stood in the answer before.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialise } from '../../src/analysis/screening/serialise.ts';
import { JsonBytes } from '../../src/worker/json-bytes.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Texts of every kind, on both sides of the length up to which they are written letter by letter. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary-ascii' }),
  fc.string({ minLength: 30, maxLength: 50 }),
);
const anyValue = fc.jsonValue({ stringUnit: 'grapheme' });

describe('the bytes of a value', () => {
  it('are those of its canonical text, again and again', () => {
    const writer = new JsonBytes();
    fc.assert(
      fc.property(anyValue, anyText, (value, name) => {
        const whole = { z: value, 名: name, a: [value, undefined === value, { b: name, [name]: 1 }] };
        for (const each of [whole, whole, { ...whole, z: 1 }]) expect(text(writer.write(each))).toBe(serialise(each));
      }),
      { numRuns: 2000 },
    );
  });

  it('whatever parts of an answer are the same objects as before, wherever they stand, and after one that was refused', () => {
    const parts = fc.array(anyValue, { minLength: 1, maxLength: 4 });
    // What an answer has in a place: a part by its number, by itself or in something new, or nothing.
    const place = fc.oneof(
      fc.nat(5),
      fc.record({ in: fc.constantFrom('list', 'record', 'both'), part: fc.nat(5) }),
      fc.constantFrom('wrong', 'none'),
    );
    const answers = fc.array(fc.array(place, { maxLength: 5 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(parts, answers, anyText, (known, asked, around) => {
        const writer = new JsonBytes();
        const part = (number: number): unknown => known[number % known.length];
        for (const places of asked) {
          const answer = places.map((each): unknown => {
            if (typeof each === 'number') return part(each);
            if (each === 'none') return undefined;
            if (each === 'wrong') return Number.NaN;
            const list = [part(each.part), part(each.part + 1)];
            return { list, record: { a: part(each.part), b: each.in }, both: [{ list }] }[each.in];
          });
          const named = Object.fromEntries(answer.map((each, index) => [`k${index}`, each]));
          if (places.includes('wrong')) expect(() => writer.write(named)).toThrow(RangeError);
          else expect(text(writer.write(named, [around, '\n']))).toBe(`${around}${serialise(named)}\n`);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('when there are many of them: long texts, long parts that stay, ever new keys', () => {
    const long = {
      zh: '长'.repeat(50_000),
      list: Array.from({ length: 3000 }, (_, index) => ({ [`k${index}`]: index })),
    };
    const [writer, large] = [new JsonBytes(), { names: '长'.repeat(2 ** 20) }];
    expect(text(new JsonBytes().write([large, large]))).toBe(serialise([large, large]));
    for (let round = 0; round < 6; round += 1) {
      const value = { ...long, again: [long, long.list], [`r${round}`]: 'x'.repeat(2 ** 20) };
      expect(text(writer.write(value))).toBe(serialise(value));
    }
  });

  it('leave out what is undefined, write -0 as 0, and refuse what has no place in an answer', () => {
    const writer = new JsonBytes();
    expect(text(writer.write({ b: -0, a: undefined, c: [null, true] }))).toBe('{"b":0,"c":[null,true]}');
    for (const wrong of [Number.NaN, Infinity, { deep: [() => 1] }]) expect(() => writer.write(wrong)).toThrow();
    expect(text(writer.write({ after: 1 }))).toBe('{"after":1}');
    expect(text(writer.write({ name: '区' }, ['【', '】\n']))).toBe('【{"name":"区"}】\n');
  });
});
