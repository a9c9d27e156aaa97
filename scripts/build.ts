// npm run build: the app, the library and the command line under dist/.

import { builds, run } from './steps.ts';

process.exit(builds.every((step) => run(step)) ? 0 : 1);
