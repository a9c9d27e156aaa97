// Where a rule holds by one layer: common ground with its zones, or a distance to them.

import { tolerance } from '../geometry/tolerance.ts';
import { type Metres, metres } from '../units/quantity.ts';
import type { LayerCard, Zone } from '../zones/layer.ts';
import { allMarginal, commonGround } from './common-ground.ts';
import { allOf, type Truth } from './condition.ts';
import type { Evidence } from './evidence.ts';
import {
  type CommonGround,
  type Ground,
  type MeasuredLayer,
  type MeasuredZone,
  type NearZone,
  nearestZone,
} from './ground.ts';
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

const clearBy = (layer: Ready, evidence: Evidence): Held => ({
  answer: 'clear',
  because: clearOf(layer.card.id),
  evidence: [evidence],
  missing: [],
  ground: nowhere,
});

const nothingThere = new WeakMap<Where, { readonly card: LayerCard; readonly held: Held }>();

/** The answer where no zone that is meant comes near: the same object for the same place and layer. */
function alwaysSame(where: Where, { card }: Ready, compute: () => Held): Held {
  const known = nothingThere.get(where);
  if (known?.card === card) return known.held;
  const held = compute();
  nothingThere.set(where, { card, held });
  return held;
}

/** The ground of some zones of a layer, which is told first where there are several: to put them together can take its time. */
function groundOf({ card }: Ready, zones: readonly MeasuredZone[], ground: Ground): CommonGround | null {
  if (zones.length > 1) ground.onLayer?.(card.id);
  return commonGround(zones, ground.certainty);
}

function evaluateOverlap(where: Leaf<{ overlaps: string }>, layer: Ready, ground: Ground): Held {
  const met = layer.zones.filter(({ zone }) => matches(zone, where.with) !== 'false');
  const meant = met.filter(({ overlap, zone }) => overlap !== null && matches(zone, where.with) === 'true');
  const common = groundOf(layer, meant, ground);
  const { accuracy, id } = layer.card;
  if (common !== null) {
    const nearLimit = accuracy !== null && allMarginal(meant, accuracy);
    const evidence = { ...evidenceOf(layer, meant), ...figures(common, ground), nearLimit };
    const because = reason('affected', id, { actual: evidence.area });
    return { answer: 'affected', because, evidence: [evidence], missing: [], ground: () => common.geometry };
  }
  if (met.some(({ overlap }) => overlap !== null)) return unanswered('could-not-check', id);
  const near = nearestZone(met);
  if (near === undefined) return alwaysSame(where, layer, () => clearBy(layer, evidenceOf(layer, [])));
  const { distance } = near.closest;
  const nearLimit = accuracy !== null && distance < accuracy;
  return clearBy(layer, { ...evidenceOf(layer, [near]), distance, nearLimit });
}

function drawnGround(where: Leaf<{ near: string }>, ground: Ground): CommonGround | null {
  const band = where.drawn === undefined ? undefined : ground.layer(where.drawn);
  return band?.state === 'measured' ? groundOf(band, band.zones, ground) : null;
}

function distanceEvidence(layer: Ready, near: NearZone | undefined, limit: Metres): Evidence {
  const distance = near?.closest.distance ?? null;
  const { accuracy } = layer.card;
  const nearLimit = distance !== null && accuracy !== null && Math.abs(distance - limit) < accuracy;
  const zones = near === undefined ? [] : [near];
  return { ...evidenceOf(layer, zones), measure: 'distance', distance, limit, nearLimit };
}

function heldByDistance(answer: 'affected' | 'clear', layer: Ready, evidence: Evidence): Omit<Held, 'ground'> {
  const because = reason(answer, layer.card.id, { actual: evidence.distance, wanted: [evidence.limit] });
  return { answer, because, evidence: [evidence], missing: [] };
}

function evaluateNear(where: Leaf<{ near: string }>, layer: Ready, ground: Ground): Held {
  const limit = metres(where.within);
  const nearestThat = (truth: Truth) =>
    nearestZone(layer.zones.filter(({ zone }) => matches(zone, where.with) === truth));
  // Exactly at the limit is within it: boundaries nearer than the contact tolerance meet.
  const isWithin = (zone: NearZone | undefined): boolean =>
    zone !== undefined && zone.closest.distance <= limit + tolerance.contact;
  const near = nearestThat('true');
  if (isWithin(near)) {
    const drawn = drawnGround(where, ground);
    const evidence = { ...distanceEvidence(layer, near, limit), ...(drawn === null ? {} : figures(drawn, ground)) };
    return { ...heldByDistance('affected', layer, evidence), ground: () => drawn?.geometry ?? 'whole' };
  }
  if (isWithin(nearestThat('unknown'))) return unanswered('could-not-check', layer.card.id);
  const clear = (): Held => ({
    ...heldByDistance('clear', layer, distanceEvidence(layer, near, limit)),
    ground: nowhere,
  });
  return near === undefined ? alwaysSame(where, layer, clear) : clear();
}

/** Whether a layer's zones are met, or come near enough. */
export function evaluateLayer(where: Leaf<{ overlaps: string } | { near: string }>, ground: Ground): Held {
  const id = 'overlaps' in where ? where.overlaps : where.near;
  const layer = ground.layer(id);
  if (layer === undefined) return unanswered('could-not-check', id);
  if (layer.state !== 'measured') return unanswered(layer.state, id);
  return 'overlaps' in where ? evaluateOverlap(where, layer, ground) : evaluateNear(where, layer, ground);
}
