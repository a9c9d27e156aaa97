// Longitudes and latitudes as people write them: 106°25′12″E, 北纬29度49分50秒, N 29°49.8′.

/** An angle in decimal degrees and, where a letter or word says so, what it measures. */
export interface Angle {
  readonly degrees: number;
  readonly axis: 'lon' | 'lat' | null;
}

const number = String.raw`\d+(?:\.\d+)?`;
const mark = '[NSEWnsew]|东经|西经|北纬|南纬|东|西|北|南';
const size = `([+-]?${number})\\s*[°º˚度]\\s*(?:(${number})\\s*[′'’‘分]\\s*)?(?:(${number})\\s*(?:″|"|”|“|''|′′|秒)\\s*)?`;
/** Marks stand before their angles throughout a text, or behind them throughout. */
const markBefore = new RegExp(`(${mark})?\\s*${size}`, 'g');
const markBehind = new RegExp(`()${size}(${mark})?`, 'g');
const beginsWithMark = new RegExp(`^[\\s(（]*(?:${mark})`);

/** Whether a text writes degrees with their sign. */
export const hasDegreeSigns = (text: string): boolean => /[°º˚度]/.test(text);

function axisOf(mark: string | undefined): { axis: Angle['axis']; sign: 1 | -1 } {
  const letter = (mark ?? '').toUpperCase();
  if (/^(?:N|S|北纬|南纬|北|南)$/.test(letter)) return { axis: 'lat', sign: /^[S南]/.test(letter) ? -1 : 1 };
  if (/^(?:E|W|东经|西经|东|西)$/.test(letter)) return { axis: 'lon', sign: /^[W西]/.test(letter) ? -1 : 1 };
  return { axis: null, sign: 1 };
}

/** All angles of a text in its order, and what was left over; minutes and seconds of 60 and more are left over too. */
export function readAngles(text: string): { readonly angles: readonly Angle[]; readonly rest: string } {
  const angles: Angle[] = [];
  const pattern = beginsWithMark.test(text) ? markBefore : markBehind;
  const rest = text.replace(pattern, (whole, before, degrees, minutes = '0', seconds = '0', after) => {
    if (Number(minutes) >= 60 || Number(seconds) >= 60) return whole;
    const { axis, sign } = axisOf(before || (typeof after === 'string' ? after : undefined));
    const value = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
    angles.push({ degrees: (String(degrees).startsWith('-') ? -sign : sign) * value, axis });
    return ' ';
  });
  return { angles, rest: rest.replaceAll(/[\s,，;；|()（）]+/g, '') };
}

/** Seconds are written to a millionth at most, a thirtieth of a millimetre; what a sum of two numbers adds behind them is no decimal. */
const hasDecimalsOfSeconds = (value: number): boolean => Math.abs(value * 1e10 - Math.round(value * 1e10)) < 0.05;

/** Degrees written short as DD.MMSSss in decimal degrees; null when the decimals cannot be minutes and seconds, or are too many. */
export function fromShortened(value: number): number | null {
  if (!hasDecimalsOfSeconds(value)) return null;
  const match = /^(\d+)\.(\d{2})(\d{2})(\d*)$/.exec(value.toFixed(8));
  if (match === null) return null;
  const [degrees, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(`${match[3]}.${match[4]}`)];
  return minutes >= 60 || seconds >= 60 ? null : degrees + minutes / 60 + seconds / 3600;
}
