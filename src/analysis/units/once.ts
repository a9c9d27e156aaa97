// Values that are made when they are first needed.

/** A function that makes its value at the first call and gives the same at every other. */
export function once<Value extends object>(make: () => Value): () => Value {
  let kept: Value | undefined;
  return () => {
    kept ??= make();
    return kept;
  };
}

/** What a computation has come to: a function that gives its value, or throws its fault, every time. */
export function attempted<Value>(compute: () => Value): () => Value {
  try {
    const value = compute();
    return () => value;
  } catch (fault) {
    return () => {
      throw fault;
    };
  }
}

/**
 * A value for the object that is asked about now, made once and let go with the next object. For what many ask of the screening at hand:
 * a WeakMap would hold what the last screenings left behind until memory is collected as a whole, and a moving footprint leaves
 * sixty a second.
 */
export function forLatest<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let latest: { readonly key: Key; readonly value: Value } | null = null;
  return (key) => {
    if (latest?.key !== key) latest = { key, value: make(key) };
    return latest.value;
  };
}
