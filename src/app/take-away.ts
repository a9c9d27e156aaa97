// What a person may take away: the screening, the footprint, a link, a sheet of paper. Files are made here and never sent.

import { serialise } from '../analysis/screening/serialise.ts';
import { wordsFor } from '../words/index.ts';
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
    const done = store.getState().batch.flatMap((entry) => (entry.screening ? [entry.screening] : []));
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
  return { screening, batch, footprint, copy, link };
}
