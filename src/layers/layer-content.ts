// What became of one layer: its zones when every check has passed, else the first reason why they cannot be used.

import { failure, type Result, success } from '../analysis/units/result.ts';
import type { LayerCard, LayerFile, LayerState, LayerTrouble, Zone } from '../analysis/zones/layer.ts';
import { readZones } from './read-zones.ts';
import { zonesOver } from './stored-zones.ts';
import type { Disk, SurveyedFile } from './surveyed-file.ts';
import { type Arrived, differenceIn, verifyFile } from './verify-file.ts';

/** What came of a layer's file: its bytes, or a pass over a file that stays on the disk. */
export type ArrivedLayer = Arrived | { readonly surveyed: SurveyedFile; readonly disk: Disk };

/** Verifies and decodes a layer's file. A layer in scope that no file backs has failed; out of scope it is absent. */
export function layerContent(card: LayerCard, arrived: ArrivedLayer): LayerState {
  const { file } = card;
  if (!file) {
    return card.scope === 'out' ? { state: 'absent' } : failed({ code: 'file-missing', path: `${card.id}.fgb` });
  }
  const zones = zonesIn(file, card, arrived);
  if (!zones.ok) return failed(zones.problems[0] ?? { code: 'unreadable', path: file.path, detail: 'no reason given' });
  const actual = zones.value.length;
  if (actual !== file.featureCount) {
    return failed({ code: 'count-differs', path: file.path, expected: file.featureCount, actual });
  }
  return { state: 'ready', zones: zones.value };
}

function zonesIn(
  file: LayerFile,
  { geometry }: LayerCard,
  arrived: ArrivedLayer,
): Result<readonly Zone[], LayerTrouble> {
  if ('surveyed' in arrived) {
    const { surveyed, disk } = arrived;
    const { sha256, survey } = surveyed;
    const trouble = differenceIn(file, { ...surveyed, sha256: () => sha256 }) ?? survey.trouble;
    return trouble === null ? success(zonesOver(survey, disk.zoneBytes(surveyed))) : failure(trouble);
  }
  const bytes = verifyFile(file, arrived);
  return bytes instanceof Uint8Array ? readZones(bytes, file.path, geometry) : failure(bytes);
}

const failed = (trouble: LayerTrouble): LayerState => ({ state: 'failed', trouble });
