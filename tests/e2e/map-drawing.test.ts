// The hand on the map, in a real browser: drawing, editing, undoing, holes, lines with a width, crossing rings.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/cli/static-files.ts';
import type { Told } from './map-page/map-page.ts';
import { launch } from './served-app.ts';

const root = fileURLToPath(new URL('map-page', import.meta.url));
const publicDir = fileURLToPath(new URL('../../public', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jadeline-map-'));

let browser: Browser;
let server: Server;
let page: Page;
let address: string;

beforeAll(async () => {
  await build({
    configFile: false,
    root,
    base: './',
    publicDir,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', minify: false, chunkSizeWarningLimit: 9000 },
    worker: { format: 'es' },
  });
  const answer = serveFolder(folder);
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const place = server.address();
  if (typeof place !== 'object' || place === null) throw new Error('the server has no address');
  address = `http://127.0.0.1:${place.port}/`;
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

let faults: string[];
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(address);
  await page.waitForFunction(() => document.title === 'ready', undefined, { timeout: 60_000 });
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.close();
});

const told = (): Promise<Told | undefined> => page.evaluate(() => window.told.at(-1));
const active = () => page.evaluate(() => window.map.draw.active());
/** Lets the tool, which works frame by frame, take in what the hand did. */
const breathe = () => page.waitForTimeout(150);

async function click(x: number, y: number): Promise<void> {
  await page.mouse.move(x, y, { steps: 3 });
  await breathe();
  await page.mouse.click(x, y);
  // Two clicks in quick succession would be a double click.
  await page.waitForTimeout(320);
}

async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from, { steps: 4 });
  await breathe();
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 12 });
  await breathe();
  await page.mouse.up();
  await breathe();
}

async function drawSquare(): Promise<void> {
  await page.evaluate(() => window.map.draw.start('polygon'));
  for (const [x, y] of [
    [400, 250],
    [700, 250],
    [700, 550],
    [400, 550],
  ] as const) {
    await click(x, y);
  }
  await page.keyboard.press('Enter');
  await breathe();
}

const corners = (entry: Told | undefined): number => (entry?.geometry?.coordinates[0]?.[0]?.length ?? 1) - 1;

describe('a polygon', () => {
  it('is told while it grows, closed by Enter, and then editable', async () => {
    await drawSquare();
    expect(corners(await told())).toBe(4);
    expect(await told()).toMatchObject({ live: false, crossing: false, line: null });
    expect(await active()).toBe('edit');
    expect(await page.evaluate(() => window.told.filter(({ live }) => live).length)).toBeGreaterThan(4);
    expect(await page.evaluate(() => window.clicks)).toEqual([]);
    const positions = (await told())!.geometry!.coordinates.flat(2).flat();
    for (const value of positions) expect(Number(value.toFixed(9))).toBe(value);
  });

  it('loses its last point by Ctrl+Z and gets it back by Ctrl+Y', async () => {
    await page.evaluate(() => window.map.draw.start('polygon'));
    await click(400, 250);
    await click(700, 250);
    await click(700, 550);
    await page.keyboard.press('Control+z');
    await breathe();
    expect(await page.evaluate(() => window.map.draw.canRedo())).toBe(true);
    await page.keyboard.press('Control+y');
    await click(400, 550);
    await page.keyboard.press('Enter');
    await breathe();
    expect(corners(await told())).toBe(4);
  });

  it('is forgotten by Escape', async () => {
    await page.evaluate(() => window.map.draw.start('polygon'));
    await click(400, 250);
    await page.keyboard.press('Escape');
    expect(await active()).toBeNull();
    expect(await told()).toMatchObject({ geometry: null, live: false });
    await click(500, 300);
    expect(await page.evaluate(() => window.clicks.length)).toBe(1);
  });
});

describe('editing', () => {
  it('drags a corner, inserts one at a middle, removes one, and steps back over all', async () => {
    await drawSquare();
    const before = (await told())!.geometry;
    await drag([700, 250], [780, 200]);
    expect(corners(await told())).toBe(4);
    expect((await told())!.geometry).not.toEqual(before);
    await drag([550, 550], [550, 620]);
    expect(corners(await told())).toBe(5);
    await page.mouse.move(400, 550, { steps: 3 });
    await page.keyboard.press('Delete');
    await breathe();
    expect(corners(await told())).toBe(4);
    // Undo by key stays within the session, so pressing on ends at its beginning.
    for (let step = 0; step < 6; step++) await page.keyboard.press('Control+z');
    await breathe();
    expect((await told())!.geometry).toEqual(before);
    await page.keyboard.press('Enter');
    expect(await active()).toBeNull();
  });

  it('gives everything back by Escape', async () => {
    await drawSquare();
    const before = (await told())!.geometry;
    await drag([700, 250], [780, 200]);
    await page.keyboard.press('Escape');
    expect((await told())!.geometry).toEqual(before);
    expect(await active()).toBeNull();
  });

  it('moves parts and holes as one', async () => {
    await page.evaluate(() => {
      const square = (lon: number, half: number): [number, number][] => [
        [lon - half, 29.83 - half],
        [lon + half, 29.83 - half],
        [lon + half, 29.83 + half],
        [lon - half, 29.83 + half],
        [lon - half, 29.83 - half],
      ];
      window.map.draw.edit({
        type: 'MultiPolygon',
        coordinates: [[square(106.524, 0.005), square(106.524, 0.002).reverse()], [square(106.538, 0.004)]],
      });
    });
    await breathe();
    const before = (await told())!.geometry!;
    await drag([400, 445], [430, 475]);
    const after = (await told())!.geometry!;
    expect(after.coordinates.map((rings) => rings.length)).toEqual([2, 1]);
    const shifts = after.coordinates
      .flat(2)
      .map(([lon, lat], index) => [
        lon - before.coordinates.flat(2)[index]![0],
        lat - before.coordinates.flat(2)[index]![1],
      ]);
    expect(shifts[0]![0]).toBeGreaterThan(0.0005);
    for (const [east, north] of shifts) {
      expect(east).toBeCloseTo(shifts[0]![0]!, 7);
      expect(north).toBeCloseTo(shifts[0]![1]!, 6);
    }
  });

  it('flags a ring that crosses itself and gives it all the same', async () => {
    await drawSquare();
    await drag([700, 550], [500, 150]);
    expect(await told()).toMatchObject({ crossing: true, live: false });
    expect(corners(await told())).toBe(4);
  });
});

describe('a line with a width', () => {
  it('is told as its ribbon, and follows its width', async () => {
    await page.evaluate(() => window.map.draw.start('line', 120));
    await click(300, 600);
    await click(600, 650);
    await click(900, 560);
    await page.keyboard.press('Enter');
    await breathe();
    const narrow = (await told())!;
    expect(narrow.line).toHaveLength(3);
    await page.evaluate(() => window.map.draw.setWidth(300));
    const wide = (await told())!;
    const reach = ({ geometry }: Told): number => {
      const lats = geometry!.coordinates.flat(2).map(([, lat]) => lat);
      return Math.max(...lats) - Math.min(...lats);
    };
    // Both ribbons lean little: the wider one reaches about 180 m further, which is 0.0016 of a degree.
    expect(reach(wide) - reach(narrow)).toBeGreaterThan(0.0014);
    expect(reach(wide) - reach(narrow)).toBeLessThan(0.0017);
  });
});

describe('a rectangle', () => {
  it('has four corners and can be edited', async () => {
    await page.evaluate(() => window.map.draw.start('rectangle'));
    await click(300, 200);
    await click(520, 320);
    expect(corners(await told())).toBe(4);
    expect(await active()).toBe('edit');
  });
});

/** Red, green and blue of the map's picture, at the canvas's upper left corner of each place. */
const colours = (places: readonly (readonly [number, number])[]): Promise<number[][]> =>
  page.evaluate(async (at) => {
    const image = await createImageBitmap(await window.map.snapshot());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d')!;
    pen.drawImage(image, 0, 0);
    return at.map(([x, y]) => [...pen.getImageData(x!, y!, 1, 1).data.slice(0, 3)]);
  }, places);

describe('the map', () => {
  it('is not drawn anew while a hand moves a corner; when it is moved itself, the drawing goes with it', async () => {
    await drawSquare();
    await page.mouse.move(700, 250, { steps: 4 });
    await page.mouse.down();
    // The first step takes the map's own hand away from it.
    await page.mouse.move(720, 240, { steps: 4 });
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      window.draws = 0;
      window.told = [];
    });
    await page.mouse.move(780, 200, { steps: 12 });
    await breathe();
    expect(await page.evaluate(() => window.told.filter(({ live }) => live).length)).toBeGreaterThan(6);
    expect(await page.evaluate(() => window.draws)).toBe(0);
    await page.mouse.up();
    const azurite = [0x2f, 0x66, 0x90];
    expect(await colours([[400, 330]])).toEqual([azurite]);
    await page.evaluate(() => window.map.lookAt([106.53, 29.83], 15));
    await page.evaluate(() => window.map.whenIdle());
    // Twice the scale about the middle of a map of 1200 by 800: 400, 330 goes to 200, 260.
    const [before, now] = await colours([
      [400, 330],
      [200, 260],
    ]);
    expect(now).toEqual(azurite);
    expect(before).not.toEqual(azurite);
    expect(await page.evaluate(() => window.draws)).toBeGreaterThan(0);
  });

  it('gives its picture with footprint, common ground, measured line and marker on it', async () => {
    const bare = await colours([
      [600, 300],
      [600, 500],
      [414, 400],
      [800, 400],
    ]);
    await page.evaluate(() => {
      const box = (west: number, south: number, east: number, north: number) => ({
        type: 'MultiPolygon' as const,
        coordinates: [
          [
            [
              [west, south],
              [east, south],
              [east, north],
              [west, north],
              [west, south],
            ] as [number, number][],
          ],
        ],
      });
      window.map.setFootprint(box(106.525, 29.82, 106.535, 29.84));
      window.map.setOverlaps([{ kind: 'conflict', geometry: box(106.525, 29.82, 106.535, 29.83) }]);
      window.map.setNearest([{ from: [106.522, 29.83], to: [106.516, 29.83], label: '580 m' }]);
      window.map.setMarker([106.5386, 29.83]);
    });
    const [footprint, overlap, line, marker] = await colours([
      [600, 300],
      [600, 500],
      [414, 400],
      [800, 400],
    ]);
    // A tint of azurite takes red from the ground; cinnabar takes more blue than red.
    expect(bare[0]![0]! - footprint![0]!).toBeGreaterThan(15);
    expect(overlap![0]! - overlap![2]!).toBeGreaterThan(bare[1]![0]! - bare[1]![2]! + 40);
    expect(line).not.toEqual(bare[2]);
    expect(marker).not.toEqual(bare[3]);
  });
});
