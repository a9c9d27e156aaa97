// The look of what is zoned on river banks, on the mountains and in towns. Data only, part of the catalogue.

import { classed, dotted, type LayerPaint, long, paint, short, single } from './paint-look.ts';

/** The look of each of these layers by its id. */
export const grounds: Readonly<Record<string, LayerPaint>> = {
  river_mgmt: single(
    paint('river_mgmt', '河道管理范围', 'River management area', 'azurite', { tint: 0.16, line: [0.8, short] }),
  ),
  shoreline_zone: classed(
    'class',
    paint('shoreline_zone', '岸线功能区', 'Shoreline zone', 'mist', { tint: 0.3, line: [1.6] }),
    [
      paint('shoreline_zone/保护区', '岸线保护区', 'Shoreline, protection', 'jade', { tint: 0.45, line: [1.8] }),
      paint('shoreline_zone/保留区', '岸线保留区', 'Shoreline, reserve', 'mist', { tint: 0.35, line: [1.4, short] }),
      paint('shoreline_zone/控制利用区', '岸线控制利用区', 'Shoreline, controlled use', 'ochre', {
        tint: 0.45,
        line: [1.8, long],
      }),
      paint('shoreline_zone/开发利用区', '岸线开发利用区', 'Shoreline, development', 'indigo', {
        tint: 0.5,
        line: [2.2],
      }),
    ],
  ),
  forest_land: single(
    paint('forest_land', '林地', 'Forest land', 'jade', {
      tint: 0.1,
      pattern: 'trees-sparse',
      strength: 0.45,
      line: [0.6, dotted, 0.8],
    }),
  ),
  soilwater_prev: single(
    paint('soilwater_prev', '水土流失重点预防区', 'Soil-erosion prevention', 'sienna', {
      tint: 0.06,
      pattern: 'gullies',
      strength: 0.6,
      line: [0.9, long],
    }),
  ),
  construction_land: single(
    paint('construction_land', '“四山”内建设用地', 'Construction land in the Four Mountains', 'sienna', {
      tint: 0.5,
      line: [1.4],
    }),
  ),
  built_up: single(
    paint('built_up', '建成区', 'Built-up area', 'sienna', {
      tint: 0.12,
      pattern: 'blocks',
      strength: 0.6,
      line: [0.9],
    }),
  ),
  no_burn: single(
    paint('no_burn', '高污染燃料禁燃区', 'High-pollution fuel ban', 'ink', {
      tint: 0.05,
      pattern: 'flames',
      strength: 0.5,
      line: [1.1, long],
    }),
  ),
  noise_zone: classed(
    'class',
    paint('noise_zone', '声环境功能区', 'Noise zone', 'indigo', { tint: 0.06, pattern: 'echoes', line: [0.8] }),
    [
      paint('noise_zone/1类', '声环境 1 类区', 'Noise zone, class 1', 'peacock', {
        tint: 0.1,
        pattern: 'echoes-sparse',
        strength: 0.6,
        line: [0.8, short],
      }),
      paint('noise_zone/2类', '声环境 2 类区', 'Noise zone, class 2', 'gamboge', {
        tint: 0.1,
        pattern: 'echoes',
        strength: 0.6,
        line: [0.8, long],
      }),
      paint('noise_zone/3类', '声环境 3 类区', 'Noise zone, class 3', 'indigo', {
        tint: 0.14,
        pattern: 'echoes-close',
        strength: 0.7,
        line: [1],
      }),
    ],
  ),
  livestock_ban: classed(
    'class',
    paint('livestock_ban', '畜禽禁养区和限养区', 'Livestock zones', 'gamboge', { tint: 0.08, line: [0.9] }),
    [
      paint('livestock_ban/禁养区', '畜禽禁养区', 'Livestock ban', 'gamboge', {
        tint: 0.14,
        pattern: 'hoofs',
        strength: 0.7,
        line: [1],
      }),
      paint('livestock_ban/限养区', '畜禽限养区', 'Livestock limit', 'gamboge', {
        tint: 0.06,
        pattern: 'hoofs-sparse',
        strength: 0.6,
        line: [0.9, short],
      }),
    ],
  ),
  contam_site: classed(
    'status',
    paint('contam_site', '污染地块', 'Contaminated plot', 'ink', { tint: 0.3, line: [1.8] }),
    [
      paint('contam_site/名录内', '污染地块（名录内）', 'Contaminated plot, listed', 'ink', {
        tint: 0.45,
        line: [2.2],
      }),
      paint('contam_site/疑似', '污染地块（疑似）', 'Contaminated plot, suspected', 'ink', {
        tint: 0.2,
        line: [1.8, short],
      }),
    ],
  ),
};
