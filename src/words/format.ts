// Figures as they are written: areas, distances, shares, days, positions. Rounding is done by the report; here only the spelling.

import type { LonLat, Metres, ShownArea, ShownDistance, ShownShare, SquareMetres } from '../analysis/index.ts';
import { shownArea, shownDistance } from '../analysis/report/rounding.ts';

const units = {
  zh: { m2: '平方米', ha: '公顷', mu: '亩', m: '米', km: '公里' },
  en: { m2: 'm²', ha: 'ha', mu: 'mu', m: 'm', km: 'km' },
} as const;

const bearings = {
  zh: ['北', '东北', '东', '东南', '南', '西南', '西', '西北'],
  en: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
} as const;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A number with so many decimals, its thousands parted by commas. Intl writes the same; its data take 20 ms to load. */
export function written(value: number, digits: number): string {
  const [whole = '', decimals] = value.toFixed(digits).split('.');
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? parted : `${parted}.${decimals}`;
}

function sexagesimal(degrees: number, [positive, negative]: readonly [string, string]): string {
  const thousandths = Math.round(Math.abs(degrees) * 3_600_000);
  const whole = Math.floor(thousandths / 3_600_000);
  const minutes = Math.floor((thousandths % 3_600_000) / 60_000);
  const seconds = (thousandths % 60_000) / 1000;
  const padded = [String(minutes).padStart(2, '0'), seconds.toFixed(3).padStart(6, '0')];
  return `${whole}°${padded[0]}′${padded[1]}″${degrees < 0 ? negative : positive}`;
}

/** Writers of figures in one language. */
export function formatIn(language: 'zh' | 'en') {
  const unit = units[language];
  const area = ({ value, unit: of, digits }: ShownArea): string => `${written(value, digits)} ${unit[of]}`;
  const distance = ({ value, unit: of, digits }: ShownDistance): string => `${written(value, digits)} ${unit[of]}`;
  return {
    area,
    /** The same area in mu (亩). */
    mu: ({ mu }: ShownArea): string => `${written(mu, 2)} ${unit.mu}`,
    /** "0.7896 公顷（11.84 亩）". */
    areaWithMu(shown: ShownArea): string {
      const mu = `${written(shown.mu, 2)} ${unit.mu}`;
      return language === 'zh' ? `${area(shown)}（${mu}）` : `${area(shown)} (${mu})`;
    },
    distance,
    /** A length that has not been through the report. */
    metres: (exact: Metres): string => distance(shownDistance(exact)),
    /** An area that has not been through the report. */
    squareMetres: (exact: SquareMetres): string => area(shownArea(exact)),
    share: ({ percent, digits, belowShown }: ShownShare): string =>
      belowShown ? `< ${written(10 ** -digits, digits)}%` : `${written(percent, digits)}%`,
    /** YYYY-MM-DD, spelt out. */
    day(day: string): string {
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
      return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1] ?? ''} ${year}`;
    },
    bearing: (azimuth: number): string =>
      bearings[language][Math.round((((azimuth % 360) + 360) % 360) / 45) % 8] ?? '',
    /** Longitude and latitude in degrees, minutes and seconds (0.001″ is 3 cm). */
    position: ([lon, lat]: LonLat): string => `${sexagesimal(lon, ['E', 'W'])} ${sexagesimal(lat, ['N', 'S'])}`,
  };
}
