// Puts the app into the page. This is the one place that reads the clock, the address and the memory of the tab.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './tokens.css';
import './frame.css';
import './panel.css';
import './conformity.css';
import './results.css';
import './moves.css';
import './phone.css';
import './print.css';
import { spawnBrowserWorker } from '../worker/browser-spawn.ts';
import { createScreeningClient } from '../worker/client.ts';
import { App } from './app.tsx';
import { Boundary } from './boundary.tsx';
import { createJadeline, JadelineContext } from './jadeline.tsx';
import { stateOf } from './link-sync.ts';
import { goOffline } from './offline.ts';
import { readLink } from './permalink.ts';
import { keep, recall } from './session-memory.ts';
import { initialState, type Theme } from './state.ts';
import { createAppStore, StoreContext } from './store.ts';

/** Today in the person's own calendar, YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const night = matchMedia('(prefers-color-scheme: dark)');
const systemTheme = (): Theme => (night.matches ? 'dark' : 'light');

/** Shows the app in an element and begins to open the pack. */
export function start(place: HTMLElement): void {
  const day = today();
  const blank = initialState(day);
  const language = navigator.languages.some((tag) => tag.startsWith('zh'))
    ? 'zh'
    : navigator.languages[0]?.startsWith('en')
      ? 'en'
      : 'zh';
  const remembered = { ...blank, language, systemTheme: systemTheme(), ...recall(sessionStorage) } as const;
  const store = createAppStore({ ...remembered, ...stateOf(readLink(location.hash), remembered), past: [] });
  store.subscribe((state, before) => {
    if (state.site !== before.site || state.project !== before.project) keep(sessionStorage, state);
  });
  keep(sessionStorage, store.getState());
  night.addEventListener('change', () => store.setState({ systemTheme: systemTheme() }));
  const client = createScreeningClient({ spawn: spawnBrowserWorker });
  const jadeline = createJadeline(store, client, day, new URL('data/beibei/', document.baseURI).href);
  createRoot(place).render(
    <StrictMode>
      <Boundary>
        <StoreContext value={store}>
          <JadelineContext value={jadeline}>
            <App />
          </JadelineContext>
        </StoreContext>
      </Boundary>
    </StrictMode>,
  );
  void jadeline.open();
  goOffline();
}
