// What became of one layer: its zones when every check has passed, else the first reason why they cannot be used.

import type { LayerCard, LayerState, LayerTrouble } from '../analysis/zones/layer.ts';
import { readZones } from './read-zones.ts';
import { type Arrived, verifyFile } from './verify-file.ts';

/** Verifies and decodes a layer's file. A layer in scope that no file backs has failed; out of scope it is absent. */
export function layerContent(card: LayerCard, arrived: Arrived): LayerState {
  const { file } = card;
  if (!file) {
    return card.scope === 'out' ? { state: 'absent' } : failed({ code: 'file-missing', path: `${card.id}.fgb` });
  }
  const bytes = verifyFile(file, arrived);
  if (!(bytes instanceof Uint8Array)) return failed(bytes);
  const zones = readZones(bytes, file.path, card.geometry);
  if (!zones.ok) return failed(zones.problems[0] ?? { code: 'unreadable', path: file.path, detail: 'no reason given' });
  const actual = zones.value.length;
  if (actual !== file.featureCount) {
    return failed({ code: 'count-differs', path: file.path, expected: file.featureCount, actual });
  }
  return { state: 'ready', zones: zones.value };
}

const failed = (trouble: LayerTrouble): LayerState => ({ state: 'failed', trouble });
