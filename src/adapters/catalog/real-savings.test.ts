import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wayBefore } from '#core/savings/way.ts';
import { savingsOf } from '#core/savings/savings.ts';
import { loadRules } from '#main/load-rules.ts';

const compiled = await loadRules(resolve(import.meta.dirname, '../../../catalog'));
const { catalog } = compiled;
const savings = savingsOf(compiled);

/** The ten life events of annex 1: their codes, and materials and forms when each item is filed alone → each kind once → at most still asked for. */
type Package = { readonly name: string; readonly codes: string; readonly alone: number; readonly distinct: number; readonly atMost: number; readonly event?: string };
const ANNEX_1: readonly Package[] = [
  { name: '企业招用员工', codes: '1.1.5 1.3.1 1.6.10 1.6.13 1.6.15 1.8.8 1.10.1 2.4.2 2.4.3 2.7.1 3.4.1 3.4.7 4.1.1', alone: 37, distinct: 13, atMost: 3 },
  { name: '解除终止劳动合同', codes: '1.3.1 4.1.1 1.3.5 1.8.8 3.4.1 3.4.7', alone: 14, distinct: 9, atMost: 3 },
  { name: '失业', codes: '2.4.1 2.4.3 2.2.1 1.8.1 1.8.6 1.8.3 1.8.7 2.6.1', alone: 20, distinct: 9, atMost: 0, event: 'unemployment' },
  { name: '高校毕业生就业', codes: '2.1.1 2.1.2 2.2.1 2.2.2 2.3.1 2.4.2 2.4.3 2.7.1 2.7.3 2.7.4 3.4.1 3.4.7 1.1.5 1.4.1 1.10.1', alone: 38, distinct: 18, atMost: 3, event: 'graduate-employment' },
  { name: '事业单位聘用', codes: '3.3.3 3.4.1 3.4.7 1.1.5 1.3.1 1.6.10 1.6.13 1.6.15 1.8.8 1.10.1 2.7.1', alone: 33, distinct: 14, atMost: 4 },
  { name: '创业', codes: '2.2.3 2.4.2 2.4.3 2.5.1 2.5.2 2.7.1 3.4.1 3.4.7 1.1.1 1.1.5 1.3.1 1.6.10 1.6.13 1.6.15 1.8.8 1.10.1 4.1.1', alone: 51, distinct: 17, atMost: 4 },
  { name: '职工退休', codes: '1.6.1 1.6.3 4.1.1 1.3.5 1.6.10 1.6.13 1.6.14 1.6.16 1.2.3', alone: 27, distinct: 8, atMost: 2, event: 'retirement' },
  { name: '工亡待遇', codes: '1.7.2 1.7.3 1.7.21 1.7.22 1.7.13 1.7.23 1.7.27 1.7.28 1.2.4', alone: 35, distinct: 11, atMost: 3 },
  { name: '退休人员过世', codes: '1.6.6 1.6.8 1.7.29 1.10.8 1.2.3 1.2.4', alone: 22, distinct: 6, atMost: 0 },
  { name: '申领社会保障卡', codes: '1.10.1 1.10.2 1.10.5 1.10.6 1.10.7', alone: 12, distinct: 4, atMost: 1, event: 'social-card' },
];

describe('the recorded old ways merge as the ten life events of annex 1 do', () => {
  test.each(ANNEX_1)('$name', ({ codes, alone, distinct }) => {
    const papers = codes.split(' ').flatMap((code) => { const { materials = [], forms = [] } = wayBefore(catalog, code) ?? {}; return [...materials, ...forms]; });
    expect([papers.length, new Set(papers).size]).toEqual([alone, distinct]);
  });

  // The catalogue may have switched on more items or fewer; where it has the same, the sums are the same. It never asks for more.
  test.each(ANNEX_1.filter(({ event }) => event !== undefined))('$name in the catalogue', ({ codes, alone, distinct, atMost, event: id }) => {
    const event = savings.lifeEvents.find((each) => each.id === id)!;
    expect(event.merge.stillAsked).toBeLessThanOrEqual(atMost);
    const items = Object.keys(catalog.lifeEvents.get(event.id)!.services);
    if (codes.split(' ').toSorted().join() === items.toSorted().join()) expect(event.merge).toMatchObject({ alone, distinct });
  });
});

describe('the catalogue before and now', () => {
  test('every service of the national list has a recorded old way', () => expect(savings.overall.unrecorded.filter((code) => !code.startsWith('local.'))).toEqual([]));
  test('66 matters of the national list are recorded', () => expect([...catalog.oldWays.keys()].filter((code) => !code.startsWith('local.'))).toHaveLength(66));

  test('work injury: what only the hurt person has is still asked for', () => expect(savings.lifeEvents.find(({ id }) => id === 'work-injury')?.merge.stillAsked).toBe(2));

  test.each(Object.entries({ materials: 90, forms: 100, workingDays: 50, visits: 100 }))('%s are cut by at least %i %', (measure, percent) =>
    expect(savings.overall.changes[measure as 'materials'].cutPercent).toBeGreaterThanOrEqual(percent));
});

describe('the figures of the notice stand as quoted', () => {
  const figuresOf = (id: string) => savings.quoted.find((each) => each.id === id)?.figures;

  test('宁波 八个“一件事”', () => expect(figuresOf('ningbo-one-things')).toEqual([{ of: 'bases', percent: 52.34 }, { of: 'materials', percent: 56.25 }, { of: 'workingDays', percent: 66.18 }, { of: 'forms', percent: 75 }]));
  test('宁波 领丧葬费: 12 → 1 and 79 → 15, with 22 → 6 → 0 computed beside it', () => {
    expect(figuresOf('ningbo-funeral')).toEqual(expect.arrayContaining([{ of: 'materials', before: 12, after: 1 }, { of: 'workingDays', before: 79, after: 15 }]));
    expect(savings.quoted.find(({ id }) => id === 'ningbo-funeral')?.computed).toMatchObject({ kind: 'comparison', comparison: { merge: { alone: 22, distinct: 6, stillAsked: 0 } } });
  });
  test('深圳 “秒批”, with the same five computed beside it from what is recorded of old and the file of today', () => {
    expect(figuresOf('shenzhen-instant')).toEqual([{ of: 'visits', fewer: 2 }, { of: 'submissions', fewer: 3 }, { of: 'steps', fewer: 4 }, { of: 'materials', fewer: 5 }, { of: 'workingDays', fewer: 10 }]);
    expect(savings.quoted.find(({ id }) => id === 'shenzhen-instant')?.computed).toMatchObject({ kind: 'comparison', submissions: { before: 3, after: 0 }, comparison: { changes: { visits: { before: 2, after: 0 }, steps: { before: 4, after: 0 }, materials: { before: 5, after: 0 }, workingDays: { before: 15, after: 5 } } } });
  });
  test('南宁 57 and 22', () => expect([figuresOf('nanning-joint'), figuresOf('nanning-subsidy')]).toEqual([[{ of: 'joinedInside', count: 57 }, { of: 'joinedOutside', count: 22 }], [{ of: 'tripsYearly', count: '3万多' }]]));
  test('雅安 创业担保贷款', () => expect(figuresOf('yaan-loan')).toEqual([{ of: 'materials', before: '10余份', after: '基本信息' }, { of: 'workingDays', before: '约2周', after: '5—10分钟' }]));
});
