// XML as a tree: well-formed or not at all, without document types and therefore without entities of its own.

import { DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';
import type { IntakeProblem, Place } from './intake.ts';
import { limits } from './limits.ts';

export type { Element } from '@xmldom/xmldom';

/** Deepest nesting of elements by their tags alone, counted before the tree is built. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > limits.depth) return true;
  }
  return false;
}

/** The root element of an XML text, or why there is none. */
export function parseXml(text: string, place: Place): Element | IntakeProblem {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return { ...place, code: 'xml-entities' };
  if (tooDeep(text)) {
    return { ...place, code: 'too-large', what: 'depth', limit: limits.depth, found: limits.depth + 1 };
  }
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text.trimStart(), 'text/xml');
    const root = document.documentElement;
    return root ?? { ...place, code: 'xml-broken', detail: '' };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return { ...place, code: 'xml-broken', detail: detail.slice(0, 80) };
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

/** The text of the first child of a name; empty when there is none. */
export const textOf = (element: Element, tag: string): string =>
  (childrenOf(element, tag)[0]?.textContent ?? '').trim();

/** The row at which an element begins. */
export const rowOf = (element: Element): { readonly row?: number } =>
  element.lineNumber === undefined ? {} : { row: element.lineNumber };
