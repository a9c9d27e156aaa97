// The version that every screening prints, so that an answer can be computed again by the same engine.

/** Version of the engine; equal to the version in package.json (held by a test). */
export const engineVersion = '0.1.0';
