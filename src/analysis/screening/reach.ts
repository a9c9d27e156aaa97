// How far each layer has to be searched: as far as the reader wants to see, and as far as every rule reaches from it.

import type { RuleBook, Where } from '../rules/rule.ts';
import { type Metres, metres } from '../units/quantity.ts';

function limitsOf(where: Where): readonly (readonly [layer: string, limit: number])[] {
  if ('near' in where) return [[where.near, where.within]];
  if ('all' in where) return where.all.flatMap(limitsOf);
  return 'any' in where ? where.any.flatMap(limitsOf) : [];
}

/** A little more than a limit, so that a distance just beyond it is still measured and told. */
const margin = 250;

const reaches = new WeakMap<RuleBook, ReadonlyMap<string, number>>();

/** How far the rules reach from each layer; the same for every footprint. */
function reachOf(book: RuleBook): ReadonlyMap<string, number> {
  const known = reaches.get(book);
  if (known !== undefined) return known;
  const farthest = new Map<string, number>();
  for (const [layer, limit] of book.rules.flatMap((rule) => limitsOf(rule.where))) {
    farthest.set(layer, Math.max(farthest.get(layer) ?? 0, limit + margin));
  }
  reaches.set(book, farthest);
  return farthest;
}

/** For each layer, the distance within which its zones are measured. */
export function searchDistances(book: RuleBook, search: Metres): (layer: string) => Metres {
  const farthest = reachOf(book);
  return (layer) => metres(Math.max(search, farthest.get(layer) ?? 0));
}
