// Which files of the packs that ship pass their schema and come out of it as they went in, so that a start of the program may
// believe their hash. Read by both builds.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { examplesSchema } from '../src/layers/examples.ts';
import { placeSchemas } from '../src/layers/gazetteer.ts';
import { ruleSchemas } from '../src/layers/rule-book.ts';

const data = new URL('../public/data/', import.meta.url);

const schemas: Readonly<Record<string, z.ZodType>> = {
  'rules.json': ruleSchemas().book,
  'gazetteer.json': placeSchemas().gazetteer,
  'examples.json': examplesSchema(),
};

function unchanged(bytes: Uint8Array, schema: z.ZodType): boolean {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const parsed = schema.safeParse(value);
  return parsed.success && isDeepStrictEqual(parsed.data, value);
}

/** What the build puts into the program: SHA-256 of those files. */
export function shippedFiles(): { readonly shippedFiles: string } {
  const hashes = readdirSync(data).flatMap((pack) =>
    Object.entries(schemas).flatMap(([name, schema]) => {
      const bytes = readFileSync(new URL(`${pack}/${name}`, data));
      return unchanged(bytes, schema) ? [createHash('sha256').update(bytes).digest('hex')] : [];
    }),
  );
  return { shippedFiles: JSON.stringify(hashes) };
}
