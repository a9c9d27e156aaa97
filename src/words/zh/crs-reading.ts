// Chinese words for how a coordinate system was found.

import type { CrsEvidence, CrsReading, Statement } from '../../analysis/screening/crs-reading.ts';

/** How far a reading would put the file from the ground of the data. */
export const away = (distance: number | undefined): string => {
  if (distance === undefined) return '';
  if (distance === 0) return '，在数据范围内';
  return `，距数据范围 ${distance < 1000 ? `${Math.round(distance)} 米` : `${(distance / 1000).toFixed(1)} 公里`}`;
};

const statements: Readonly<Record<Statement, string>> = {
  prj: '.prj 写明',
  srid: 'SRID 写明',
  'crs-member': 'crs 写明',
  header: '文件头写明',
  'systems-table': '坐标系表写明',
  columns: '列名写明',
  attributes: '属性写明',
  format: '格式规定，',
};

/** One reason for a coordinate system. */
export function evidence(reason: CrsEvidence): string {
  switch (reason.kind) {
    case 'user':
      return '由使用者指明';
    case 'file':
      return `${statements[reason.where]}“${reason.says}”`;
    case 'zone-in-easting':
      return `横坐标带有带号 ${reason.zone}`;
    case 'easting-near-district':
      return '横坐标没有带号，数值在北碚一带只合一个 3 度带';
    case 'northing-in-range':
      return '纵坐标在国内的范围内';
    case 'degrees-in-china':
      return '数值是国内的经纬度';
    case 'north-first':
      return '先北后东（或先纬后经）';
    case 'known-offset':
      return `图形与文件里另给的位置相差 ${reason.metres} 米，正是 ${reason.system} 的偏移`;
    case 'publisher':
      return `${reason.says} 发布的坐标通常经过偏移`;
    case 'seven-parameters':
      return '按给出的七参数换算到 2000 国家大地坐标系';
  }
}

const confidences: Readonly<Record<CrsReading['confidence'], string>> = {
  stated: '使用者指明',
  declared: '文件写明',
  inferred: '按数值推断，请核对位置',
};

/** How sure the system of a source is, and why. */
export const reading = ({ confidence, evidence: reasons }: CrsReading): string =>
  `${confidences[confidence]}（${reasons.map(evidence).join('；')}）`;
