// Runs the commands of this repository one after the other and keeps count of those that failed.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = new URL('../node_modules/', import.meta.url);

/** One command: what it is called and the words of its call, the first being the package whose program runs. */
export interface Step {
  readonly title: string;
  readonly program: string;
  readonly words: readonly string[];
}

/** Path of the program that a package of this repository brings. */
function programOf(name: string): string {
  const folder = new URL(`${name}/`, packages);
  const { bin } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : (bin[name.split('/').at(-1) ?? name] ?? Object.values(bin)[0]);
  if (path === undefined) throw new Error(`${name} brings no program`);
  return fileURLToPath(new URL(path, folder));
}

/** Runs one step with its output shown; true when it succeeded. */
export function run(step: Step, environment: Readonly<Record<string, string>> = {}): boolean {
  console.log(`\n— ${step.title}`);
  const { status } = spawnSync(process.execPath, [programOf(step.program), ...step.words], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) console.log(`— ${step.title}: failed`);
  return status === 0;
}

export const checks: readonly Step[] = [
  { title: 'Format and lint', program: '@biomejs/biome', words: ['ci', '--error-on-warnings', '.'] },
  { title: 'Types of the engine (no browser, no Node)', program: 'typescript', words: ['-p', 'tsconfig.engine.json'] },
  { title: 'Types of the app (no Node)', program: 'typescript', words: ['-p', 'tsconfig.app.json'] },
  { title: 'Types of everything', program: 'typescript', words: ['-p', 'tsconfig.json'] },
  { title: 'Unused files, exports and dependencies', program: 'knip', words: ['--no-progress'] },
];

/** The app and everything that runs in Node. */
export const programs: readonly Step[] = [
  { title: 'Build the app', program: 'vite', words: ['build'] },
  { title: 'Build the library', program: 'vite', words: ['build', '-c', 'vite.node.config.ts'] },
  ...['sqlite', 'jadeline', 'node-worker', 'program/jadeline', 'program/node-worker'].map((mode) => ({
    title: `Build the command line: ${mode}.cjs`,
    program: 'vite',
    words: ['build', '-c', 'vite.program.config.ts', '--mode', mode],
  })),
  { title: 'Keep the command line compiled', program: 'tsx', words: ['scripts/keep-compiled.ts'] },
];

export const builds: readonly Step[] = [
  ...programs,
  { title: 'Write the declarations of the library', program: 'typescript', words: ['-p', 'tsconfig.library.json'] },
];
