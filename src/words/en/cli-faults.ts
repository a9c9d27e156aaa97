// English sentences for wrong use of the command line and for inputs that have no verdict.

import type { input as chineseInput, usage as chineseUsage } from '../zh/cli-faults.ts';

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
  'too-many-arguments': ({ word }) => `“${word}” is one word too many. See --help.`,
  'not-a-position': ({ words }) =>
    `“${words.join(' ')}” is not a position. Please give longitude and latitude in degrees, like 106.42 29.83.`,
  'input-twice': () => 'Standard input (-) can be read once only.',
  'rule-unknown': (fault) => `There is no rule “${fault.id}”.${meant(fault)} See jadeline rules for all of them.`,
};

export const input: typeof chineseInput = {
  'file-not-found': ({ file }) => `${file}: there is no such file. Please check the path.`,
  'file-is-folder': ({ file }) => `${file}: this is a folder. Please name the files in it.`,
  'file-not-permitted': ({ file }) => `${file}: no permission to read it.`,
  'file-unreadable': ({ file, detail }) => `${file}: cannot be read (${detail}).`,
  'far-away': ({ file, name, distance }) =>
    `${file === '' ? '' : `${file}: `}“${name}” lies ${Math.round(distance / 1000)} km from the ground of the pack. The coordinates or their system are probably wrong, so there is no verdict. Please check the order of lon and lat, the zone and the system.`,
  'too-slow': ({ file, seconds }) =>
    `${file}: the shape is too complex, it was not finished within ${seconds} s. Please simplify or split it.`,
  'project-unreadable': ({ file, detail }) =>
    `${file}: no project attributes can be read${detail === '' ? '' : ` (${detail})`}. Please write JSON or YAML with one attribute to a line, like nature: 新建.`,
};
