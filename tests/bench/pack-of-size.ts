// A pack of one of the three sizes: the rules and cards of the district's pack, with generated ground under every layer.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ellipsoidalArea } from '../../src/analysis/geometry/geodesy.ts';
import type { LonLat, Polygon, Shape } from '../../src/analysis/geometry/position.ts';
import type { AttributeValue } from '../../src/analysis/zones/layer.ts';
import { cardSchemas, type Manifest } from '../../src/layers/manifest.ts';
import { readZones } from '../../src/layers/read-zones.ts';
import { sha256Hex } from '../../src/layers/verify-file.ts';
import { type ColumnSpec, writeFlatGeobuf } from '../../src/layers/write-flatgeobuf.ts';
import { type Size, sizes, zonesOf } from './ground.ts';

const district = fileURLToPath(new URL('../../public/data/beibei/', import.meta.url));

/** How many of a hundred outlines go to each layer; control units take the cells that tile the land. */
const portions: Readonly<Record<string, number>> = {
  pbf: 60,
  eco_redline: 12,
  sishan: 6,
  pa: 6,
  water_src: 4,
  ugb: 4,
  industrial_park: 4,
  tributaries: 3,
  jl_bank: 1,
};

const outer = ({ coordinates: [ring = []] }: Polygon): readonly LonLat[] => ring;

/** The rectangle around the whole ground, so that every footprint lies inside. */
function frame(size: Size): Polygon {
  const { west, south, width, height } = sizes[size];
  const [east, north] = [west + width, south + height];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function shapesOf(size: Size): Map<string, Shape[]> {
  const shapes = new Map<string, Shape[]>([
    ['district', [frame(size)]],
    ['ctrl_unit', []],
  ]);
  const side = Math.floor(Math.sqrt(sizes[size].zones / 2));
  const turn = Object.entries(portions).flatMap(([id, count]) => Array<string>(count).fill(id));
  for (const [index, { shape }] of zonesOf(size).entries()) {
    const id = index < side * side ? 'ctrl_unit' : (turn[(index * 37) % turn.length] ?? 'pbf');
    const line = id === 'tributaries' || id === 'jl_bank';
    const drawn: Shape = line ? { type: 'LineString', coordinates: outer(shape) } : shape;
    const list = shapes.get(id) ?? [];
    list.push(drawn);
    shapes.set(id, list);
  }
  return shapes;
}

const columnType = (values: readonly AttributeValue[]): ColumnSpec['type'] => {
  const value = values.find((each) => each !== null);
  return typeof value === 'boolean' ? 'bool' : typeof value === 'number' ? 'double' : 'string';
};

/** A layer's file with so many zones, their attributes those of the district's zones in turn. */
function layerBytes(id: string, shapes: readonly Shape[]): Uint8Array {
  const read = readZones(new Uint8Array(readFileSync(join(district, `${id}.fgb`))), id);
  if (!read.ok) throw new Error(`${id} cannot be read`);
  const rows = read.value.map(({ attributes, name }) => ({ ...attributes, name_zh: name.zh, name_en: name.en }));
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name) => ({
    name,
    type: columnType(rows.map((row) => row[name as keyof typeof row] ?? null)),
  }));
  return writeFlatGeobuf({
    name: id,
    geometryType: shapes[0]?.type ?? 'Polygon',
    columns: [{ name: 'id', type: 'string' }, ...columns],
    features: shapes.map((shape, index) => ({
      shape,
      attributes: { ...rows[index % rows.length], id: `${id}-${index}` },
    })),
  });
}

/** Writes the pack into a folder. */
export function writePackOfSize(size: Size, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest: Manifest = cardSchemas().manifest.parse(
    JSON.parse(readFileSync(join(district, 'manifest.json'), 'utf8')),
  );
  const shapes = shapesOf(size);
  const layers = manifest.layers.map((card) => {
    const mine = shapes.get(card.id);
    if (card.file === null) return card;
    if (mine === undefined) return { ...card, scope: 'out' as const, coverage: 'absent' as const, file: null };
    const bytes = layerBytes(card.id, mine);
    writeFileSync(join(folder, card.file.path), bytes);
    const area = mine.reduce((sum, shape) => sum + (shape.type === 'Polygon' ? ellipsoidalArea(shape) : 0), 0);
    const facts = { bytes: bytes.length, sha256: sha256Hex(bytes), featureCount: mine.length };
    return { ...card, file: { ...card.file, ...facts, area: card.file.area === null ? null : area } };
  });
  for (const file of [manifest.rules, manifest.gazetteer, manifest.examples]) {
    writeFileSync(join(folder, file.path), readFileSync(join(district, file.path)));
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, layers }));
}
