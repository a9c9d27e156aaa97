// Expected trouble is returned, not thrown: a value, or every problem that was found, never the first one only.

/** Either a value or the list of problems that stood in its way. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A result that carries a value. */
export const success = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

/** A result that carries problems; there is at least one. */
export const failure = <Problem>(
  ...problems: readonly [Problem, ...Problem[]]
): { readonly ok: false; readonly problems: readonly Problem[] } => ({ ok: false, problems });
