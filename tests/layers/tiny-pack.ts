// A pack of a few layers, made in memory: a district of one square, a red line within it, a river bank, towns, a layer
// without zones, and one that is declared absent.

import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import type { Rule, RuleBook } from '../../src/analysis/rules/rule.ts';
import { metres, squareMetres } from '../../src/analysis/units/quantity.ts';
import type { Bilingual, LayerCard } from '../../src/analysis/zones/layer.ts';
import type { ByteSource } from '../../src/layers/byte-source.ts';
import { SourceFault } from '../../src/layers/byte-source.ts';
import type { Manifest, PackFile } from '../../src/layers/manifest.ts';
import { sha256Hex } from '../../src/layers/verify-file.ts';
import { type FeatureSpec, writeFlatGeobuf } from '../../src/layers/write-flatgeobuf.ts';
import { columns, feature, square } from './tiny-layers.ts';

/** Files of a pack by path; change one and see what becomes of it. */
export type Files = Map<string, Uint8Array>;

const both = (text: string): Bilingual => ({ zh: text, en: text });
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const fileOf = (path: string, bytes: Uint8Array): PackFile => ({ path, bytes: bytes.length, sha256: sha256Hex(bytes) });

/** A card of a polygon layer in scope; `changes` make it another. */
export const card = (id: string, changes: Partial<LayerCard> = {}): LayerCard => ({
  id,
  family: 'redline',
  title: both(id),
  summary: both(id),
  geometry: 'polygon',
  role: 'control',
  scope: 'in',
  coverage: 'complete',
  status: 'illustrative',
  edition: { name: both('2020'), validFrom: null, validUntil: null },
  publisher: both('nobody'),
  licence: 'CC0-1.0',
  legalBasis: both('none'),
  accuracy: metres(10),
  file: null,
  ...changes,
});

/** A rule that forbids everything on the red line. */
export const redLineRule: Rule = {
  id: 'RL',
  title: both('RL'),
  where: { overlaps: 'eco_redline', with: { class: ['一级'] } },
  when: { always: true },
  unless: [],
  effect: 'prohibit',
  advice: both('go elsewhere'),
  clauses: [{ quote: '禁止', instrument: 'law', article: '1', source: 'read', date: '2020-01-01' }],
  level: 'national',
  dimension: 'layout',
  validity: { kind: 'statute', from: null, until: null },
  interpretation: null,
};

export const ruleBook: RuleBook = {
  schema: 'jadeline/rules@1',
  version: '1',
  rules: [redLineRule],
  attributes: [],
  industries: [],
  industrySets: [],
};

/** A layer to be written: its card without a file, and its features, null for one that is absent. */
export interface TinyLayer {
  readonly card: LayerCard;
  readonly features: readonly FeatureSpec[] | null;
}

/** The layers of the pack. */
export const layers: readonly TinyLayer[] = [
  {
    card: card('district', { role: 'reference' }),
    features: [feature('beibei', { type: 'Polygon', coordinates: [square(106.2, 29.6, 0.4)] })],
  },
  {
    card: card('eco_redline'),
    features: [
      feature('north', { type: 'Polygon', coordinates: [square(106.3, 29.8, 0.05)] }),
      feature('south', { type: 'Polygon', coordinates: [square(106.4, 29.65, 0.05)] }),
    ],
  },
  {
    card: card('jl_bank', { geometry: 'line', role: 'reference' }),
    features: [
      feature('left', {
        type: 'LineString',
        coordinates: [
          [106.25, 29.6],
          [106.5, 29.95],
        ],
      }),
    ],
  },
  {
    card: card('towns', { geometry: 'point', role: 'context' }),
    features: [feature('beibei-town', { type: 'Point', coordinates: [106.4, 29.8] })],
  },
  { card: card('water_src'), features: [] },
  { card: card('flood', { scope: 'out', coverage: 'absent', geometry: null }), features: null },
];

const kinds = { polygon: 'Polygon', line: 'LineString', point: 'Point' } as const;

const areaOf = (features: readonly FeatureSpec[]): number =>
  features.reduce((sum, { shape }) => sum + (shape.type === 'Polygon' ? ellipsoidalArea(shape) : 0), 0);

interface Rework {
  readonly layers?: readonly TinyLayer[];
  readonly manifest?: (manifest: Manifest) => unknown;
  readonly rules?: unknown;
}

/** The pack's files. `rework` takes other layers, changes the manifest, or another rule book, before they are hashed. */
export function tinyPack(rework: Rework = {}): Files {
  const files: Files = new Map();
  const cards = (rework.layers ?? layers).map((layer): LayerCard => {
    if (!layer.features) return layer.card;
    const geometryType = kinds[layer.card.geometry ?? 'polygon'];
    const path = `${layer.card.id}.fgb`;
    const bytes = writeFlatGeobuf({ name: layer.card.id, geometryType, columns, features: layer.features });
    files.set(path, bytes);
    const area = layer.card.geometry === 'polygon' ? squareMetres(areaOf(layer.features)) : null;
    return { ...layer.card, file: { ...fileOf(path, bytes), featureCount: layer.features.length, area } };
  });
  files.set('rules.json', encode(rework.rules ?? ruleBook));
  files.set('gazetteer.json', encode({ schema: 'jadeline/gazetteer@1', places: [] }));
  files.set('examples.json', encode({ schema: 'jadeline/examples@1', projects: [], examples: [] }));
  const entry = (path: string) => fileOf(path, files.get(path)!);
  const manifest: Manifest = {
    schema: 'jadeline/pack@1',
    id: 'tiny',
    title: both('Tiny'),
    status: 'illustrative',
    notice: both('only a test'),
    extent: {
      layer: 'district',
      editions: [
        {
          id: '2020',
          layer: 'district',
          name: both('2020'),
          validFrom: null,
          validUntil: '2025-10-31',
          note: both('old'),
        },
      ],
    },
    layers: cards,
    rules: entry('rules.json'),
    gazetteer: entry('gazetteer.json'),
    examples: entry('examples.json'),
  };
  return files.set('manifest.json', encode(rework.manifest?.(manifest) ?? manifest));
}

/** A source that hands out these files, and says so when one is missing. */
export const sourceFrom =
  (files: Files): ByteSource =>
  async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new SourceFault({ code: 'file-missing', path });
    return bytes;
  };
