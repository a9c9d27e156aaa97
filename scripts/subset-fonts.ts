// Cuts the fonts that ship: Noto Sans SC in two weights and Noto Serif SC for the names of mountains and rivers, each with
// the characters that Jadeline can meet. Run by hand when words or data change: `npx tsx scripts/subset-fonts.ts [serif.woff2]`.
// The serif is weight 600 of the npm package @fontsource/noto-serif-sc 5.3.0; without it the checked-in file stays.

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const fontsource = 'node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc';
const target = 'public/fonts';
/** Latin, digits, punctuation of both scripts, and the signs of measures. */
const always = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}\u00a0°′″±×÷·•–—‘’“”…≤≥≈→←↑↓↗↘✓✕²³Δ、。〈〉《》「」『』【】〔〕！（），．／：；？～％￥①②③④⑤⑥⑦⑧⑨⑩㎡亩碧线`;

/** The 3,755 characters of GB 2312 level 1, rows 16 to 55, in their order. */
function levelOne(): string {
  const decoder = new TextDecoder('gb2312');
  let text = '';
  for (let row = 0xb0; row <= 0xd7; row++) {
    const last = row === 0xd7 ? 0xf9 : 0xfe;
    for (let cell = 0xa1; cell <= last; cell++) text += decoder.decode(Uint8Array.of(row, cell));
  }
  return text;
}

function textUnder(path: string): string {
  if (!existsSync(path)) return '';
  if (statSync(path).isDirectory()) {
    return readdirSync(path)
      .sort()
      .map((name) => textUnder(join(path, name)))
      .join('');
  }
  return /\.(ts|tsx|yaml|json|html|md)$/.test(path) ? readFileSync(path, 'utf8') : '';
}

/** Every `name_zh: …`, `"zh": "…"` and the like is caught by taking all characters of the file. */
const charactersOf = (...texts: readonly string[]): string => [...new Set(texts.join(''))].sort().join('');
const onlyHan = (text: string): string => text.replace(/[^\u3007\u4e00-\u9fff]/g, '');

async function cut(source: string, name: string, characters: string): Promise<void> {
  const font = await subsetFont(readFileSync(source), characters, { targetFormat: 'woff2' });
  writeFileSync(join(target, name), font);
  process.stderr.write(`${name}: ${characters.length} characters, ${Math.round(font.length / 1024)} KiB\n`);
}

const names = onlyHan(
  textUnder('public/data/beibei/gazetteer.json') +
    textUnder('packs/beibei/geography.json') +
    textUnder('packs/beibei/layers'),
);
const interfaceText = onlyHan(textUnder('src') + textUnder('index.html') + names);
const everything = onlyHan(interfaceText + textUnder('packs') + textUnder('public/data'));

/** Titles and advice of rules are set in bold. */
const ruleTitles = onlyHan(
  [...textUnder('public/data/beibei/rules.json').matchAll(/"(?:title|advice)":\s*\{[^}]*\}/g)].join(''),
);
const bold = charactersOf(always, interfaceText, ruleTitles, onlyHan(textUnder('public/data/beibei/examples.json')));
await cut(
  `${fontsource}-chinese-simplified-400-normal.woff2`,
  'jadeline-sans.woff2',
  charactersOf(always, levelOne(), everything),
);
await cut(`${fontsource}-chinese-simplified-600-normal.woff2`, 'jadeline-sans-bold.woff2', bold);
const serifSource = process.argv[2];
const coverage: { bold: string; serif: string } = JSON.parse(readFileSync('src/map/font-coverage.json', 'utf8'));
const headings = onlyHan(
  readdirSync('src/words/zh')
    .filter((name) => name.startsWith('app'))
    .map((name) => textUnder(join('src/words/zh', name)))
    .join(''),
);
const serif = serifSource ? charactersOf(always, names, headings) : coverage.serif;
if (serifSource) await cut(serifSource, 'jadeline-serif.woff2', serif);
writeFileSync(
  'src/map/font-coverage.json',
  `${JSON.stringify({ bold: onlyHan(bold), serif: onlyHan(serif) }, null, 2)}\n`,
);
