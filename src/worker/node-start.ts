// Entry of the built worker in Node.

import { join } from 'node:path';
import { runCompiled } from './node-compiled.ts';

runCompiled(join(__dirname, 'program', 'node-worker.cjs'));
