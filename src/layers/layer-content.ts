// What became of one layer: its zones when every check has passed, else the first reason why they cannot be used.

import type { LayerCard, LayerState, LayerTrouble } from '../analysis/zones/layer.ts';
import type { FileTrouble } from './pack-problem.ts';
import { readZones } from './read-zones.ts';
import { verifyFile } from './verify-file.ts';
import { kindTrouble } from './zone-trouble.ts';

/** Verifies and decodes a layer's file. A layer in scope that no file backs has failed; out of scope it is absent. */
export function layerContent(card: LayerCard, got: Uint8Array | FileTrouble | undefined): LayerState {
  const { file } = card;
  if (!file) {
    return card.scope === 'out' ? { state: 'absent' } : failed({ code: 'file-missing', path: `${card.id}.fgb` });
  }
  const bytes = verifyFile(file, got);
  if (!(bytes instanceof Uint8Array)) return failed(bytes);
  const zones = readZones(bytes, file.path);
  if (!zones.ok) return failed(zones.problems[0] ?? { code: 'unreadable', path: file.path, detail: 'no reason given' });
  const actual = zones.value.length;
  if (actual !== file.featureCount) {
    return failed({ code: 'count-differs', path: file.path, expected: file.featureCount, actual });
  }
  const stranger = zones.value.map((zone) => kindTrouble(zone, card.geometry)).find((trouble) => trouble !== null);
  return stranger ? failed(stranger) : { state: 'ready', zones: zones.value };
}

const failed = (trouble: LayerTrouble): LayerState => ({ state: 'failed', trouble });
