// The grammar of a rule: where it holds, when it concerns a project, what lifts it, what follows, and who says so.
// It is closed: what is not written here cannot be said in a rule file.

import type { AttributeValue, Bilingual } from '../zones/layer.ts';

/** 禁止, 限制, 条件, 需论证, 鼓励, 提示. */
export type Effect = 'prohibit' | 'restrict' | 'require' | 'argue' | 'encourage' | 'advise';
/** 国家, 全市, 区县, 单元. */
export type Level = 'national' | 'municipal' | 'district' | 'unit';
/** 空间布局约束, 污染物排放管控, 环境风险防控, 资源利用效率. */
export type Dimension = 'layout' | 'discharge' | 'risk' | 'efficiency';

/**
 * Where a rule holds. `overlaps`: the footprint has common area with zones of the layer (those whose attributes match).
 * `near`: the footprint comes within so many metres (geodesic, horizontal) of the layer; `drawn` names the layer that
 * shows that band, for the overlap on the map. `district`: everywhere in the pack's extent.
 * `all` is a true overlay: the ground common to its members must meet the footprint.
 */
export type Where =
  | { readonly district: true }
  | { readonly overlaps: string; readonly with?: AttributeMatch }
  | { readonly near: string; readonly within: number; readonly drawn?: string; readonly with?: AttributeMatch }
  | { readonly all: readonly Where[] }
  | { readonly any: readonly Where[] };

/** Zone attributes with the values that count. */
export type AttributeMatch = Readonly<Record<string, readonly AttributeValue[]>>;

/** A condition on the project, in Kleene's three values. */
export type Condition =
  | { readonly always: true }
  | { readonly attribute: string; readonly in: readonly AttributeValue[] }
  | { readonly attribute: string; readonly above: number }
  | { readonly industry: string }
  | { readonly known: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/**
 * What lifts a rule. `evidence`: a document on file; not stated means not on file, the rule stands and the question is put.
 * `fact`: a property of the project; not stated means undetermined.
 */
export interface Exception {
  readonly title: Bilingual;
  readonly rests: 'evidence' | 'fact';
  readonly when: Condition;
  /** What the officer must see. */
  readonly evidence: Bilingual;
}

/** A quotation with its address. `source` says where the text was read; `verify` marks what is still to be checked. */
export interface Clause {
  readonly quote: string;
  readonly instrument: string;
  readonly article: string;
  readonly source: string;
  readonly date: string;
  readonly verify?: boolean;
}

/** `statute` counts on its own days. `plan` counts past its end as the last stated policy, and is marked expired. */
export interface Validity {
  readonly kind: 'statute' | 'plan';
  readonly from: string | null;
  readonly until: string | null;
  /** Instrument that took its place, if one did. */
  readonly supersededBy?: string;
}

export interface Rule {
  readonly id: string;
  readonly title: Bilingual;
  readonly where: Where;
  readonly when: Condition;
  readonly unless: readonly Exception[];
  readonly effect: Effect;
  /** Where a rule that fires ends, if the effect leaves it open: 不符合, 需论证, 需办理. Set for every restriction. */
  readonly endsIn?: 'conflict' | 'argue' | 'require';
  /** What to do next, in one sentence, when the rule fires. */
  readonly advice: Bilingual;
  readonly clauses: readonly Clause[];
  readonly level: Level;
  readonly dimension: Dimension | null;
  readonly validity: Validity;
  /** Choices that the text leaves open and how they were made: reference line, waters, meaning of a word. */
  readonly interpretation: Bilingual | null;
}

/** What can be asked of a project. `true` and `false` conditions let one answer follow from another. */
export interface AttributeCard {
  readonly id: string;
  readonly kind: 'choice' | 'boolean' | 'number' | 'industry' | 'text' | 'list';
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly values: readonly { readonly id: string; readonly title: Bilingual }[];
  /** Unit of a number, as shown. */
  readonly unit?: string;
  /** The layer that ought to answer. Unanswered, with that layer out of scope, a rule is "not covered" and not asked. */
  readonly from?: string;
  /** What counts while nothing is stated and nothing follows; only for choices of reading, never for facts. */
  readonly default?: AttributeValue;
  readonly trueWhen?: Condition;
  readonly falseWhen?: Condition;
}

/** GB/T 4754-2017 class, or one of its prefixes. */
export interface Industry {
  readonly code: string;
  readonly title: Bilingual;
  /** First letters of the Chinese title in pinyin, for searching. */
  readonly initials?: string;
}

/** A named set of industries that rules refer to; an interpretation, and it says whose. */
export interface IndustrySet {
  readonly id: string;
  readonly title: Bilingual;
  /** Codes or prefixes that belong to the set. */
  readonly members: readonly string[];
  /** Codes on which opinions differ: membership is unknown until stated. */
  readonly debated: readonly string[];
  readonly note: Bilingual;
  readonly version: string;
}

/** Texts that contradict one another. Each stays a rule of its own; the strictest decides. */
export interface Contradiction {
  readonly id: string;
  readonly title: Bilingual;
  /** What the texts say, and what is done about it. */
  readonly handling: Bilingual;
  /** The rules that state the texts; none where they are figures only. */
  readonly rules: readonly string[];
}

/** A text of law with its address. */
export interface Citation {
  readonly instrument: string;
  readonly articles: string;
}

/** Old law and the text that took its place. */
export interface Succession {
  readonly subject: Bilingual;
  readonly old: Citation;
  readonly next: Citation;
  /** The day on which the new text took effect. */
  readonly since: string;
  /** The old text was not repealed and may still be cited. */
  readonly oldStays: boolean;
  /** Rules that speak of the subject. */
  readonly rules: readonly string[];
}

/** Everything that is read from `rules.json`. */
export interface RuleBook {
  readonly schema: 'jadeline/rules@1';
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly attributes: readonly AttributeCard[];
  readonly industries: readonly Industry[];
  readonly industrySets: readonly IndustrySet[];
  readonly contradictions?: readonly Contradiction[];
  readonly successions?: readonly Succession[];
}

/** What is known of the project. A key that is missing is unknown; `null` is an answered "I do not know". */
export type Project = Readonly<Record<string, AttributeValue | readonly string[]>>;
