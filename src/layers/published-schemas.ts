// The JSON Schemas that are published beside the app, made from the same schemas that check the files.

import { z } from 'zod';
import { measureSchema, screeningLineSchema } from './answer-schemas.ts';
import { examplesSchema } from './examples.ts';
import { placeSchemas } from './gazetteer.ts';
import { cardSchemas } from './manifest.ts';
import { ruleSchemas } from './rule-book.ts';
import { screeningSchema } from './screening-schema.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  'pack-1.json': cardSchemas().manifest,
  'rules-1.json': ruleSchemas().book,
  'gazetteer-1.json': placeSchemas().gazetteer,
  'examples-1.json': examplesSchema(),
  'screening-1.json': screeningSchema,
  'screening-line-1.json': screeningLineSchema,
  'measure-1.json': measureSchema,
};

/** File name and text (JSON Schema 2020-12) of every published schema; the same text on every run. */
export const publishedSchemas = (): readonly { readonly file: string; readonly text: string }[] =>
  Object.entries(schemas).map(([file, schema]) => ({
    file,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  }));
