// From the bytes of a JSON file to a checked value, or to every place where it does not fit its schema.

import type { z } from 'zod';
import { failure, type Result, success } from '../analysis/units/result.ts';
import type { InvalidEntry, PackProblem } from './pack-problem.ts';

type Issue = z.core.$ZodIssue;

/** The value in a UTF-8 JSON file, held against a schema. `path` is only named in the problems. */
export function parseJson<Value>(
  bytes: Uint8Array,
  schema: z.ZodType<Value>,
  path: string,
): Result<Value, PackProblem> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return failure({ code: 'unreadable', path, detail: error instanceof Error ? error.message : String(error) });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return success(parsed.data);
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => entriesOf(issue, path, [])) };
}

/** A JSON pointer to a place in a document. */
const pointerTo = (place: readonly PropertyKey[]): string =>
  place.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * A union is told by the variant that was most likely meant: the one with the fewest faults of its own. With more than one
 * it is a guess, and the address is that of the union.
 */
function entriesOf(issue: Issue, path: string, above: readonly PropertyKey[]): readonly InvalidEntry[] {
  const place = [...above, ...issue.path];
  const variants = issue.code === 'invalid_union' ? issue.errors : [];
  const [nearest = []] = variants.toSorted((a, b) => ownFaults(a) - ownFaults(b));
  if (nearest.length > 0 && ownFaults(nearest) <= 1) return nearest.flatMap((inner) => entriesOf(inner, path, place));
  const detail = nearest.length > 0 ? nearest.map(({ message }) => message).join('; ') : issue.message;
  return [{ code: 'invalid', path, at: pointerTo(place), detail }];
}

const ownFaults = (issues: readonly Issue[]): number => issues.filter(({ path }) => path.length <= 1).length;
