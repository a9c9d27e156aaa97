// Canonical JSON: the same value gives the same bytes in browser, worker, command line and Node.

/** Parts that never change, by identity, with their text once it was written; null until then. */
export type ConstantParts = WeakMap<object, string | null>;

/**
 * JSON text of plain data: keys sorted by code unit at every depth, numbers in full precision, no spaces, `-0` written as `0`,
 * keys with `undefined` left out. Throws on NaN, infinities and functions: they have no place in an answer. Parts that are named
 * as constant are written once and copied from then on; the text is the same.
 */
export function serialise(value: unknown, constant?: ConstantParts): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`cannot serialise the number ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') throw new TypeError(`cannot serialise a ${typeof value}`);
  const known = constant?.get(value);
  if (typeof known === 'string') return known;
  const text = Array.isArray(value) ? listText(value, constant) : recordText(value, constant);
  if (known === null) constant?.set(value, text);
  return text;
}

function listText(items: readonly unknown[], constant: ConstantParts | undefined): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}${serialise(item, constant)}`;
  return `[${text}]`;
}

function recordText(record: object, constant: ConstantParts | undefined): string {
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const value: unknown = Reflect.get(record, key);
    if (value === undefined) continue;
    text += `${text === '' ? '' : ','}${keyText(key)}${serialise(value, constant)}`;
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

/** Every part of values that never change. Their texts are written when they are first needed. */
export function constantParts(...values: readonly unknown[]): ConstantParts {
  const parts: ConstantParts = new WeakMap();
  const note = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || parts.has(value)) return;
    parts.set(value, null);
    for (const part of Object.values(value)) note(part);
  };
  for (const value of values) note(value);
  return parts;
}
