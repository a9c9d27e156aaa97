// Every sentence a person reads, in Chinese and English, keyed by code. A code without words does not compile.

import { app as enApp } from './en/app.ts';
import { cli as enCli } from './en/cli.ts';
import { intake as enIntake } from './en/intake.ts';
import { screening as enScreening } from './en/screening.ts';
import { app as zhApp } from './zh/app.ts';
import { cli as zhCli } from './zh/cli.ts';
import { intake as zhIntake } from './zh/intake.ts';
import { screening as zhScreening } from './zh/screening.ts';

/** The languages of the tool; Chinese comes first. */
export type Language = 'zh' | 'en';

const zh = { app: zhApp, cli: zhCli, intake: zhIntake, screening: zhScreening };
const en: typeof zh = { app: enApp, cli: enCli, intake: enIntake, screening: enScreening };

/** The sentences of one language, by room. */
export type Words = typeof zh;

/** All sentences in the language asked for. */
export const wordsFor = (language: Language): Words => (language === 'zh' ? zh : en);
