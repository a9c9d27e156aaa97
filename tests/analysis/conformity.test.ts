// The conformity table drops no row, and missing data never reads as conforming; the same project on two days; slivers and limits.

import { describe, expect, it } from 'vitest';
import { readRuleBook } from '../../packs/rules/read-rule-book.ts';
import { compareOnDates, conformityOf, reportOf, type Screening, screen } from '../../src/analysis/index.ts';
import type { Project } from '../../src/analysis/rules/rule.ts';
import { markedUp, tabSeparated } from '../../src/words/conformity-copy.ts';
import { situationOf } from '../../src/words/conformity-rows.ts';
import { conformityTables, remarksOf } from '../../src/words/conformity-tables.ts';
import { wordsFor } from '../../src/words/index.ts';
import { namesIn } from '../../src/words/names.ts';
import { footprint, layer, layerAs, packOf, rectangle, zone } from '../rules/situation.ts';

const book = readRuleBook(new URL('../../packs/rules', import.meta.url).pathname);
const unit = zone('u1', rectangle(-500, -500, 50, 600), { code: 'ZH50010910001', class: '优先保护单元' });
const pack = packOf(
  [
    layerAs('jl_bank', { distance: 600 }),
    layerAs('eco_redline', 'west'),
    layer('ctrl_unit', { state: 'ready', zones: [unit] }, { family: 'unit' }),
    layerAs('admission_list', 'absent'),
  ],
  book,
);
const request = (project: Project) => ({ footprint: footprint(), project, pack, asOf: '2026-11-22' });
const run = (project: Project): Screening => screen(request(project));

describe('the conformity table', () => {
  const screening = run({ nature: '新建', kind: '工厂', industry: '1711' });
  const table = conformityOf(screening, pack);
  const row = (id: string) => table.rows.find(({ rule }) => rule === id);

  it('has one row for every rule of the book', () => {
    expect(table.rows.map(({ rule }) => rule).toSorted()).toEqual(book.rules.map(({ id }) => id).toSorted());
    expect(Object.values(table.counts).reduce((sum, count) => sum + count, 0)).toBe(book.rules.length);
  });

  it('puts every rule of the book into exactly one table, in force or not', () => {
    for (const asOf of ['2019-06-01', '2026-08-14', '2026-11-22']) {
      for (const expiredPlans of [true, false]) {
        const { tables } = conformityOf(screen({ ...request({}), asOf, expiredPlans }), pack);
        expect(Object.values(tables).flat().toSorted()).toEqual(book.rules.map(({ id }) => id).toSorted());
      }
    }
  });

  it('parts the tables by the ground that a rule speaks of', () => {
    const ready = { state: 'ready', zones: [] } as const;
    const grounds = packOf(
      [
        layer('jl_bank', ready, { family: 'river' }),
        layer('eco_redline', ready, { family: 'redline' }),
        layer('pbf', ready, { family: 'farmland' }),
        layer('livestock_ban', ready, { family: 'farmland' }),
        layer('ugb', ready, { family: 'town' }),
        layer('built_up', ready, { family: 'town' }),
      ],
      book,
    );
    const { rows, controlLines } = conformityOf(screen({ ...request({}), pack: grounds }), grounds);
    const subjectOf = (id: string) => rows.find(({ rule }) => rule === id)?.subject;
    expect(['LAW-26a', 'RL-01', 'IN-01'].map(subjectOf)).toEqual(['yangtze', 'lines', 'general']);
    // The other layers of their families are no control lines.
    expect(controlLines.map(({ layer: id }) => id).toSorted()).toEqual(['eco_redline', 'pbf', 'ugb']);
  });

  it('shows the other sources with the one that they contradict', () => {
    expect(row('JL-04')?.contradicts.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3']);
  });

  it('as text keeps every row, in any language, with nothing in it that has no name', () => {
    for (const language of ['zh', 'en'] as const) {
      const names = namesIn(
        language,
        book,
        screening.layers.map(({ layer: id, title }) => ({ id, title })),
      );
      const tables = conformityTables(table, { language, words: wordsFor(language), names });
      const filed = tables.filter(({ key }) => key in table.tables).flatMap(({ rows }) => rows);
      expect(filed.map(([number]) => Number(number?.[0]))).toEqual(book.rules.map((_rule, index) => index + 1));
      for (const cells of filed)
        for (const cell of cells) expect(cell.join('')).not.toMatch(/^$|undefined|null|\[object/);
      const text = tabSeparated(tables);
      for (const { clauses } of book.rules) expect(text).toContain(clauses[0]?.quote.replaceAll('"', '""'));
      if (language === 'en') expect(filed.flat(2).join('\n')).toContain('Nature: ');
    }
  });

  it('copied as HTML and tab-separated text has the cells of the table', () => {
    const cells = [[['a "b"', 'c'], ['<d>']]];
    const tables = [{ key: 'k', kind: 'framing' as const, title: 't', head: ['x', 'y'], rows: cells }];
    expect(tabSeparated(tables)).toBe('t\nx\ty\n"a ""b""\nc"\t<d>');
    expect(markedUp(tables, [])).toContain('<tr><td>a &quot;b&quot;<br>c</td><td>&lt;d&gt;</td></tr>');
  });

  it('runs from the nation down, and keeps the words of the law', () => {
    const order = ['national', 'municipal', 'district', 'unit'];
    const levels = table.rows.map(({ level }) => order.indexOf(level));
    expect(levels).toEqual(levels.toSorted());
    expect(row('JL-04')?.clauses[0]?.quote).toContain('重化工、纺织、造纸');
  });

  it('concludes in the words of the trade', () => {
    expect(row('JL-04')).toMatchObject({ conclusion: 'not-conform', stated: { industry: '1711', nature: '新建' } });
    expect(row('RL-01')?.conclusion).toBe('argue');
    expect(row('IN-01')?.conclusion).toBe('procedure');
    expect(row('SH-15')?.conclusion).toBe('not-involved');
    expect(row('COD-67')?.conclusion).toBe('undetermined');
  });

  it('names the control unit with its half of the footprint', () => {
    expect(table.units).toHaveLength(1);
    expect(table.units[0]).toMatchObject({ code: 'ZH50010910001', class: '优先保护单元', share: { percent: 50 } });
  });
});

it('rules whose sources contradict name each other, and the strictest decides', () => {
  const { findings, verdict } = run({ nature: '新建', kind: '工厂', industry: '1711' });
  const woven = findings.find(({ rule }) => rule === 'JL-04');
  expect(woven?.contradicts?.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3']);
  expect(woven?.contradicts?.[0]?.rules).toContain('LAW-26a');
  expect(findings.find(({ rule }) => rule === 'JL-02')?.outcome).toBe('not-applicable');
  expect(verdict.outcome).toBe('prohibited');
});

it('two days: the Code comes into force, and names what it replaced', () => {
  const { changes, verdicts } = compareOnDates(request({ nature: '新建', kind: '化工厂' }), '2026-08-14', '2026-08-15');
  expect(verdicts).toEqual(['prohibited', 'prohibited']);
  const code = changes.find(({ rule }) => rule === 'COD-67');
  expect(code).toMatchObject({ before: { outcome: 'not-in-force', state: 'not-yet' }, after: { state: 'in-force' } });
  expect(code?.succession[0]?.old).toEqual({ instrument: '长江保护法', articles: '第二十二条' });
  expect(changes.every(({ rule }) => rule.startsWith('COD-'))).toBe(true);
});

it('two days without a change say so', () => {
  expect(compareOnDates(request({}), '2026-09-01', '2026-09-02').changes).toEqual([]);
});

describe('lines of limited accuracy', () => {
  it('a limit nearer than the accuracy is said with the verdict', () => {
    const near = packOf([layerAs('jl_bank', { distance: 1004 })], { ...book, rules: book.rules.slice() });
    const { verdict } = reportOf(screen({ ...request({ nature: '新建', kind: '化工厂' }), pack: near }));
    expect(verdict.marginal.map(({ layer: id }) => id)).toEqual(['jl_bank']);
    expect(wordsFor('zh').screening.verdict(verdict)).toContain('临界，需实地核实');
    const table = conformityOf(screen({ ...request({ nature: '新建', kind: '化工厂' }), pack: near }), near);
    const voice = { language: 'zh', words: wordsFor('zh'), names: namesIn('zh', book, []) } as const;
    const beside = table.rows.find(({ rule }) => rule === 'LAW-26a');
    expect(beside && situationOf(beside, voice).join()).toMatch(/限值 1,000 米）；临界（图层精度 .*），需实地核实/);
    expect(conformityTables(table, voice)[0]?.rows.flat(2).join()).toContain('临界，需实地核实：');
  });

  it('an overlap under 0.01 % of the footprint and within the accuracy is flagged and kept', () => {
    const strip = layer('eco_redline', { state: 'ready', zones: [zone('strip', rectangle(990, 900, 1100, 1100))] });
    const site = footprint(0, 0, 1000, 907);
    const screening = screen({
      ...request({ nature: '新建', kind: '工厂' }),
      footprint: site,
      pack: packOf([strip], book),
    });
    expect(screening.notes.filter(({ code }) => code === 'sliver')).toHaveLength(1);
    expect(screening.layers.find(({ layer: id }) => id === 'eco_redline')?.overlap?.area).toBeCloseTo(70, 0);
    expect(screening.findings.find(({ rule }) => rule === 'RL-02')?.outcome).toBe('conflict');
    const voice = { language: 'zh', words: wordsFor('zh'), names: namesIn('zh', book, []) } as const;
    expect(remarksOf(conformityOf(screening, packOf([strip], book)), voice).join()).toContain('疑似边界误差');
  });
});
