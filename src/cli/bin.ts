#!/usr/bin/env node
// The program `jadeline`, for those who start it as a module. Without the loader of modules, jadeline.cjs starts sooner.

import { createRequire } from 'node:module';

createRequire(import.meta.url)('./jadeline.cjs');
