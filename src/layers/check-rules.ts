// Whether the rules of a pack speak of layers and attributes that the pack has. A rule about a layer that nobody declared
// would never be answered, and nobody would notice.

import type { AttributeMatch, RuleBook, Where } from '../analysis/rules/rule.ts';
import { examineRuleBook, type RuleBookProblem } from '../analysis/rules/rule-book.ts';
import type { AttributeValue, Layer } from '../analysis/zones/layer.ts';

/** Something that a rule names and the pack has not, or a fault of the rule book in itself. */
export type RuleCheck =
  | { readonly severity: 'error'; readonly code: 'rule-book'; readonly problem: RuleBookProblem }
  | { readonly severity: 'error'; readonly code: 'unknown-layer'; readonly subject: string; readonly layer: string }
  | {
      readonly severity: 'error';
      readonly code: 'unknown-zone-attribute';
      readonly subject: string;
      readonly layer: string;
      readonly attribute: string;
    }
  | {
      readonly severity: 'warning';
      readonly code: 'value-in-no-zone';
      readonly subject: string;
      readonly layer: string;
      readonly attribute: string;
      readonly value: AttributeValue;
    };

interface Mention {
  readonly subject: string;
  readonly layer: string;
  readonly match: AttributeMatch;
}

/** Every reference of the rule book that leads nowhere in these layers. */
export function checkRules(book: RuleBook, layers: readonly Layer[]): readonly RuleCheck[] {
  const own = examineRuleBook(book).map((problem): RuleCheck => ({ severity: 'error', code: 'rule-book', problem }));
  const mentions = [
    ...book.rules.flatMap((rule) => mentionsOf(rule.where, `rule ${rule.id}`)),
    ...book.attributes.flatMap(({ id, from }) =>
      from ? [{ subject: `attribute ${id}`, layer: from, match: {} }] : [],
    ),
  ];
  return [...own, ...mentions.flatMap((mention) => checkMention(mention, layers))];
}

function mentionsOf(where: Where, subject: string): readonly Mention[] {
  if ('district' in where) return [];
  if ('all' in where) return where.all.flatMap((part) => mentionsOf(part, subject));
  if ('any' in where) return where.any.flatMap((part) => mentionsOf(part, subject));
  const match = where.with ?? {};
  if ('overlaps' in where) return [{ subject, layer: where.overlaps, match }];
  const drawn = where.drawn ? [{ subject, layer: where.drawn, match: {} }] : [];
  return [{ subject, layer: where.near, match }, ...drawn];
}

function checkMention({ subject, layer: id, match }: Mention, layers: readonly Layer[]): readonly RuleCheck[] {
  const layer = layers.find(({ card }) => card.id === id);
  if (!layer) return [{ severity: 'error', code: 'unknown-layer', subject, layer: id }];
  // Of a layer without zones nothing can be said about attributes; that it should have some is said elsewhere.
  const { content } = layer;
  if (content.state !== 'ready' || content.zones.length === 0) return [];
  return Object.entries(match).flatMap(([attribute, values]): RuleCheck[] => {
    const found = new Set(content.zones.map((zone) => (attribute === 'id' ? zone.id : zone.attributes[attribute])));
    if (found.size === 1 && found.has(undefined)) {
      return [{ severity: 'error', code: 'unknown-zone-attribute', subject, layer: id, attribute }];
    }
    return values
      .filter((value) => !found.has(value))
      .map((value) => ({ severity: 'warning', code: 'value-in-no-zone', subject, layer: id, attribute, value }));
  });
}
