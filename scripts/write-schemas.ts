// Writes the JSON Schemas that are published beside the app: public/schemas, checked in and held by a test.

import { mkdirSync, writeFileSync } from 'node:fs';
import { publishedSchemas } from '../src/layers/published-schemas.ts';

const folder = new URL('../public/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { file, text } of publishedSchemas()) writeFileSync(new URL(file, folder), text);
