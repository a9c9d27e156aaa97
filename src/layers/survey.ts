// One pass over a FlatGeobuf layer: every number is looked at once, and what is kept is where each zone lies and the box around
// it. All zones are sound, or there is the reason why there are none; never a part.

import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { Shape } from '../analysis/geometry/position.ts';
import type { LayerCard, LayerTrouble } from '../analysis/zones/layer.ts';
import { rowOf, storedValue } from './feature-row.ts';
import { type Bytes, FileEndsEarly, featureIn, openPieces, pieceEnd, pieceOf } from './flatgeobuf-file.ts';
import { quickLookAt } from './quick-look.ts';
import { readShape } from './read-shape.ts';

/** Geographic CGCS2000 and WGS 84: equal within centimetres, both degrees. Nothing else is taken for it. */
const systems: readonly number[] = [4490, 4326];

/** Kinds of shape that a card of each kind of geometry admits. */
const kinds: Readonly<Record<'polygon' | 'line' | 'point', readonly Shape['type'][]>> = {
  polygon: ['Polygon', 'MultiPolygon'],
  line: ['LineString', 'MultiLineString'],
  point: ['Point'],
};

const quickKind = ({ geometryType }: HeaderMeta): 'polygon' | 'line' =>
  geometryType === GeometryType.Polygon ? 'polygon' : 'line';

/** What a pass found. Plain data: it can be posted. */
export interface Survey {
  /** Why the zones cannot be used; null for sound ones. */
  readonly trouble: LayerTrouble | null;
  /** The beginning of the file, its header included. */
  readonly header: Uint8Array;
  /** The byte at which each zone begins, and the one at which the last ends. */
  readonly starts: Float64Array;
  /** west, south, east, north of each zone, in degrees. */
  readonly boxes: Float64Array;
}

/** What is looked at, and how. */
export interface Subject {
  readonly bytes: Bytes;
  /** Name of the file, for the trouble. */
  readonly path: string;
  /** What the card promises; null for anything. */
  readonly geometry: LayerCard['geometry'];
}

/** Bytes after which others may have a turn. */
const turn = 1 << 20;

/** Looks at a whole file from its beginning to its end, and tells now and then how many bytes are behind. Never throws. */
export function* survey({ bytes, path, geometry }: Subject): Generator<number, Survey> {
  const [starts, boxes]: [number[], number[]] = [[], []];
  const box = new Float64Array(4);
  let told = 0;
  let [header, end, trouble]: [Uint8Array, number, LayerTrouble | null] = [new Uint8Array(), 0, null];
  try {
    const { meta, headerEnd, firstPiece } = openPieces(bytes);
    header = pieceOf(bytes, 0, headerEnd).slice();
    trouble = systemTrouble(meta, path);
    const quick = geometry === null || geometry === quickKind(meta) ? quickLookAt(meta) : null;
    for (end = firstPiece; end < bytes.length && trouble === null; ) {
      const [start, next] = [end, pieceEnd(bytes, end)];
      const from = bytes.bring(start, next);
      if (quick === null || !quick(bytes.view, from, from + next - start, box)) {
        const seen = lookAt(pieceOf(bytes, start, next), { meta, geometry, position: starts.length });
        if ('code' in seen) {
          trouble = seen;
          break;
        }
        box.set(seen.box);
      }
      starts.push(start);
      boxes.push(box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0);
      end = next;
      if (end - told > turn) {
        told = end;
        yield end;
      }
    }
    if (trouble === null) holdAgainst(meta.featuresCount, starts.length, bytes.length);
  } catch (error) {
    trouble = troubleOf(error, path);
  }
  starts.push(end);
  return {
    trouble,
    header,
    starts: new Float64Array(starts),
    boxes: new Float64Array(boxes),
  };
}

/** Whatever the decoder stumbles over is a damaged file, not our mistake: the bytes come from outside. */
function troubleOf(error: unknown, path: string): LayerTrouble {
  if (error instanceof FileEndsEarly) {
    const { expectedBytes, actualBytes } = error;
    return { code: 'file-truncated', path, expectedBytes, actualBytes };
  }
  return { code: 'unreadable', path, detail: error instanceof Error ? error.message : String(error) };
}

function systemTrouble(meta: HeaderMeta, path: string): LayerTrouble | null {
  const code = meta.crs?.code ?? 0;
  if (systems.includes(code)) return null;
  return { code: 'unreadable', path, detail: `coordinate system EPSG:${code}, wanted EPSG:4490 or EPSG:4326` };
}

/** A count of 0 says nothing: the file is empty, or was written as a stream. */
function holdAgainst(promised: number, found: number, length: number): void {
  if (found < promised) throw new FileEndsEarly(length + 4, length);
  if (promised > 0 && found > promised) throw new Error(`the header promises ${promised} features, there are ${found}`);
}

interface Place {
  readonly meta: HeaderMeta;
  readonly geometry: LayerCard['geometry'];
  readonly position: number;
}

/** One zone: its box, or why it cannot be used. */
function lookAt(zone: Uint8Array, { meta, geometry, position }: Place) {
  const file = new DataView(zone.buffer, zone.byteOffset, zone.length);
  const feature = featureIn(zone);
  const id = storedValue(rowOf(feature, file), meta.columns ?? [], 'id');
  const troubleAt = (name: string, detail: string): LayerTrouble => ({ code: 'invalid-zone', zone: name, detail });
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') {
    return troubleAt(`#${position}`, 'the feature has no id');
  }
  const flat = readShape(feature, meta.geometryType, file);
  if (typeof flat === 'string') return troubleAt(String(id), flat);
  if (geometry !== null && !kinds[geometry].includes(flat.type)) {
    return troubleAt(String(id), `a ${flat.type} in a layer of ${geometry} zones`);
  }
  return { box: flat.box };
}
