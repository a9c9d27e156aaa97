// English sentences for wrong use of the command line and for inputs that have no verdict.

import type { Place } from '../../intake/intake.ts';
import type { input as chineseInput, usage as chineseUsage } from '../zh/cli-faults.ts';
import { intake } from './intake.ts';

const meant = ({ near }: { readonly near: string | null }): string => (near === null ? '' : ` Did you mean ${near}?`);
const list = ({ known }: { readonly known: readonly string[] }): string =>
  known.length === 0 ? '' : ` Known: ${known.join(', ')}.`;

export const usage: typeof chineseUsage = {
  'unknown-command': (fault) => `There is no command “${fault.word}”.${meant(fault)} See jadeline --help.`,
  'later-command': ({ word }) => `“${word}” is not part of this version. See jadeline --help for what is.`,
  'unknown-option': (fault) => `There is no option “${fault.word}” here.${meant(fault)}${list(fault)}`,
  'value-missing': ({ option }) => `${option} needs a value.`,
  'value-not-taken': ({ option }) => `${option} takes no value.`,
  'value-unknown': (fault) => `${fault.option} cannot be “${fault.value}”.${meant(fault)}${list(fault)}`,
  'later-value': ({ option, value }) => `${option} ${value} is not part of this version.`,
  'not-a-day': ({ value }) => `“${value}” is not a date. Please write a day that exists, like 2026-01-31.`,
  'not-positive': ({ option, value }) => `${option} needs a number above 0, not “${value}”.`,
  'not-a-count': ({ option, value, most }) => `${option} needs a whole number from 1 to ${most}, not “${value}”.`,
  'out-is-input': ({ file }) =>
    `--out ${file} is a file that is to be read; writing would destroy it. Please give another name.`,
  'resume-needs': ({ missing }) =>
    `--resume goes on with a file of one result a line; please add ${missing}${missing === '--out' ? ' FILE' : ''}.`,
  'datum-shift-shape': ({ value }: { readonly value: string }) =>
    `--datum-shift needs seven numbers: dX,dY,dZ (m),rX,rY,rZ (arc-seconds),scale (ppm), not “${value}”.`,
  'datum-shift-size': ({ value }: { readonly value: string }) =>
    `the numbers of --datum-shift are not plausible: “${value}”. The units are metres, arc-seconds and ppm; at most 2000 m, 60″ and 200 ppm.`,
  'datum-shift-missing': ({ value }: { readonly value: string }) =>
    `“${value}” is in Xi’an 80 or Beijing 54, whose parameters are not public; used as it is, it would lie tens of metres off. Please state the seven parameters of the surveying authority with --datum-shift, or ask for CGCS2000.`,
  'rotation-missing': () =>
    'the seven parameters hold rotations. Please name their convention with --rotation: position-vector or coordinate-frame. Their signs are opposite; the wrong one is tens of metres off.',
  'not-key-value': ({ value }) => `--set takes key=value, not “${value}”.`,
  'attribute-unknown': (fault) => `The rules know no project attribute “${fault.key}”.${meant(fault)}${list(fault)}`,
  'answer-unknown': (fault) => `${fault.key} cannot be “${fault.value}”.${meant(fault)}${list(fault)}`,
  'answer-not-a-number': ({ key, value }) => `${key} needs a number, not “${value}”.`,
  'no-files': () => 'Please name at least one file; - is standard input.',
  'needs-two-files': () =>
    'Please give the file to read and the file to write, such as jadeline convert site.dxf site.geojson.',
  'needs-two-geometries': () => 'Please give two files, such as jadeline measure plot.geojson line.shp.',
  'too-many-arguments': ({ word }) => `“${word}” is one word too many. See --help.`,
  'not-a-position': ({ words }) =>
    `“${words.join(' ')}” is not a position. Please give longitude and latitude in degrees, like 106.42 29.83.`,
  'input-twice': () => 'Standard input (-) can be read once only.',
  'rule-unknown': (fault) => `There is no rule “${fault.id}”.${meant(fault)} See jadeline rules for all of them.`,
};

const differing = {
  pack: 'the pack is',
  asOf: 'the day is',
  project: 'the facts about the project are',
  options: 'the options for reading and writing are',
  engine: 'the version of the program is',
  input: 'the footprint in the input is',
} as const;

const at = (place: Place): string => (place.file === '' ? '' : `${intake.place(place)}: `);

export const input: typeof chineseInput = {
  'file-not-found': ({ file }) => `${file}: there is no such file. Please check the path.`,
  'file-is-folder': ({ file }) => `${file}: this is a folder. Please name the files in it.`,
  'file-not-permitted': ({ file }) => `${file}: no permission to read it.`,
  'file-unreadable': ({ file, detail }) => `${file}: cannot be read (${detail}).`,
  'far-away': ({ name, distance, ...place }) =>
    `${at(place)}“${name}” lies ${Math.round(distance / 1000)} km from the ground of the pack. The coordinates or their system are probably wrong, so there is no verdict. Please check the order of lon and lat, the zone and the system.`,
  'too-slow': ({ seconds, ...place }) =>
    `${at(place)}could not check: the shape is too complex, it was not finished within ${seconds} s. Please simplify or split it.`,
  'not-checked': ({ detail, ...place }) =>
    `${at(place)}could not check: the calculation broke off (${detail}). Please try this one alone; if it stays so, send it to the maintainers with this sentence.`,
  'several-in-piece': ({ count, ...place }) =>
    `${at(place)}one line holds ${count} footprints. Please write one Feature or geometry a line, or save this line as a .geojson file of its own.`,
  'too-many-pairs': ({ file, count, most }) =>
    `${file}: the footprints of the two files make ${count} pairs; at most ${most} are measured. Please keep only those to be compared.`,
  'resume-broken': (place) =>
    `${at(place)}this is no screening, so the file cannot be continued. Please give another --out FILE, or leave out --resume to screen anew (what is there will be overwritten).`,
  'resume-differs': ({ what, ...place }) =>
    `${at(place)}${differing[what]} not the same as now, so the file cannot be continued: the results in one file must rest on the same. Please run it as before, or give another --out FILE.`,
  'resume-longer': (place) =>
    `${at(place)}from here on the results have no footprint in the input, so the file cannot be continued. Please check that the input is still the same.`,
  'project-unreadable': ({ file, detail }) =>
    `${file}: no project attributes can be read${detail === '' ? '' : ` (${detail})`}. Please write JSON or YAML with one attribute to a line, like nature: 新建.`,
};
