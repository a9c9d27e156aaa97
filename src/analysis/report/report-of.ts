// Makes the report of a screening: the same facts, grouped, sorted and rounded for people.

import type { Evidence, Finding, LayerAnswer, Outcome, Screening } from '../screening/screening.ts';
import type { Metres, Share, SquareMetres } from '../units/quantity.ts';
import type { Bilingual, LayerTrouble } from '../zones/layer.ts';
import type { EvidenceRow, FindingGroup, FindingRow, LayerRow, QuestionRow, Report } from './report.ts';
import { shownArea, shownDistance, shownShare } from './rounding.ts';

/** The order in which a reader needs the outcomes. */
const outcomeOrder: readonly Outcome[] = [
  'conflict',
  'undetermined',
  'condition',
  'satisfied',
  'notice',
  'not-covered',
  'not-in-force',
  'not-applicable',
];

const levelOrder = ['national', 'municipal', 'district', 'unit'] as const;
const effectOrder = ['prohibit', 'restrict', 'argue', 'require', 'encourage', 'advise'] as const;

const perhaps = <Value, Shown>(value: Value | null, show: (value: Value) => Shown): Shown | null =>
  value === null ? null : show(value);

const area = (value: SquareMetres | null) => perhaps(value, shownArea);
const share = (value: Share | null) => perhaps(value, shownShare);
const distance = (value: Metres | null, limit: Metres | null = null) => perhaps(value, (d) => shownDistance(d, limit));

/** Titles of layers, attributes and zones, looked up in the screening itself. */
interface Titles {
  readonly layer: (id: string) => Bilingual;
  readonly attribute: (id: string) => Bilingual;
  readonly zone: (layer: string, id: string) => Bilingual;
}

const plain = (text: string): Bilingual => ({ zh: text, en: text });

function titlesOf({ layers, questions }: Screening): Titles {
  const layerTitles = new Map(layers.map(({ layer, title }) => [layer, title]));
  const asked = new Map(questions.map(({ attribute, title }) => [attribute, title]));
  const zones = new Map<string, Bilingual>();
  for (const { layer, zones: affected, nearest } of layers) {
    for (const { zone, name } of [...affected, ...(nearest === null ? [] : [nearest])])
      zones.set(`${layer} ${zone}`, name);
  }
  return {
    layer: (id) => layerTitles.get(id) ?? plain(id),
    attribute: (id) => asked.get(id) ?? plain(id),
    zone: (layer, id) => zones.get(`${layer} ${id}`) ?? plain(id),
  };
}

function evidenceRow(evidence: Evidence, titles: Titles): EvidenceRow {
  const { layer, measure, limit, nearLimit, edition, status } = evidence;
  return {
    layer,
    layerTitle: titles.layer(layer),
    measure,
    area: area(evidence.area),
    share: share(evidence.share),
    distance: distance(evidence.distance, limit),
    limit: limit === null ? null : shownDistance(limit, limit),
    accuracy: distance(evidence.accuracy),
    nearLimit,
    zones: evidence.zones.map((zone) => titles.zone(layer, zone)),
    edition,
    status,
  };
}

function findingRow(finding: Finding, titles: Titles): FindingRow {
  const { evidence, missing, ...rest } = finding;
  const named = (ids: readonly string[], titleOf: (id: string) => Bilingual) =>
    ids.map((id) => ({ id, title: titleOf(id) }));
  return {
    ...rest,
    evidence: evidence.map((item) => evidenceRow(item, titles)),
    missingAttributes: named(missing.attributes, titles.attribute),
    missingLayers: named(missing.layers, titles.layer),
  };
}

function bySeverity(a: FindingRow, b: FindingRow): number {
  const rank = ({ effect, level }: FindingRow): number =>
    effectOrder.indexOf(effect) * levelOrder.length + levelOrder.indexOf(level);
  return rank(a) - rank(b);
}

function groupsOf(screening: Screening, titles: Titles): readonly FindingGroup[] {
  const rows = screening.findings.map((finding) => findingRow(finding, titles));
  return outcomeOrder
    .map((outcome) => ({ outcome, rows: rows.filter((row) => row.outcome === outcome).toSorted(bySeverity) }))
    .filter(({ rows: found }) => found.length > 0);
}

function layerRow(answer: LayerAnswer): LayerRow {
  const { overlap, zones, nearest, accuracy, relation: _relation, ...rest } = answer;
  return {
    ...rest,
    accuracy: distance(accuracy),
    area: area(overlap?.area ?? null),
    share: share(overlap?.share ?? null),
    zones: zones.map(({ zone, name, area: part, share: of }) => ({
      zone,
      name,
      area: shownArea(part),
      share: shownShare(of),
    })),
    nearest: perhaps(nearest, ({ zone, name, distance: far, bearing }) => ({
      zone,
      name,
      distance: shownDistance(far),
      bearing,
    })),
  };
}

/** Affected first, largest overlap first; then what could not be checked, what is clear, what is not covered. */
function layerRows(layers: readonly LayerAnswer[]): readonly LayerRow[] {
  const order = ['affected', 'could-not-check', 'clear', 'not-covered'];
  const rank = (row: LayerRow): number => order.indexOf(row.answer);
  return layers.map(layerRow).toSorted((a, b) => rank(a) - rank(b) || (b.share?.exact ?? 0) - (a.share?.exact ?? 0));
}

function questionRows(screening: Screening, titles: Titles): readonly QuestionRow[] {
  const byRule = new Map(screening.findings.map((finding) => [finding.rule, finding]));
  return screening.questions.map((question) => {
    const seen = new Set<string>();
    const because = question.rules
      .flatMap((rule) => byRule.get(rule)?.evidence ?? [])
      .filter(({ layer, measure, limit }) => {
        const key = `${layer} ${measure} ${limit}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      });
    return { ...question, because: because.map((item) => evidenceRow(item, titles)) };
  });
}

/** Troubles of the computation, not of a file. */
const inComputing: ReadonlySet<LayerTrouble['code']> = new Set([
  'deadline',
  'engine-fault',
  'too-many-edges',
  'engines-differ',
]);

function verdictRow(screening: Screening, titles: Titles, groups: readonly FindingGroup[]): Report['verdict'] {
  const { outcome, covered, notCovered, outside, unchecked, rules, marginal } = screening.verdict;
  const decisive = groups.flatMap((group) => group.rows).filter((row) => rules.includes(row.rule));
  return {
    outcome,
    covered,
    notCovered,
    outside,
    rules: decisive.map(({ rule, title, advice }) => ({ rule, title, advice })),
    unchecked: unchecked.map((layer) => ({ layer, title: titles.layer(layer) })),
    notWorkedOut: screening.layers.some(
      ({ layer, trouble }) => unchecked.includes(layer) && trouble !== null && inComputing.has(trouble.code),
    ),
    marginal: (marginal ?? []).map((layer) => ({ layer, title: titles.layer(layer) })),
    openQuestions: screening.questions.filter(({ decides }) => decides).length,
  };
}

/** The screening as rows for people. */
export function reportOf(screening: Screening): Report {
  const titles = titlesOf(screening);
  const groups = groupsOf(screening, titles);
  const { name, crs, ellipsoidalArea, planeArea, declaredArea, inside, areaOutside } = screening.footprint;
  const count = (outcome: Outcome): number => groups.find((group) => group.outcome === outcome)?.rows.length ?? 0;
  return {
    asOf: screening.asOf,
    verdict: verdictRow(screening, titles, groups),
    footprint: {
      name,
      crs,
      ellipsoidalArea: shownArea(ellipsoidalArea),
      planeArea: area(planeArea),
      declaredArea: area(declaredArea),
      inside,
      areaOutside: area(areaOutside),
    },
    groups,
    counts: {
      conflict: count('conflict'),
      condition: count('condition'),
      satisfied: count('satisfied'),
      'not-applicable': count('not-applicable'),
      undetermined: count('undetermined'),
      'not-covered': count('not-covered'),
      notice: count('notice'),
      'not-in-force': count('not-in-force'),
    },
    layers: layerRows(screening.layers),
    questions: questionRows(screening, titles),
    notes: screening.notes,
  };
}
