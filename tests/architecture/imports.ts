// Reads the imports of source files and holds them against the plan of the house.

import { doors, rooms } from './rooms.ts';

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

/** Modules that a source text imports, in order. */
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(importPattern)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);

/** The room in which a path below src lies, such as `analysis/rules` or `map`. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  if (first === 'analysis' && second.includes('.')) return 'analysis';
  if (first === 'analysis') return `analysis/${second}`;
  return first.replace(/\.tsx?$/, '');
}

/** The package that a module name belongs to: `@turf/union`, `flatgeobuf`, `node:`. */
function packageOf(name: string): string {
  if (name.startsWith('node:')) return 'node:';
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name);
}

function resolve(path: string, name: string): string {
  const folder = path.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..') folder.pop();
    else if (part !== '.') folder.push(part);
  }
  return folder.join('/');
}

/** What is wrong with the imports of one file below src; each fault is a sentence. */
export function faultsOf(path: string, text: string): readonly string[] {
  const room = roomOf(path);
  const allowed = rooms[room];
  if (!allowed) return [`${path}: the room ${room} is not in the plan`];
  return importsOf(text).flatMap((name) => {
    if (!name.startsWith('.')) {
      const door = doors[packageOf(name)];
      if (!door) return [`${path}: the package ${packageOf(name)} has no door`];
      return door.includes(room) ? [] : [`${path}: ${packageOf(name)} enters by ${door.join(', ')}, not by ${room}`];
    }
    const target = roomOf(resolve(path, name));
    // Outside rooms see the engine as one; only its own rooms know each other.
    const seen = room.startsWith('analysis') ? target : target.replace(/^analysis\/.*/, 'analysis');
    return seen === room || allowed.includes(seen) ? [] : [`${path}: ${room} must not import ${target}`];
  });
}
