// A page with nothing but the map, for tests of the hand: what the drawing tells is kept on `window.told`.

import type { LonLat, MultiPolygon } from '../../../src/analysis/index.ts';
import { createMap, fontsAt, type MapController } from '../../../src/map/index.ts';

export interface Told {
  readonly geometry: MultiPolygon | null;
  readonly line: readonly LonLat[] | null;
  readonly live: boolean;
  readonly crossing: boolean;
}

declare global {
  interface Window {
    map: MapController;
    told: Told[];
    clicks: LonLat[];
    /** How often the map itself was drawn. */
    draws: number;
  }
}

const container = document.getElementById('map');
if (!container) throw new Error('no container');
window.told = [];
window.clicks = [];
window.draws = 0;
const { drawElements } = WebGL2RenderingContext.prototype;
WebGL2RenderingContext.prototype.drawElements = function (...what) {
  window.draws++;
  drawElements.apply(this, what);
};
window.map = createMap(container, {
  language: 'zh',
  fonts: fontsAt(new URL('fonts/', document.baseURI)),
  view: { center: [106.53, 29.83], zoom: 14 },
  bounds: [106.3, 29.65, 106.69, 30.09],
  reducedMotion: true,
  onClick: (at) => window.clicks.push(at),
  onMove: () => undefined,
});
window.map.draw.onChange((geometry, line, live, crossing) => window.told.push({ geometry, line, live, crossing }));
await window.map.whenIdle();
document.title = 'ready';
