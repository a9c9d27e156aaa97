// Files of surveyors and CAD offices in the built app: read in the worker, chosen among, refused with a sentence.

import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch, type ServedApp, serveApp, verdictOf, visit } from './served-app.ts';

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
const giveText = (name: string, text: string) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
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

  it('with more corners than a hand can move is screened, and says why it cannot be adjusted on the map', async () => {
    const ring = Array.from({ length: 1200 }, (_, step) => {
      const angle = (2 * Math.PI * step) / 1200;
      return [106.42 + 0.004 * Math.cos(angle), 29.83 + 0.004 * Math.sin(angle)];
    });
    const coordinates = [[...ring, ring[0]]];
    await giveText('round.geojson', JSON.stringify({ type: 'Feature', geometry: { type: 'Polygon', coordinates } }));
    expect(await verdictOf(page)).toMatch(/./);
    await page.getByRole('button', { name: '在图上调整' }).click();
    await shows('这个地块有 1,200 个界址点，超过 1,000 个');
    expect(await page.getByRole('button', { name: '在图上调整' }).isVisible()).toBe(true);
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

/** A triangle whose eastings carry no zone and fit two zones away from Beibei. */
const anywhere = 'POLYGON((500000 3302110,500900 3302110,500900 3302990,500000 3302110))';

describe('a file in doubt', () => {
  it('shows where each reading would put it, and reads the one that is chosen', async () => {
    await giveText('anywhere.wkt', anywhere);
    await page.locator('svg.candidate-map .candidate').nth(1).waitFor();
    const choices = page.locator('.candidates li');
    expect(await choices.allTextContents()).toEqual([
      expect.stringMatching(/A · 按 EPSG:4544.*距数据范围 \d+\.\d 公里/),
      expect.stringMatching(/B · 按 EPSG:4545.*距数据范围 \d+\.\d 公里/),
    ]);
    await choices.nth(1).getByRole('button').click();
    // Both readings lie far from the district: the one that is chosen is shown, and gets no verdict.
    await page.locator('.far-away', { hasText: '“anywhere”离数据包的范围 128 公里' }).waitFor();
    expect(await page.locator('.trouble').count()).toBe(0);
    expect(await page.locator('.status-line, footer').allTextContents()).toContainEqual(
      expect.stringMatching(/108\.00/),
    );
  }, 60_000);

  it('Xi’an 80 with seven parameters: screened, with the parameters in the notes', async () => {
    await give('xian-80.shp.zip');
    const fields = page.locator('.datum-shift input');
    const parameters = ['-12.064', '130.821', '81.974', '-1.25', '0.87', '2.31', '-4.16'];
    for (const [index, value] of parameters.entries()) await fields.nth(index).fill(value);
    const again = page.locator('.datum-shift button');
    expect(await again.isDisabled()).toBe(true);
    await page.locator('.datum-shift select').selectOption('coordinate-frame');
    await again.click();
    await verdictOf(page);
    const notes = await page.locator('.notes').textContent();
    for (const value of [...parameters, 'EPSG 9607', 'Xian_1980_3_Degree_GK_Zone_35']) expect(notes).toContain(value);
  }, 60_000);
});

/** So many squares that reading them takes a while. */
function manySquares(count: number): string {
  const square = (index: number) => {
    const [lon, lat] = [106.3 + (index % 70) * 5e-3, 29.7 + Math.floor(index / 70) * 4e-3];
    const corner = (step: number) => [lon + 2e-3 * Math.cos(step / 6), lat + 1e-3 * Math.sin(step / 6)];
    return [...Array.from({ length: 36 }, (_, step) => corner(step)), corner(0)];
  };
  const features = Array.from({ length: count }, (_, index) => {
    return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [square(index)] } };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

describe('a large file', () => {
  it('shows its progress and can be stopped; nothing of it is kept', async () => {
    // A quick machine shows the progress for a moment only: the button is pressed as soon as it is there.
    const pressed = page.evaluate(
      () =>
        new Promise<string>((done) => {
          new MutationObserver((_, observer) => {
            const button = document.querySelector<HTMLButtonElement>('.reading:has(progress) button');
            if (!button) return;
            observer.disconnect();
            button.click();
            done(button.textContent ?? '');
          }).observe(document.body, { childList: true, subtree: true });
        }),
    );
    await giveText('many.geojson', manySquares(4800));
    expect(await pressed).toBe('取消');
    await page.locator('.reading').waitFor({ state: 'detached' });
    await shows('已停止读取');
    await giveText('small.wkt', 'POLYGON((106.42 29.83,106.421 29.83,106.421 29.831,106.42 29.83))');
    await page.locator('.site-card', { hasText: 'small' }).waitFor();
  }, 60_000);
});
