// gazetteer.json of a pack, schema jadeline/gazetteer@1: names with positions, for the offline search.

import { z } from 'zod';
import type { LonLat } from '../analysis/geometry/position.ts';
import { once } from '../analysis/units/once.ts';
import { type Metres, metres } from '../analysis/units/quantity.ts';
import type { Bilingual } from '../analysis/zones/layer.ts';
import { cardSchemas } from './manifest.ts';

/** A named place. */
export interface Place {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: string;
  readonly at: LonLat;
  readonly accuracy: Metres;
  /** Where the position comes from. */
  readonly basis: string;
}

export interface Gazetteer {
  readonly schema: 'jadeline/gazetteer@1';
  readonly places: readonly Place[];
}

/** The schemas of gazetteer.json and of a position. */
export const placeSchemas = once(() => {
  const { bilingual } = cardSchemas();
  /** A position in degrees, lon before lat. */
  const lonLat: z.ZodType<LonLat> = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

  /** Everything in gazetteer.json. */
  const gazetteer: z.ZodType<Gazetteer> = z.strictObject({
    schema: z.literal('jadeline/gazetteer@1'),
    places: z.array(
      z.strictObject({
        id: z.string().min(1),
        name: bilingual,
        kind: z.string().min(1),
        at: lonLat,
        accuracy: z.number().nonnegative().transform(metres),
        basis: z.string(),
      }),
    ),
  });

  return { gazetteer, lonLat };
});
