// The page: banner, panel with its three tasks, map, status line. On a phone the panel is a sheet over the map.

import { useEffect, useMemo } from 'react';
import { LanguageProvider, type Named, useLanguage } from '../panels/language.tsx';
import { Header } from '../panels/shell/header.tsx';
import { Notice } from '../panels/shell/notice.tsx';
import { Sheet } from '../panels/shell/sheet.tsx';
import { Shortcuts } from '../panels/shell/shortcuts.tsx';
import { Tabs } from '../panels/shell/tabs.tsx';
import { ExploreTask } from './explore-task.tsx';
import { useJadeline } from './jadeline.tsx';
import { followKeys } from './keys.ts';
import { MapArea } from './map-area.tsx';
import { PackGate } from './pack-gate.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { ReviewTask } from './review-task.tsx';
import { ScreenTask } from './screen-task.tsx';
import { type PackState, themeOf } from './state.ts';
import { useApp } from './store.ts';

function useDocument(): void {
  const language = useApp((state) => state.language);
  const theme = useApp(themeOf);
  const { words } = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = theme;
    document.title = words.title;
  }, [language, theme, words]);
}

function useKeys(): void {
  const { store, draw, undo, redo, home, zoomIn, zoomOut } = useJadeline();
  useEffect(
    () =>
      followKeys({
        undo,
        redo,
        home,
        zoomIn: () => zoomIn(),
        zoomOut: () => zoomOut(),
        task: (task) => store.setState({ task }),
        draw: () => draw.start('polygon'),
        coordinates: () => store.setState({ task: 'screen', editorOpen: true }),
        search: () => document.querySelector<HTMLElement>('.search input')?.focus(),
        shortcuts: () => store.setState({ shortcutsOpen: true }),
        isDrawing: () => store.getState().drawing !== null,
        cancelDrawing: draw.stop,
      }),
    [store, draw, undo, redo, home, zoomIn, zoomOut],
  );
}

/** Files that are dropped anywhere on the window are read. */
function useDrop(): void {
  const { sites } = useJadeline();
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void sites.readFiles(files);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [sites]);
}

const tasks = { explore: ExploreTask, screen: ScreenTask, review: ReviewTask } as const;

function Panel() {
  const { store } = useJadeline();
  const task = useApp((state) => state.task);
  const sheet = useApp((state) => state.sheet);
  const pack = useApp((state) => state.pack);
  const Task = tasks[task];
  const manifest = pack.state === 'ready' ? pack.opened.manifest : null;
  const edition = manifest?.extent.editions[0]?.name ?? null;
  return (
    <Sheet height={sheet} onHeight={(height) => store.setState({ sheet: height })}>
      <main className="tasks">
        <Tabs task={task} onTask={(next) => store.setState({ task: next, sheet: sheet === 'low' ? 'half' : sheet })} />
        <div id="task" role="tabpanel" aria-labelledby={`tab-${task}`} tabIndex={-1} key={task}>
          <PackGate>
            <Task />
          </PackGate>
        </div>
      </main>
      <Notice illustrative={manifest?.status !== 'official'} edition={edition} />
    </Sheet>
  );
}

function Frame() {
  const { store } = useJadeline();
  const { words } = useLanguage();
  const theme = useApp(themeOf);
  const shortcuts = useApp((state) => state.shortcutsOpen);
  const toast = useApp((state) => state.toast);
  useDocument();
  useKeys();
  useDrop();
  useEffect(() => {
    if (toast === null) return;
    const timer = setTimeout(() => store.setState({ toast: null }), 6000);
    return () => clearTimeout(timer);
  }, [toast, store]);
  return (
    <>
      <div className="frame">
        <button type="button" className="skip" onClick={skipToTask}>
          {words.skip}
        </button>
        <Header
          dark={theme === 'dark'}
          onLanguage={(language) => store.setState({ language })}
          onTheme={() => store.setState({ theme: theme === 'dark' ? 'light' : 'dark' })}
          onShortcuts={() => store.setState({ shortcutsOpen: true })}
        />
        <Panel />
        <MapArea />
        <Shortcuts open={shortcuts} onClose={() => store.setState({ shortcutsOpen: false })} />
        <div role="status" className="toast-place">
          {toast !== null && <p className="toast">{toast}</p>}
        </div>
      </div>
      <PrintSheet />
    </>
  );
}

/** Moves the focus without touching the address, which carries the state. */
const skipToTask = (): void => document.querySelector<HTMLElement>('#task')?.focus();

function namedIn(pack: PackState): Named | null {
  if (pack.state !== 'ready') return null;
  const { rules, layers } = pack.opened;
  return { book: rules, layers: layers.map(({ card }) => card) };
}

/** The whole app in its language. */
export function App() {
  const language = useApp((state) => state.language);
  const pack = useApp((state) => state.pack);
  const named = useMemo(() => namedIn(pack), [pack]);
  return (
    <LanguageProvider language={language} named={named}>
      <Frame />
    </LanguageProvider>
  );
}
