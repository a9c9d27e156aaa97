// Figures as people read them in the language around. Rounding is the report's; here are only the few forms that a table adds.

import { useMemo } from 'react';
import type { LonLat } from '../analysis/index.ts';
import { metres, squareMetres } from '../analysis/units/quantity.ts';
import { formatIn } from '../words/format.ts';
import type { Language } from '../words/index.ts';
import { useLanguage } from './language.tsx';

/** A number with a fixed count of decimals, grouped by narrow spaces. */
const plain = (value: number, digits: number): string =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(value)
    .replaceAll(',', '\u202f');

/** Everything that writes figures in one language. */
export function figuresIn(language: Language) {
  const format = formatIn(language);
  const [m2, ha, mu] = language === 'zh' ? ['平方米', '公顷', '亩'] : ['m²', 'ha', 'mu'];
  return {
    ...format,
    plain,
    metres: (value: number): string => format.metres(metres(value)),
    plainArea: (value: number): string => format.squareMetres(squareMetres(value)),
    /** An area in m² with the digits of a survey: 0.01 m² under 1 ha, else 1 m² written in hectares. */
    fineArea: (value: number): string =>
      value < 10_000 ? `${plain(value, 2)} ${m2}` : `${plain(value / 10_000, 4)} ${ha}`,
    /** The same in mu (亩): 15 to the hectare. */
    muOf: (value: number): string => `${plain((value * 15) / 10_000, 2)} ${mu}`,
    degrees: ([lon, lat]: LonLat): string => `${lon.toFixed(6)}, ${lat.toFixed(6)}`,
    hectares: (value: number): string => `${plain(value / 10_000, 2)} ${ha}`,
    squareKilometres: (value: number): string => plain(value / 1_000_000, 2),
  };
}

/** Figures in the language around. */
export function useFigures(): ReturnType<typeof figuresIn> {
  const { language } = useLanguage();
  return useMemo(() => figuresIn(language), [language]);
}
