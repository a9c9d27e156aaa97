// Names for ids: layers, attributes and their values, industries, in one language. Sentences that speak of a rule's reasons need them.

import type { AttributeValue, Bilingual, RuleBook } from '../analysis/index.ts';
import { industryTitle } from '../analysis/rules/industry-title.ts';

/** How things are called; an id without a name is given back as it is. */
export interface Names {
  readonly layer: (id: string) => string;
  readonly attribute: (id: string) => string;
  readonly value: (attribute: string, value: AttributeValue) => string;
  readonly industrySet: (id: string) => string;
}

/** Names from a rule book and whatever knows the titles of layers (a manifest or a screening). */
export function namesIn(
  language: 'zh' | 'en',
  book: Pick<RuleBook, 'attributes' | 'industrySets' | 'industries'>,
  layers: readonly { readonly id: string; readonly title: Bilingual }[],
): Names {
  const layerTitles = new Map(layers.map(({ id, title }) => [id, title[language]]));
  const cards = new Map(book.attributes.map((card) => [card.id, card]));
  const sets = new Map(book.industrySets.map(({ id, title }) => [id, title[language]]));
  const words =
    language === 'zh' ? { true: '是', false: '否', null: '未填' } : { true: 'yes', false: 'no', null: 'not stated' };
  return {
    layer: (id) => layerTitles.get(id) ?? id,
    attribute: (id) => cards.get(id)?.title[language] ?? id,
    value(attribute, value) {
      if (value === null) return words.null;
      if (typeof value === 'boolean') return value ? words.true : words.false;
      const title = cards.get(attribute)?.kind === 'industry' ? industryTitle(book.industries, String(value)) : null;
      if (title !== null) return `${value} ${title[language]}`;
      return cards.get(attribute)?.values.find(({ id }) => id === value)?.title[language] ?? String(value);
    },
    industrySet: (id) => sets.get(id) ?? id,
  };
}
