// The numbers that a table gives to the points of a ring: where they leave one out, a row may be missing.

/** The number at the end of a label; null where there is none. */
function numberIn(label: string): number | null {
  const digits = /(\d{1,9})\D*$/.exec(label)?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * The first two labels between which the numbers do not go on by one, in either direction; null where they do, or where they are no
 * count of this ring's points (neighbours share points, and then their numbers leap). A ring may begin anywhere: one leap from the last
 * number to the first is none.
 */
export function breakInNumbers(labels: readonly string[]): { readonly after: string; readonly before: string } | null {
  const numbers = labels.map(numberIn);
  const known = numbers.filter((number) => number !== null);
  const least = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = known.reduce((a, b) => Math.max(a, b), 0);
  const counts = known.length === labels.length && labels.length > 2 && new Set(known).size === labels.length;
  // Up to three may be missing.
  if (!counts || most - least > labels.length + 2) return null;
  const steps = known.slice(1).map((number, index) => number - (known[index] ?? number));
  const forward = steps.filter((step) => step > 0).length * 2 >= steps.length;
  const [leap, onward] = forward ? [least - most, 1] : [most - least, -1];
  const at = steps.findIndex((step) => step !== onward && step !== leap);
  return at < 0 ? null : { after: labels[at] ?? '', before: labels[at + 1] ?? '' };
}
