// npm test: everything that must hold, on a machine where nothing was installed by hand. Ends with a count that is true.

import { readFileSync, rmSync } from 'node:fs';
import { findChromium, withoutChromium } from './find-chromium.ts';
import { builds, checks, run } from './steps.ts';

const report = 'tests/.output/vitest.json';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Counts the tests of a vitest run; a run that wrote no report counts as one failure. */
function count(succeeded: boolean): Count {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
    };
    const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites;
    return { passed: numPassedTests, failed: succeeded ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const chromium = findChromium();
if (chromium === undefined) console.error(withoutChromium);

const steps = [...checks, ...builds].map((step) => run(step));
rmSync(report, { force: true });
const tests = run(
  {
    title: 'Tests',
    program: 'vitest',
    words: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  },
  chromium === undefined ? {} : { CHROMIUM_PATH: chromium },
);
const counted = count(tests);
const passed = steps.filter(Boolean).length + counted.passed;
const failed = steps.filter((succeeded) => !succeeded).length + counted.failed + (chromium === undefined ? 1 : 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
