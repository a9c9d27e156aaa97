// Coordinate systems by name: a closed list, so that nothing defaults silently. GCJ-02 and BD-09 have no EPSG code and
// are no systems of survey; they are named so that they can be recognised.

type Zone3 = 25 | 26 | 27 | 28 | 29 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 44 | 45;

/** Systems that the engine can project and unproject. */
export type Crs = 'EPSG:4490' | 'EPSG:4326' | 'EPSG:3857' | `CGCS2000 / 3-degree zone ${Zone3}`;
