// The built app behind a small server that can lose or alter a file, and a browser that looks at it.

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { serveFolder } from '../../src/cli/static-files.ts';

const folder = fileURLToPath(new URL('../../dist/app', import.meta.url));

/** What happens to a file on its way: it is missing, or its last byte is another. */
type Mishap = 'missing' | 'altered';

export interface ServedApp {
  readonly address: string;
  readonly mishaps: Map<string, Mishap>;
  stop(): Promise<void>;
}

/** Serves dist/app on a free port; `mishaps` are looked up by path, such as `/data/beibei/jl_bank.fgb`. */
export async function serveApp(): Promise<ServedApp> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('There is no built app: run npm run build first');
  const answer = serveFolder(folder);
  const mishaps = new Map<string, Mishap>();
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const mishap = mishaps.get(path);
    if (!mishap) return void answer(request, response);
    if (mishap === 'missing') return void response.writeHead(404).end();
    const bytes = readFileSync(join(folder, path));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    mishaps,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const flags = ['--no-sandbox', '--disable-quic', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** A headless Chromium: CHROMIUM_PATH, else where Debian puts it. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: flags });

/** Patience for a machine without a graphics card, in milliseconds. */
const patience = 40_000;

/** A page of the app in Chinese, without motion, once the pack is open; each call is a person of their own. `before` runs in the page ahead of the app. */
export async function visit(
  browser: Browser,
  address: string,
  size = { width: 1280, height: 860 },
  before?: string,
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  if (before) await page.addInitScript({ content: before });
  await page.goto(address);
  await page.locator('.loading').waitFor({ state: 'detached' });
  return page;
}

/** The outcome that the verdict card shows, once there is one and no run is under way. */
export async function verdictOf(page: Page): Promise<string | null> {
  await page.locator('.verdict-place[aria-busy="false"] .verdict').waitFor();
  return page.locator('.verdict').getAttribute('data-outcome');
}

/** Gives the app a file by its file field. */
export const giveFile = (page: Page, name: string, text: string): Promise<void> =>
  page.locator('.site-entry input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(text),
  });
