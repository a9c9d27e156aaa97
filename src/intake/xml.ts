// XML as a tree: well-formed or not at all, without document types and therefore without entities of its own.

import { DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';
import type { IntakeProblem, Place } from './intake.ts';
import { limits } from './limits.ts';
import { own } from './names.ts';

export type { Element } from '@xmldom/xmldom';

const counted = ['depth', 'elements', 'attributes'] as const;

const tooMany = (counts: Readonly<Record<(typeof counted)[number], number>>): (typeof counted)[number] | null =>
  counted.find((what) => counts[what] > limits[what]) ?? null;

/** What the tags alone, counted before the tree is built, have too much of. */
function excess(text: string, place: Place): IntakeProblem | null {
  let [depth, elements] = [0, 0];
  for (const [tag] of text.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else {
      elements += 1;
      if (!tag.endsWith('/>')) depth += 1;
    }
    const attributes = tag.length > limits.attributes * 3 ? tag.split('=').length - 1 : 0;
    const what = tooMany({ depth, elements, attributes });
    if (what !== null) return { ...place, code: 'too-large', what, limit: limits[what], found: limits[what] + 1 };
  }
  return null;
}

/** The row that the parser names in its fault, when it does. */
function rowIn(error: unknown): { readonly row?: number } {
  const row = own(own(error, 'locator'), 'lineNumber');
  return typeof row === 'number' ? { row } : {};
}

/** The root element of an XML text, or why there is none. */
export function parseXml(text: string, place: Place): Element | IntakeProblem {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { ...place, code: 'xml-entities' };
  const over = excess(text, place);
  if (over !== null) return over;
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text.trimStart(), 'text/xml');
    const root = document.documentElement;
    return root ?? { ...place, code: 'xml-broken' };
  } catch (error) {
    return { ...place, ...rowIn(error), code: 'xml-broken' };
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The name of an element without its prefix. */
export const tagOf = (element: Element): string => element.localName ?? element.nodeName.replace(/^.*:/, '');

/** Child elements, of one name or of any. */
export function childrenOf(element: Element, tag?: string): readonly Element[] {
  const list: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && (tag === undefined || tagOf(node) === tag)) list.push(node);
  }
  return list;
}

/** Elements of one name anywhere below an element, in their order. */
export function descendantsOf(element: Element, tag: string): readonly Element[] {
  return childrenOf(element).flatMap((child) => [
    ...(tagOf(child) === tag ? [child] : []),
    ...descendantsOf(child, tag),
  ]);
}

/** The first of these elements that holds text of its own beside its children: a mark was lost, and what it began is not read. */
export function withStrayText(element: Element, tags: ReadonlySet<string>): Element | null {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    const text = node.nodeType === 3 || node.nodeType === 4 ? (node.nodeValue ?? '') : '';
    if (text.trim() !== '') return element;
    const found = isElement(node) && tags.has(tagOf(node)) ? withStrayText(node, tags) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The text of the first child of a name; empty when there is none. */
export const textOf = (element: Element, tag: string): string =>
  (childrenOf(element, tag)[0]?.textContent ?? '').trim();

/** The row at which an element begins. */
export const rowOf = (element: Element): { readonly row?: number } =>
  element.lineNumber === undefined ? {} : { row: element.lineNumber };
