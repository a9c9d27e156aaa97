// manifest.json of a pack, schema jadeline/pack@1. The schema is closed: what it does not know, it refuses, so that a
// misspelt key is never a silent default. The types are those of the engine.

import { z } from 'zod';
import { once } from '../analysis/units/once.ts';
import { metres, squareMetres } from '../analysis/units/quantity.ts';
import type { Bilingual, Edition, Extent, ExtentEdition, LayerCard, LayerFile } from '../analysis/zones/layer.ts';

/** A file of a pack with what proves that it is the one that was published. */
export interface PackFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal, lower case. */
  readonly sha256: string;
}

/** What a pack says of itself. */
export interface Manifest {
  readonly schema: 'jadeline/pack@1';
  readonly id: string;
  readonly title: Bilingual;
  readonly status: 'official' | 'illustrative';
  readonly notice: Bilingual;
  /** Name of the region, if it differs from the title. */
  readonly region?: Bilingual;
  readonly extent: Extent;
  readonly layers: readonly LayerCard[];
  readonly rules: PackFile;
  readonly gazetteer: PackFile;
  readonly examples: PackFile;
}

// Without this the schemas would compile themselves with `new Function`, which a strict content policy forbids.
z.config({ jitless: true });

/** The schemas of manifest.json and of its parts. */
export const cardSchemas = once(() => {
  const text = z.string().min(1);
  const day = z.iso.date().nullable();
  const status = z.enum(['official', 'illustrative']);

  /** A text in both languages, neither of them empty. */
  const bilingual: z.ZodType<Bilingual> = z.strictObject({ zh: text, en: text });

  /** A name inside the pack's folder: no scheme, no step upwards, no absolute path. */
  const path = z.string().regex(/^(?!.*\.\.)[\w][\w./-]*$/, 'must name a file inside the pack');

  const fileShape = {
    path,
    bytes: z.int().nonnegative(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits in lower case'),
  };

  const packFile: z.ZodType<PackFile> = z.strictObject(fileShape);

  const layerFile: z.ZodType<LayerFile> = z.strictObject({
    ...fileShape,
    featureCount: z.int().nonnegative(),
    area: z.number().nonnegative().transform(squareMetres).nullable(),
  });

  const editionShape = { name: bilingual, validFrom: day, validUntil: day };
  /** One dated version of a layer. */
  const edition: z.ZodType<Edition> = z.strictObject(editionShape);

  const extentEdition: z.ZodType<ExtentEdition> = z.strictObject({
    ...editionShape,
    id: text,
    layer: text.nullable(),
    note: bilingual,
  });

  const extent: z.ZodType<Extent> = z.strictObject({ layer: text, editions: z.array(extentEdition).min(1) });

  /** The card of a layer. */
  const layerCard: z.ZodType<LayerCard> = z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be lower-case letters, digits and underscores'),
    family: text,
    title: bilingual,
    summary: bilingual,
    geometry: z.enum(['polygon', 'line', 'point']).nullable(),
    role: z.enum(['control', 'reference', 'context']),
    scope: z.enum(['in', 'out']),
    coverage: z.enum(['complete', 'absent']),
    status,
    edition,
    publisher: bilingual,
    licence: z.string(),
    legalBasis: bilingual,
    accuracy: z.number().nonnegative().transform(metres).nullable(),
    file: layerFile.nullable(),
  });

  /** The whole manifest; also sees that the extent is a polygon layer with a file and that no layer is declared twice. */
  const manifest: z.ZodType<Manifest> = z
    .strictObject({
      schema: z.literal('jadeline/pack@1'),
      id: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens'),
      title: bilingual,
      status,
      notice: bilingual,
      region: bilingual.exactOptional(),
      extent,
      layers: z.array(layerCard),
      rules: packFile,
      gazetteer: packFile,
      examples: packFile,
    })
    .check(({ value, issues }) => {
      const fault = (place: PropertyKey[], message: string) =>
        issues.push({ code: 'custom', path: place, message, input: value });
      const ground = value.layers.find(({ id }) => id === value.extent.layer);
      if (ground?.geometry !== 'polygon' || !ground.file) {
        fault(['extent', 'layer'], `${value.extent.layer} is no polygon layer with a file in this pack`);
      }
      const ids = value.layers.map(({ id }) => id);
      ids.forEach((id, position) => {
        if (ids.indexOf(id) < position) fault(['layers', position, 'id'], `the layer ${id} is declared twice`);
      });
    });

  return { manifest, bilingual, edition };
});
