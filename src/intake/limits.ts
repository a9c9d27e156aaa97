// How much a file may hold. Each limit is checked before the memory for what it limits is spent.

/** Upper limits of one input. A district's whole red line has about 100,000 vertices; no project needs more than that. */
export const limits = {
  bytes: 32 * 1024 * 1024,
  vertices: 200_000,
  /** Footprints in one file. */
  footprints: 5_000,
  /** Points that get a radius; each becomes a circle. */
  points: 5_000,
  /** Brackets within brackets; RFC 7946 geometry needs about ten. */
  depth: 64,
  /** Entries of one archive. */
  entries: 1_000,
  /** Bytes that an archive may unpack to, all entries together. */
  unpacked: 128 * 1024 * 1024,
  /** How many times its packed size one entry may unpack to; coordinates as text shrink to a tenth, not to a hundredth. */
  ratio: 200,
  /** Elements of an XML file. */
  elements: 250_000,
  /** Attributes of one XML element; parsers compare each with all before it. */
  attributes: 500,
  /** Cells of a table. */
  cells: 1_000_000,
  /** Problems told of one file; after that the file is not worth more words. */
  problems: 100,
  /** Characters of a name that are kept. */
  name: 120,
} as const;
