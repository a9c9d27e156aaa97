// Keeps the address in step with the state, and the state with an address that is typed or pasted.

import { wordsFor } from '../words/index.ts';
import { type Link, longestFootprint, readLink, writeLink } from './permalink.ts';
import { siteFrom, withSite } from './site-history.ts';
import type { AppState } from './state.ts';
import type { AppStore } from './store.ts';

/** The part of the state that every link carries; never the footprint. */
function linkOf(state: AppState, today: string): Link {
  const { view, looks, language, asOf, against, task, expiredPlans } = state;
  return {
    ...(view && { view }),
    ...(Object.keys(looks).length > 0 && { layers: looks }),
    language,
    ...(asOf !== today && { asOf }),
    ...(against !== null && { against }),
    task,
    ...(!expiredPlans && { expiredPlans }),
  };
}

/** What a link changes in the state. Layers that the link does not name are hidden when it names layers at all. */
export function stateOf(link: Link, state: AppState): Partial<AppState> {
  const { view, layers, language, asOf, against, task, expiredPlans, footprint, project } = link;
  const known = Object.keys(state.looks);
  const hidden = Object.fromEntries(
    known.map((id) => [id, { visible: false, opacity: state.looks[id]?.opacity ?? 1 }]),
  );
  const name = wordsFor(language ?? state.language).app.linkName;
  return {
    ...(view && { view }),
    ...(layers && { looks: { ...hidden, ...layers } }),
    ...(language && { language }),
    ...(asOf && { asOf }),
    ...(against && { against }),
    ...(task && { task }),
    ...(expiredPlans === false && { expiredPlans }),
    ...(footprint && withSite(state, siteFrom(footprint, name, 'link'))),
    ...(project && { project }),
  };
}

/** Writes the address shortly after a change, and reads it when it changes from outside. */
export function followLink(store: AppStore, today: string, onView: (view: NonNullable<Link['view']>) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = location.hash;
  const write = () => {
    written = writeLink(linkOf(store.getState(), today));
    if (written !== location.hash) history.replaceState(history.state, '', written);
  };
  store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, 300);
  });
  addEventListener('hashchange', () => {
    if (location.hash === written) return;
    const link = readLink(location.hash);
    store.setState((state) => stateOf(link, state));
    if (link.view) onView(link.view);
  });
}

/** The whole address with the footprint and the project in it, or null when the footprint is too large for a link. */
export function linkWithSite(state: AppState, today: string): string | null {
  if (!state.site) return null;
  const { geometry } = state.site.footprint;
  const hash = writeLink({ ...linkOf(state, today), task: 'screen', footprint: geometry, project: state.project });
  const tooLong = hash.length > longestFootprint + 1000 || readLink(hash).footprint === undefined;
  return tooLong ? null : `${location.origin}${location.pathname}${location.search}${hash}`;
}
