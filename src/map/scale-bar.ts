// The scale bar: a round length on the ground, drawn in ink, in the reader's language.

import type { IControl, Map as LiveMap } from 'maplibre-gl';
import type { Language } from './map-controller.ts';

const longest = 110;

/** The greatest 1, 2 or 5 times a power of ten that is not above `most` (metres). */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = most / power;
  return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
}

/** A length in metres as a label: metres below a kilometre. */
export function lengthLabel(length: number, language: Language): string {
  const inKilometres = length >= 1000;
  const figure = new Intl.NumberFormat('en', { useGrouping: false }).format(inKilometres ? length / 1000 : length);
  if (language === 'zh') return `${figure} ${inKilometres ? '公里' : '米'}`;
  return `${figure} ${inKilometres ? 'km' : 'm'}`;
}

/** A scale bar as a control of the map engine, with a way to change its language. */
export interface ScaleBar extends IControl {
  setLanguage(language: Language): void;
}

/** A new scale bar; `metresPerPixel` is asked for whenever the map has moved. */
export function scaleBar(language: Language, metresPerPixel: () => number): ScaleBar {
  const element = document.createElement('div');
  element.className = 'maplibregl-ctrl jadeline-scale';
  let current = language;
  let map: LiveMap | null = null;
  const draw = (): void => {
    const perPixel = metresPerPixel();
    const length = roundLength(perPixel * longest);
    element.style.width = `${Math.round(length / perPixel)}px`;
    element.textContent = lengthLabel(length, current);
  };
  return {
    onAdd: (liveMap) => {
      map = liveMap;
      map.on('move', draw);
      draw();
      return element;
    },
    onRemove: () => {
      map?.off('move', draw);
      element.remove();
      map = null;
    },
    setLanguage: (wanted) => {
      current = wanted;
      if (map) draw();
    },
  };
}
