// jadeline pack info | check: what a pack says of itself, and whether it can be trusted.

import { serialise } from '../analysis/index.ts';
import { checkPack } from '../layers/check-pack.ts';
import { sourceOf } from '../layers/folder-source.ts';
import type { OpenedPack } from '../worker/client.ts';
import type { Command, Run } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { packPlace, withPack } from './open-pack.ts';
import { choiceOf } from './options.ts';
import { writeResult } from './output.ts';
import { paintFor } from './paint.ts';
import { nearest } from './spelling.ts';
import { UsageFault } from './usage-fault.ts';

const known = ['info', 'check'] as const;
/** Parts of the command that the interface names and this version does not know yet. */
const later = ['build', 'import', 'diff'];

const formats = ['text', 'json'] as const;

function layerLine({ card, state, trouble }: OpenedPack['layers'][number], { words, language }: Run): string {
  const count = card.file?.featureCount ?? null;
  const parts = [card.title[language], words.cli.layerState(state, count), card.edition.name[language]];
  return `  ${[card.id, ...parts, trouble ? words.screening.trouble(trouble) : ''].filter((part) => part !== '').join(' · ')}`;
}

function packText(pack: OpenedPack, run: Run): string {
  const { manifest, layers, rules } = pack;
  const { words, language } = run;
  const paint = paintFor(run.io, run.written.texts.out !== undefined);
  const inScope = layers.filter(({ card }) => card.scope === 'in');
  const lines = [
    paint.bold(manifest.title[language]),
    manifest.notice[language],
    '',
    words.cli.packCounts(inScope.length, layers.length - inScope.length, rules.rules.length, rules.version),
    ...manifest.extent.editions.map((edition) => words.cli.extentEdition(edition)),
    '',
    words.cli.inScope,
    ...inScope.map((layer) => layerLine(layer, run)),
    '',
    words.cli.outOfScope,
    ...layers.filter(({ card }) => card.scope === 'out').map((layer) => layerLine(layer, run)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Status 65 when a layer in scope could not be read: the pack is described, and not to be trusted. */
async function info(run: Run): Promise<number> {
  const format = choiceOf('format', run.written, { known: formats });
  return withPack(run, async (_, pack) => {
    const layers = pack.layers.map(({ card, state, trouble }) => ({ ...card, state, trouble: trouble ?? null }));
    const text =
      format === 'json'
        ? `${serialise({ ...pack.manifest, layers, ruleCount: pack.rules.rules.length, rulesVersion: pack.rules.version })}\n`
        : packText(pack, run);
    const broken = pack.layers.some(({ state }) => state === 'failed') || pack.companions.length > 0;
    return (await writeResult(run, text)) ?? (broken ? exitStatus.unreadable : exitStatus.done);
  });
}

/** Status 65 when there is any error; warnings alone leave 0. */
async function check(run: Run): Promise<number> {
  const format = choiceOf('format', run.written, { known: formats });
  const checks = await checkPack(sourceOf(packPlace(run)));
  const errors = checks.filter(({ severity }) => severity === 'error');
  const { words } = run;
  const lines = checks.map((each) => words.cli.packCheck(each));
  const text =
    format === 'json'
      ? `${serialise({ schema: 'jadeline/pack-check@1', checks })}\n`
      : `${[...lines, words.cli.packChecked(errors.length, checks.length - errors.length)].join('\n')}\n`;
  return (await writeResult(run, text)) ?? (errors.length > 0 ? exitStatus.unreadable : exitStatus.done);
}

async function runPack(run: Run): Promise<number> {
  const [word = 'info', more] = run.written.words;
  if (more !== undefined) throw new UsageFault({ code: 'too-many-arguments', word: more });
  if (later.includes(word)) throw new UsageFault({ code: 'later-command', word: `pack ${word}` });
  const part = known.find((each) => each === word);
  if (part === undefined)
    throw new UsageFault({ code: 'unknown-command', word: `pack ${word}`, near: nearest(word, known) });
  return part === 'info' ? info(run) : check(run);
}

/** The command `pack`. */
export const packCommand: Command = { options: ['pack', 'format', 'out'], run: runPack };
