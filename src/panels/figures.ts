// Figures as people read them in the language around: areas, distances, shares, bearings, positions. Rounding is the report's.

import { useMemo } from 'react';
import type { LonLat, ShownArea, ShownDistance, ShownShare } from '../analysis/index.ts';
import type { Language } from '../words/index.ts';
import { useLanguage } from './language.tsx';

const thin = '\u202f';

/** A number with a fixed count of decimals, grouped by thin spaces. */
function plain(value: number, digits: number): string {
  return new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(value)
    .replaceAll(',', thin);
}

const units = {
  zh: { m2: '平方米', ha: '公顷', mu: '亩', m: '米', km: '公里', km2: '平方公里' },
  en: { m2: 'm²', ha: 'ha', mu: 'mu', m: 'm', km: 'km', km2: 'km²' },
} as const;

/** Everything that writes figures in one language. */
export function figuresIn(language: Language, bearings: readonly string[]) {
  const unit = units[language];
  const metres = (value: number): string =>
    value >= 10_000
      ? `${plain(value / 1000, 1)} ${unit.km}`
      : `${plain(value, value < 100 && value % 1 !== 0 ? 1 : 0)} ${unit.m}`;
  const distance = (shown: ShownDistance): string => `${plain(shown.value, shown.digits)} ${unit[shown.unit]}`;
  return {
    plain,
    metres,
    distance,
    within: (shown: ShownDistance): string => `≤ ${distance(shown)}`,
    area: (shown: ShownArea): string => `${plain(shown.value, shown.digits)} ${unit[shown.unit]}`,
    /** An area in m² with the digits of a survey: 0.01 m² under 1 ha, else 1 m² written in hectares. */
    fineArea: (squareMetres: number): string =>
      squareMetres < 10_000 ? `${plain(squareMetres, 2)} ${unit.m2}` : `${plain(squareMetres / 10_000, 4)} ${unit.ha}`,
    /** The same in mu (亩): 15 to the hectare. */
    mu: (squareMetres: number): string => `${plain((squareMetres * 15) / 10_000, 2)} ${unit.mu}`,
    share: ({ percent, digits, belowShown }: ShownShare): string =>
      belowShown ? `< ${plain(10 ** -digits, digits)} %` : `${plain(percent, digits)} %`,
    bearing: (azimuth: number): string => bearings[Math.round(azimuth / 45) % 8] ?? '',
    position: ([lon, lat]: LonLat): string => `${lon.toFixed(6)}, ${lat.toFixed(6)}`,
    hectares: (squareMetres: number): string => `${plain(squareMetres / 10_000, 2)} ${unit.ha}`,
    squareKilometres: (squareMetres: number): string => plain(squareMetres / 1_000_000, 2),
  };
}

/** Figures in the language around. */
export function useFigures(): ReturnType<typeof figuresIn> {
  const { language, words } = useLanguage();
  return useMemo(() => figuresIn(language, words.bearings), [language, words]);
}
