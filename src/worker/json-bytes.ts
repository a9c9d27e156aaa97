// Canonical JSON straight into bytes: the same as `serialise` and then UTF-8, in a fraction of the time. From one footprint of a
// batch to the next most of an answer is the same object in the same place; its bytes are copied from the answer before.

import { serialise } from '../analysis/screening/serialise.ts';

/** What is known of the records that have the same keys in the same order: the keys as they are written, sorted. */
interface Keys {
  readonly next: Map<string, Keys>;
  sorted: readonly (readonly [key: string, written: Uint8Array])[] | null;
}

const noKeys = (): Keys => ({ next: new Map(), sorted: null });

/** A list or record of the answer before, and where its bytes lie. */
interface Place {
  value: object | null;
  /** Counted from where the bytes begin of what it is a part of: they stay the same when all of that is copied. */
  from: number;
  length: number;
  /** Its parts, as they were written; undefined for those that are neither lists nor records. */
  readonly parts: (Place | undefined)[];
}

const newPlace = (): Place => ({ value: null, from: 0, length: 0, parts: [] });

/** Where a list or record is being written: its bytes of before and of now begin here. */
interface Within {
  readonly place: Place;
  readonly before: number;
  readonly now: number;
}

/** Shapes of records are few; data that bring ever new keys are not remembered beyond this. */
const mostShapes = 10_000;
/** Up to here it is quicker to write a text letter by letter, and to copy bytes one by one. */
const [shortText, shortBytes] = [40, 64];

const [quotationMark, backslash] = [0x22, 0x5c] as const;
const [comma, openList, closeList, openRecord, closeRecord] = [0x2c, 0x5b, 0x5d, 0x7b, 0x7d] as const;

const encoder = new TextEncoder();

/**
 * Writes answers of one kind, one after the other. Their parts must not change once they were written: the same object stands for
 * the same text.
 */
export class JsonBytes {
  #keys = noKeys();
  #shapes = 0;
  #place = newPlace();
  #before = new Uint8Array(1 << 20);
  #bytes = new Uint8Array(1 << 20);
  #end = 0;

  /** The JSON of a value in UTF-8, between two texts. Throws where `serialise` does. */
  write(value: unknown, [before, behind]: readonly [before: string, behind: string] = ['', '']): Uint8Array {
    [this.#before, this.#bytes] = [this.#bytes, this.#before];
    const whole = this.#place;
    // What is thrown in the middle leaves places behind whose bytes nobody has.
    this.#place = newPlace();
    this.#end = 0;
    this.#putText(before);
    this.#put(value, 0, { place: whole, before: 0, now: 0 });
    this.#putText(behind);
    this.#place = whole;
    return this.#bytes.slice(0, this.#end);
  }

  /** Writes the part of a list or record that stands at an index. */
  #put(value: unknown, index: number, { place: { parts }, before, now }: Within): void {
    if (typeof value !== 'object' || value === null) {
      parts[index] = undefined;
      if (typeof value !== 'string' || !this.#putPlain(value)) this.#putText(serialise(value));
      return;
    }
    let place = parts[index];
    if (place === undefined) {
      place = newPlace();
      parts[index] = place;
    }
    const start = this.#end;
    const within = { place, before: before + place.from, now: start };
    if (place.value === value) this.#putBytes(this.#before, within.before, place.length);
    else {
      if (Array.isArray(value)) this.#putList(value, within);
      else this.#putRecord(value, within);
      place.value = value;
      place.length = this.#end - start;
    }
    place.from = start - now;
  }

  #putList(items: readonly unknown[], within: Within): void {
    this.#putByte(openList);
    for (let index = 0; index < items.length; index += 1) {
      if (index > 0) this.#putByte(comma);
      this.#put(items[index], index, within);
    }
    within.place.parts.length = items.length;
    this.#putByte(closeList);
  }

  #putRecord(record: object, within: Within): void {
    this.#putByte(openRecord);
    let index = 0;
    for (const [key, written] of this.#keysOf(record)) {
      const value: unknown = Reflect.get(record, key);
      if (value === undefined) continue;
      if (index > 0) this.#putByte(comma);
      this.#putBytes(written, 0, written.length);
      this.#put(value, index, within);
      index += 1;
    }
    within.place.parts.length = index;
    this.#putByte(closeRecord);
  }

  #keysOf(record: object): NonNullable<Keys['sorted']> {
    const keys = Object.keys(record);
    if (this.#shapes > mostShapes) {
      this.#keys = noKeys();
      this.#shapes = 0;
    }
    let at = this.#keys;
    for (const key of keys) {
      let next = at.next.get(key);
      if (next === undefined) {
        next = noKeys();
        this.#shapes += 1;
        at.next.set(key, next);
      }
      at = next;
    }
    at.sorted ??= keys.sort().map((key) => [key, encoder.encode(`${JSON.stringify(key)}:`)] as const);
    return at.sorted;
  }

  /** Writes a short text that is the same in JSON but for its quotation marks; false for any other. */
  #putPlain(text: string): boolean {
    if (text.length > shortText) return false;
    this.#reserve(text.length + 2);
    let end = this.#end;
    this.#bytes[end++] = quotationMark;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 0x20 || code > 0x7e || code === quotationMark || code === backslash) return false;
      this.#bytes[end++] = code;
    }
    this.#bytes[end++] = quotationMark;
    this.#end = end;
    return true;
  }

  #putText(text: string): void {
    // A character of a string is three bytes of UTF-8 at most.
    this.#reserve(3 * text.length);
    const start = this.#end;
    if (text.length <= shortText) {
      let at = 0;
      for (; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code > 0x7f) break;
        this.#bytes[start + at] = code;
      }
      this.#end = start + at;
      if (at === text.length) return;
    }
    this.#end = start + encoder.encodeInto(text, this.#bytes.subarray(start)).written;
  }

  #putBytes(source: Uint8Array, from: number, length: number): void {
    this.#reserve(length);
    const [bytes, start] = [this.#bytes, this.#end];
    if (length > shortBytes) bytes.set(source.subarray(from, from + length), start);
    else for (let at = 0; at < length; at += 1) bytes[start + at] = source[from + at] ?? 0;
    this.#end = start + length;
  }

  #putByte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#end] = byte;
    this.#end += 1;
  }

  #reserve(length: number): void {
    if (this.#end + length <= this.#bytes.length) return;
    const wider = new Uint8Array(2 * (this.#end + length));
    wider.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = wider;
  }
}
