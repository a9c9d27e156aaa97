// Builds public/data/* from the hand-written sources under packs/: `npm run data`. The same input gives the same bytes.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ellipsoidalArea } from '../src/analysis/geometry/geodesy.ts';
import { metres, squareMetres } from '../src/analysis/units/quantity.ts';
import type { AttributeValue, LayerCard, LayerFile } from '../src/analysis/zones/layer.ts';
import type { Manifest, PackFile } from '../src/layers/manifest.ts';
import { type ColumnSpec, writeFlatGeobuf } from '../src/layers/write-flatgeobuf.ts';
import { type Drawing, drawBeibei } from './beibei/draw/beibei.ts';
import { places } from './beibei/draw/control-points.ts';
import type { Feature } from './beibei/draw/feature.ts';
import { drawFootprint } from './beibei/draw/footprints.ts';
import {
  type AbsentSheet,
  type CardSheet,
  type PackSheet,
  type ProjectsSheet,
  readCards,
} from './beibei/read-cards.ts';
import { drawJiulongpo } from './jiulongpo/draw/jiulongpo.ts';
import { readRuleBook } from './rules/read-rule-book.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Files of the pack by name. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

/** What is drawn of a pack: the layers, and what stands in its gazetteer and examples. */
interface Recipe {
  readonly layers: Drawing['layers'];
  readonly places: readonly object[];
  readonly examples: (projects: ProjectsSheet) => object;
}

function beibei(): Recipe {
  const drawing = drawBeibei(ellipsoidalArea);
  return {
    layers: drawing.layers,
    places: places.map(({ inside: _, ...place }) => place),
    examples: (projects) => examplesOf(projects, drawing),
  };
}

function jiulongpo(): Recipe {
  const examples = ({ projects }: ProjectsSheet) => ({ schema: 'jadeline/examples@1', projects, examples: [] });
  return { layers: drawJiulongpo(ellipsoidalArea), places: [], examples };
}

/** The packs that are built, by their folder. */
const recipes = { beibei, jiulongpo } as const;

/** Draws and writes a whole pack in memory. */
export function buildPack(name: keyof typeof recipes = 'beibei'): PackFiles {
  const { pack, cards, absent, projects } = readCards(join(here, name));
  const drawing = recipes[name]();
  const files = new Map<string, Uint8Array>();
  const present = cards.map((card): LayerCard => {
    const features = drawing.layers.get(card.id);
    if (features === undefined) throw new Error(`nothing draws the layer ${card.id}`);
    const bytes = writeFlatGeobuf({ name: card.id, geometryType: geometryType(card), ...table(features) });
    files.set(`${card.id}.fgb`, bytes);
    return presentCard(pack, card, layerFile(`${card.id}.fgb`, bytes, features));
  });
  files.set('rules.json', json(readRuleBook(join(here, 'rules'), name)));
  files.set('gazetteer.json', json({ schema: 'jadeline/gazetteer@1', places: drawing.places }));
  files.set('examples.json', json(drawing.examples(projects)));
  const manifest: Manifest = {
    schema: 'jadeline/pack@1',
    id: pack.id,
    title: pack.title,
    region: pack.region,
    status: pack.status,
    notice: pack.notice,
    extent: pack.extent,
    layers: [...inOrder(present, drawing), ...absent.map((card) => absentCard(pack, card))],
    rules: packFile('rules.json', files),
    gazetteer: packFile('gazetteer.json', files),
    examples: packFile('examples.json', files),
  };
  return new Map([['manifest.json', json(manifest)], ...files]);
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Cards in the order in which the layers are drawn. */
const inOrder = (cards: readonly LayerCard[], drawing: Pick<Drawing, 'layers'>): readonly LayerCard[] =>
  [...drawing.layers.keys()].flatMap((id) => cards.filter((card) => card.id === id));

function packFile(path: string, files: PackFiles): PackFile {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`${path} was not built`);
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
}

function layerFile(path: string, bytes: Uint8Array, features: readonly Feature[]): LayerFile {
  const areas = features.flatMap(({ shape }) => (shape.type === 'MultiPolygon' ? [ellipsoidalArea(shape)] : []));
  const area = areas.length === 0 ? null : squareMetres(areas.reduce((sum, size) => sum + size, 0));
  return { path, bytes: bytes.length, sha256: sha256(bytes), featureCount: features.length, area };
}

const geometryTypes = { polygon: 'MultiPolygon', line: 'LineString', point: 'Point' } as const;

const geometryType = (card: CardSheet): (typeof geometryTypes)[keyof typeof geometryTypes] =>
  geometryTypes[card.geometry];

/** Columns in the order of first use, `id` and names first; numbers that are all whole are whole. */
function table(features: readonly Feature[]): {
  columns: ColumnSpec[];
  features: { shape: Feature['shape']; attributes: Record<string, AttributeValue> }[];
} {
  const rows = features.map(({ id, name, attributes, shape }) => ({
    shape,
    attributes: { id, name_zh: name.zh, name_en: name.en, ...attributes },
  }));
  const names = [...new Set(rows.flatMap(({ attributes }) => Object.keys(attributes)))];
  const columns = names.map((name): ColumnSpec => {
    const values = rows.map(({ attributes }) => new Map<string, AttributeValue>(Object.entries(attributes)).get(name));
    const sample = values.find((value) => value !== null && value !== undefined);
    if (typeof sample === 'boolean') return { name, type: 'bool' };
    if (typeof sample !== 'number') return { name, type: 'string' };
    return { name, type: values.every((value) => value === null || Number.isInteger(value)) ? 'int' : 'double' };
  });
  return { columns, features: rows };
}

const presentCard = (pack: PackSheet, card: CardSheet, file: LayerFile): LayerCard => ({
  id: card.id,
  family: card.family,
  title: card.title,
  summary: card.summary,
  geometry: card.geometry,
  role: card.role,
  scope: 'in',
  coverage: 'complete',
  status: pack.status,
  edition: card.edition,
  publisher: pack.publisher,
  licence: pack.licence,
  legalBasis: card.legalBasis,
  accuracy: metres(card.accuracy),
  file,
});

const absentCard = (pack: PackSheet, card: AbsentSheet): LayerCard => ({
  id: card.id,
  family: card.family,
  title: card.title,
  summary: card.summary,
  geometry: null,
  role: 'control',
  scope: 'out',
  coverage: 'absent',
  status: pack.status,
  edition: { name: { zh: '未收录', en: 'Not in this pack' }, validFrom: null, validUntil: null },
  publisher: { zh: '未收录', en: 'Not in this pack' },
  licence: '',
  legalBasis: card.legalBasis,
  accuracy: null,
  file: null,
});

const positions = {
  published: { zh: '位置据公布的地点', en: 'place as published' },
  recalled: { zh: '位置系回忆', en: 'place recalled' },
  assumed: { zh: '位置假定', en: 'place assumed' },
} as const;

function examplesOf({ projects, examples }: ProjectsSheet, drawing: Drawing): object {
  return {
    schema: 'jadeline/examples@1',
    projects,
    examples: examples.map(({ id, title, footprint, project, projectNo, expect, position, accuracy }) => {
      const { zh, en } = positions[position];
      const note =
        accuracy === 0
          ? { zh: '示意选址，虚构项目，用于演示规则。', en: 'Indicative site of an invented project, to show a rule.' }
          : {
              zh: `示意选址，${zh}，误差约 ${accuracy} 米；规划未给出界址。`,
              en: `Indicative site, ${en}, about ${accuracy} m; the plan gives no boundary.`,
            };
      return {
        id,
        title,
        note,
        project,
        footprint: drawFootprint(footprint, drawing, drawing.district),
        projectNo,
        expect,
      };
    }),
  };
}

/** Writes the files into a folder and removes what is no longer part of the pack. */
function writePack(files: PackFiles, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name));
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of ['beibei', 'jiulongpo'] as const) writePack(buildPack(name), join(here, '../public/data', name));
}
