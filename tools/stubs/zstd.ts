// Empty stand-in: flatgeobuf can read zstd-compressed sources, which no pack uses. Keeps 250 kB of WebAssembly out of the app.

/** Never reached by an uncompressed FlatGeobuf file. */
export const init = (): never => {
  throw new Error('zstd-compressed FlatGeobuf is not supported');
};
export const decompress = init;
export const ZstdInit = init;
