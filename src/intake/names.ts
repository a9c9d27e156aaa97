// Names of footprints: from the attributes of a feature, else from the file. Control characters never reach a terminal.

import type { IntakeHint } from './intake.ts';
import { limits } from './limits.ts';

/** Attributes that hold a name, in the order in which they are believed: plain ones first, then those of survey files. */
const nameKeys = [
  'name',
  'Name',
  'NAME',
  '名称',
  '项目名称',
  '地块名称',
  'XMMC',
  'DKMC',
  'xmmc',
  'dkmc',
  'title',
  'DKBH',
];

/** A name without control and direction characters, on one line and not longer than limits.name. */
export function cleanName(text: string): string {
  // C0 and C1 controls could steer a terminal, direction marks could disguise a name.
  const shown = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return [...shown].slice(0, limits.name).join('');
}

/** The value of an own key of a parsed object; `__proto__` and inherited names are nothing special. */
export const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

/** The name that the attributes of a feature give it; null when they give none. */
export function nameFrom(attributes: unknown): string | null {
  for (const key of nameKeys) {
    const value = own(attributes, key);
    const text = typeof value === 'string' || typeof value === 'number' ? cleanName(String(value)) : '';
    if (text !== '') return text;
  }
  return null;
}

/** The name among attributes that are kept in a map; null when there is none. */
export function nameFromMap(attributes: ReadonlyMap<string, string>): string | null {
  for (const key of nameKeys) {
    const text = cleanName(attributes.get(key) ?? '');
    if (text !== '') return text;
  }
  return null;
}

/** What a footprint without a name of its own is called: its file, and its number where it is not alone. */
export function nameInFile({ name, piece }: IntakeHint, number: number, alone: boolean): string {
  const shown = piece ?? (alone ? null : number);
  return shown === null ? nameOfFile(name) : `${nameOfFile(name)} #${shown}`;
}

/** The file's name without folder and ending; `-` and nothing stay as they are. */
export const nameOfFile = (file: string): string =>
  cleanName(file.replace(/^.*[\\/]/, '').replace(/(?<=.)\.[^.]+$/, ''));
