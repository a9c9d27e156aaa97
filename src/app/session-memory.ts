// What must survive a reload and stays on this device, in this tab: the footprint and the answers about the project.

import type { Project } from '../analysis/rules/rule.ts';
import type { Site } from './state.ts';

const key = 'jadeline/site@1';

/** What is kept for a reload. */
export interface Kept {
  readonly site: Site | null;
  readonly project: Project;
}

/** Keeps the footprint and the answers for a reload of this tab; a browser that refuses storage loses only this. */
export function keep(storage: Storage, { site, project }: Kept): void {
  try {
    if (!site && Object.keys(project).length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify({ site, project }));
  } catch {
    // Storage may be full or forbidden; the session goes on without it.
  }
}

const isPosition = (at: unknown): boolean =>
  Array.isArray(at) && at.length === 2 && at.every((value) => Number.isFinite(value));

function isSound(site: Site | null | undefined): site is Site {
  const coordinates: unknown = site?.footprint?.geometry?.coordinates;
  if (!Array.isArray(coordinates) || coordinates.length === 0) return false;
  return coordinates.flat().every((ring: unknown) => Array.isArray(ring) && ring.length > 3 && ring.every(isPosition));
}

/** What was kept, or nothing; a footprint that is not whole is dropped. */
export function recall(storage: Storage): Kept {
  try {
    const kept: Kept | null = JSON.parse(storage.getItem(key) ?? 'null');
    return { site: isSound(kept?.site) ? kept.site : null, project: kept?.project ?? {} };
  } catch {
    return { site: null, project: {} };
  }
}
