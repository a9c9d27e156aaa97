// Values that are made when they are first needed.

/** A function that makes its value at the first call and gives the same at every other. */
export function once<Value extends object>(make: () => Value): () => Value {
  let kept: Value | undefined;
  return () => {
    kept ??= make();
    return kept;
  };
}
