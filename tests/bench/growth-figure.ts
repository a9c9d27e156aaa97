// The growth from S to L as a figure: time for a site over the vertices of all zones, both axes in powers of ten.

import { figure } from './timing.ts';

/** One line: a contender's median (ms) over the vertices of each size. */
export interface GrowthLine {
  readonly name: string;
  readonly points: readonly { readonly size: string; readonly vertices: number; readonly median: number }[];
}

const frame = { left: 76, top: 64, width: 460, height: 400 } as const;
const times = { least: -2, most: 4 } as const;
const vertices = { least: 4.8, most: 7.1 } as const;
const ink = '#26332e';
/** Ours in celadon, the others in the colours of stone, earth and water. */
const colours = [
  '#1f7a63',
  '#7fb8a4',
  '#8a8f94',
  '#b0603f',
  '#c99a3c',
  '#3c6e9f',
  '#6a5a8c',
  '#a0466a',
  '#5d7a2e',
  '#444',
];

const x = (count: number): number =>
  frame.left + (frame.width * (Math.log10(count) - vertices.least)) / (vertices.most - vertices.least);
const y = (time: number): number =>
  frame.top + (frame.height * (times.most - Math.log10(time))) / (times.most - times.least);

const text = (at: readonly [number, number], words: string, more = ''): string =>
  `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${words}</text>`;

function grid(lines: readonly GrowthLine[]): string[] {
  const rows = Array.from({ length: times.most - times.least + 1 }, (_, step) => 10 ** (times.least + step));
  const sizes = new Map(lines.flatMap(({ points }) => points.map((point) => [point.size, point.vertices] as const)));
  const right = frame.left + frame.width;
  const bottom = frame.top + frame.height;
  const label = (time: number): string => (time >= 1000 ? `${time / 1000} s` : `${time} ms`);
  return [
    ...rows.flatMap((time) => [
      `<path d="M${frame.left} ${y(time)}H${right}" stroke="#d9dfdb"/>`,
      text([frame.left - 8, y(time) + 4], label(time), 'text-anchor="end"'),
    ]),
    ...[...sizes].flatMap(([size, count]) => [
      `<path d="M${x(count).toFixed(1)} ${frame.top}V${bottom}" stroke="#d9dfdb"/>`,
      text([x(count), bottom + 18], size, 'text-anchor="middle" font-weight="600"'),
      text([x(count), bottom + 34], figure(count), 'text-anchor="middle" fill="#66716c"'),
    ]),
  ];
}

/** Places for the names at the right end, at least so far from each other. */
function spread(heights: readonly number[]): number[] {
  const order = [...heights.keys()].sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed: number[] = [];
  let last = -Infinity;
  for (const at of order) {
    last = Math.max(last + 17, heights[at] ?? 0);
    placed[at] = last;
  }
  return placed;
}

/** The figure as SVG. */
export function growthFigure(lines: readonly GrowthLine[]): string {
  const ends = lines.map(({ points }) => y(points.at(-1)?.median ?? 1));
  const names = spread(ends);
  const drawn = lines.flatMap(({ name, points }, index) => {
    const colour = colours[index % colours.length];
    const wide = name.startsWith('ours') ? 3 : 1.6;
    const path = points
      .map(({ vertices: count, median }) => `${x(count).toFixed(1)} ${y(median).toFixed(1)}`)
      .join('L');
    const last = points.at(-1);
    const end = last === undefined ? frame.left : x(last.vertices);
    const [from, to] = [ends[index] ?? 0, names[index] ?? 0];
    const right = frame.left + frame.width + 10;
    return [
      `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="${wide}"/>`,
      ...points.map(
        ({ vertices: count, median }) =>
          `<circle cx="${x(count).toFixed(1)}" cy="${y(median).toFixed(1)}" r="${wide + 1}" fill="${colour}"/>`,
      ),
      `<path d="M${(end + 5).toFixed(1)} ${from.toFixed(1)}L${right - 4} ${to.toFixed(1)}" stroke="${colour}" stroke-width="0.7"/>`,
      text([right, to + 4], name, `fill="${colour}"`),
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 530" font-family="Noto Sans SC, Noto Sans, sans-serif" font-size="12" fill="${ink}">
<title>筛查一处用地的时间随数据量的变化 · Time to screen a site, from a district to a municipality</title>
<rect width="860" height="530" fill="#fbfcfa"/>
${text([frame.left, 28], '数据多七十倍，时间如何', 'font-size="16" font-weight="600"')}
${text([frame.left, 48], 'Time for a site of 1 to 50 ha (median) as the data grow seventy-fold', 'fill="#66716c"')}
${[...grid(lines), ...drawn].join('\n')}
${text([frame.left + frame.width / 2, frame.top + frame.height + 54], '全部分区的顶点数 · vertices of all zones', 'text-anchor="middle" fill="#66716c"')}
</svg>
`;
}
