// The small pictures on buttons, drawn as strokes so that they look alike on every machine; words stand beside or behind them.

const drawings = {
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  home: 'M3.5 9.5 10 4l6.5 5.5M5.5 8.5V16h9V8.5',
  pencil: 'M4 16l1-4 8.5-8.5 3 3L8 15zM11.5 5.5l3 3',
  undo: 'M7.5 4.5 4 8l3.5 3.5M4.5 8H12a4 4 0 0 1 0 8H8',
  redo: 'M12.5 4.5 16 8l-3.5 3.5M15.5 8H8a4 4 0 0 0 0 8h4',
  print: 'M6 7V3.5h8V7M6 14H3.5V7h13v7H14M6 11.5h8v5H6z',
  search: 'M8.8 14a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.4M12.6 12.6 17 17',
  target: 'M10 3v4M10 13v4M3 10h4M13 10h4M10 8.7v2.6M8.7 10h2.6',
  polygon: 'M10 3.5 16.5 8l-2.5 8H6L3.5 8z',
  rectangle: 'M3.5 5.5h13v9h-13z',
  line: 'M3.5 15 8 7l4.5 5 4-7',
  file: 'M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 13.5v3h12v-3',
  list: 'M7.5 5.5H16M7.5 10H16M7.5 14.5H16M4 5.5h.3M4 10h.3M4 14.5h.3',
  sun: 'M10 6.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4M10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M4.7 15.3l1.1-1.1M14.2 5.8l1.1-1.1',
  moon: 'M15.5 12.2A6.3 6.3 0 0 1 7.8 4.5a6.3 6.3 0 1 0 7.7 7.7',
  help: 'M7.4 7.6a2.7 2.7 0 1 1 3.8 2.5c-.8.4-1.2.8-1.2 1.7M10 14.6v.2',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  up: 'M5 12.5 10 7.5l5 5',
  down: 'M5 7.5l5 5 5-5',
} as const;

export type IconName = keyof typeof drawings;

/** One picture; it is decoration, the name of the button is in words. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d={drawings[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
