// The map engine's own words, every key, in both languages.

import type { Language } from './map-controller.ts';

const zh = {
  'AttributionControl.ToggleAttribution': '显示或收起数据说明',
  'AttributionControl.MapFeedback': '地图反馈',
  'FullscreenControl.Enter': '全屏',
  'FullscreenControl.Exit': '退出全屏',
  'GeolocateControl.FindMyLocation': '我的位置',
  'GeolocateControl.LocationNotAvailable': '无法取得位置',
  'LogoControl.Title': 'MapLibre 标志',
  'Map.Title': '地图：方向键移动，加减键缩放',
  'Marker.Title': '地图标记',
  'NavigationControl.ResetBearing': '拖动旋转，点击回正北',
  'NavigationControl.ZoomIn': '放大',
  'NavigationControl.ZoomOut': '缩小',
  'Popup.Close': '关闭',
  'ScaleControl.Feet': '英尺',
  'ScaleControl.Meters': '米',
  'ScaleControl.Kilometers': '公里',
  'ScaleControl.Miles': '英里',
  'ScaleControl.NauticalMiles': '海里',
  'GlobeControl.Enable': '球面视图',
  'GlobeControl.Disable': '平面视图',
  'TerrainControl.Enable': '显示地形',
  'TerrainControl.Disable': '隐藏地形',
  'CooperativeGesturesHandler.WindowsHelpText': '按住 Ctrl 并滚动以缩放地图',
  'CooperativeGesturesHandler.MacHelpText': '按住 ⌘ 并滚动以缩放地图',
  'CooperativeGesturesHandler.MobileHelpText': '用两指移动地图',
};

const en = {
  'AttributionControl.ToggleAttribution': 'Show or hide the data notice',
  'AttributionControl.MapFeedback': 'Map feedback',
  'FullscreenControl.Enter': 'Full screen',
  'FullscreenControl.Exit': 'Leave full screen',
  'GeolocateControl.FindMyLocation': 'My position',
  'GeolocateControl.LocationNotAvailable': 'Position not available',
  'LogoControl.Title': 'MapLibre logo',
  'Map.Title': 'Map: arrow keys move, plus and minus zoom',
  'Marker.Title': 'Map marker',
  'NavigationControl.ResetBearing': 'Drag to rotate, click to face north',
  'NavigationControl.ZoomIn': 'Zoom in',
  'NavigationControl.ZoomOut': 'Zoom out',
  'Popup.Close': 'Close',
  'ScaleControl.Feet': 'ft',
  'ScaleControl.Meters': 'm',
  'ScaleControl.Kilometers': 'km',
  'ScaleControl.Miles': 'mi',
  'ScaleControl.NauticalMiles': 'nm',
  'GlobeControl.Enable': 'Globe',
  'GlobeControl.Disable': 'Flat map',
  'TerrainControl.Enable': 'Show terrain',
  'TerrainControl.Disable': 'Hide terrain',
  'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom the map',
  'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom the map',
  'CooperativeGesturesHandler.MobileHelpText': 'Move the map with two fingers',
} satisfies Record<keyof typeof zh, string>;

/** The engine's sentences in a language. */
export const localeFor = (language: Language): Record<string, string> => (language === 'zh' ? zh : en);

/** The notice that always stands on the map. */
export const noticeFor = (language: Language): string =>
  language === 'zh' ? '示意数据，非法定边界' : 'Illustrative data, not legal boundaries';
