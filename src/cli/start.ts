#!/usr/bin/env node
// Entry of the built command line.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCompiled } from '../worker/node-compiled.ts';
import { startEarly } from '../worker/node-early.ts';

/** Commands that screen: their worker loads while they do. */
const screening: ReadonlySet<string | undefined> = new Set(['screen', 'locate']);

if (screening.has(process.argv[2])) startEarly(pathToFileURL(join(__dirname, 'node-worker.cjs')));
runCompiled(join(__dirname, 'program', 'jadeline.cjs'));
