// The state in the link: written after the # sign, read back with every part checked. The footprint is in it only when asked for.

import type { LonLat, MultiPolygon } from '../analysis/geometry/position.ts';
import type { Project } from '../analysis/rules/rule.ts';
import type { Language } from '../words/index.ts';
import type { LayerLook, Task, View } from './state.ts';

/** What a link may carry. Every part is optional; what is malformed is left out. */
export interface Link {
  readonly view?: View;
  readonly layers?: Readonly<Record<string, LayerLook>>;
  readonly language?: Language;
  readonly asOf?: string;
  /** The day to compare with. */
  readonly against?: string;
  readonly task?: Task;
  readonly expiredPlans?: boolean;
  readonly footprint?: MultiPolygon;
  readonly project?: Project;
}

/** Longest footprint text that still makes a link that mail and chat programs keep whole, in characters. */
export const longestFootprint = 1800;

const tasks: readonly Task[] = ['explore', 'screen', 'review'];
const isTask = (text: string): text is Task => tasks.some((task) => task === text);

/** True for a day of the calendar written YYYY-MM-DD. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function readView(text: string): View | undefined {
  const [zoom, lat, lon, ...rest] = text.split('/').map(Number);
  if (zoom === undefined || lat === undefined || lon === undefined || rest.length > 0) return undefined;
  if (!(zoom >= 0 && zoom <= 24) || !(Math.abs(lat) <= 85) || !(Math.abs(lon) <= 180)) return undefined;
  return { center: [lon, lat], zoom };
}

function readLayers(text: string): Record<string, LayerLook> {
  const looks: Record<string, LayerLook> = {};
  for (const part of text.split(',')) {
    const match = /^([a-z][a-z0-9_]{0,40})(?::(0|1|0?\.\d{1,2}))?$/.exec(part);
    if (match?.[1]) looks[match[1]] = { visible: true, opacity: match[2] === undefined ? 1 : Number(match[2]) };
  }
  return looks;
}

/** A footprint as short text: positions `lon,lat` parted by `;`, rings by `!`, polygons by `_`; 9 decimals (0.1 mm). */
export const footprintText = (geometry: MultiPolygon): string =>
  geometry.coordinates
    .map((rings) =>
      rings.map((ring) => ring.map((at) => at.map((value) => Number(value.toFixed(9))).join(',')).join(';')).join('!'),
    )
    .join('_');

function readPosition(text: string): LonLat | null {
  const [lon, lat, ...rest] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (lon === undefined || lat === undefined || rest.length > 0) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}

/** Reads what `footprintText` wrote; null unless every ring is closed and every position is on Earth. */
export function readFootprint(text: string): MultiPolygon | null {
  if (text.length > longestFootprint) return null;
  const coordinates: LonLat[][][] = [];
  for (const polygon of text.split('_')) {
    const rings: LonLat[][] = [];
    for (const ringText of polygon.split('!')) {
      const ring: LonLat[] = [];
      for (const part of ringText.split(';')) {
        const at = readPosition(part);
        if (!at) return null;
        ring.push(at);
      }
      const [first, last] = [ring[0], ring.at(-1)];
      if (ring.length < 4 || !first || !last || first[0] !== last[0] || first[1] !== last[1]) return null;
      rings.push(ring);
    }
    coordinates.push(rings);
  }
  return { type: 'MultiPolygon', coordinates };
}

const isAnswer = (value: unknown): value is string | number | boolean | null | readonly string[] =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((part) => typeof part === 'string'));

/** Answers about a project as they stand in a link; what is no plain answer is left out, null when nothing is. */
function readProject(text: string): Project | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    return Object.fromEntries(
      Object.entries(parsed).filter(([key, value]) => /^\w{1,60}$/.test(key) && isAnswer(value)),
    );
  } catch {
    return null;
  }
}

/** Reads the part of an address after `#`. */
export function readLink(hash: string): Link {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const part = (key: string): string => parts.get(key) ?? '';
  const view = readView(part('map'));
  const language = part('lang');
  const task = part('task');
  const footprint = parts.has('footprint') ? readFootprint(part('footprint')) : null;
  const project = parts.has('project') ? readProject(part('project')) : null;
  return {
    ...(view && { view }),
    ...(parts.has('layers') && { layers: readLayers(part('layers')) }),
    ...((language === 'zh' || language === 'en') && { language }),
    ...(isDay(part('asof')) && { asOf: part('asof') }),
    ...(isDay(part('against')) && { against: part('against') }),
    ...(isTask(task) && { task }),
    ...(part('plans') === 'in-force' && { expiredPlans: false }),
    ...(footprint && { footprint }),
    ...(project && { project }),
  };
}

const layersText = (looks: Readonly<Record<string, LayerLook>>): string =>
  Object.entries(looks)
    .filter(([, look]) => look.visible)
    .map(([id, look]) => (look.opacity === 1 ? id : `${id}:${Number(look.opacity.toFixed(2))}`))
    .join(',');

/** Writes a link's part after `#`, in a fixed order; the same link always gives the same text. */
export function writeLink(link: Link): string {
  const parts: string[] = [];
  if (link.view) {
    const { center, zoom } = link.view;
    parts.push(`map=${Number(zoom.toFixed(2))}/${Number(center[1].toFixed(5))}/${Number(center[0].toFixed(5))}`);
  }
  if (link.layers) parts.push(`layers=${layersText(link.layers)}`);
  if (link.language) parts.push(`lang=${link.language}`);
  if (link.asOf) parts.push(`asof=${link.asOf}`);
  if (link.against) parts.push(`against=${link.against}`);
  if (link.task) parts.push(`task=${link.task}`);
  if (link.expiredPlans === false) parts.push('plans=in-force');
  if (link.footprint) parts.push(`footprint=${footprintText(link.footprint)}`);
  if (link.project) parts.push(`project=${encodeURIComponent(JSON.stringify(link.project))}`);
  return `#${parts.join('&')}`;
}
