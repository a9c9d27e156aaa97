// The trouble of an overlay that cannot be trusted. Thrown, because no caller inside geometry can do better; the screening
// turns it into "could not check".

/** What is known of a failed overlay: areas in square metres, null where the engine gave none. */
export interface OverlayFacts {
  readonly operation: 'intersection' | 'union' | 'difference';
  readonly reason: 'engine-threw' | 'too-many-edges' | 'areas-differ';
  /** By the independent sum over pairs of edges. */
  readonly expected: number | null;
  /** By the overlay. */
  readonly found: number | null;
  readonly detail: string;
}

/** Thrown when the overlay engine fails, or when its area and the independent one differ by more than they may. */
export class OverlayFault extends Error {
  readonly facts: OverlayFacts;

  constructor(facts: OverlayFacts) {
    super(
      `Overlay ${facts.operation}: ${facts.reason} (expected ${facts.expected}, found ${facts.found}) ${facts.detail}`,
    );
    this.name = 'OverlayFault';
    this.facts = facts;
  }
}
