// The nearest spelling of a word that is not known.

/** Edit distance: insertions, deletions, replacements and exchanges of neighbours, each counted once. */
function distance(a: string, b: string): number {
  const [from, to] = [[...a.toLowerCase()], [...b.toLowerCase()]];
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, left] of from.entries()) {
    const row = [i + 1];
    for (const [j, right] of to.entries()) {
      const replaced = (last[j] ?? 0) + (left === right ? 0 : 1);
      const cheapest = Math.min(replaced, (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      const exchanged = i > 0 && j > 0 && left === to[j - 1] && from[i - 1] === right;
      row.push(exchanged ? Math.min(cheapest, (before[j - 1] ?? 0) + 1) : cheapest);
    }
    [before, last] = [last, row];
  }
  return last.at(-1) ?? 0;
}

/** The candidate nearest to a word, when it is near enough to be meant; else null. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, away: distance(word, candidate) }))
    .sort((a, b) => a.away - b.away);
  const [best] = ranked;
  return best && best.away <= Math.max(1, Math.floor([...word].length / 3)) ? best.candidate : null;
}
