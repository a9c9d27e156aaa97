// The conformity table (符合性分析) as officers file it: control units, one row per requirement with none dropped, each in one of
// the tables of the Yangtze banks, the control lines, protected areas, water, or the general one. Words stand elsewhere.

import type { Clause, Dimension, Level, Project, RuleBook } from '../rules/rule.ts';
import type { Explanation, Finding, Screening } from '../screening/screening.ts';
import type { Bilingual, Edition, LayerAnswerKind, LayerCard, LayerStatus } from '../zones/layer.ts';
import type { EvidenceRow, LayerRow, Report, ShownArea, ShownDistance, ShownShare } from './report.ts';
import { reportOf } from './report-of.ts';
import { shownArea, shownShare } from './rounding.ts';
import { isControlLine, type Subject, subjectsOf } from './subjects.ts';

/** 符合, 不涉及, 不符合, 需论证, 需办理, 无法判定; 提示 for what is no requirement, 当日不适用 for what was not in force. */
export type Conclusion =
  | 'conforms'
  | 'not-involved'
  | 'not-conform'
  | 'argue'
  | 'procedure'
  | 'undetermined'
  | 'noted'
  | 'not-in-force';

/** One control unit that the footprint meets. */
export interface UnitRow {
  readonly code: string;
  readonly name: Bilingual;
  readonly class: string;
  readonly area: ShownArea;
  readonly share: ShownShare;
}

/** One requirement: its own words, what the project is, and the conclusion with the tree behind it. */
export interface ConformityRow {
  readonly rule: string;
  readonly title: Bilingual;
  /** The table in which the row stands, and no other. */
  readonly subject: Subject;
  readonly level: Level;
  readonly dimension: Dimension | null;
  readonly clauses: readonly Clause[];
  readonly validity: Finding['validity'];
  readonly interpretation: Bilingual | null;
  readonly conclusion: Conclusion;
  /** The answers of the project that the rule looked at. */
  readonly stated: Project;
  readonly evidence: readonly EvidenceRow[];
  readonly missingAttributes: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly missingLayers: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly advice: Bilingual;
  readonly because: Explanation;
  readonly contradicts: NonNullable<Finding['contradicts']>;
  readonly succession: NonNullable<Finding['succession']>;
}

/** One layer as the data of the table: edition, state, accuracy, checksum. */
export interface DataRow {
  readonly layer: string;
  readonly title: Bilingual;
  readonly answer: LayerAnswerKind;
  readonly edition: Edition;
  readonly status: LayerStatus;
  /** Null where the basis has no card of the layer. */
  readonly publisher: Bilingual | null;
  readonly accuracy: ShownDistance | null;
  readonly sha256: string | null;
}

/** What the table needs beside the screening: the rules for their place, the cards for the publishers. */
export interface ConformityBasis {
  readonly rules: Pick<RuleBook, 'rules'>;
  readonly layers: readonly { readonly card: Pick<LayerCard, 'id' | 'publisher'> }[];
}

/** The whole table. */
export interface Conformity {
  readonly schema: 'jadeline/conformity@1';
  readonly asOf: string;
  readonly verdict: Report['verdict'];
  readonly footprint: Report['footprint'];
  readonly units: readonly UnitRow[];
  /** Every requirement of the book, by level, then by dimension. */
  readonly rows: readonly ConformityRow[];
  /** Ids of `rows`, each in exactly one table. */
  readonly tables: Readonly<Record<Subject, readonly string[]>>;
  /** The three control lines and what belongs to them, with what was measured. */
  readonly controlLines: readonly LayerRow[];
  /** What a reader must know beside the answer: slivers, lines of limited accuracy, repairs. */
  readonly notes: Report['notes'];
  readonly data: readonly DataRow[];
  readonly counts: Readonly<Record<Conclusion, number>>;
  readonly provenance: Screening['provenance'];
}

const levels: readonly Level[] = ['national', 'municipal', 'district', 'unit'];
const dimensions: readonly (Dimension | null)[] = ['layout', 'discharge', 'risk', 'efficiency', null];

/** What a finding concludes in the words of the trade. What is not covered or not known is never "conforms". */
function conclusionOf({ outcome, conditionKind }: Pick<Finding, 'outcome' | 'conditionKind'>): Conclusion {
  switch (outcome) {
    case 'conflict':
      return 'not-conform';
    case 'condition':
      return conditionKind === 'argue' ? 'argue' : 'procedure';
    case 'satisfied':
      return 'conforms';
    case 'not-applicable':
      return 'not-involved';
    case 'undetermined':
    case 'not-covered':
      return 'undetermined';
    case 'notice':
      return 'noted';
    case 'not-in-force':
      return 'not-in-force';
  }
}

/** The leaves of a tree of reasons. */
const leavesOf = (tree: Explanation): readonly Explanation[] =>
  tree.children.length === 0 ? [tree] : tree.children.flatMap(leavesOf);

function statedIn(because: Explanation): Project {
  const leaves = leavesOf(because).filter(({ kind }) => kind === 'attribute' || kind === 'industry');
  return Object.fromEntries(
    leaves.flatMap(({ kind, subject, actual }): [string, Explanation['actual']][] => {
      const key = kind === 'industry' ? 'industry' : subject;
      return key === null || actual === null ? [] : [[key, actual]];
    }),
  );
}

function rowsOf(report: Report, subjectOf: (rule: string) => Subject): readonly ConformityRow[] {
  const rows = report.groups.flatMap((group) =>
    group.rows.map((row): ConformityRow => {
      const { rule, title, level, dimension, clauses, validity, interpretation, evidence, advice, because } = row;
      const { missingAttributes, missingLayers, contradicts = [], succession = [] } = row;
      const text = { rule, title, subject: subjectOf(rule), level, dimension, clauses, validity, interpretation };
      const missing = { missingAttributes, missingLayers };
      const why = { evidence, advice, because, contradicts, succession, stated: statedIn(because) };
      return { ...text, ...missing, ...why, conclusion: conclusionOf(row) };
    }),
  );
  const rank = ({ level, dimension }: ConformityRow): number =>
    levels.indexOf(level) * dimensions.length + dimensions.indexOf(dimension);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

function unitsOf({ layers }: Screening): readonly UnitRow[] {
  const word = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
  return layers
    .filter(({ family, role }) => family === 'unit' && role === 'control')
    .flatMap(({ zones }) => zones)
    .map(({ name, attributes, area, share }) => ({
      code: word(attributes.code),
      name,
      class: word(attributes.class),
      area: shownArea(area),
      share: shownShare(share),
    }));
}

function dataOf({ layers, provenance }: Screening, report: Report, basis: ConformityBasis): readonly DataRow[] {
  const publishers = new Map(basis.layers.map(({ card }) => [card.id, card.publisher]));
  const sums = new Map(provenance.layers.map(({ layer, sha256 }) => [layer, sha256]));
  const shown = new Map(report.layers.map((row) => [row.layer, row]));
  return layers.map(({ layer, title, answer, edition, status }) => ({
    layer,
    title,
    answer,
    edition,
    status,
    publisher: publishers.get(layer) ?? null,
    accuracy: shown.get(layer)?.accuracy ?? null,
    sha256: sums.get(layer) ?? null,
  }));
}

/** The conformity table of a screening; every finding is one row of it, in one table. */
export function conformityOf(screening: Screening, basis: ConformityBasis): Conformity {
  const report = reportOf(screening);
  const subjectOf = subjectsOf(basis.rules.rules, screening.layers);
  const rows = rowsOf(report, subjectOf);
  const count = (conclusion: Conclusion): number => rows.filter((row) => row.conclusion === conclusion).length;
  const rulesOn = (subject: Subject) => rows.filter((row) => row.subject === subject).map(({ rule }) => rule);
  return {
    schema: 'jadeline/conformity@1',
    asOf: screening.asOf,
    verdict: report.verdict,
    footprint: report.footprint,
    units: unitsOf(screening),
    rows,
    tables: {
      general: rulesOn('general'),
      yangtze: rulesOn('yangtze'),
      lines: rulesOn('lines'),
      reserves: rulesOn('reserves'),
      water: rulesOn('water'),
    },
    controlLines: report.layers.filter(isControlLine),
    notes: report.notes,
    data: dataOf(screening, report, basis),
    counts: {
      'not-conform': count('not-conform'),
      undetermined: count('undetermined'),
      argue: count('argue'),
      procedure: count('procedure'),
      conforms: count('conforms'),
      noted: count('noted'),
      'not-involved': count('not-involved'),
      'not-in-force': count('not-in-force'),
    },
    provenance: screening.provenance,
  };
}
