// What a person may take away: the screening, the footprint, a link, a sheet of paper. Files are made here and never sent.

import { conformityOf } from '../analysis/report/conformity.ts';
import { serialise } from '../analysis/screening/serialise.ts';
import { tooFarForVerdict } from '../intake/far-from-extent.ts';
import { markedUp, pageOf, tabSeparated } from '../words/conformity-copy.ts';
import { conformityTables, remarksOf } from '../words/conformity-tables.ts';
import { wordsFor } from '../words/index.ts';
import { namesIn } from '../words/names.ts';
import { linkWithSite } from './link-sync.ts';
import type { AppStore } from './store.ts';

function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = Object.assign(document.createElement('a'), { href: address, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\s]+/g, '-').replace(/^-|-$/g, '') || 'site';

/** Ways out of the app. `today` is the day that a link may leave out. */
export function takeAway(store: AppStore, today: string) {
  const words = () => wordsFor(store.getState().language).app;
  const say = (toast: string) => store.setState({ toast });

  const screening = (): void => {
    const { run } = store.getState();
    if (run.screening)
      download(
        `${fileName(run.screening.footprint.name)}.screening.json`,
        serialise(run.screening),
        'application/json',
      );
  };
  const batch = (): void => {
    const done = store
      .getState()
      .batch.flatMap(({ screening: each }) => (each && tooFarForVerdict(each) === null ? [each] : []));
    download('screenings.json', serialise(done), 'application/json');
  };
  const footprint = (): void => {
    const { site } = store.getState();
    if (!site) return;
    const { name, geometry, declaredArea } = site.footprint;
    const properties = { name, ...(declaredArea !== null && { declared_area_m2: declaredArea }) };
    const feature = { type: 'Feature', properties, geometry };
    download(
      `${fileName(name)}.geojson`,
      serialise({ type: 'FeatureCollection', features: [feature] }),
      'application/geo+json',
    );
  };
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      say(words().clipboardFailed);
    }
  };
  const link = async (): Promise<void> => {
    const address = linkWithSite(store.getState(), today);
    if (address === null) return say(words().linkTooLong);
    await copy(address, words().linkCopied);
  };
  /** The conformity table as text tables, in the language of the app; null without a screening. */
  const tables = () => {
    const { run, pack, language } = store.getState();
    if (run.screening === null || pack.state !== 'ready') return null;
    const { rules, manifest } = pack.opened;
    const voice = { language, words: wordsFor(language), names: namesIn(language, rules, manifest.layers) };
    const table = conformityOf(run.screening, pack.opened);
    return { name: table.footprint.name, tables: conformityTables(table, voice), remarks: remarksOf(table, voice) };
  };
  const copyTable = async (): Promise<void> => {
    const made = tables();
    if (made === null) return;
    const plain = [tabSeparated(made.tables), ...made.remarks].join('\n');
    const kinds = { 'text/plain': plain, 'text/html': markedUp(made.tables, made.remarks) };
    const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })] as const);
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      say(wordsFor(store.getState().language).screening.conformity.copied);
    } catch {
      say(words().clipboardFailed);
    }
  };
  const saveTable = (): void => {
    const made = tables();
    if (made === null) return;
    const { language } = store.getState();
    const title = `${wordsFor(language).screening.conformity.title} · ${made.name}`;
    const page = pageOf(title, language === 'zh' ? 'zh-CN' : 'en', markedUp(made.tables, made.remarks));
    download(`${fileName(made.name)}.conformity.html`, page, 'text/html');
  };
  return { screening, batch, footprint, copy, link, copyTable, saveTable };
}
