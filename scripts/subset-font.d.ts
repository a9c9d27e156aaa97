// subset-font ships no types; this is the part of it that is used.
declare module 'subset-font' {
  /** Cuts a font to the glyphs of `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Uint8Array>;
}
