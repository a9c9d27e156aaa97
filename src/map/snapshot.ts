// The map as a picture, read in the moment it is drawn.

import type { Map as LiveMap } from 'maplibre-gl';
import type { MarksCanvas } from './marks-canvas.ts';

function joined(map: HTMLCanvasElement, marks: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: map.width, height: map.height });
  const pen = canvas.getContext('2d');
  for (const part of [map, marks]) pen?.drawImage(part, 0, 0);
  return canvas;
}

/** The map with its marks as PNG at device resolution. The map keeps its pixels only while it draws, so they are taken there. */
export function snapshot(map: LiveMap, marks: MarksCanvas): Promise<Blob> {
  return new Promise((resolve, reject) => {
    map.once('render', () => {
      joined(map.getCanvas(), marks.picture()).toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('the picture could not be encoded'));
      }, 'image/png');
    });
    map.triggerRepaint();
  });
}
