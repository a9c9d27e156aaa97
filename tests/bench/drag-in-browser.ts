// npm run bench:drag-in-browser -- S|M|L: a corner dragged by the mouse in Chromium, over a pack of a size; how long each
// verdict takes from the page to the worker and back, against one frame of 16.7 ms. Build first: npm run build.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../src/cli/static-files.ts';
import { launch, visit } from '../e2e/served-app.ts';
import { writePackOfSize } from './pack-of-size.ts';

const size = (['S', 'M', 'L'] as const).find((each) => process.argv.includes(each)) ?? 'L';
const frame = 1000 / 60;

/** Notes the way of every live screening to the worker and back, as the page sees it. Runs in the page, before the app. */
const noteTrips = `
  window.trips = [];
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    asked = new Map();
    constructor(script, options) {
      super(script, options);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'answer' && this.asked.has(data.job)) window.trips.push(performance.now() - this.asked.get(data.job));
      });
    }
    postMessage(message) {
      if (message.ask?.screen?.settled === false) this.asked.set(message.job, performance.now());
      super.postMessage(message);
    }
  };`;

async function drag(page: Page): Promise<readonly number[]> {
  const box = await page.locator('canvas').first().boundingBox();
  if (!box) throw new Error('the map is not there');
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
  await page.keyboard.press('d');
  for (const [x, y] of [
    [0.45, 0.45],
    [0.52, 0.45],
    [0.52, 0.53],
    [0.45, 0.53],
  ] as const) {
    await page.mouse.move(...at(x, y), { steps: 3 });
    await page.waitForTimeout(200);
    await page.mouse.click(...at(x, y));
    // Two clicks in quick succession would be a double click.
    await page.waitForTimeout(400);
  }
  await page.keyboard.press('Enter');
  await page.waitForTimeout(3000);
  await page.evaluate('window.trips.splice(0)');
  await page.mouse.move(...at(0.52, 0.53), { steps: 3 });
  await page.mouse.down();
  for (let step = 1; step <= 300; step++) {
    await page.mouse.move(...at(0.52 + 0.1 * Math.sin(step / 20), 0.53 + 0.1 * (1 - Math.cos(step / 30))));
    await page.waitForTimeout(frame);
  }
  await page.mouse.up();
  await page.screenshot({ path: join(tmpdir(), 'jadeline-drag.png') });
  return page.evaluate<number[]>('window.trips');
}

const folder = mkdtempSync(join(tmpdir(), 'jadeline-drag-'));
cpSync(fileURLToPath(new URL('../../dist/app', import.meta.url)), folder, { recursive: true });
rmSync(join(folder, 'data', 'beibei'), { recursive: true });
writePackOfSize(size, join(folder, 'data', 'beibei'));
const answer = serveFolder(folder);
const server = createServer((request, response) => void answer(request, response));
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const place = server.address();
const browser = await launch();
try {
  if (typeof place !== 'object' || place === null) throw new Error('the server has no address');
  const page = await visit(browser, `http://127.0.0.1:${place.port}/#map=13/29.87/106.495`, undefined, noteTrips);
  await page.waitForTimeout(5000);
  const trips = (await drag(page)).toSorted((a, b) => a - b);
  const share = (part: number): string =>
    ((trips[Math.floor(part * (trips.length - 1))] ?? Number.NaN) / frame).toFixed(3);
  console.log(
    `\n| drag in Chromium on ${size} | median ÷ frame | 95 % ÷ frame | 99 % ÷ frame | verdicts |\n| --- | ---: | ---: | ---: | ---: |`,
  );
  console.log(`| one corner by the mouse | ${share(0.5)} | ${share(0.95)} | ${share(0.99)} | ${trips.length} |`);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
}
