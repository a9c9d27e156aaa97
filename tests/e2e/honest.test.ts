// When data is missing or the network is gone: nothing is guessed, and what can go on goes on.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveFile, launch, serveApp, verdictOf, visit } from './served-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

const square = JSON.stringify({
  type: 'Feature',
  properties: { name: '试验地块' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [106.54, 29.86],
        [106.545, 29.86],
        [106.545, 29.864],
        [106.54, 29.864],
        [106.54, 29.86],
      ],
    ],
  },
});

it('a layer file that is missing, or not the one that was published: could not check, and no verdict without it', async () => {
  const app = await serveApp();
  app.mishaps.set('/data/beibei/eco_redline.fgb', 'missing');
  app.mishaps.set('/data/beibei/pa.fgb', 'altered');
  const page = await visit(browser, app.address);
  for (const layer of ['eco_redline', 'pa']) {
    const entry = page.locator(`.layer-entry[data-layer="${layer}"]`);
    expect(await entry.getAttribute('data-state')).toBe('failed');
    expect(await entry.textContent()).toContain('未能核对');
  }
  await page.getByRole('tab', { name: '筛查' }).click();
  await giveFile(page, 'site.geojson', square);
  expect(await verdictOf(page)).toBe('undetermined');
  expect(await page.locator('.failures').textContent()).toContain('生态保护红线');
  for (const layer of ['eco_redline', 'pa']) {
    const answer = page.locator(`.layer-line[data-layer="${layer}"]`);
    expect(await answer.getAttribute('data-answer')).toBe('could-not-check');
  }
  await page.context().close();
  await app.stop();
});

it('a manifest that is missing is said in full, and trying again helps', async () => {
  const app = await serveApp();
  app.mishaps.set('/data/beibei/manifest.json', 'missing');
  const page = await visit(browser, app.address);
  expect(await page.locator('.trouble h2').textContent()).toBe('数据打不开，现在无法筛查');
  app.mishaps.clear();
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.locator('.layer-entry').first().waitFor();
  await page.context().close();
  await app.stop();
});

describe('the server stopped after loading', () => {
  it('screening goes on, and a reload still opens the app', async () => {
    const app = await serveApp();
    const page = await visit(browser, `${app.address}#task=screen`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await app.stop();
    await giveFile(page, 'site.geojson', square);
    const first = await verdictOf(page);
    expect(first).not.toBeNull();
    await page.reload();
    expect(await verdictOf(page)).toBe(first);
    expect(await page.locator('.layer-line[data-answer="could-not-check"]').count()).toBe(0);
    await page.context().close();
  });
});
