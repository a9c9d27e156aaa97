// Where the map looks, and how it gets there: gently, or at once for those who asked for less motion.

import type { Map as LiveMap } from 'maplibre-gl';
import type { Box, LonLat } from '../analysis/index.ts';
import type { Padding, View } from './map-controller.ts';

const margin = 28;
const nearest = 16.4;

/** No panels. */
export const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** Metres per CSS pixel in Web Mercator with 512-pixel tiles: circumference over 512 times 2^zoom, times cos(latitude). */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (40075016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);

/** The present view. */
export function viewOf(map: LiveMap): View {
  const { lng, lat } = map.getCenter();
  const zoom = map.getZoom();
  return { center: [lng, lat], zoom, metresPerPixel: metresPerPixel(lat, zoom) };
}

/** Padding around a box: the panels plus a margin, never more than the map can give. */
function roomFor(map: LiveMap, padding: Padding): Padding {
  const { clientWidth, clientHeight } = map.getContainer();
  const shrink = (least: number, size: number, one: number, other: number): number =>
    Math.min(1, Math.max(0, size - least) / Math.max(1, one + other + 2 * margin));
  const across = shrink(120, clientWidth, padding.left, padding.right);
  const down = shrink(120, clientHeight, padding.top, padding.bottom);
  return {
    top: (padding.top + margin) * down,
    bottom: (padding.bottom + margin) * down,
    left: (padding.left + margin) * across,
    right: (padding.right + margin) * across,
  };
}

/** Brings a box into view. */
export function showBox(map: LiveMap, box: Box, padding: Padding, still: boolean): void {
  const [west, south, east, north] = box;
  if (![west, south, east, north].every(Number.isFinite)) return;
  const bounds: [[number, number], [number, number]] = [
    [west, south],
    [east, north],
  ];
  map.fitBounds(bounds, { padding: { ...roomFor(map, padding) }, maxZoom: nearest, animate: !still, duration: 700 });
}

/** Looks at a point. */
export function showPoint(map: LiveMap, [lon, lat]: LonLat, zoom: number, still: boolean): void {
  const place = { center: { lng: lon, lat }, zoom };
  if (still) map.jumpTo(place);
  else map.easeTo({ ...place, duration: 700 });
}
