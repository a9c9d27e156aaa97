#!/usr/bin/env node
// The program `jadeline`, as a module.

import { createRequire } from 'node:module';

createRequire(import.meta.url)('./jadeline.cjs');
