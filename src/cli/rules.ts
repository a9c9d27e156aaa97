// jadeline rules [ID]: the rules in force on a day, or one rule with its clauses.

import { type Rule, serialise, validityOn } from '../analysis/index.ts';
import type { OpenedPack } from '../worker/client.ts';
import type { Command, Run } from './command.ts';
import { exitStatus } from './exit-status.ts';
import { withPack } from './open-pack.ts';
import { choiceOf, dayOf } from './options.ts';
import { writeResult } from './output.ts';
import { paintFor } from './paint.ts';
import { nearest } from './spelling.ts';
import { UsageFault } from './usage-fault.ts';

function ruleText(rule: Rule, day: string, { io, words, language, written }: Run): string {
  const { cli, screening } = words;
  const paint = paintFor(io, written.texts.out !== undefined);
  const lines = [
    paint.bold(`${rule.id}  ${rule.title[language]}`),
    [
      screening.effect[rule.effect],
      screening.level[rule.level],
      screening.validity[validityOn(rule.validity, day)],
    ].join(' · '),
    cli.validityDays(rule.validity.from, rule.validity.until),
    '',
    ...rule.clauses.flatMap((clause) => [`  “${clause.quote}”`, `    ${cli.clause(clause)}`]),
    '',
    rule.advice[language],
    ...rule.unless.map((exception) => screening.openException(exception.title[language], exception.evidence[language])),
    ...(rule.interpretation === null ? [] : ['', cli.interpretation(rule.interpretation[language])]),
  ];
  return `${lines.join('\n')}\n`;
}

function listText(rules: readonly Rule[], day: string, { io, words, language, written }: Run): string {
  const { cli, screening } = words;
  const paint = paintFor(io, written.texts.out !== undefined);
  const lines = rules.map((rule) => {
    const state = validityOn(rule.validity, day);
    const remark = state === 'in-force' ? '' : ` · ${screening.validity[state]}`;
    return `${paint.bold(rule.id.padEnd(10))} ${screening.effect[rule.effect]} · ${rule.title[language]}${remark}`;
  });
  return `${[cli.rulesOn(day, rules.length), ...lines].join('\n')}\n`;
}

/** The rules that count on the day: statutes in force, and plans past their end as the last stated policy. */
const countsOn = (rule: Rule, day: string): boolean => {
  const state = validityOn(rule.validity, day);
  return state === 'in-force' || state === 'expired-plan';
};

async function show(run: Run, { rules: book }: OpenedPack, id: string | undefined): Promise<number> {
  const format = choiceOf('format', run.written, { known: ['text', 'json'] as const });
  const day = dayOf(run.written, run.io.today);
  if (id === undefined) {
    const rules = book.rules.filter((rule) => countsOn(rule, day));
    const text =
      format === 'json' ? `${serialise({ asOf: day, rules, version: book.version })}\n` : listText(rules, day, run);
    return (await writeResult(run, text)) ?? exitStatus.done;
  }
  const rule = book.rules.find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (!rule) {
    const ids = book.rules.map((each) => each.id);
    throw new UsageFault({ code: 'rule-unknown', id, near: nearest(id, ids) });
  }
  const text = format === 'json' ? `${serialise(rule)}\n` : ruleText(rule, day, run);
  return (await writeResult(run, text)) ?? exitStatus.done;
}

/** The command `rules`. */
export const rulesCommand: Command = {
  options: ['pack', 'as-of', 'format', 'out'],
  run: async (run) => {
    const [id, more] = run.written.words;
    if (more !== undefined) throw new UsageFault({ code: 'too-many-arguments', word: more });
    dayOf(run.written, run.io.today);
    return withPack(run, (_, pack) => show(run, pack, id));
  },
};
