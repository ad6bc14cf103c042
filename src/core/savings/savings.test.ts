import { describe, expect, test } from 'vitest';
import type { Catalog } from '../catalog/catalog.ts';
import type { Evidence } from '../catalog/evidence.ts';
import type { NoticeFigure } from '../catalog/notice-figure.ts';
import type { OldWay } from '../catalog/old-way.ts';
import { compiledSample, SAMPLE } from '../catalog/sample.fixture.ts';
import type { Service } from '../catalog/service.ts';
import { compareWays } from './compare.ts';
import { longestWait } from './longest-wait.ts';
import { savingsOf } from './savings.ts';
import { workingDays } from './way.ts';

const both = (text: string) => ({ zh: text, en: text });
const noted = { source: 'law', confidence: 'law' } as const;
const evidence = (kind: Evidence['kind'], ...sources: Evidence['sources']): Evidence => ({ ...both('evidence'), kind, proves: [], sources });
const TICKET = SAMPLE.services.get('9.1')!;
const service = (code: string, change: Partial<Service>): [string, Service] => [code, { ...TICKET, code, ...change }];
const old = (ids: string[], change: Partial<OldWay> = {}): OldWay => ({ materials: { ids, ...noted }, ...change });
const full: Partial<OldWay> = { bases: { ids: ['law', 'rule'], ...noted }, limit: { is: '15d', ...noted }, visits: { times: 2, ...noted }, steps: { ids: ['受理', '审核', '复核', '办结'], ...noted } };

/** 9.1 is instant and promises five days · 9.5 is an officer's, without a way online · 9.6 records no old way. */
const POOL: Catalog = {
  ...SAMPLE,
  services: new Map([
    service('9.1', { needs: { elements: TICKET.needs.elements, evidence: ['form', 'card'] } }),
    service('9.5', { mode: 'officer', channels: ['counter'], notOnline: both('swim'), limits: { ...TICKET.limits, promised: { is: '3wd', basis: 'notice' } }, needs: { elements: TICKET.needs.elements, evidence: ['form', 'card', 'diagnosis'] } }),
    service('9.6', {}),
  ]),
  evidence: new Map([['form', evidence('form', 'merged-form')], ['card', evidence('material', 'register', 'upload')], ['diagnosis', evidence('material', 'locker', 'upload')]]),
  oldWays: new Map([['9.1', old(['form', 'card'], full)], ['9.5', old(['form', 'card', 'diagnosis'], { visits: { times: 1, ...noted }, limit: { none: 'no rule' } })], ['9.9', old(['card'], { name: both('not yet') })]]),
};
const QUOTED: NoticeFigure = { ...both('city'), region: '371300', quote: '12份精简为1份', source: 'notice', figures: [{ of: 'materials', before: 12, after: 1 }, { of: 'workingDays', before: 79_000, after: 15 }], beside: 'everything' };

describe('matters before and now', () => {
  const { changes, merge, unrecorded, atOnce, daysByRules } = compareWays(compiledSample(POOL), ['9.1', '9.5', '9.6', '9.1']);

  test('forms are counted apart from materials, and what one application takes once counts once', () => {
    expect(changes.materials).toEqual({ before: 3, after: 1, cutPercent: 66.67, matters: 2 });
    expect(changes.forms).toEqual({ before: 2, after: 0, cutPercent: 100, matters: 2 });
    expect(merge).toEqual({ alone: 5, distinct: 3, stillAsked: 1 });
  });

  test('a material that an earlier matter may have left is still one to hand in', () => expect(merge.stillAsked).toBe(1));

  test('what is not known of one matter leaves it out on both sides', () => {
    expect(changes.workingDays).toEqual({ before: 11, after: 5, cutPercent: 54.55, matters: 1 });
    expect(changes.bases).toEqual({ before: 2, after: 1, cutPercent: 50, matters: 1 });
    expect(changes.steps).toEqual({ before: 4, after: 0, cutPercent: 100, matters: 1 });
    expect(unrecorded).toEqual(['9.6']);
  });

  test('a visit is left only where there is no way online', () => expect(changes.visits).toEqual({ before: 3, after: 1, cutPercent: 66.67, matters: 2 }));
  test('all matters today are told, recorded or not', () => expect(compareWays(compiledSample(POOL), ['9.6']).now).toEqual({ bases: 1, materials: 0, forms: 0, workingDays: 5, visits: 0, steps: 0 }));
  test('an instant matter takes no day where its rules decide', () => expect([daysByRules, atOnce]).toEqual([0, 2]));
  test('given nothing recorded, then there is nothing to compare and no percentage', () => expect(compareWays(compiledSample(), ['9.1']).changes.materials).toEqual({ before: 0, after: 0, cutPercent: null, matters: 0 }));

  test('given a region that has not switched a matter on, then it goes there as before', () => {
    const region = { ...SAMPLE.regions.get('371300')!, notYet: { '9.1': both('at the pool') } };
    const { changes: there } = compareWays(compiledSample({ ...POOL, regions: new Map([['371300', region]]) }), ['9.1'], '371300');
    expect([there.visits.after, there.forms.after, there.workingDays.after]).toEqual([2, 1, 11]);
  });

  test.each([['30min', 0], ['10wd', 10], ['60d', 43], ['3mo', 65]] as const)('%s are %i working days', (text, days) => {
    const [, amount = '', unit = ''] = /^(\d+)(\w+)$/.exec(text) ?? [];
    expect(workingDays({ amount: Number(amount), unit: unit as 'd' })).toBe(days);
  });
});

describe('totals of a notice', () => {
  const computed = savingsOf(compiledSample(POOL));
  const quoting = savingsOf(compiledSample({ ...POOL, noticeFigures: new Map([['city', QUOTED]]) }));

  test('never enter a computed sum', () => {
    expect({ ...quoting, quoted: [] }).toEqual(computed);
    expect(quoting.quoted[0]?.computed).toEqual({ kind: 'comparison', comparison: computed.overall });
  });

  test('stand beside it in the words of the notice', () => expect(quoting.quoted).toMatchObject([{ id: 'city', quote: '12份精简为1份', source: 'notice', figures: QUOTED.figures }]));
  test('of one-things without a visit stand beside how many of the catalogue need none', () => {
    const { quoted } = savingsOf(compiledSample({ ...POOL, noticeFigures: new Map([['city', { ...QUOTED, beside: 'no-visit' }]]) }));
    expect(quoted[0]?.computed).toEqual({ kind: 'no-visit', lifeEvents: 1, of: 1 });
  });

  test('given another region, then they are not shown there', () => expect(savingsOf(compiledSample({ ...POOL, noticeFigures: new Map([['city', { ...QUOTED, region: '330200' }]]) }), '371300').quoted).toEqual([]));
  test('an old way of a matter without service is listed, and in no figure', () => expect(computed.withoutService).toEqual(['9.9']));
});

test('the longest wait follows the items that wait for each other, whichever way; others run beside', () => {
  const event = { ...SAMPLE.lifeEvents.get('summer')!, services: { a: {}, b: { after: ['a'] }, c: { once: ['b'] }, d: { with: 'a' }, e: {} } };
  const days: Readonly<Record<string, number>> = { a: 3, b: 5, c: 1, d: 0, e: 8 };
  expect(longestWait(event, (code) => days[code] ?? 0)).toBe(9);
  expect(longestWait({ ...event, services: {} }, () => 1)).toBe(0);
});
