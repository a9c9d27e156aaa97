// The areas of a footprint as a survey sheet writes them: m² with two decimals, with hectares and mu beside (domain sheet D.5).

import type { ShownArea } from '../analysis/index.ts';
import { written } from '../words/format.ts';
import type { Language } from '../words/index.ts';

/** "7,896.33 m²（0.7896 公顷，11.84 亩）". */
export function surveyedArea({ exact, mu }: ShownArea, language: Language): string {
  const hectares = written(exact / 10_000, 4);
  const beside =
    language === 'zh' ? `（${hectares} 公顷，${written(mu, 2)} 亩）` : ` (${hectares} ha, ${written(mu, 2)} mu)`;
  return `${written(exact, 2)} m²${beside}`;
}
