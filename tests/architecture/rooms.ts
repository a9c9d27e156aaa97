// The plan of the house as a table: which room may import which, and which package enters by which door.

/** For each room, the rooms that it may import (itself always). */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  'analysis/units': [],
  'analysis/geometry': ['analysis/units'],
  'analysis/zones': ['analysis/geometry', 'analysis/units'],
  'analysis/rules': ['analysis/zones', 'analysis/geometry', 'analysis/units'],
  'analysis/screening': ['analysis/rules', 'analysis/zones', 'analysis/geometry', 'analysis/units'],
  'analysis/report': ['analysis/screening', 'analysis/rules', 'analysis/zones', 'analysis/geometry', 'analysis/units'],
  analysis: [
    'analysis/report',
    'analysis/screening',
    'analysis/rules',
    'analysis/zones',
    'analysis/geometry',
    'analysis/units',
  ],
  layers: ['analysis'],
  intake: ['analysis'],
  words: ['analysis', 'layers', 'intake'],
  worker: ['analysis', 'layers', 'intake'],
  cli: ['analysis', 'layers', 'intake', 'worker', 'words'],
  index: ['analysis', 'layers', 'intake', 'worker'],
  map: ['analysis', 'layers', 'words'],
  panels: ['analysis', 'layers', 'intake', 'words', 'map'],
  app: ['analysis', 'layers', 'intake', 'words', 'worker', 'map', 'panels'],
  main: ['app'],
};

/** For each package, the rooms whose door it enters by. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  '@turf/intersect': ['analysis/geometry'],
  '@turf/union': ['analysis/geometry'],
  '@turf/difference': ['analysis/geometry'],
  '@turf/helpers': ['analysis/geometry'],
  proj4: ['analysis/geometry'],
  'geographiclib-geodesic': ['analysis/geometry'],
  flatbush: ['analysis/geometry'],
  'robust-predicates': ['analysis/geometry'],
  'clipper2-ts': ['analysis/geometry'],
  flatgeobuf: ['layers'],
  flatbuffers: ['layers'],
  zod: ['layers'],
  '@noble/hashes': ['layers'],
  'maplibre-gl': ['map'],
  'terra-draw': ['map'],
  'terra-draw-maplibre-gl-adapter': ['map'],
  // Types only.
  geojson: ['map', 'app'],
  react: ['panels', 'app', 'main'],
  'react-dom': ['app', 'main'],
  zustand: ['app'],
  yaml: ['cli'],
  'node:': ['cli', 'worker', 'layers'],
};
