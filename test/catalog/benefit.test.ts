import { describe, expect, test } from 'vitest';
import type { RegisterEntry } from '#core/register/entry.ts';
import { isOpen } from '#core/register/open.ts';
import { applyEffects, realise } from '#core/register/realise.ts';
import { sha256 } from '../support/hash.ts';
import { entry } from '../support/swim-club.ts';
import { absence, CARD, DAY, decide, departments, insured, JOB, linyi, lose, ORDINARY, valueOf } from '../support/linyi.ts';

/** A benefit granted on so many months and ended by a new employment after `drawn` payments: from 10 January 2025. */
const earlier = (months: number, countedMonths: number | undefined, drawn: number) => entry('benefit.unemployment', { months, monthly: 198_000, account: '', ...(countedMonths !== undefined && { countedMonths }) }, {
  id: 'e-earlier', from: '2025-01-10', end: { to: `2025-${String(drawn + 1).padStart(2, '0')}-20`, because: { zh: '重新就业', en: 'employed again' }, basis: 'x', recordedAt: '2025-01-01T00:00:00.000Z' },
});
const again = (total: number, before: ReturnType<typeof earlier>) => {
  const { choices, entries, outcomeOf } = lose([JOB, insured(total), CARD, before]);
  const found = entries.findLast(({ kind, id }) => kind === 'benefit.unemployment' && id !== before.id);
  return { list: [choices['1.8.1'], choices['1.8.6'], choices['1.8.7']], kind: outcomeOf('1.8.1')?.kind, data: found?.data };
};

describe('given somebody who drew a benefit, found work and lost it again', () => {
  test('when all of it was drawn and less than a year was contributed since, then it is not on the list', () => {
    expect(again(87, earlier(6, 76, 6))).toMatchObject({ list: ['no', 'no', 'no'] });
    expect(absence('1.8.1', [JOB, insured(87), CARD, earlier(6, 76, 6)])).toContain('又缴了 11 个月，重新缴满 12 个月才能再领');
  });
  test('when a year was contributed since, then only those months count', () => {
    expect(again(88, earlier(6, 76, 6))).toMatchObject({ list: ['yes', 'yes', 'yes'], kind: 'approve', data: { months: 12, countedMonths: 88 } });
  });
  test('when less than a year was contributed and months are left, then those are drawn', () => {
    expect(again(80, earlier(18, 76, 6))).toMatchObject({ list: ['yes', 'yes', 'yes'], kind: 'approve', data: { months: 12, countedMonths: 76 } });
  });
  test('when the earlier grant did not note what it counted, then nobody is kept off the list, and an officer establishes it', () => {
    expect(again(87, earlier(6, undefined, 6))).toMatchObject({ list: ['yes', 'yes', 'yes'], kind: 'officer' });
  });
});

describe('given somebody who never drew one', () => {
  test('then all months count, and what is missing is said', () => {
    expect(lose(ORDINARY).entries.find(({ kind }) => kind === 'benefit.unemployment')?.data).toMatchObject({ months: 18, countedMonths: 76 });
    expect(absence('1.8.1', [JOB, insured(11), CARD])).toContain('一共缴了 11 个月，满 12 个月才能领');
    expect(absence('1.8.1', [JOB, CARD])).toContain('没有查到您的失业保险缴费');
  });
});

/** Registered on a day, claiming on 23 November 2026: what was decided, opened, paid by the month and told. */
const claiming = (registeredOn: string | null, change: Parameters<typeof lose>[1] = {}) => {
  const before = registeredOn === null ? ORDINARY : [...ORDINARY, entry('unemployment', {}, { from: registeredOn })];
  const done = lose(before, change);
  const effects = ['1.8.1', '1.8.6', '1.8.7'].flatMap((service) => {
    const outcome = done.outcomeOf(service);
    return outcome?.kind === 'approve' ? outcome.effects : [];
  });
  return {
    entries: done.entries,
    from: (kind: string) => done.entries.findLast((each) => each.kind === kind)?.from,
    pays: effects.flatMap((effect) => (effect.kind === 'payment' && effect.every === 'month' ? [{ first: effect.firstMonth, times: effect.times }] : [])),
    told: effects.flatMap((effect) => (effect.kind === 'told' ? [effect.payload] : [])),
  };
};
/** The register after a new employment from a day on. */
const hired = (entries: readonly RegisterEntry[], on: string): RegisterEntry[] =>
  applyEffects(entries, realise([{ kind: 'open', register: 'employment', data: {}, from: on, to: null }], entries, linyi.catalog.registerKinds, { at: `${on}T01:00:00.000Z`, on, origin: { kind: 'employer', referral: 'r' }, key: 'r', hash: sha256 }));
const unused = (entries: readonly RegisterEntry[], on: string): unknown => valueOf('unemployment.unusedMonths', entries, { on });

describe('the day from which the benefit counts', () => {
  test.each([
    ['with the registration', null, DAY, '2026-12-01'], ['the month after it', '2026-10-30', '2026-10-30', '2026-11-01'], ['60 days after it', '2026-09-24', '2026-09-24', '2026-10-01'],
    ['61 days after it', '2026-09-23', DAY, '2026-12-01'], ['395 days after it', '2025-10-24', DAY, '2026-12-01'],
  ])('given a claim that comes %s, then entry, cover, payments and message share one start', (_, registeredOn, from, first) => {
    const claim = claiming(registeredOn);
    expect([claim.from('benefit.unemployment'), claim.from('cover.medical'), claim.told[0]?.['from']]).toEqual([from, from, from]);
    expect(claim.pays).toEqual([{ first, times: 18 }]);
  });

  test('given a claim of which an officer or a reviewer decides days later, then it is the same on each of those days', () => {
    const values = (on: string, registeredOn: string) => decide('1.8.1', [...ORDINARY, entry('unemployment', {}, { from: registeredOn })], { on, known: { givenAt: `${DAY}T01:00:00.000Z` } }).values;
    for (const registeredOn of [DAY, '2025-10-24']) expect(values('2026-12-02', registeredOn)).toEqual(values(DAY, registeredOn));
  });
});

describe('the months drawn are those that were due', () => {
  test.each([
    ['2026-11-30', 18], ['2026-12-01', 18], ['2026-12-02', 17], ['2027-01-01', 17], ['2027-01-02', 16], ['2028-04-30', 1],
  ])('given a benefit of 18 months from 23 November 2026, when work begins on %s, then %i months are left', (on, left) => {
    expect(unused(hired(claiming(null).entries, on), '2028-06-10')).toBe(left);
  });

  test('given somebody who claimed 395 days after the registration, when she is hired two weeks later, then all months but those due are left', () => {
    expect(unused(hired(claiming('2025-10-24').entries, '2026-12-07'), '2027-03-01')).toBe(17);
  });
});

const KINDS = ['benefit.unemployment', 'cover.medical', 'benefit.price'];
const running = (entries: readonly RegisterEntry[], on: string): string[] => entries.filter((each) => KINDS.includes(each.kind) && isOpen(each, on)).map(({ kind }) => kind);
const failed = (service: string, entries: readonly RegisterEntry[], on: string): string[] => decide(service, entries, { on }).criteria.flatMap(({ id, result }) => (result === 'fail' ? [id] : []));

describe('the end of the benefit', () => {
  const { entries, pays, told } = claiming(null);
  const certificate = entry('certificate.skill', { occupation: 'electrician', level: 'advanced', issuedOn: '2028-05-20' }, { from: '2028-05-20' });

  test('given 18 months, then benefit, cover and price subsidy hold to the end of the month of the last payment', () => {
    expect(pays).toEqual([{ first: '2026-12-01', times: 18 }]); // the last on 1 May 2028
    expect(running(entries, '2028-05-31')).toEqual(KINDS);
    expect(running(entries, '2028-06-01')).toEqual([]);
    expect(told).toEqual([{ from: DAY, until: '2028-06-01', months: 18 }]);
  });

  test('then whoever claims again before it is told of the running benefit, and after it that a year has to be contributed anew', () => {
    expect(failed('1.8.1', entries, '2028-05-31')).toEqual(['notDrawing']);
    expect(failed('1.8.1', entries, '2028-06-01')).toEqual(['contributed']);
    expect(failed('1.8.6', entries, '2028-06-01')).toEqual(['drawing']);
    expect(failed('1.8.7', entries, '2028-06-01')).toEqual(['drawing']);
  });

  test('then the training subsidy is for those who draw: to the last day', () => {
    expect(decide('1.8.3', [...entries, certificate], { on: '2028-05-31' }).outcome).toBe('approve');
    expect(failed('1.8.3', [...entries, certificate], '2028-06-01')).toContain('drawing');
  });

  test.each(['2026-12-01', '2026-11-30', '2026-12-31', '2027-01-31', '2028-02-29'])('given a benefit from %s, then as many payments are due while it runs as were granted', (on) => {
    const done = lose(ORDINARY, { on });
    const [benefit] = done.entries.filter(({ kind }) => kind === 'benefit.unemployment');
    const firsts = Array.from({ length: 30 }, (_, month) => new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) + month, 1)).toISOString().slice(0, 10));
    expect(firsts.filter((first) => isOpen(benefit!, first))).toEqual(firsts.slice(0, 18));
    expect(unused(done.entries, '2030-06-10')).toBe(0);
  });
});

describe('given somebody who is less than a year from retirement when the months are over', () => {
  const on = '2026-11-21';
  const near = { on, known: { departments: departments(`${on}T01:00:00.000Z`, '1968-05-10') } };
  const { entries, pays, told } = claiming(null, near);
  const benefit = entries.find(({ kind }) => kind === 'benefit.unemployment');

  test('then entry, payments, cover and message go on to the month of the statutory age, as the words say', () => {
    expect(benefit).toMatchObject({ from: on, to: '2029-05-01', data: { months: 18, extensionMonths: 11 } });
    expect(pays).toEqual([{ first: '2026-12-01', times: 29 }]); // the last on 1 April 2029, the month of the age of 60 years and 11 months
    expect(told).toEqual([{ from: on, until: '2029-05-01', months: 29 }]);
    expect(running(entries, '2029-04-30')).toEqual(KINDS);
    expect(running(entries, '2029-05-01')).toEqual([]);
  });

  test('when work is found in the months after the 18, then none is left; before, those of the 18', () => {
    expect(unused(hired(entries, '2028-09-15'), '2028-12-10')).toBe(0);
    expect(unused(hired(entries, '2028-02-15'), '2028-12-10')).toBe(3);
  });
});

test('given a late claim, then a certificate from before it was not obtained while drawing', () => {
  const { entries } = claiming('2025-10-24');
  const obtained = (issuedOn: string) => decide('1.8.3', [...entries, entry('certificate.skill', { occupation: 'electrician', level: 'advanced', issuedOn }, { from: issuedOn })], { on: '2026-12-10' }).outcome;
  expect([obtained('2026-11-22'), obtained('2026-11-23')]).toEqual(['refuse', 'approve']);
});
