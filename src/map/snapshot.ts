// The map as a picture, read in the moment it is drawn.

import type { Map as LiveMap } from 'maplibre-gl';

/** The map as PNG at device resolution. The canvas keeps its pixels only while it draws, so they are taken there. */
export function snapshot(map: LiveMap): Promise<Blob> {
  return new Promise((resolve, reject) => {
    map.once('render', () => {
      map.getCanvas().toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('the picture could not be encoded'));
      }, 'image/png');
    });
    map.triggerRepaint();
  });
}
