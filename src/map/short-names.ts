// Names as a map writes them: without remarks in brackets and without the kind of place, and long ranges part by part.

import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { LonLat } from '../analysis/index.ts';
import { chainsOfCollection } from './derived.ts';
import { chainLength, resample, sheetAt } from './plane.ts';

/** A name in both languages, as properties of a feature. */
interface Names {
  readonly name_zh: string;
  readonly name_en: string;
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The two names of a feature; empty when it has none. */
export const namesOf = ({ properties }: Feature): Names => ({
  name_zh: word(properties?.name_zh),
  name_en: word(properties?.name_en) || word(properties?.name_zh),
});

/** A name without remarks in brackets. */
export const withoutRemarks = ({ name_zh, name_en }: Names): Names => ({
  name_zh: name_zh.replace(/（[^）]*）/g, ''),
  name_en: name_en.replace(/ ?\([^)]*\)/g, ''),
});

/** A town's name without 街道 or 镇, if two characters are left. */
export function townName(names: Names): Names {
  const { name_zh, name_en } = withoutRemarks(names);
  const bare = name_zh.replace(/(街道|镇)$/, '');
  return { name_zh: bare.length >= 2 ? bare : name_zh, name_en: name_en.replace(/ (Subdistrict|Town)$/, '') };
}

const kinds = /(国家级?|市级|县级)?(自然保护区|森林公园|风景名胜区|湿地公园|水源地)/;
const zones = /(核心保护区|一般控制区|[一二]级保护区|准保护区)$/;

/** An area's name with line breaks where the sense breaks: place, kind, zone. */
export const inLines = ({ name_zh, name_en }: Names): Names => ({
  name_zh: name_zh.replace(kinds, '\n$&').replace(zones, '\n$&').replace(/\s+/g, '\n'),
  name_en: name_en.replace(/, /g, '\n'),
});

/** The parts of a range's name, in the order of its axis: 缙云山—西山坪 has two. */
export function partsOf(names: Names): readonly Names[] {
  const { name_zh, name_en } = withoutRemarks(names);
  const [zh, en] = [name_zh.split(/[—–]+/), name_en.split(/ to |, | and |[—–]/)];
  return zh.map((part, index) => ({ name_zh: part, name_en: en.length === zh.length ? (en[index] ?? part) : name_en }));
}

/** Share of a ridge that each name after the first takes, at its end: the first name is the range's own. */
const laterShare = 0.28;

/** Each ridge cut into as many stretches as its name has parts, each stretch with its own name. */
export function namedStretches(ridges: FeatureCollection): FeatureCollection<LineString> {
  const features = ridges.features.flatMap((feature): Feature<LineString>[] => {
    const parts = partsOf(namesOf(feature));
    return chainsOfCollection({ type: 'FeatureCollection', features: [feature] }).flatMap((chain) =>
      stretches(chain, parts.length).map((coordinates, index) => ({
        type: 'Feature',
        properties: { ...parts[index] },
        geometry: { type: 'LineString', coordinates },
      })),
    );
  });
  return { type: 'FeatureCollection', features };
}

function stretches(chain: readonly LonLat[], count: number): number[][][] {
  const origin = chain[0];
  if (!origin || chain.length < 2) return [];
  const sheet = sheetAt(origin);
  const line = chain.map(sheet.to);
  const steps = Math.max(25 * count, Math.ceil(chainLength(line) / 400));
  const points = resample(line, steps + 1).map((point) => [...sheet.from(point)]);
  const first = 1 - laterShare * (count - 1);
  const cut = (index: number): number => (index === 0 ? 0 : Math.round(steps * (first + laterShare * (index - 1))));
  return Array.from({ length: count }, (_, index) => points.slice(cut(index), cut(index + 1) + 1));
}
