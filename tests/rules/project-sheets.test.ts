// Project sheets against the shipped pack: industry, nature, place and day give the verdict that a careful officer would give.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { screen } from '../../src/analysis/screening/screen.ts';
import { metres } from '../../src/analysis/units/quantity.ts';
import { pack } from '../pack/shipped-pack.ts';

const ids = z.array(z.string()).default([]);
const answers = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));
const sheetFile = z.strictObject({
  settled: answers,
  places: z.record(z.string(), z.tuple([z.number(), z.number()])),
  sheets: z.array(
    z.strictObject({
      title: z.string(),
      at: z.string(),
      asOf: z.string().default('2026-11-22'),
      expiredPlans: z.boolean().default(true),
      project: answers,
      outcome: z.enum(['prohibited', 'undetermined', 'conditional', 'no-conflict-found']).optional(),
      /** Rules in conflict, at least; an empty list: none at all. */
      conflicts: z.array(z.string()).optional(),
      conditions: ids,
      satisfied: ids,
      uncovered: ids,
      /** Rules that must not fire: not applicable, or not in force. */
      silent: ids,
      asks: ids,
    }),
  ),
});

const { settled, places, sheets } = sheetFile.parse(
  parse(readFileSync(new URL('project-sheets.yaml', import.meta.url), 'utf8')),
);

/** A square of 80 m; at 29.8° N a degree is about 96.6 km east and 110.9 km north. */
function squareAt([lon, lat]: readonly [number, number]) {
  const [dx, dy] = [40 / 96_600, 40 / 110_900];
  const ring = [
    [lon - dx, lat - dy],
    [lon + dx, lat - dy],
    [lon + dx, lat + dy],
    [lon - dx, lat + dy],
    [lon - dx, lat - dy],
  ] as const;
  return { type: 'MultiPolygon' as const, coordinates: [[ring]] };
}

describe.each(sheets.map((sheet) => [`${sheet.title} (${sheet.at}, ${sheet.asOf})`, sheet] as const))(
  '%s',
  (_, sheet) => {
    const footprint = {
      name: sheet.title,
      geometry: squareAt(places[sheet.at]!),
      crs: 'EPSG:4490',
      planeArea: null,
      declaredArea: null,
      notes: [],
    } as const;
    const screening = screen({
      footprint,
      project: { ...settled, ...sheet.project },
      pack,
      asOf: sheet.asOf,
      near: metres(5000),
      expiredPlans: sheet.expiredPlans,
    });
    const outcomeOf = (id: string) => screening.findings.find(({ rule }) => rule === id)?.outcome;
    const named = (outcome: string) =>
      screening.findings.filter((finding) => finding.outcome === outcome).map(({ rule }) => rule);

    it('has the verdict and the reasons of a careful officer', () => {
      const got = `${screening.verdict.outcome}; conflicts ${named('conflict')}; unknown ${named('undetermined')}`;
      if (sheet.outcome !== undefined) expect(screening.verdict.outcome, got).toBe(sheet.outcome);
      if (sheet.conflicts?.length === 0) expect(named('conflict')).toEqual([]);
      for (const id of sheet.conflicts ?? []) expect(outcomeOf(id), `${id}; ${got}`).toBe('conflict');
      for (const id of sheet.conditions) expect(outcomeOf(id), `${id}; ${got}`).toBe('condition');
      for (const id of sheet.satisfied) expect(outcomeOf(id), `${id}; ${got}`).toBe('satisfied');
      for (const id of sheet.uncovered) expect(outcomeOf(id), `${id}; ${got}`).toBe('not-covered');
      for (const id of sheet.silent) {
        expect(['not-applicable', 'not-in-force', undefined], `${id}; ${got}`).toContain(outcomeOf(id));
      }
      const asked = screening.questions.map(({ attribute }) => attribute);
      for (const attribute of sheet.asks) expect(asked, got).toContain(attribute);
    });
  },
);
