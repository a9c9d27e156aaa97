#!/usr/bin/env node
// Entry of the built command line.

import { join } from 'node:path';
import { runCompiled } from '../worker/node-compiled.ts';

runCompiled(join(__dirname, 'program', 'jadeline.cjs'));
