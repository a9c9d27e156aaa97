// The zones of a layer that was surveyed. Nothing of them is held but where they lie: each is read from its bytes when somebody
// comes near. A layer of a municipality has tens of thousands, a screening touches a few hundred.

import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { valueAt } from '../analysis/geometry/edges.ts';
import { shapeFrom } from '../analysis/geometry/flat-shape.ts';
import type { Box, Shape } from '../analysis/geometry/position.ts';
import { boxesAre } from '../analysis/geometry/shape-index.ts';
import { once } from '../analysis/units/once.ts';
import type { Zone } from '../analysis/zones/layer.ts';
import { readRow, rowOf, storedValue } from './feature-row.ts';
import { featureIn, headerOf } from './flatgeobuf-file.ts';
import { readShape } from './read-shape.ts';
import type { Survey } from './survey.ts';

/** Bytes of a zone, by its place in the layer. Throws where they are no longer what they were. */
export type ZoneBytes = (place: number) => Uint8Array;

interface Store {
  readonly meta: HeaderMeta;
  readonly bytesOf: ZoneBytes;
  readonly boxOf: (place: number) => Box;
}

type Names = Pick<Zone, 'name' | 'attributes'>;

interface Content {
  readonly id: string;
  readonly names: () => Names;
  readonly shape: () => Shape;
}

/** A zone that is read when it is asked for. */
class StoredZone implements Zone {
  readonly #store: Store;
  readonly #place: number;
  #content: Content | null = null;

  constructor(store: Store, place: number) {
    this.#store = store;
    this.#place = place;
  }

  get id(): string {
    return this.#read().id;
  }
  get name(): Zone['name'] {
    return this.#read().names().name;
  }
  get attributes(): Zone['attributes'] {
    return this.#read().names().attributes;
  }
  get shape(): Shape {
    return this.#read().shape();
  }

  #read(): Content {
    this.#content ??= contentOf(this.#store, this.#place);
    return this.#content;
  }
}

/** Every number of a zone was looked at by the survey, and its bytes are those that it saw. */
function contentOf({ meta: { columns, geometryType }, bytesOf, boxOf }: Store, place: number): Content {
  const zone = bytesOf(place);
  const file = new DataView(zone.buffer, zone.byteOffset, zone.length);
  const feature = featureIn(zone);
  const row = rowOf(feature, file);
  const id = String(storedValue(row, columns ?? [], 'id'));
  const flat = readShape(feature, geometryType, file, boxOf(place));
  if (typeof flat === 'string') throw new Error(`the zone ${id} is not what it was: ${flat}`);
  const names = once((): Names => {
    const { id: _, name_zh: zh, name_en: en, ...attributes } = readRow(row, columns ?? []);
    const told = [zh, en].filter((name) => typeof name === 'string');
    return { name: { zh: told[0] ?? id, en: told.at(-1) ?? id }, attributes };
  });
  return { id, names, shape: once(() => shapeFrom(flat)) };
}

/** A list whose entries are made when somebody looks at them: to make fifty thousand takes longer than to screen a footprint. */
function listOf<Entry>(length: number, make: (place: number) => Entry): readonly Entry[] {
  // Places without an entry would be passed over by those who go through the list.
  const entries = Array.from<Entry>({ length });
  return new Proxy(entries, {
    get(_, key) {
      const place = typeof key === 'string' && key !== '' ? Number(key) : Number.NaN;
      if (!Number.isInteger(place) || place < 0 || place >= length) return Reflect.get(entries, key);
      entries[place] ??= make(place);
      return entries[place];
    },
  });
}

/** The zones of a sound survey, in the order of the file. */
export function zonesOver({ header, starts, boxes }: Survey, bytesOf: ZoneBytes): readonly Zone[] {
  const boxOf = (place: number): Box => {
    const at = 4 * place;
    return [valueAt(boxes, at), valueAt(boxes, at + 1), valueAt(boxes, at + 2), valueAt(boxes, at + 3)];
  };
  const store: Store = { meta: headerOf(header), bytesOf, boxOf };
  const zones = listOf(Math.max(0, starts.length - 1), (place): Zone => new StoredZone(store, place));
  boxesAre(zones, boxes);
  return zones;
}
