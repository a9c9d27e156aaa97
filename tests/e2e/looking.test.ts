// A person who only looks: the first screen, a click, the language, a link.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type ServedApp, serveApp, visit } from './served-app.ts';

let browser: Browser;
let app: ServedApp;
let page: Page;

beforeAll(async () => {
  [browser, app] = await Promise.all([launch(), serveApp()]);
  page = await visit(browser, app.address);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe('looking at the district', () => {
  it('says what this is and offers four ways to begin', async () => {
    expect(await page.locator('h1').textContent()).toContain('碧线');
    const welcome = page.locator('.welcome');
    expect(await welcome.locator('h2').textContent()).toBe('这个项目能建在这里吗？');
    expect((await welcome.locator('.offer').allTextContents()).map((text) => text.trim())).toEqual([
      '点地图任意处',
      '画一块地',
      '拖入文件',
      '打开示例',
    ]);
    expect(await page.locator('footer').textContent()).toContain('示意数据，非法定边界，不作为审批依据');
  });

  it('lists layers with their state, and what is not covered', async () => {
    const layers = page.locator('.layer-entry');
    expect(await layers.count()).toBeGreaterThanOrEqual(15);
    expect(await page.locator('.layer-entry[data-state="failed"]').count()).toBe(0);
    expect(await page.locator('.layer-list .absent li').count()).toBeGreaterThan(40);
  });

  it('answers what applies at a click, each rule with its clause', async () => {
    await page.locator('.maplibregl-canvas').waitFor();
    await page.locator('.maplibregl-canvas').click({ position: { x: 430, y: 430 } });
    await page.locator('.here[aria-busy="false"] .here-rule').first().waitFor();
    expect(await page.locator('.here h2').textContent()).toBe('这里适用什么');
    const clauses = await page.locator('.here-rule blockquote').allTextContents();
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.every((clause) => clause.length > 5)).toBe(true);
  });

  it('switches the language everywhere, and says so to assistive technology', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Explore');
    await page.getByRole('tab', { name: 'Screen' }).click();
    expect(await page.locator('.site-entry h2').first().textContent()).toBe('Give a site');
  });

  it('goes dark with the system, map and panel, until the person chooses', async () => {
    const themes = async () => [
      await page.locator('html').getAttribute('data-theme'),
      await page.locator('.jadeline-map').getAttribute('data-theme'),
    ];
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(themes, { timeout: 20_000 }).toEqual(['dark', 'dark']);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(themes, { timeout: 20_000 }).toEqual(['light', 'light']);
  });

  it('restores position, layers, day, language and task from its link', async () => {
    const link = `${app.address}#map=13/29.8/106.5&layers=district,pbf:0.5&lang=en&asof=2024-01-31&task=review`;
    const other = await visit(browser, link);
    expect(await other.getByRole('tab', { selected: true }).textContent()).toBe('Review');
    await other.getByRole('tab', { name: 'Screen' }).click();
    expect(await other.locator('input[type="date"]').inputValue()).toBe('2024-01-31');
    await other.getByRole('tab', { name: 'Explore' }).click();
    expect(await other.locator('[data-layer="pbf"] input[type="checkbox"]').isChecked()).toBe(true);
    expect(await other.locator('[data-layer="eco_redline"] input[type="checkbox"]').isChecked()).toBe(false);
    await other.waitForFunction(() => location.hash.includes('task=explore'));
    expect(new URL(other.url()).hash).toBe(
      '#map=13/29.8/106.5&layers=district,pbf:0.5&lang=en&asof=2024-01-31&task=explore',
    );
    await other.context().close();
  });

  it('finds a place without a network, and an answer at it', async () => {
    await page.locator('.search input').fill('106.4206, 29.8281');
    await page.keyboard.press('Enter');
    await page.locator('.here[aria-busy="false"] .here-rule').first().waitFor();
    expect(await page.locator('.here').textContent()).toContain('106.420600, 29.828100');
  });
});
