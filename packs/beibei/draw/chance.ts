// Chance that repeats: numbers and noise that depend on a name only, so that the same recipe always draws the same line.

import type { Point } from './plane.ts';

/** FNV-1a hash of a text, 32 bits. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A source of numbers in [0, 1) (mulberry32), the same for the same name. */
export function chance(name: string): () => number {
  let state = seedOf(name);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const eastward = Float64Array.from({ length: 256 }, (_, index) => Math.cos((index / 128) * Math.PI));
const northward = Float64Array.from({ length: 256 }, (_, index) => Math.sin((index / 128) * Math.PI));

/** Slope of the noise at a corner of the lattice, times the way from there: one term of gradient noise. */
function corner(seed: number, column: number, row: number, dx: number, dy: number): number {
  let hash = Math.imul(column, 0x27d4eb2d) ^ Math.imul(row, 0x165667b1) ^ seed;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  const direction = (hash ^ (hash >>> 16)) & 255;
  return (eastward[direction] ?? 0) * dx + (northward[direction] ?? 0) * dy;
}

const ease = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);

/** Gradient noise (Perlin) on a unit lattice, about -0.7 to 0.7. */
function gradientNoise(seed: number, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [dx, dy] = [x - column, y - row];
  const southWest = corner(seed, column, row, dx, dy);
  const southEast = corner(seed, column + 1, row, dx - 1, dy);
  const northWest = corner(seed, column, row + 1, dx, dy - 1);
  const northEast = corner(seed, column + 1, row + 1, dx - 1, dy - 1);
  const u = ease(dx);
  const south = southWest + (southEast - southWest) * u;
  const north = northWest + (northEast - northWest) * u;
  return south + (north - south) * ease(dy);
}

/** A smooth irregular surface over the plane. */
export type Noise = (x: number, y: number) => number;

/**
 * Fractal noise, about -1 to 1: each octave has half the wavelength and half the height of the one before.
 * `wavelength` is the length of the longest swell, in the units of x and y.
 */
export function fractalNoise(name: string, wavelength: number, octaves = 4, gain = 0.5): Noise {
  const seed = seedOf(name);
  return (x, y) => {
    let [sum, height, scale] = [0, 1.3, 1 / wavelength];
    for (let octave = 0; octave < octaves; octave++) {
      sum += height * gradientNoise(seed + octave * 0x9e3779b9, x * scale, y * scale);
      height *= gain;
      scale *= 2;
    }
    return sum;
  };
}

/** Moves points by smooth noise; heights small against wavelengths never let a line cross itself. */
export function warp(name: string, swells: readonly { height: number; wavelength: number }[]): (point: Point) => Point {
  const parts = swells.map(({ height, wavelength }, index) => ({
    height,
    east: fractalNoise(`${name} east ${index}`, wavelength, 1),
    north: fractalNoise(`${name} north ${index}`, wavelength, 1),
  }));
  return ([x, y]) => {
    let [dx, dy] = [0, 0];
    for (const { height, east, north } of parts) {
      dx += height * east(x, y);
      dy += height * north(x, y);
    }
    return [x + dx, y + dy];
  };
}
