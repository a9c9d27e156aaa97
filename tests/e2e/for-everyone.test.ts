// A phone 360 pixels wide, and the states of the app before axe, in both languages and themes.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type ServedApp, serveApp, verdictOf, visit } from './served-app.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let app: ServedApp;

beforeAll(async () => {
  [browser, app] = await Promise.all([launch(), serveApp()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<Found>('axe.run(document)');
  return found.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map(({ target }) => target))}`);
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a phone, 360 pixels wide', () => {
  it('nothing is cut and nothing scrolls sideways, in any task', async () => {
    const page = await visit(browser, app.address, { width: 360, height: 740 });
    await page.getByRole('button', { name: '展开面板' }).click();
    for (const task of ['看图', '筛查', '审查']) {
      await page.getByRole('tab', { name: task }).click();
      expect(await overflow(page)).toBe(0);
      expect(await page.locator('#task').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
    }
    await page.getByRole('tab', { name: '筛查' }).click();
    await page.locator('[data-example="industrial-park-3000"]').click();
    expect(await verdictOf(page)).toBe('prohibited');
    expect(await page.locator('#task').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, summary, input:not(.unseen), select')]
        .filter((element) => element.checkVisibility())
        .map(
          (element) =>
            [element.textContent || element.getAttribute('aria-label'), element.getBoundingClientRect()] as const,
        )
        .filter(([, box]) => box.width > 0 && (box.height < 24 || box.width < 24))
        .map(([name, box]) => `${name} ${box.width} × ${box.height}`),
    );
    // A checkbox is 16 pixels, but its whole label of 26 pixels and more can be pressed.
    expect(small.filter((entry) => !entry.endsWith('16 × 16'))).toEqual([]);
    await page.context().close();
  });
});

describe('axe finds nothing', () => {
  it.each(['zh', 'en'])('in %s: exploring, screening, reviewing', async (language) => {
    const page = await visit(browser, `${app.address}#lang=${language}`);
    if (language === 'en') await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await violations(page)).toEqual([]);
    await page.locator('#tab-screen').click();
    expect(await violations(page)).toEqual([]);
    await page.locator('[data-example="chemical-plant-600"]').click();
    expect(await verdictOf(page)).toBe('prohibited');
    await page.locator('.finding-head').first().click();
    await page.locator('.evidence').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('#tab-review').click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
