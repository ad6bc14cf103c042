import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkVacancy } from '#core/employment/check-vacancy.ts';
import { statusAfter } from '#core/employment/vacancy.ts';
import { matchJobs } from '#core/employment/job-wish.ts';
import type { Fact } from '#core/fact.ts';
import { linyi } from '../support/linyi.ts';

const ON = '2026-11-23';
const ASKED = ['enterprise.operating', 'enterprise.trustworthy'] as const;
const text = fc.record({
  title: fc.constantFrom('仓库管理员', '限男性保安', '会计'), description: fc.constantFrom('负责收货、上架和盘点。', '要求未婚，35岁以下。', '入职交押金三百元。', '男女不限，五险一金。'), occupation: fc.constant('logistics'), district: fc.constant('371302'),
  wageFrom: fc.integer({ min: 1, max: 2_000_000 }), wageTo: fc.integer({ min: 1, max: 4_000_000 }), places: fc.integer({ min: 1, max: 9999 }), contact: fc.constant({ name: '孙丽', phone: '12333' }),
});
const facts = (known: Readonly<Partial<Record<(typeof ASKED)[number], boolean>>>): ReadonlyMap<string, Fact> =>
  new Map(Object.entries(known).flatMap(([element, value]) => (value === undefined ? [] : [[element, { element, value, source: { kind: 'department', department: 'd', scenario: 's', exchange: 'e' }, at: `${ON}T01:00:00Z` } satisfies Fact] as const])));
const status = (written: Parameters<typeof checkVacancy>[2], known: Parameters<typeof facts>[0]) => statusAfter(checkVacancy(linyi, '371300', written, facts(known), ON));

test('what is refused while a registry is silent is refused whatever it will say, and nothing is published before it has', () => {
  fc.assert(fc.property(text, fc.boolean(), fc.boolean(), (written, operating, trustworthy) => {
    const silent = status(written, {});
    expect(silent).not.toBe('published');
    if (silent === 'refused') expect(status(written, { 'enterprise.operating': operating, 'enterprise.trustworthy': trustworthy })).toBe('refused');
  }));
});

test('less is never worse: what a good enterprise may not post a bad one may not either', () => {
  const order = { published: 0, checking: 1, refused: 2 };
  fc.assert(fc.property(text, fc.boolean(), fc.boolean(), (written, operating, trustworthy) => {
    expect(order[status(written, { 'enterprise.operating': operating, 'enterprise.trustworthy': trustworthy })]).toBeGreaterThanOrEqual(order[status(written, { 'enterprise.operating': true, 'enterprise.trustworthy': true })]);
  }));
});

test('every match has a reason beyond its wage, none is of the employer just left, and the order of the list does not matter', () => {
  const code = fc.constantFrom('a', 'b', 'c');
  const offer = fc.record({ id: fc.uuid(), occupation: code, district: code, wageFrom: fc.integer({ min: 1, max: 100 }), wageTo: fc.integer({ min: 1, max: 100 }), publishedOn: fc.constantFrom('2026-11-01', '2026-11-02'), employer: fc.constantFrom('left', 'other') });
  fc.assert(fc.property(fc.array(offer, { maxLength: 12 }), fc.array(code, { maxLength: 2 }), fc.array(code, { maxLength: 2 }), fc.option(fc.integer({ min: 0, max: 100 })), (offers, occupations, districts, wageFrom) => {
    const found = matchJobs({ occupations, districts, wageFrom }, { skills: ['c'], left: ['left'] }, offers, 5);
    expect(found.length).toBeLessThanOrEqual(5);
    for (const { vacancy, because, score } of found) expect([vacancy.employer, because.length > 0, score > 10]).toEqual(['other', true, true]);
    expect(matchJobs({ occupations, districts, wageFrom }, { skills: ['c'], left: ['left'] }, offers.toReversed(), 5)).toEqual(found);
  }));
});
