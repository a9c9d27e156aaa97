// Canonical JSON: the same value gives the same bytes in browser, worker, command line and Node.

/**
 * JSON text of plain data: keys sorted by code unit at every depth, numbers in full precision, no spaces, `-0` written as `0`,
 * keys with `undefined` left out. Throws on NaN, infinities and functions: they have no place in an answer.
 */
export function serialise(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`cannot serialise the number ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') throw new TypeError(`cannot serialise a ${typeof value}`);
  return Array.isArray(value) ? listText(value) : recordText(value);
}

function listText(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}${serialise(item)}`;
  return `[${text}]`;
}

function recordText(record: object): string {
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const value: unknown = Reflect.get(record, key);
    if (value === undefined) continue;
    text += `${text === '' ? '' : ','}${keyText(key)}${serialise(value)}`;
  }
  return `{${text}}`;
}

/** Keys are few and come again and again. */
const keyTexts = new Map<string, string>();
const mostKeys = 10_000;

function keyText(key: string): string {
  const known = keyTexts.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (keyTexts.size < mostKeys) keyTexts.set(key, text);
  return text;
}
