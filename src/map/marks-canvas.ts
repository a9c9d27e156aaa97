// A canvas over the map. What changes with every movement of the hand is painted here, so that the map under it, which is
// a hundred times the work, need not be drawn anew. The map is flat and faces north: the canvas follows it by shift and scale.

import type { Map as LiveMap } from 'maplibre-gl';
import { palettes, type Theme } from '../layers/paint.ts';
import type { Brush } from './brush.ts';
import { type HandShapes, paintHandles } from './paint-handles.ts';
import { type Marks, paintMarks } from './paint-marks.ts';

interface Content extends Marks {
  readonly hand: HandShapes | null;
}

const nothing: Content = { footprint: null, crossing: false, overlaps: [], nearest: [], marker: null, hand: null };

/** Pixels around the Earth in Web Mercator, 512-pixel tiles. */
const aroundTheEarth = (zoom: number): number => 512 * 2 ** zoom;

/** How far north in Web Mercator, in parts of the way around the Earth. */
const northing = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);

/** The marks of one map, painted once a frame at most. */
export class MarksCanvas {
  readonly #map: LiveMap;
  readonly #canvas = document.createElement('canvas');
  #theme: Theme;
  #content = nothing;
  #view = '';
  #frame = 0;

  constructor(map: LiveMap, theme: Theme) {
    this.#map = map;
    this.#theme = theme;
    this.#canvas.className = 'jadeline-marks';
    map.getCanvasContainer().append(this.#canvas);
    map.on('render', this.#follow);
    document.fonts.addEventListener('loadingdone', this.#ask);
  }

  /** Lays some parts; the others stay as they are. */
  lay(parts: Partial<Content>): void {
    this.#content = { ...this.#content, ...parts };
    this.#ask();
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#ask();
  }

  /** The pixels as they lie over the map's, at device resolution. */
  picture(): HTMLCanvasElement {
    this.#paint();
    return this.#canvas;
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    document.fonts.removeEventListener('loadingdone', this.#ask);
    this.#canvas.remove();
  }

  readonly #ask = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  };

  /** The map was drawn: where it looks elsewhere now, the marks go with it in the same frame. */
  readonly #follow = (): void => {
    if (this.#view !== this.#viewNow()) this.#paint();
  };

  #viewNow(): string {
    const { lng, lat } = this.#map.getCenter();
    const { width, height, clientWidth, clientHeight } = this.#map.getCanvas();
    return [lng, lat, this.#map.getZoom(), width, height, clientWidth, clientHeight].join(' ');
  }

  #brush(pen: CanvasRenderingContext2D): Brush {
    const center = this.#map.getCenter();
    const middle = this.#map.project(center);
    const around = aroundTheEarth(this.#map.getZoom());
    const north = northing(center.lat);
    return {
      pen,
      x: (lon) => middle.x + ((lon - center.lng) / 360) * around,
      y: (lat) => middle.y - (northing(lat) - north) * around,
      colours: palettes[this.#theme],
    };
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#view = this.#viewNow();
    const { width, height, clientWidth, clientHeight } = this.#map.getCanvas();
    // Setting the size also wipes the canvas.
    Object.assign(this.#canvas, { width, height });
    const pen = this.#canvas.getContext('2d');
    if (!pen || clientWidth === 0 || clientHeight === 0) return;
    pen.scale(width / clientWidth, height / clientHeight);
    const brush = this.#brush(pen);
    paintMarks(brush, this.#content);
    if (this.#content.hand) paintHandles(brush, this.#content.hand);
  }
}
