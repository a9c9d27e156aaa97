// Bytes to text: byte order marks, UTF-16 without a mark, UTF-8, and the Chinese GB 18030 that holds GBK and GB 2312.

const decode = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 without a mark shows zeros at every other place, because line ends, digits and commas are ASCII. */
function zeroShare(bytes: Uint8Array, start: 0 | 1): number {
  const seen = Math.min(bytes.length, 4096);
  let [zeros, places] = [0, 0];
  for (let index = start; index < seen; index += 2) {
    places += 1;
    if (bytes[index] === 0) zeros += 1;
  }
  return places === 0 ? 0 : zeros / places;
}

function labelsFor(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (zeroShare(bytes, 1) > 0.3 && zeroShare(bytes, 0) < 0.05) return ['utf-16le'];
  if (zeroShare(bytes, 0) > 0.3 && zeroShare(bytes, 1) < 0.05) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

/** The text in the bytes without a byte order mark; null when no encoding fits or it is no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const label of labelsFor(bytes)) {
    const text = decode(label, bytes);
    if (text !== null) return text.includes('\u0000') ? null : text;
  }
  return null;
}
