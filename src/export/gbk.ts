// Text to GBK. The platform decodes GBK but does not encode it: its decoder is turned around once.

let table: ReadonlyMap<string, number> | null = null;

function build(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const made = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && sign !== '\ufffd' && !made.has(sign)) made.set(sign, (lead << 8) | trail);
    }
  }
  return made;
}

/** Bytes of a text; what GBK does not know becomes a question mark. */
export function encodeGbk(text: string): Uint8Array {
  table ??= build();
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    const pair = table.get(sign);
    if (code < 0x80) bytes.push(code);
    else if (pair === undefined) bytes.push(0x3f);
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}
