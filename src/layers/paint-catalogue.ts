// The look of every layer that is known by name, class by class. Data only; `paint.ts` answers questions about it.

import { grounds } from './paint-grounds.ts';
import { classed, dashDot, dotted, type LayerPaint, long, paint, short, single } from './paint-look.ts';

/** The look of each layer by its id. */
export const catalogue: Readonly<Record<string, LayerPaint>> = {
  ...grounds,
  district: single(paint('district', '区界', 'District boundary', 'sienna', { line: [1.1, dashDot] })),
  jialing: single(paint('jialing', '嘉陵江', 'Jialing River', 'azurite', { form: 'water', line: [0.6] })),
  jl_bank: single(paint('jl_bank', '嘉陵江岸线', 'Jialing bank line', 'azurite', { form: 'line', line: [0.7] })),
  tributaries: single(paint('tributaries', '支流', 'Tributaries', 'azurite', { form: 'taper', line: [1.1] })),
  ridges: single(paint('ridges', '山脊', 'Ridges', 'jade', { form: 'relief' })),
  towns: single(paint('towns', '街镇', 'Towns and streets', 'ink', { form: 'spot' })),
  jl_1km: single(
    paint('jl_1km', '嘉陵江 1 公里', 'Jialing, 1 km', 'azurite', {
      tint: 0.07,
      pattern: 'waves',
      strength: 0.5,
      line: [1, [4.5, 2.6], 0.95],
    }),
  ),
  jl_5km: single(
    paint('jl_5km', '嘉陵江 5 公里', 'Jialing, 5 km', 'azurite', {
      tint: 0.05,
      pattern: 'waves-sparse',
      strength: 0.3,
      line: [1.1, dotted, 0.85],
    }),
  ),
  sishan: classed(
    'zone',
    paint('sishan', '四山管制区', 'Four Mountains zone', 'ochre', { tint: 0.1, pattern: 'peaks-open', line: [0.9] }),
    [
      paint('sishan/禁建区', '四山禁建区', 'Four Mountains, no building', 'ochre', {
        tint: 0.12,
        pattern: 'peaks',
        line: [0.9, null, 0.9],
      }),
      paint('sishan/重点控建区', '四山重点控建区', 'Four Mountains, strict control', 'ochre', {
        tint: 0.08,
        pattern: 'peaks-open',
        line: [0.8, long, 0.8],
      }),
      paint('sishan/一般控建区', '四山一般控建区', 'Four Mountains, general control', 'ochre', {
        tint: 0.045,
        pattern: 'peaks-sparse',
        line: [0.8, short, 0.7],
      }),
    ],
  ),
  eco_redline: single(
    paint('eco_redline', '生态保护红线', 'Ecological red line', 'cinnabar', {
      tint: 0.035,
      pattern: 'hatch',
      line: [1.3],
      band: 4,
    }),
  ),
  pa: classed(
    'class',
    paint('pa', '自然保护地', 'Protected areas', 'jade', { tint: 0.1, pattern: 'dots', line: [1.1], band: 5 }),
    [
      paint('pa/自然保护区', '自然保护区', 'Nature reserve', 'jade', {
        tint: 0.1,
        pattern: 'dots',
        strength: 0.6,
        line: [1.4],
        band: 6,
      }),
      paint('pa/森林公园', '森林公园', 'Forest park', 'jade', {
        tint: 0.08,
        pattern: 'trees',
        strength: 0.65,
        line: [1.1],
        band: 5,
      }),
      paint('pa/风景名胜区', '风景名胜区', 'Scenic area', 'jade', {
        tint: 0.045,
        pattern: 'rings',
        strength: 0.6,
        line: [1.1, long],
        band: 5,
      }),
      paint('pa/湿地公园', '湿地公园', 'Wetland park', 'peacock', {
        tint: 0.09,
        pattern: 'marsh',
        line: [1.1],
        band: 5,
      }),
    ],
  ),
  ctrl_unit: classed('class', paint('ctrl_unit', '环境管控单元', 'Control unit', 'mist', { tint: 0.05, line: [0.8] }), [
    paint('ctrl_unit/优先保护单元', '优先保护单元', 'Priority protection unit', 'jade', {
      tint: 0.08,
      pattern: 'sprigs',
      line: [0.9],
      band: 7,
    }),
    paint('ctrl_unit/重点管控单元', '重点管控单元', 'Key control unit', 'indigo', {
      tint: 0.08,
      pattern: 'crosses',
      line: [0.9],
      band: 7,
    }),
    paint('ctrl_unit/一般管控单元', '一般管控单元', 'General control unit', 'mist', {
      tint: 0.05,
      pattern: 'specks',
      line: [0.9],
      band: 7,
    }),
  ]),
  pbf: single(
    paint('pbf', '永久基本农田', 'Permanent basic farmland', 'gamboge', {
      tint: 0.14,
      pattern: 'furrows',
      line: [0.8, [2, 1.6]],
    }),
  ),
  ugb: single(
    paint('ugb', '城镇开发边界', 'Urban development boundary', 'sienna', {
      tint: 0.07,
      pattern: 'bricks',
      line: [1.2, [5, 2, 1, 2, 1, 2]],
    }),
  ),
  industrial_park: single(
    paint('industrial_park', '产业园区', 'Industrial park', 'indigo', {
      tint: 0.1,
      pattern: 'grid',
      strength: 0.5,
      line: [1.2],
    }),
  ),
  water_src: classed(
    'class',
    paint('water_src', '饮用水水源保护区', 'Drinking-water source', 'peacock', {
      tint: 0.1,
      pattern: 'drops',
      line: [1.1, long],
    }),
    [
      paint('water_src/一级保护区', '水源一级保护区', 'Water source, first-class', 'peacock', {
        tint: 0.2,
        pattern: 'drops-close',
        line: [1.4],
      }),
      paint('water_src/二级保护区', '水源二级保护区', 'Water source, second-class', 'peacock', {
        tint: 0.12,
        pattern: 'drops',
        line: [1.1, long],
      }),
      paint('water_src/准保护区', '水源准保护区', 'Water source, outer', 'peacock', {
        tint: 0.06,
        pattern: 'drops-sparse',
        line: [1, short],
      }),
    ],
  ),
};
