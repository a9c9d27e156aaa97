// Canonical JSON: the same value gives the same bytes in browser, worker, command line and Node.

/**
 * JSON text of plain data: keys sorted by code unit at every depth, numbers in full precision, no spaces, `-0` written as `0`,
 * keys with `undefined` left out. Throws on NaN, infinities and functions: they have no place in an answer.
 */
export function serialise(value: unknown): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`cannot serialise the number ${value}`);
    return JSON.stringify(value === 0 ? 0 : value);
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(serialise).join(',')}]`;
  if (typeof value === 'object') return serialiseEntries(Object.entries(value));
  throw new TypeError(`cannot serialise a ${typeof value}`);
}

function serialiseEntries(entries: readonly (readonly [string, unknown])[]): string {
  const kept = entries.filter(([, value]) => value !== undefined);
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${kept.map(([key, value]) => `${JSON.stringify(key)}:${serialise(value)}`).join(',')}}`;
}
