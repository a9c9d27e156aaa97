// Reads what people wrote of the pack: pack.yaml, the cards in layers/, and projects.yaml. Refuses what is incomplete.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().min(1);
const bilingual = z.strictObject({ zh: text, en: text });
const day = z.iso.date().nullable();
const edition = z.strictObject({ name: bilingual, validFrom: day, validUntil: day });
const status = z.enum(['official', 'illustrative']);

const packSchema = z.strictObject({
  id: text,
  status,
  title: bilingual,
  region: bilingual,
  notice: bilingual,
  publisher: bilingual,
  licence: text,
  extent: z.strictObject({
    layer: text,
    editions: z.array(edition.extend({ id: text, layer: text.nullable(), note: bilingual })).min(1),
  }),
});

const cardSchema = z.strictObject({
  id: text,
  family: text,
  geometry: z.enum(['polygon', 'line', 'point']),
  role: z.enum(['control', 'reference', 'context']),
  accuracy: z.number().positive(),
  title: bilingual,
  summary: bilingual,
  legalBasis: bilingual,
  edition,
});

const absentSchema = z.strictObject({
  id: text,
  family: text,
  title: bilingual,
  summary: bilingual,
  legalBasis: bilingual,
});

const pair = z.tuple([z.number(), z.number()]);
const footprint = z.union([
  z.strictObject({ at: pair, size: pair, turn: z.number() }),
  z.strictObject({ stream: text, from: z.number(), to: z.number(), width: z.number(), aside: z.number() }),
  z.strictObject({
    bank: z.enum(['left', 'right']),
    along: z.number(),
    from: z.number(),
    width: z.number(),
    depth: z.number(),
  }),
]);

const projectsSchema = z.strictObject({
  projects: z.array(
    z.strictObject({
      no: z.int().positive(),
      name: text,
      content: text,
      years: text,
      lead: text,
      place: text.nullable(),
      placeClass: z.enum(['P', 'A', 'N']),
    }),
  ),
  examples: z.array(
    z.strictObject({
      id: text,
      projectNo: z.int().positive().nullable(),
      title: bilingual,
      footprint,
      position: z.enum(['published', 'recalled', 'assumed']),
      accuracy: z.number().nonnegative(),
      project: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      expect: z.enum(['prohibited', 'undetermined', 'conditional', 'no-conflict']),
    }),
  ),
});

/** pack.yaml as read. */
export type PackSheet = z.output<typeof packSchema>;
/** A card of a layer with data. */
export type CardSheet = z.output<typeof cardSchema>;
/** A card of a layer that this pack does not have. */
export type AbsentSheet = z.output<typeof absentSchema>;
/** projects.yaml as read. */
export type ProjectsSheet = z.output<typeof projectsSchema>;

function read<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** Everything in the folder `packs/beibei` that is written by hand, the control points excepted. */
export function readCards(folder: string): {
  readonly pack: PackSheet;
  readonly cards: readonly CardSheet[];
  readonly absent: readonly AbsentSheet[];
  readonly projects: ProjectsSheet;
} {
  const names = readdirSync(join(folder, 'layers')).filter((name) => name !== 'absent.yaml');
  return {
    pack: read(join(folder, 'pack.yaml'), packSchema),
    cards: names.toSorted().map((name) => read(join(folder, 'layers', name), cardSchema)),
    absent: read(join(folder, 'layers/absent.yaml'), z.array(absentSchema)),
    projects: read(join(folder, 'projects.yaml'), projectsSchema),
  };
}
