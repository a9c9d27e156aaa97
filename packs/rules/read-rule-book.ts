// Reads the hand-written rule files into the rule book that is shipped. Refuses what is incomplete, and says where.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Clause, Rule, RuleBook } from '../../src/analysis/rules/rule.ts';
import { examineRuleBook } from '../../src/analysis/rules/rule-book.ts';
import { readClassification } from './read-industries.ts';
import {
  attributeFile,
  caseKind,
  contradictionFile,
  type Instrument,
  industryFile,
  instrument,
  type RuleCase,
  type RuleEntry,
  ruleEntry,
  ruleFile,
  successionFile,
} from './rule-schema.ts';

/** All problems of the rule files, one to a line: file, rule, field, what is wrong. */
class RuleFileError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The rules cannot be read:\n${problems.join('\n')}`);
    this.problems = problems;
  }
}

/** A rule with the cases that stand beside it in its file. */
export interface RuleWithCases {
  readonly file: string;
  readonly rule: Rule;
  readonly given: RuleEntry['given'];
  readonly cases: readonly RuleCase[];
}

/** Everything that a folder of rule files says. */
export interface RuleFolder {
  readonly book: RuleBook;
  readonly rules: readonly RuleWithCases[];
}

const folders = ['national', 'chongqing'];
/** The district whose plans are read unless another is named. */
const home = 'beibei';

function issuesOf(error: z.ZodError, address: string): string[] {
  return error.issues.map((issue) => `${address}: ${issue.path.join('.') || '(whole)'}: ${issue.message}`);
}

function readYaml<Schema extends z.ZodType>(folder: string, file: string, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
  if (!result.success) throw new RuleFileError(issuesOf(result.error, file));
  return result.data;
}

/** The entries of one rule file; a faulty rule is reported by its id and does not hide the others. */
function readEntries(folder: string, file: string): { instrument: string; entries: RuleEntry[]; problems: string[] } {
  const loose = ruleFile.extend({ rules: z.array(z.unknown()).min(1) });
  const content = readYaml(folder, file, loose);
  const entries: RuleEntry[] = [];
  const problems: string[] = [];
  for (const [index, raw] of content.rules.entries()) {
    const named = z.looseObject({ id: z.string() }).safeParse(raw);
    const address = `${file}: rule ${named.success ? named.data.id : `number ${index + 1}`}`;
    const result = ruleEntry.safeParse(raw);
    if (result.success) {
      entries.push(result.data);
      problems.push(...missingCases(result.data, address));
    } else problems.push(...issuesOf(result.error, address));
  }
  return { instrument: content.instrument, entries, problems };
}

function missingCases(entry: RuleEntry, address: string): string[] {
  const written = new Set(entry.cases.map((example) => example.kind));
  const omitted = new Set(Object.keys(entry.cases_omitted));
  return caseKind.options
    .filter((kind) => kind !== 'more' && !written.has(kind) && !omitted.has(kind))
    .map((kind) => `${address}: cases: no case of kind "${kind}", and cases_omitted does not say why`);
}

function clauseOf(clause: RuleEntry['clauses'][number], own: string, instruments: readonly Instrument[]): Clause {
  const id = clause.instrument ?? own;
  const found = instruments.find((candidate) => candidate.id === id);
  if (found === undefined) throw new RuleFileError([`instruments.yaml: no instrument "${id}"`]);
  const copy = found.readIn === undefined ? '' : `（文本读自 ${found.readIn}）`;
  return {
    quote: clause.quote,
    instrument: found.title,
    article: clause.article,
    source: `${found.number ?? found.title} ${clause.article}${copy}`,
    date: found.date,
    ...((clause.verify ?? found.verify) ? { verify: true } : {}),
  };
}

function ruleOf(entry: RuleEntry, own: string, instruments: readonly Instrument[]): Rule {
  const found = instruments.find((candidate) => candidate.id === own);
  if (found === undefined) throw new RuleFileError([`instruments.yaml: no instrument "${own}"`]);
  const { given: _given, cases: _cases, cases_omitted: _omitted, clauses, ...rest } = entry;
  return {
    ...rest,
    level: entry.level ?? found.level,
    validity: entry.validity ?? found.validity,
    clauses: clauses.map((clause) => clauseOf(clause, own, instruments)),
  };
}

function readRules(folder: string, district: string): RuleWithCases[] {
  const instruments = readYaml(folder, 'instruments.yaml', z.array(instrument));
  const rules: RuleWithCases[] = [];
  const problems: string[] = [];
  const present = [...folders, district].filter((part) => readdirSync(folder).includes(part));
  for (const file of present.flatMap((part) =>
    readdirSync(join(folder, part))
      .sort()
      .map((name) => `${part}/${name}`),
  )) {
    const read = readEntries(folder, file);
    problems.push(...read.problems);
    for (const entry of read.entries) {
      rules.push({ file, rule: ruleOf(entry, read.instrument, instruments), given: entry.given, cases: entry.cases });
    }
  }
  if (problems.length > 0) throw new RuleFileError(problems);
  return rules;
}

/** Rules, attributes and industries of a folder, with the cases; throws RuleFileError naming file, rule and field. */
export function readRuleFolder(folder: string, district: string = home): RuleFolder {
  const rules = readRules(folder, district);
  const { attributes } = readYaml(folder, 'attributes.yaml', attributeFile);
  const listed = readYaml(join(folder, '..'), 'industries.yaml', industryFile);
  const ids = new Set(rules.map(({ rule }) => rule.id));
  // Another district has no rules of this one's plans; what names them keeps the rest.
  const ofDistrict = <Naming extends { rules: string[] }>(naming: Naming): Naming =>
    district === home ? naming : { ...naming, rules: naming.rules.filter((id) => ids.has(id)) };
  const book: RuleBook = {
    schema: 'jadeline/rules@1',
    version: listed.version,
    rules: rules.map(({ rule }) => rule),
    attributes,
    industries: readClassification(join(folder, '..')).industries,
    industrySets: listed.sets.map((set) => ({ ...set, version: listed.version })),
    contradictions: readYaml(folder, 'contradictions.yaml', contradictionFile).map(ofDistrict),
    successions: readYaml(folder, 'successions.yaml', successionFile).map(ofDistrict),
  };
  const files = new Map(rules.map(({ file, rule }) => [`rule ${rule.id}`, file]));
  const problems = examineRuleBook(book);
  if (problems.length > 0) {
    throw new RuleFileError(
      problems.map(
        ({ subject, code, detail }) => `${files.get(subject) ?? 'attributes.yaml'}: ${subject}: ${code}: ${detail}`,
      ),
    );
  }
  return { book, rules };
}

/** The rule book of a folder of rule files (the files of industries stand beside the folder). */
export const readRuleBook = (folder: string, district: string = home): RuleBook =>
  readRuleFolder(folder, district).book;
