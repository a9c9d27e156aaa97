// English words for how a coordinate system was found.

import type { CrsEvidence, CrsReading, Statement } from '../../analysis/screening/crs-reading.ts';

/** How far a reading would put the file from the ground of the data. */
export const away = (distance: number | undefined): string => {
  if (distance === undefined) return '';
  if (distance === 0) return ', within the ground of the data';
  return `, ${distance < 1000 ? `${Math.round(distance)} m` : `${(distance / 1000).toFixed(1)} km`} from the ground of the data`;
};

const statements: Readonly<Record<Statement, string>> = {
  prj: 'the .prj says',
  srid: 'the SRID says',
  'crs-member': 'the crs member says',
  header: 'the header says',
  'systems-table': 'the table of systems says',
  columns: 'the heads of the columns say',
  attributes: 'an attribute says',
  format: 'by the format,',
};

/** One reason for a coordinate system. */
export function evidence(reason: CrsEvidence): string {
  switch (reason.kind) {
    case 'user':
      return 'stated by the user';
    case 'file':
      return `${statements[reason.where]} “${reason.says}”`;
    case 'zone-in-easting':
      return `the eastings begin with zone ${reason.zone}`;
    case 'easting-near-district':
      return 'the eastings carry no zone; near Beibei they fit one 3-degree zone only';
    case 'northing-in-range':
      return 'the northings are those of China';
    case 'degrees-in-china':
      return 'the numbers are degrees in China';
    case 'north-first':
      return 'north (or latitude) stands first';
    case 'known-offset':
      return `the shape lies ${reason.metres} m off the position that the file gives beside it, which is the offset of ${reason.system}`;
    case 'publisher':
      return `coordinates published by ${reason.says} are usually shifted`;
    case 'seven-parameters':
      return 'brought to CGCS2000 by the parameters stated';
  }
}

const confidences: Readonly<Record<CrsReading['confidence'], string>> = {
  stated: 'stated by the user',
  declared: 'declared by the file',
  inferred: 'inferred from the numbers, please check the place',
};

/** How sure the system of a source is, and why. */
export const reading = ({ confidence, evidence: reasons }: CrsReading): string =>
  `${confidences[confidence]} (${reasons.map(evidence).join('; ')})`;
