// Where a rule holds, in the four answers: affected, clear, not covered, could not check. Missing data never reads as clear.

import { ellipsoidalArea } from '../geometry/geodesy.ts';
import { intersection, unionOf } from '../geometry/overlap.ts';
import type { MultiPolygon } from '../geometry/position.ts';
import { tolerance } from '../geometry/tolerance.ts';
import { metres, share } from '../units/quantity.ts';
import type { LayerAnswerKind, Zone } from '../zones/layer.ts';
import { allOf, type Truth } from './condition.ts';
import type { Evidence, Explanation } from './evidence.ts';
import type { Ground, MeasuredLayer, MeasuredZone } from './ground.ts';
import { isMarginal } from './line-accuracy.ts';
import type { AttributeMatch, Where } from './rule.ts';

/** The answer for a place, with the ground within the footprint that it speaks of. */
export interface Held {
  readonly answer: LayerAnswerKind;
  readonly because: Explanation;
  readonly evidence: readonly Evidence[];
  /** Layers without which the answer cannot be given. */
  readonly missing: readonly string[];
  /** `whole`: all of the footprint. Null: none of it. */
  readonly ground: MultiPolygon | 'whole' | null;
}

type Leaf<Kind> = Extract<Where, Kind>;
type Ready = Extract<MeasuredLayer, { state: 'measured' }>;

const truthOf = (answer: LayerAnswerKind): Truth => {
  if (answer === 'affected') return 'true';
  return answer === 'clear' ? 'false' : 'unknown';
};

/** Whether a zone is one of those meant; unknown when it does not say what it is asked. */
function matches(zone: Zone, wanted: AttributeMatch | undefined): Truth {
  const truths = Object.entries(wanted ?? {}).map(([name, values]): Truth => {
    const actual = zone.attributes[name] ?? null;
    if (actual === null) return 'unknown';
    return values.includes(actual) ? 'true' : 'false';
  });
  return allOf(truths);
}

function reason(
  answer: LayerAnswerKind,
  subject: string,
  rest: Partial<Pick<Explanation, 'actual' | 'wanted'>> = {},
): Explanation {
  return { value: truthOf(answer), kind: 'layer', subject, actual: null, wanted: [], children: [], ...rest };
}

function unanswered(answer: 'not-covered' | 'could-not-check', layer: string): Held {
  return { answer, because: reason(answer, layer), evidence: [], missing: [layer], ground: null };
}

function evidenceOf(layer: Ready, zones: readonly MeasuredZone[]): Evidence {
  const { card } = layer;
  return {
    layer: card.id,
    measure: 'overlap',
    area: null,
    share: null,
    distance: null,
    limit: null,
    accuracy: card.accuracy,
    nearLimit: false,
    zones: zones.map(({ zone }) => zone.id),
    edition: card.edition,
    status: card.status,
    geometry: null,
  };
}

/** The ground of several zones, those that lie upon one another counted once. */
export function groundOf(zones: readonly MeasuredZone[]): MultiPolygon | null {
  const grounds = zones.map(({ overlap }) => overlap).filter((overlap) => overlap !== null);
  const [only] = grounds;
  return grounds.length > 1 ? unionOf(grounds) : (only ?? null);
}

function measured(ground: MultiPolygon, whole: Ground): Pick<Evidence, 'area' | 'share' | 'geometry'> {
  const area = ellipsoidalArea(ground);
  return { area, share: share(Math.min(1, area / whole.footprintArea)), geometry: ground };
}

function nearestOf(zones: readonly MeasuredZone[]): MeasuredZone | undefined {
  return zones.toSorted((a, b) => a.approach.distance - b.approach.distance)[0];
}

function evaluateOverlap(where: Leaf<{ overlaps: string }>, layer: Ready, ground: Ground): Held {
  const met = layer.zones.filter(({ zone }) => matches(zone, where.with) !== 'false');
  const meant = met.filter(({ overlap, zone }) => overlap !== null && matches(zone, where.with) === 'true');
  const common = groundOf(meant);
  const { accuracy } = layer.card;
  if (common !== null) {
    const nearLimit =
      accuracy !== null &&
      meant.every(({ overlap, area, zone }) => overlap !== null && isMarginal(overlap, area, zone.shape, accuracy));
    const evidence = { ...evidenceOf(layer, meant), ...measured(common, ground), nearLimit };
    const because = reason('affected', layer.card.id, { actual: evidence.area });
    return { answer: 'affected', because, evidence: [evidence], missing: [], ground: common };
  }
  if (met.some(({ overlap }) => overlap !== null)) return unanswered('could-not-check', layer.card.id);
  const near = nearestOf(met);
  const distance = near?.approach.distance ?? null;
  const nearLimit = distance !== null && accuracy !== null && distance < accuracy;
  const evidence = { ...evidenceOf(layer, near === undefined ? [] : [near]), distance, nearLimit };
  return { answer: 'clear', because: reason('clear', layer.card.id), evidence: [evidence], missing: [], ground: null };
}

function drawnGround(where: Leaf<{ near: string }>, ground: Ground): MultiPolygon | null {
  const band = where.drawn === undefined ? undefined : ground.layer(where.drawn);
  return band?.state === 'measured' ? groundOf(band.zones) : null;
}

function evaluateNear(where: Leaf<{ near: string }>, layer: Ready, ground: Ground): Held {
  const limit = metres(where.within);
  // Exactly at the limit is within it: boundaries nearer than the contact tolerance meet.
  const within = layer.zones.filter(({ approach }) => approach.distance <= limit + tolerance.contact);
  const hit = within.some(({ zone }) => matches(zone, where.with) === 'true');
  if (!hit && within.some(({ zone }) => matches(zone, where.with) === 'unknown')) {
    return unanswered('could-not-check', layer.card.id);
  }
  const near = nearestOf(layer.zones.filter(({ zone }) => matches(zone, where.with) === 'true'));
  const distance = near?.approach.distance ?? null;
  const { accuracy } = layer.card;
  const nearLimit = distance !== null && accuracy !== null && Math.abs(distance - limit) < accuracy;
  const drawn = hit ? drawnGround(where, ground) : null;
  const evidence: Evidence = {
    ...evidenceOf(layer, near === undefined ? [] : [near]),
    measure: 'distance',
    distance,
    limit,
    nearLimit,
    ...(drawn === null ? {} : measured(drawn, ground)),
  };
  const answer = hit ? 'affected' : 'clear';
  const because = reason(answer, layer.card.id, { actual: distance, wanted: [limit] });
  return { answer, because, evidence: [evidence], missing: [], ground: hit ? (drawn ?? 'whole') : null };
}

function evaluateDistrict(ground: Ground): Held {
  const { layer, edition, status } = ground.extent;
  if (ground.inside === 'unknown') return unanswered('could-not-check', layer);
  if (ground.inside === 'no') return unanswered('not-covered', layer);
  const nothing = { area: null, share: null, distance: null, limit: null, accuracy: null, geometry: null };
  const evidence: Evidence = { ...nothing, layer, measure: 'district', nearLimit: false, zones: [], edition, status };
  return { answer: 'affected', because: reason('affected', layer), evidence: [evidence], missing: [], ground: 'whole' };
}

function compound(kind: 'all' | 'any', answer: LayerAnswerKind, members: readonly Held[]): Omit<Held, 'ground'> {
  const unknown = answer === 'not-covered' || answer === 'could-not-check';
  return {
    answer,
    because: {
      value: truthOf(answer),
      kind,
      subject: null,
      actual: null,
      wanted: [],
      children: members.map((member) => member.because),
    },
    evidence: members.flatMap((member) => member.evidence),
    missing: unknown ? [...new Set(members.flatMap((member) => member.missing))] : [],
  };
}

function commonGround(grounds: readonly (MultiPolygon | 'whole' | null)[]): MultiPolygon | 'whole' | null {
  let common: MultiPolygon | 'whole' | null = 'whole';
  for (const ground of grounds) {
    if (common === null || ground === null) return null;
    if (common === 'whole') common = ground;
    else if (ground !== 'whole') common = intersection(common, ground);
  }
  return common;
}

/** A true overlay: an empty ground of the members that are known is clear, whatever the others would say. */
function evaluateAll(parts: readonly Where[], ground: Ground): Held {
  const members = parts.map((part) => evaluateWhere(part, ground));
  const known = members.filter(({ answer }) => answer === 'affected' || answer === 'clear');
  const common = commonGround(known.map((member) => member.ground));
  if (common === null) return { ...compound('all', 'clear', members), ground: null };
  const missing = (['could-not-check', 'not-covered'] as const).find((kind) => members.some((m) => m.answer === kind));
  if (missing !== undefined) return { ...compound('all', missing, members), ground: null };
  const held = compound('all', 'affected', members);
  const evidence =
    common === 'whole' ? held.evidence : held.evidence.map((item) => ({ ...item, ...measured(common, ground) }));
  return { ...held, evidence, ground: common };
}

function evaluateAny(parts: readonly Where[], ground: Ground): Held {
  const members = parts.map((part) => evaluateWhere(part, ground));
  const order = ['affected', 'could-not-check', 'not-covered', 'clear'] as const;
  const answer = order.find((kind) => members.some((member) => member.answer === kind)) ?? 'clear';
  const grounds = members.map((member) => member.ground).filter((item) => item !== null);
  const areas = grounds.filter((item) => item !== 'whole');
  const whole = grounds.includes('whole');
  const united = areas.length > 1 ? unionOf(areas) : (areas[0] ?? null);
  const held = compound('any', answer, members);
  const evidence =
    answer === 'affected' ? members.filter((m) => m.answer === answer).flatMap((m) => m.evidence) : held.evidence;
  return { ...held, evidence, ground: whole ? 'whole' : united };
}

/** Whether a place is met by the footprint, and by which part of it. */
export function evaluateWhere(where: Where, ground: Ground): Held {
  if ('district' in where) return evaluateDistrict(ground);
  if ('all' in where) return evaluateAll(where.all, ground);
  if ('any' in where) return evaluateAny(where.any, ground);
  const id = 'overlaps' in where ? where.overlaps : where.near;
  const layer = ground.layer(id);
  if (layer === undefined) return unanswered('could-not-check', id);
  if (layer.state !== 'measured') return unanswered(layer.state, id);
  return 'overlaps' in where ? evaluateOverlap(where, layer, ground) : evaluateNear(where, layer, ground);
}
