// Packs in folders, for commands to open: a tiny one made here, whole or damaged, and the one that ships.

import { fileURLToPath } from 'node:url';
import type { RuleBook } from '../../src/analysis/index.ts';
import { redLineRule, ruleBook, tinyPack } from '../layers/tiny-pack.ts';
import { folder } from './world.ts';

/** The pack that ships. */
export const beibei = fileURLToPath(new URL('../../public/data/beibei', import.meta.url));

/** A rule book with a question in it, so that every verdict can be reached. */
const rules: RuleBook = {
  ...ruleBook,
  rules: [
    redLineRule,
    {
      ...redLineRule,
      id: 'BANK',
      title: { zh: '岸线', en: 'Bank' },
      where: { near: 'jl_bank', within: 1000 },
      when: { attribute: 'nature', in: ['新建'] },
      effect: 'require',
      advice: { zh: '办理手续', en: 'apply' },
    },
  ],
  attributes: [
    {
      id: 'nature',
      kind: 'choice',
      title: { zh: '建设性质', en: 'Nature' },
      question: { zh: '建设性质？', en: 'Which nature?' },
      values: [
        { id: '新建', title: { zh: '新建', en: 'New' } },
        { id: '扩建', title: { zh: '扩建', en: 'Expansion' } },
      ],
    },
  ],
};

/** Writes the tiny pack to a folder; `damage` may change its files first. */
export function tinyPackFolder(damage: (files: Map<string, Uint8Array>) => void = () => undefined) {
  const place = folder();
  const files = tinyPack({ rules });
  damage(files);
  for (const [name, bytes] of files) place.put(name, bytes);
  return place;
}
