// Whether the records of a drawing are whole: a code or a mark that is missing would leave a corner, a hole or a scale out unseen.

import { type DxfRecord, textAt } from './dxf-pairs.ts';

/** Codes that stand once in each record of a type, without which its shape is another. */
const once: Readonly<Record<string, readonly number[]>> = {
  LINE: [10, 20, 11, 21],
  ARC: [10, 20, 40, 50, 51],
  CIRCLE: [10, 20, 40],
  ELLIPSE: [10, 20, 11, 21, 40, 41, 42],
  VERTEX: [10, 20],
  INSERT: [2, 10, 20],
};

const countOf = ({ pairs }: DxfRecord, code: number): number => pairs.filter(([each]) => each === code).length;

/** How often a code says that others stand; `found` where it says nothing. */
const statedOf = ({ pairs }: DxfRecord, code: number, found: number): number =>
  Number(pairs.find(([each]) => each === code)?.[1] ?? found);

/** As many vertices as are stated, each of one easting and then one northing. */
function isWholePolyline(record: DxfRecord): boolean {
  const codes = record.pairs.flatMap(([code]) => (code === 10 || code === 20 ? [code] : []));
  const vertices = codes.length / 2;
  return (
    codes.every((code, index) => code === (index % 2 === 0 ? 10 : 20)) && statedOf(record, 90, vertices) === vertices
  );
}

/** As many control points, knots and weights as are stated. */
function isWholeSpline(record: DxfRecord): boolean {
  const [points, knots, weights] = [10, 40, 41].map((code) => countOf(record, code));
  const [stated, statedKnots] = [statedOf(record, 73, points ?? 0), statedOf(record, 72, knots ?? 0)];
  return (
    points === countOf(record, 20) &&
    stated === points &&
    statedKnots === knots &&
    (weights === 0 || weights === points)
  );
}

function isWhole(record: DxfRecord): boolean {
  // Where the mark between two records is lost they become one, with two layers.
  if (countOf(record, 8) > 1) return false;
  if (record.type === 'LWPOLYLINE') return isWholePolyline(record);
  if (record.type === 'SPLINE') return isWholeSpline(record);
  return (once[record.type] ?? []).every((code) => countOf(record, code) === 1);
}

/** Sections that hold shapes. */
const ofShapes: ReadonlySet<string | undefined> = new Set(['BLOCKS', 'ENTITIES']);

/** The first record of blocks and entities that is not whole; a section mark that holds more than its name, or comes again. */
export function brokenRecord(records: readonly DxfRecord[]): DxfRecord | undefined {
  const seen = new Set<string>();
  let within = false;
  return records.find((record) => {
    if (record.type !== 'SECTION') {
      within &&= record.type !== 'ENDSEC';
      return within && !isWhole(record);
    }
    const name = textAt(record, 2) ?? '';
    within = ofShapes.has(name);
    const again = seen.has(name);
    seen.add(name);
    return within && (again || record.pairs.length > 1);
  });
}
