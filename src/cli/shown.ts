// Measured values as text. What is rounded is rounded in the report; here only digits, units and separators are set.

import type { ShownArea, ShownDistance, ShownShare } from '../analysis/index.ts';
import type { Language } from '../words/index.ts';

const numberIn = (language: Language, value: number, digits: number): string =>
  new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

/** Values of a report as text in one language. */
export function shownIn(language: Language) {
  const number = (value: number, digits: number) => numberIn(language, value, digits);
  return {
    area: ({ value, unit, digits, mu }: ShownArea): string =>
      `${number(value, digits)} ${unit === 'm2' ? 'm²' : 'ha'}${language === 'zh' ? `（${number(mu, 2)} 亩）` : ''}`,
    distance: ({ value, unit, digits }: ShownDistance): string => `${number(value, digits)} ${unit}`,
    share: ({ percent, digits, belowShown }: ShownShare): string =>
      `${belowShown ? '< ' : ''}${number(belowShown ? 10 ** -digits : percent, digits)} %`,
    /** A length in metres that no report has rounded. */
    metres: (value: number): string => (value < 10_000 ? `${number(value, 0)} m` : `${number(value / 1000, 1)} km`),
  };
}
