// The colours of the map: mineral green, azurite, ochre and cinnabar on silk, for daylight and for night.
// Cinnabar is spent on what is prohibited, and on nothing else.

/** Daylight or night. */
export type Theme = 'light' | 'dark';

/** Colours that lines, patterns and tints are drawn in. */
export type Pigment =
  | 'ink'
  | 'azurite'
  | 'jade'
  | 'ochre'
  | 'cinnabar'
  | 'mist'
  | 'gamboge'
  | 'indigo'
  | 'peacock'
  | 'sienna';

/** Grounds and large surfaces. */
export type Ground =
  | 'silk'
  | 'silkEdge'
  | 'land'
  | 'halo'
  | 'water'
  | 'waterShallow'
  | 'washCrest'
  | 'washFoot'
  | 'paper';

/** Colours of letters; each reads with at least 4.5 : 1 on silk, on land and on paper. */
export type Lettering = 'text' | 'textQuiet' | 'textAzurite' | 'textJade' | 'textOchre' | 'textIndigo' | 'textCinnabar';

/** A colour as #RRGGBB. */
export type Hex = `#${string}`;

/** Every colour of one theme. */
export type Palette = Readonly<Record<Pigment | Ground | Lettering, Hex>>;

/** The two palettes. Sources: the pigments of blue-and-green landscape painting, lightened for the night. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ink: '#22302B',
    azurite: '#2F6690',
    jade: '#3F7D5E',
    ochre: '#B5793A',
    cinnabar: '#B8372B',
    mist: '#8A8F98',
    gamboge: '#A88A2E',
    indigo: '#565C84',
    peacock: '#2B8089',
    sienna: '#8C6A4A',
    silk: '#F3ECDB',
    silkEdge: '#E9DFC7',
    land: '#FBF8EE',
    halo: '#CFBF98',
    water: '#86AFCB',
    waterShallow: '#BCD5E2',
    washCrest: '#7FA98F',
    washFoot: '#D9B98A',
    paper: '#FFFDF7',
    text: '#22302B',
    textQuiet: '#5A6058',
    textAzurite: '#24557B',
    textJade: '#2D6349',
    textOchre: '#7D5120',
    textIndigo: '#4A5078',
    textCinnabar: '#A22C21',
  },
  dark: {
    ink: '#D8D5C6',
    azurite: '#7DB0D8',
    jade: '#80BF9C',
    ochre: '#D9A566',
    cinnabar: '#EE8475',
    mist: '#A0A6AF',
    gamboge: '#CDB463',
    indigo: '#A2ABD6',
    peacock: '#6BBFC6',
    sienna: '#BFA07E',
    silk: '#131B1A',
    silkEdge: '#0D1413',
    land: '#1C2624',
    halo: '#050908',
    water: '#2B5069',
    waterShallow: '#376079',
    washCrest: '#3F7A62',
    washFoot: '#6B5232',
    paper: '#1F2A28',
    text: '#EAE5D6',
    textQuiet: '#ABB0A6',
    textAzurite: '#9CC6E6',
    textJade: '#97D0B0',
    textOchre: '#E2B67F',
    textIndigo: '#B6BEE4',
    textCinnabar: '#F49C8F',
  },
};

/** The red, green and blue of a colour, each 0 to 255. */
export function channelsOf(colour: Hex): readonly [red: number, green: number, blue: number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
