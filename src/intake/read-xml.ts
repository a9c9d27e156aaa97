// XML by its root element. Loaded when a file is XML: the parser takes a while to get ready.

import type { Drafts } from './geojson.ts';
import { readGpx } from './gpx.ts';
import type { IntakeHint } from './intake.ts';
import { isOvital, readKml } from './kml.ts';
import { parseXml, tagOf } from './xml.ts';

/** A KML or a GPX, or why it is neither. */
export function readXml(text: string, hint: IntakeHint): Drafts {
  const root = parseXml(text, { file: hint.name });
  if ('code' in root) return { drafts: [], problems: [root] };
  const tag = tagOf(root).toLowerCase();
  if (tag === 'kml') return readKml(root, hint, isOvital(text, hint.name));
  if (tag === 'gpx') return readGpx(root, hint);
  // Some programs leave out the root element and begin with the document.
  if (tag === 'document' || tag === 'placemark') return readKml(root, hint, isOvital(text, hint.name));
  return { drafts: [], problems: [{ file: hint.name, code: 'not-recognised', looksLike: 'xml' }] };
}
