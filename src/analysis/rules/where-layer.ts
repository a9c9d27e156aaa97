// Where a rule holds by one layer: common ground with its zones, or a distance to them.

import { tolerance } from '../geometry/tolerance.ts';
import { metres } from '../units/quantity.ts';
import type { Zone } from '../zones/layer.ts';
import { allMarginal, type CommonGround, commonGround } from './common-ground.ts';
import { allOf, type Truth } from './condition.ts';
import type { Evidence } from './evidence.ts';
import { type Ground, type MeasuredLayer, type MeasuredZone, type NearZone, nearestZone } from './ground.ts';
import { clearOf, figures, type Held, nowhere, reason, unanswered } from './held.ts';
import type { AttributeMatch, Where } from './rule.ts';

type Leaf<Kind> = Extract<Where, Kind>;
type Ready = Extract<MeasuredLayer, { state: 'measured' }>;

/** Whether a zone is one of those meant (`id` names the zone itself); unknown when it does not say what it is asked. */
function matches(zone: Zone, wanted: AttributeMatch | undefined): Truth {
  const truths = Object.entries(wanted ?? {}).map(([name, values]): Truth => {
    const actual = name === 'id' ? zone.id : (zone.attributes[name] ?? null);
    if (actual === null) return 'unknown';
    return values.includes(actual) ? 'true' : 'false';
  });
  return allOf(truths);
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

function evaluateOverlap(where: Leaf<{ overlaps: string }>, layer: Ready, ground: Ground): Held {
  const met = layer.zones.filter(({ zone }) => matches(zone, where.with) !== 'false');
  const meant = met.filter(({ overlap, zone }) => overlap !== null && matches(zone, where.with) === 'true');
  const common = commonGround(meant, ground.certainty);
  const { accuracy } = layer.card;
  if (common !== null) {
    const nearLimit = accuracy !== null && allMarginal(meant, accuracy);
    const evidence = { ...evidenceOf(layer, meant), ...figures(common, ground), nearLimit };
    const because = reason('affected', layer.card.id, { actual: evidence.area });
    return { answer: 'affected', because, evidence: [evidence], missing: [], ground: () => common.geometry };
  }
  if (met.some(({ overlap }) => overlap !== null)) return unanswered('could-not-check', layer.card.id);
  const near = nearestZone(met);
  const distance = near?.closest.distance ?? null;
  const nearLimit = distance !== null && accuracy !== null && distance < accuracy;
  const evidence = { ...evidenceOf(layer, near === undefined ? [] : [near]), distance, nearLimit };
  return {
    answer: 'clear',
    because: clearOf(layer.card.id),
    evidence: [evidence],
    missing: [],
    ground: nowhere,
  };
}

function drawnGround(where: Leaf<{ near: string }>, ground: Ground): CommonGround | null {
  const band = where.drawn === undefined ? undefined : ground.layer(where.drawn);
  return band?.state === 'measured' ? commonGround(band.zones, ground.certainty) : null;
}

function evaluateNear(where: Leaf<{ near: string }>, layer: Ready, ground: Ground): Held {
  const limit = metres(where.within);
  const nearestThat = (truth: Truth) =>
    nearestZone(layer.zones.filter(({ zone }) => matches(zone, where.with) === truth));
  // Exactly at the limit is within it: boundaries nearer than the contact tolerance meet.
  const isWithin = (zone: NearZone | undefined): boolean =>
    zone !== undefined && zone.closest.distance <= limit + tolerance.contact;
  const near = nearestThat('true');
  const hit = isWithin(near);
  if (!hit && isWithin(nearestThat('unknown'))) return unanswered('could-not-check', layer.card.id);
  const distance = near?.closest.distance ?? null;
  const { accuracy } = layer.card;
  const nearLimit = distance !== null && accuracy !== null && Math.abs(distance - limit) < accuracy;
  const drawn = hit ? drawnGround(where, ground) : null;
  const evidence: Evidence = {
    ...evidenceOf(layer, near === undefined ? [] : [near]),
    measure: 'distance',
    distance,
    limit,
    nearLimit,
    ...(drawn === null ? {} : figures(drawn, ground)),
  };
  const answer = hit ? 'affected' : 'clear';
  const because = reason(answer, layer.card.id, { actual: distance, wanted: [limit] });
  return {
    answer,
    because,
    evidence: [evidence],
    missing: [],
    ground: hit ? () => drawn?.geometry ?? 'whole' : nowhere,
  };
}

/** Whether a layer's zones are met, or come near enough. */
export function evaluateLayer(where: Leaf<{ overlaps: string } | { near: string }>, ground: Ground): Held {
  const id = 'overlaps' in where ? where.overlaps : where.near;
  const layer = ground.layer(id);
  if (layer === undefined) return unanswered('could-not-check', id);
  if (layer.state !== 'measured') return unanswered(layer.state, id);
  return 'overlaps' in where ? evaluateOverlap(where, layer, ground) : evaluateNear(where, layer, ground);
}
