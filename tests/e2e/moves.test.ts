// What moves: the findings after an answer, the law between two days; and the table that is filed, with every row.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type ServedApp, serveApp, verdictOf, visit } from './served-app.ts';

let browser: Browser;
let app: ServedApp;
let page: Page;

beforeAll(async () => {
  [browser, app] = await Promise.all([launch(), serveApp()]);
  page = await visit(browser, `${app.address}#task=screen`);
  await page.locator('[data-example="chemical-plant-600"]').click();
  await verdictOf(page);
});
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const outcomesOf = (): Promise<string[]> =>
  page
    .locator('.finding')
    .evaluateAll((rows: HTMLElement[]) => rows.map((row) => `${row.dataset.rule} ${row.dataset.outcome}`).toSorted());

describe('an answer', () => {
  it('says politely what it moved, from what to what, and marks the findings', async () => {
    const before = await outcomesOf();
    await page.getByRole('button', { name: '改“建设性质”' }).click();
    await page.locator('.moved').waitFor();
    expect(await page.locator('.moved [role="status"]').textContent()).toMatch(
      /“建设性质：已撤回”：改变了 \d+ 条结论。 总的结论由“不符合”变为“无法判定”。/,
    );
    const after = await outcomesOf();
    const moved = after.filter((each) => !before.includes(each));
    expect(await page.locator('.moves li').count()).toBe(moved.length);
    expect(await page.locator('.finding .tag.was').count()).toBe(moved.length);
    const plant = page.locator('.moves li[data-rule="LAW-26a"]');
    expect(await plant.getAttribute('data-before')).toBe('conflict');
    expect(await plant.getAttribute('data-after')).toBe('undetermined');
  });

  it('can be taken back with the keyboard, and everything is as before', async () => {
    await page.getByRole('button', { name: '撤回这个回答' }).press('Enter');
    await page.locator('.verdict[data-outcome="prohibited"]').waitFor();
    expect(await page.locator('.moved').count()).toBe(0);
    expect(await page.locator('.given').textContent()).toContain('新建');
  });

  it('can be put aside, and a press on a finding opens its evidence', async () => {
    await page.getByRole('button', { name: '改“建设性质”' }).click();
    await page.locator('.moved details summary').click();
    await page.locator('.moves li[data-rule="LAW-26a"] button').click();
    await page.locator('.finding[data-rule="LAW-26a"] .evidence').waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    expect(await page.locator('.moved').count()).toBe(0);
  });

  it('asks with the place as its reason, and lets one be unsure', async () => {
    const question = page.locator('.question[data-attribute="nature"]');
    expect(await question.locator('.reason').textContent()).toMatch(
      /^因为地块在嘉陵江干流岸线 1,000 米以内.*，所以问。$/,
    );
    await question.getByRole('button', { name: '新建', exact: true }).press('Enter');
    await page.locator('.verdict[data-outcome="prohibited"]').waitFor();
    await page.locator('.moved').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('moved');
  });
});

describe('another day', () => {
  it('shows the verdict of both days and every change with its reason, and stays in the link', async () => {
    await page.locator('.offers-row').getByText('2026-08-14').click();
    await page.locator('.comparison').waitFor();
    expect(await page.locator('.two-days .verdict').count()).toBe(2);
    const outfall = page.locator('.change[data-rule="COD-275"]');
    expect(await outfall.getAttribute('data-kind')).toBe('appears');
    expect(await outfall.textContent()).toContain('2026-08-15 起施行');
    expect(await outfall.textContent()).toContain('水污染防治法');
    await page.waitForFunction(() => location.hash.includes('against=2026-08-14'));
    await page.reload();
    await page.locator('.comparison').waitFor();
  });

  it('leaves with the button, and the same day twice is said', async () => {
    await page.getByRole('button', { name: '不比较' }).click();
    expect(await page.locator('.comparison').count()).toBe(0);
    await page.getByLabel('另一天').fill(await page.getByLabel('结论日期').inputValue());
    await page.getByText('两天是同一天').waitFor();
    await page.getByRole('button', { name: '不比较' }).click();
  });
});

describe('the conformity table', () => {
  it('has every rule in exactly one table, and opens each conclusion into why', async () => {
    await page.getByRole('button', { name: '打开符合性分析表' }).click();
    const rules = await page
      .locator('.requirements tr[data-rule]')
      .evaluateAll((rows: HTMLElement[]) => rows.map(({ dataset }) => dataset.rule));
    expect(rules).toHaveLength(new Set(rules).size);
    expect(await page.locator('[data-table="basics"]').textContent()).toContain(`共 ${rules.length} 条，无一省略`);
    expect(await page.locator('[data-table="basics"]').isVisible()).toBe(true);
    await page.locator('tr[data-rule="LAW-26a"] .conclusion').press('Enter');
    const why = page.locator('.why-row');
    expect(await why.textContent()).toContain('建设性质：新建');
    expect(await why.textContent()).toContain('距嘉陵江干流岸线 600 米（限值 1,000 米）');
    expect(await why.locator('[data-contradiction]').count()).toBe(3);
  });

  it('shows one conclusion alone, and copies and saves the whole', async () => {
    await page.locator('.only .chip.not-conform').click();
    const shown = await page.locator('.requirements tr[data-rule]').count();
    expect(await page.locator('.requirements tr[data-conclusion="not-conform"]').count()).toBe(shown);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制全表' }).click();
    await page.getByText('全表已复制').waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('“禁止在长江干支流岸线一公里范围内新建、扩建化工园区和化工项目”');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存全表（HTML）' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.conformity\.html$/);
  });

  it('is what gets printed while it is open, on A4 landscape', async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const rows = page.locator('.print-sheet.wide tbody tr');
    expect(await rows.count()).toBeGreaterThan(212);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.keyboard.press('Escape');
    await page.locator('.conformity-page').waitFor({ state: 'detached' });
  });
});

describe('an industry', () => {
  it('is found by code, words, initials and English, with what stands above it', async () => {
    await page.getByRole('button', { name: '改“国民经济行业”' }).click();
    const field = page.locator('.industry input');
    await page
      .locator('.questions details')
      .evaluateAll((folds: HTMLDetailsElement[]) => folds.map((fold) => Object.assign(fold, { open: true })));
    const first = page.locator('.industry [role="option"]').first();
    for (const typed of ['2614', 'yjhxylzz', 'C2614', '有机化学原料']) {
      await field.fill(typed);
      expect(await first.textContent()).toContain('2614 有机化学原料制造');
    }
    expect(await first.locator('.path').textContent()).toBe(
      'C 制造业 › 26 化学原料和化学制品制造业 › 261 基础化学原料制造',
    );
    expect(await first.locator('mark').textContent()).toBe('有机化学原料');
    await field.press('Enter');
    await page.locator('.given').getByText('2614 有机化学原料制造').waitFor();
  });
});

it('a site far from the data gets a sentence and no verdict', async () => {
  const far = await visit(browser, `${app.address}#task=screen`);
  await far.locator('.site-entry input[type="file"]').setInputFiles({
    name: 'far.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(
      '{"type":"Polygon","coordinates":[[[107.4,29.8],[107.41,29.8],[107.41,29.81],[107.4,29.81],[107.4,29.8]]]}',
    ),
  });
  const said = await far.locator('.far-away, .trouble').first().textContent();
  expect(said).toMatch(/坐标/);
  expect(await far.locator('[data-outcome]').count()).toBe(0);
  await far.context().close();
});
