// Where a rule holds, in the four answers: affected, clear, not covered, could not check. Missing data never reads as clear.

import { groundArea } from '../geometry/ground-scale.ts';
import { intersection, unionOf } from '../geometry/overlap.ts';
import type { MultiPolygon } from '../geometry/position.ts';
import { forLatest } from '../units/once.ts';
import type { LayerAnswerKind } from '../zones/layer.ts';
import type { Evidence } from './evidence.ts';
import type { Ground } from './ground.ts';
import { figures, type Held, nowhere, reason, truthOf, unanswered } from './held.ts';
import type { Where } from './rule.ts';
import { evaluateLayer } from './where-layer.ts';

const districts = new WeakMap<Ground['extent'], Held>();

function evaluateDistrict({ extent, inside }: Ground): Held {
  if (inside === 'unknown') return unanswered('could-not-check', extent.layer);
  if (inside === 'no') return unanswered('not-covered', extent.layer);
  const held = districts.get(extent) ?? wholeDistrict(extent);
  districts.set(extent, held);
  return held;
}

function wholeDistrict({ layer, edition, status }: Ground['extent']): Held {
  const nothing = { area: null, share: null, distance: null, limit: null, accuracy: null, geometry: null };
  const evidence: Evidence = { ...nothing, layer, measure: 'district', nearLimit: false, zones: [], edition, status };
  return {
    answer: 'affected',
    because: reason('affected', layer),
    evidence: [evidence],
    missing: [],
    ground: () => 'whole',
  };
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

type Shared = MultiPolygon | 'whole' | null;

function overlayOf(members: readonly Held[], { certainty }: Ground): Shared {
  let common: Shared = 'whole';
  for (const member of members) {
    const ground: Shared = member.ground();
    if (common === null || ground === null) return null;
    if (common === 'whole') common = ground;
    else if (ground !== 'whole') common = intersection(common, ground, certainty);
  }
  return common;
}

/** A true overlay: an empty ground of the members that are known is clear, whatever the others would say. */
function evaluateAll(members: readonly Held[], ground: Ground): Held {
  const known = members.filter(({ answer }) => answer === 'affected' || answer === 'clear');
  const common = overlayOf(known, ground);
  if (common === null) return { ...compound('all', 'clear', members), ground: nowhere };
  const missing = (['could-not-check', 'not-covered'] as const).find((kind) => members.some((m) => m.answer === kind));
  if (missing !== undefined) return { ...compound('all', missing, members), ground: nowhere };
  const held = compound('all', 'affected', members);
  if (common === 'whole') return { ...held, ground: () => common };
  const shared = figures({ geometry: common, area: groundArea(common) }, ground);
  return { ...held, evidence: held.evidence.map((item) => ({ ...item, ...shared })), ground: () => common };
}

function unionOfGrounds(members: readonly Held[], { certainty }: Ground): Shared {
  const grounds = members.map((member) => member.ground()).filter((ground) => ground !== null);
  if (grounds.includes('whole')) return 'whole';
  return unionOf(
    grounds.filter((one) => one !== 'whole'),
    certainty,
  );
}

function evaluateAny(members: readonly Held[], ground: Ground): Held {
  const order = ['affected', 'could-not-check', 'not-covered', 'clear'] as const;
  const answer = order.find((kind) => members.some((member) => member.answer === kind)) ?? 'clear';
  const held = compound('any', answer, members);
  const evidence =
    answer === 'affected' ? members.filter((m) => m.answer === answer).flatMap((m) => m.evidence) : held.evidence;
  return { ...held, evidence, ground: () => unionOfGrounds(members, ground) };
}

const keys = new WeakMap<Where, string>();

function keyOf(where: Where): string {
  const key = keys.get(where) ?? JSON.stringify(where);
  keys.set(where, key);
  return key;
}

const answered = forLatest((_: Ground) => new Map<string, Held>());

/** Whether a place is met by the footprint, and by which part of it. Many rules name the same place: it is looked at once. */
export function evaluateWhere(where: Where, ground: Ground): Held {
  if ('district' in where) return evaluateDistrict(ground);
  const known = answered(ground);
  const key = keyOf(where);
  const held = known.get(key) ?? evaluate(where, ground);
  known.set(key, held);
  return held;
}

function evaluate(where: Exclude<Where, { district: unknown }>, ground: Ground): Held {
  if ('overlaps' in where || 'near' in where) return evaluateLayer(where, ground);
  const members = ('all' in where ? where.all : where.any).map((part) => evaluateWhere(part, ground));
  return unlessTheSame(where, members, () =>
    'all' in where ? evaluateAll(members, ground) : evaluateAny(members, ground),
  );
}

const last = new WeakMap<Where, { readonly members: readonly Held[]; readonly held: Held }>();

/** The answer of the last time when it rests on the very same members: those that no footprint has touched. */
function unlessTheSame(where: Where, members: readonly Held[], compute: () => Held): Held {
  const before = last.get(where);
  if (before?.members.every((member, index) => member === members[index])) return before.held;
  const held = compute();
  last.set(where, { members, held });
  return held;
}
