// The text of a .prj file (WKT of Esri, OGC or WKT 2) as a system of the closed list: its code where it has one, else its
// datum, projection, central meridian and false easting.

import { type Crs, crsInfo, crsList } from '../analysis/geometry/crs.ts';
import { crsFromName, datumRefusal, type NamedCrs } from './crs-names.ts';

const numberAfter = (text: string, name: RegExp): number | null => {
  const found = new RegExp(`${name.source}"\\s*,\\s*(-?[\\d.]+(?:[eE][+-]?\\d+)?)`, 'i').exec(text)?.[1];
  return found === undefined ? null : Number(found);
};

/** The code that closes a definition, when it names a system of ours. */
function byCode(text: string): Crs | null {
  const code = /(?:AUTHORITY\s*\[\s*"EPSG"\s*,\s*"(\d+)"\s*\]|ID\s*\[\s*"EPSG"\s*,\s*(\d+)\s*\])\s*\]\s*$/i.exec(
    text.trim(),
  );
  const named = code === null ? null : crsFromName(`EPSG:${code[1] ?? code[2]}`);
  return named !== null && 'crs' in named ? named.crs : null;
}

/** Transverse Mercator by its parameters: Gauss-Krüger has scale 1, UTM 0.9996. */
function byParameters(text: string): Crs | null {
  const meridian = numberAfter(text, /"(?:central_meridian|longitude of natural origin)/);
  const easting = numberAfter(text, /"false[_ ]easting/);
  const northing = numberAfter(text, /"false[_ ]northing/) ?? 0;
  const origin = numberAfter(text, /"(?:latitude_of_origin|latitude of natural origin)/) ?? 0;
  const scale = numberAfter(text, /"scale[_ ]factor(?: at natural origin)?/) ?? 1;
  if (meridian === null || easting === null || northing !== 0 || origin !== 0) return null;
  const utm = scale === 0.9996;
  if (!utm && scale !== 1) return null;
  const fits = crsList().filter((crs) => {
    const info = crsInfo(crs);
    return info.centralMeridian === meridian && info.falseEasting === easting && info.title.en.includes('UTM') === utm;
  });
  return fits.find((crs) => crsInfo(crs).title.en.includes('3-degree')) ?? fits[0] ?? null;
}

/** The system by projection and units, whatever its datum. */
function bySize(text: string, names: string, stated: string): NamedCrs {
  const unit = /UNIT\s*\[\s*"([^"]*)"\s*,\s*([\d.eE+-]+)/gi;
  const projected = /^\s*(?:PROJCS|PROJCRS|PROJECTEDCRS)/i.test(text);
  if (!projected) {
    const degrees = [...text.matchAll(unit)].every(([, , size]) => Math.abs(Number(size) - Math.PI / 180) < 1e-9);
    if (!degrees) return { refused: 'not-known', stated };
    return { crs: /wgs|4326/i.test(names) ? 'EPSG:4326' : 'EPSG:4490' };
  }
  const length = [...text.matchAll(unit)].at(-1)?.[2];
  if (length !== undefined && Number(length) !== 1) return { refused: 'not-known', stated };
  if (/Mercator_Auxiliary_Sphere|Popular[_ ]Visualisation|Pseudo-Mercator/i.test(text)) return { crs: 'EPSG:3857' };
  if (!/Gauss_Kruger|Transverse[_ ]Mercator/i.test(text)) return { refused: 'projection', stated };
  const crs = byParameters(text);
  return crs === null ? { refused: 'not-known', stated } : { crs };
}

/** The horizontal part of a system that has heights too. */
function horizontal(text: string): string {
  const compound = /^\s*(?:COMPD_CS|COMPOUNDCRS)\s*\[\s*"[^"]*"\s*,/i.exec(text);
  if (compound === null) return text;
  const rest = text.slice(compound[0].length);
  let depth = 0;
  for (const [at, sign] of [...rest].entries()) {
    if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (sign === ']' && depth === 0) return rest.slice(0, at + 1);
  }
  return text;
}

/** The system that a definition names, or why it is refused; the name of the file's system is shown in either case. */
export function crsFromWkt(whole: string): NamedCrs {
  const text = horizontal(whole);
  const stated = /"([^"]*)"/.exec(text)?.[1] ?? text.slice(0, 40);
  const datum = /(?:^|[[,\s])(?:DATUM|GEODETICDATUM|TRF|ENSEMBLE)\s*\[\s*"([^"]*)"/i.exec(text)?.[1] ?? stated;
  const names = `${datum} ${/GEO(?:GCS|GCRS|DCRS|GRAPHICCRS)\s*\[\s*"([^"]*)"/i.exec(text)?.[1] ?? ''}`;
  const refused = datumRefusal(names);
  const found = bySize(text, names, stated);
  if (refused !== null) return { refused, stated, ...('crs' in found ? { twin: found.crs } : {}) };
  const code = byCode(text);
  return code === null ? found : { crs: code };
}
