// Files of surveyors and CAD offices in the built app: read in the worker, chosen among, refused with a sentence.

import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch, type ServedApp, serveApp, visit } from './served-app.ts';

let app: ServedApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  app = await serveApp();
  browser = await launch();
}, 120_000);

/** Each file meets a new person: nothing of the file before is on the page. */
beforeEach(async () => {
  page = await visit(browser, app.address);
}, 60_000);

afterEach(() => page.context().close());

afterAll(async () => {
  await browser.close();
  await app.stop();
});

const path = (name: string): string => fileURLToPath(new URL(`../intake/files/${name}`, import.meta.url));
const give = (...names: readonly string[]) => page.locator('input[type=file]').first().setInputFiles(names.map(path));
const shows = (text: string) => page.getByText(text).first().waitFor({ timeout: 40_000 });

describe('a file that is given', () => {
  it.each(['plot.gpkg', 'zone-36-utf-8.shp.zip', 'plot.kmz', 'survey.xlsx'])(
    '%s',
    async (file) => {
      await give(file);
      await shows('示例地块');
      expect(await page.locator('.trouble').count()).toBe(0);
    },
    60_000,
  );

  it('a loose shapefile with its parts', async () => {
    await give('loose.shp', 'loose.dbf', 'loose.prj');
    await shows('示例地块');
    expect(await page.locator('.trouble').count()).toBe(0);
  }, 60_000);

  it('two layers: a button for each, and then the verdict', async () => {
    await give('two-layers.zip');
    await page.getByRole('button', { name: '读取图层“red-line”（1）' }).click({ timeout: 40_000 });
    await shows('red-line');
    await page.locator('.trouble').waitFor({ state: 'detached', timeout: 40_000 });
  }, 60_000);

  it('Xi’an 80: the reason, and no verdict', async () => {
    await give('xian-80.shp.zip');
    await page.locator('.trouble', { hasText: '转换参数不公开' }).waitFor({ timeout: 40_000 });
  }, 60_000);
});
