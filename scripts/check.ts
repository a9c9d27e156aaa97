// npm run check: format, lint, types, unused code, and the tests that need no browser.

import { checks, run } from './steps.ts';

const tests = { title: 'Tests in Node', program: 'vitest', words: ['run', '--project', 'node'] };
process.exit([...checks, tests].filter((step) => !run(step)).length === 0 ? 0 : 1);
