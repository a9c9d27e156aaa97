// A person who screens: an example, coordinates by keyboard, a bad file, a hand that changes its mind.

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveFile, launch, type ServedApp, serveApp, verdictOf, visit } from './served-app.ts';

let browser: Browser;
let app: ServedApp;
let page: Page;

beforeAll(async () => {
  [browser, app] = await Promise.all([launch(), serveApp()]);
  page = await visit(browser, `${app.address}#task=screen`);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe('an example', () => {
  it('a chemical plant 600 m from the bank is prohibited, by the clause, with its overlap drawn', async () => {
    await page.locator('[data-example="chemical-plant-600"]').click();
    expect(await verdictOf(page)).toBe('prohibited');
    const finding = page.locator('.finding[data-rule="LAW-26a"]');
    expect(await finding.getAttribute('data-outcome')).toBe('conflict');
    await finding.locator('.finding-head').click();
    expect(await finding.locator('blockquote').first().textContent()).toContain(
      '禁止在长江干支流岸线一公里范围内新建、扩建化工园区和化工项目',
    );
    expect(await finding.locator('figcaption').first().textContent()).toContain('第二十六条');
    expect(await finding.locator('.finding-figure').textContent()).toMatch(/\d 公顷$|^全部$/);
    expect(await page.locator('.map-area > .unseen').textContent()).toMatch(/画出 [1-9]\d* 处重叠/);
  });

  it('shows three areas, counts in mu, and takes a declared area', async () => {
    await page.getByLabel('申报面积，公顷').fill('1');
    await page.getByLabel('申报面积，公顷').press('Enter');
    await verdictOf(page);
    const figures = await page.locator('.site-card .figure-list dd').allTextContents();
    expect(figures[0]).toMatch(/公顷 · [\d.,]+ 亩$/);
    expect(figures[1]).toMatch(/公顷$/);
    expect(figures[2]).toContain('不符');
  });

  it('saves a screening that carries schema, hashes and day', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存筛查结果（JSON）' }).click(),
    ]);
    const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(saved.schema).toBe('jadeline/screening@1');
    expect(saved.verdict.outcome).toBe('prohibited');
    expect(saved.provenance.pack.manifest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps the footprint over a reload, on this device only', async () => {
    expect(page.url()).not.toContain('footprint');
    await page.reload();
    expect(await verdictOf(page)).toBe('prohibited');
  });
});

describe('the project', () => {
  it('asks what still matters, always lets one be unsure, and follows the answer', async () => {
    await page.getByRole('button', { name: '改“建设性质”' }).click();
    expect(await verdictOf(page)).toBe('undetermined');
    const question = page.locator('.question[data-attribute="nature"]');
    expect(await question.getByRole('button', { name: '不清楚' }).count()).toBe(1);
    await question.getByRole('button', { name: '新建', exact: true }).click();
    await page.locator('.verdict[data-outcome="prohibited"]').waitFor();
  });

  it('undo takes the footprint away and redo brings it back', async () => {
    await page.locator('[data-example="jinyunshan-housing"]').evaluate((button: HTMLElement) => button.click());
    await verdictOf(page);
    const name = () => page.locator('#site-title').textContent();
    const housing = await name();
    await page.locator('#task').focus();
    await page.keyboard.press('Control+z');
    await page.waitForFunction((before) => document.querySelector('#site-title')?.textContent !== before, housing);
    await page.keyboard.press('Control+Shift+z');
    await page.waitForFunction((before) => document.querySelector('#site-title')?.textContent === before, housing);
    expect(await verdictOf(page)).not.toBeNull();
  });
});

describe('coordinates', () => {
  it('can be typed, mended and screened with the keyboard alone', async () => {
    const fresh = await visit(browser, `${app.address}#task=screen`);
    const type = (text: string) => fresh.keyboard.type(text);
    const tab = (times: number) =>
      Array.from({ length: times }).reduce<Promise<void>>(
        (before) => before.then(() => fresh.keyboard.press('Tab')),
        Promise.resolve(),
      );
    await fresh.locator('#task').focus();
    await fresh.keyboard.press('c');
    await fresh.locator('.coordinate-table').waitFor();
    await fresh.locator('[data-cell="0-0"]').focus();
    const corners = ['106.50', '29.790', '106.51', '29.790', '106.51', 'x', '106.50', '29.798'];
    for (const [index, value] of corners.entries()) {
      await type(value);
      await tab(index % 2 === 0 ? 1 : 3);
    }
    await fresh.getByRole('button', { name: '用这些坐标筛查' }).press('Enter');
    expect(await fresh.locator('.problems').textContent()).toBe(
      '第 3 点不是两个数。请一格一个数，例如 106.5301 和 29.7802。',
    );
    expect(await fresh.locator('.verdict').count()).toBe(0);
    await fresh.locator('[data-cell="2-1"]').press('Control+a');
    await type('29.798');
    await fresh.getByRole('button', { name: '用这些坐标筛查' }).press('Enter');
    expect(['undetermined', 'prohibited', 'conditional']).toContain(await verdictOf(fresh));
    // 0.01° of longitude by 0.008° of latitude at 29.794° N: 967.6 m by 886.8 m = 85.8 ha, as the rectangle that was typed.
    expect(await fresh.locator('.site-card dd').first().textContent()).toMatch(/^8[56]\.\d{4} 公顷/);
    await fresh.context().close();
  });
});

describe('a bad file', () => {
  it.each([
    ['empty.geojson', ''],
    ['broken.geojson', '{"type":"FeatureCollection","features":[{'],
    ['point.geojson', '{"type":"Point","coordinates":[106.5,29.8]}'],
    ['photo.jpg', '\u00ff\u00d8\u00ff\u00e0'],
  ])('%s gets a sentence and no verdict', async (name, text) => {
    await giveFile(page, name, text);
    const trouble = page.locator('.trouble');
    await trouble.getByRole('heading', { name: `没有读懂 ${name}，还没有结论` }).waitFor();
    expect((await trouble.locator('li').allTextContents()).join('').length).toBeGreaterThan(8);
    expect(await page.locator('.verdict').count()).toBe(0);
    await trouble.getByRole('button', { name: '关闭' }).click();
  });
});
