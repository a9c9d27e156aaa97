// The shape of everything the app remembers while it is open, and how it starts. No behaviour lives here.

import type { LonLat, MultiPolygon } from '../analysis/geometry/position.ts';
import type { Project } from '../analysis/rules/rule.ts';
import type { Located } from '../analysis/screening/located.ts';
import type { Footprint, Screening } from '../analysis/screening/screening.ts';
import type { Metres } from '../analysis/units/quantity.ts';
import type { Bilingual } from '../analysis/zones/layer.ts';
import type { IntakeProblem, ReadProgress } from '../intake/intake.ts';
import type { DisplayCollection } from '../layers/feature-collection.ts';
import type { PackProblem } from '../layers/pack-problem.ts';
import type { Language } from '../words/index.ts';
import type { OpenedPack } from '../worker/client.ts';

export type Task = 'explore' | 'screen' | 'review';
export type Theme = 'light' | 'dark';
export type SheetHeight = 'low' | 'half' | 'full';
export type DrawMode = 'polygon' | 'rectangle' | 'line' | 'edit';

/** Where the map looks: centre in lon, lat, and zoom level. */
export interface View {
  readonly center: LonLat;
  readonly zoom: number;
}

/** How a layer is shown on the map; it never changes what is checked. */
export interface LayerLook {
  readonly visible: boolean;
  /** From 0 to 1. */
  readonly opacity: number;
}

/** How a footprint came into the app. */
export type SiteOrigin = 'drawn' | 'line' | 'typed' | 'file' | 'example' | 'link';

/** The footprint under screening, with where it came from. */
export interface Site {
  readonly footprint: Footprint;
  readonly origin: SiteOrigin;
  readonly remark: Bilingual | null;
}

export type PackState =
  | { readonly state: 'loading'; readonly done: number; readonly total: number; readonly path: string }
  | { readonly state: 'failed'; readonly problems: readonly PackProblem[] }
  | { readonly state: 'ready'; readonly opened: OpenedPack };

/** The run of the engine that is under way, and the last answer that belongs to the footprint as it is now. */
export interface Run {
  readonly busy: boolean;
  /** The layer being measured, while busy. */
  readonly layer: string | null;
  readonly screening: Screening | null;
  /** A bug of ours, with its trace; never an expected problem. */
  readonly fault: string | null;
  /** The person stopped it: there is no answer, and that must be said. */
  readonly cancelled: boolean;
  /** So many metres from the ground of the pack that there is no answer; null when it is near enough. */
  readonly far: Metres | null;
}

/** The same footprint and project on the other day: `busy` until it is there. */
export type OtherDay =
  | { readonly state: 'busy' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly screening: Screening };

/** What a person changed of the project last, and how things stood before. */
export interface LastAnswer {
  readonly attributes: readonly string[];
  readonly project: Project;
  readonly screening: Screening;
}

/** What applies at a clicked point. */
export interface Here {
  readonly at: LonLat;
  readonly located: Located | null;
  readonly fault: string | null;
}

/** One site of several that were opened at once. */
export interface BatchEntry {
  readonly key: string;
  readonly file: string;
  readonly site: Site | null;
  readonly screening: Screening | null;
  readonly problems: readonly IntakeProblem[];
  readonly fault: string | null;
}

/** A file that could not be read: its name and every problem found in it. */
export interface IntakeTrouble {
  readonly file: string;
  readonly problems: readonly IntakeProblem[];
}

/** A picture of the map: its address, and the metres on the ground from its left to its right edge. */
export interface Picture {
  readonly address: string;
  readonly across: number;
}

export interface AppState {
  readonly language: Language;
  /** Null follows the system. */
  readonly theme: Theme | null;
  readonly systemTheme: Theme;
  readonly task: Task;
  readonly sheet: SheetHeight;
  readonly view: View | null;
  readonly pack: PackState;
  readonly looks: Readonly<Record<string, LayerLook>>;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly expiredPlans: boolean;
  /** The day to compare with, YYYY-MM-DD; null for none. */
  readonly against: string | null;
  readonly other: OtherDay;
  readonly site: Site | null;
  readonly past: readonly (Site | null)[];
  readonly future: readonly (Site | null)[];
  /** The geometry under the hand while it drags; null when the hand rests. */
  readonly live: MultiPolygon | null;
  readonly project: Project;
  /** Null once it is undone, put aside, or no longer about the same footprint and day. */
  readonly lastAnswer: LastAnswer | null;
  readonly run: Run;
  readonly here: Here | null;
  /** Position under the pointer in lon, lat; null when it is not over the map. */
  readonly pointer: LonLat | null;
  /** Ground metres per CSS pixel at the centre of the map; null before the map is there. */
  readonly metresPerPixel: number | null;
  /** Zones of the layers by id, as they have arrived from the worker. */
  readonly features: Readonly<Record<string, DisplayCollection>>;
  /** Why the map cannot be shown, in the browser's words. */
  readonly mapTrouble: string | null;
  readonly drawing: DrawMode | null;
  readonly lineWidth: number;
  /** The file that is being read, once that takes longer than a moment. */
  readonly reading: { readonly file: string; readonly progress: ReadProgress } | null;
  readonly intake: IntakeTrouble | null;
  readonly batch: readonly BatchEntry[];
  /** The rule whose evidence is open. */
  readonly openRule: string | null;
  readonly editorOpen: boolean;
  /** The conformity table is open; then it is what gets printed. */
  readonly tableOpen: boolean;
  readonly shortcutsOpen: boolean;
  /** A short confirmation for the status region, already in words. */
  readonly toast: string | null;
  /** The map for the printed sheet; null when nothing is being printed. */
  readonly picture: Picture | null;
}

/** No answer, and none under way. */
export const idleRun: Run = { busy: false, layer: null, screening: null, fault: null, cancelled: false, far: null };

/** The state before anything is known; `today` is read once by whoever starts the app. */
export const initialState = (today: string): AppState => ({
  language: 'zh',
  theme: null,
  systemTheme: 'light',
  task: 'explore',
  sheet: 'half',
  view: null,
  pack: { state: 'loading', done: 0, total: 0, path: '' },
  looks: {},
  asOf: today,
  expiredPlans: true,
  against: null,
  other: { state: 'busy' },
  site: null,
  past: [],
  future: [],
  live: null,
  project: {},
  lastAnswer: null,
  run: idleRun,
  here: null,
  pointer: null,
  metresPerPixel: null,
  features: {},
  mapTrouble: null,
  drawing: null,
  lineWidth: 30,
  reading: null,
  intake: null,
  batch: [],
  openRule: null,
  editorOpen: false,
  tableOpen: false,
  shortcutsOpen: false,
  toast: null,
  picture: null,
});

/** The theme in force: the person's choice, else the system's. */
export const themeOf = ({ theme, systemTheme }: AppState): Theme => theme ?? systemTheme;
