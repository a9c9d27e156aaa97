// ZIP archives: their directory is read first and held against the limits; an entry is unpacked when it is wanted, and
// its checksum compared. Names of entries choose a reader and nothing else: nothing is ever written.

import { inflateSync } from 'fflate';
import type { IntakeProblem, Place } from './intake.ts';
import { limits } from './limits.ts';

/** An entry of an archive. */
export interface Entry {
  readonly name: string;
  /** Unpacked bytes, checked; or why there are none. */
  readonly read: () => Uint8Array | IntakeProblem;
}

interface Record {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

/** Names are UTF-8 when the flag or the bytes say so, else GBK, as Chinese programs write them. */
function nameOf(bytes: Uint8Array): string {
  for (const label of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding is tried.
    }
  }
  return '';
}

/** Offset of the end record, which stands in the last 64 kB; -1 when there is none. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

function directory(bytes: Uint8Array, view: DataView, end: number): readonly Record[] | null {
  const records: Record[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    records.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return records;
}

/** The limit that an archive breaks by what its directory says; null when it breaks none. */
function excess(records: readonly Record[], place: Place): IntakeProblem | null {
  const total = records.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.unpacked) {
    return { ...place, code: 'too-large', what: 'unpacked', limit: limits.unpacked, found: total };
  }
  const bomb = records.find(({ size, packed }) => size > 1_000_000 && size > packed * limits.ratio);
  if (bomb === undefined) return null;
  const found = Math.round(bomb.size / Math.max(1, bomb.packed));
  return { ...place, code: 'too-large', what: 'ratio', limit: limits.ratio, found };
}

function unpack(bytes: Uint8Array, view: DataView, record: Record, place: Place): Uint8Array | IntakeProblem {
  const broken = (detail: 'truncated' | 'checksum' | 'encrypted' | 'method'): IntakeProblem => {
    return { ...place, code: 'archive-broken', detail };
  };
  if (record.flags & 1) return broken('encrypted');
  if (record.method !== 0 && record.method !== 8) return broken('method');
  const { offset } = record;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return broken('truncated');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + record.packed);
  if (packed.length !== record.packed) return broken('truncated');
  try {
    // The output has the promised size: an entry that unpacks to more cannot take more memory.
    const out = record.method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(record.size) });
    return out.length === record.size && crc32(out) === record.crc ? out : broken('checksum');
  } catch {
    return broken('checksum');
  }
}

/** Reads the directory of an archive; folders, and what Macs add, are left out. */
export function openZip(bytes: Uint8Array, file: string): readonly Entry[] | IntakeProblem {
  const place: Place = { file };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) return { ...place, code: 'archive-broken', detail: 'truncated' };
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) {
    return { ...place, code: 'too-large', what: 'entries', limit: limits.entries, found: count };
  }
  const records = directory(bytes, view, end);
  if (records === null) return { ...place, code: 'archive-broken', detail: 'truncated' };
  const over = excess(records, place);
  if (over !== null) return over;
  return records
    .filter(({ name }) => !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store)/.test(name))
    .map((record) => ({ name: record.name, read: () => unpack(bytes, view, record, place) }));
}
