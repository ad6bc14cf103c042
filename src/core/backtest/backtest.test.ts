import { describe, expect, test } from 'vitest';
import { ANSWERS, AT, CLUB, compiledClub, given, stepsOf, submit } from '../../../test/support/swim-club.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { evolve } from '../cases/evolve.ts';
import type { CaseState } from '../cases/state.ts';
import { monthsBack } from './months-back.ts';
import { createTally, effectOf } from './tally.ts';
import { tryDraft, type Past } from './try-draft.ts';

const kept = compiledClub();
const steps = stepsOf(submit({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }) }));
const state = steps.slice(0, 1).reduce<CaseState | undefined>((now, { event, actor }) => evolve(now, { seq: 1, at: AT, actor, event }), undefined)!;
const past = steps.flatMap(({ event }) => (event.type === 'decided' || event.type === 'booking-ordered' || event.type === 'referred' ? [event as Past] : [])).find(({ decision }) => decision.service === '9.2')!;

/** The club with another second matter. */
const draft = (change: Partial<Catalog['services'] extends ReadonlyMap<string, infer S> ? S : never>) => compiledClub({ ...CLUB, services: new Map([...CLUB.services].map(([code, service]) => [code, code === '9.2' ? { ...service, ...change } : service])) });
const criterion = (pass: string) => [{ id: 'fit', zh: '条件', en: 'criterion', pass, basis: 'law', remedy: { zh: '改', en: 'mend' } }];

describe('given a matter that was approved', () => {
  test('when the draft says the same, then so does the trial', () => {
    expect(effectOf(tryDraft({ draft: kept, kept }, state, past, [])!)).toBe('same');
  });

  test('when the draft asks for more than it meets, then it is refused by that condition and nothing is paid', () => {
    const tried = tryDraft({ draft: draft({ criteria: criterion('swimmer.fit and swimmer.age > 90') }), kept }, state, past, [])!;
    expect(tried).toMatchObject({ before: 'approve', after: 'refuse', paid: { before: 120_000, after: 0 }, missing: [] });
    expect(tried.criteria).toContainEqual({ id: 'fit', before: 'pass', after: 'fail' });
    expect(effectOf(tried)).toBe('worse');
  });

  test('when the draft reads what the case does not hold, then that is unknown and never guessed', () => {
    const tried = tryDraft({ draft: draft({ criteria: criterion('swimmer.recommended') }), kept }, state, past, [])!;
    expect(tried).toMatchObject({ after: 'unknown', missing: ['swimmer.recommended'] });
    expect(effectOf(tried)).toBe('unknown');
  });

  test('when the draft pays more, then it is better by that amount', () => {
    const tried = tryDraft({ draft: draft({ determine: { monthly: { value: 'region.price * 3' } } }), kept }, state, past, [])!;
    expect(tried).toMatchObject({ before: 'approve', after: 'approve', paid: { before: 120_000, after: 180_000 } });
    expect(effectOf(tried)).toBe('better');
  });

  test('when the draft has no such matter, then it says so; when it sends all of them to a person, then that is worse', () => {
    const { services } = CLUB;
    expect(tryDraft({ draft: { ...kept, services: new Map([...kept.services].filter(([code]) => code !== '9.2')) }, kept }, state, past, [])).toMatchObject({ after: 'gone' });
    expect(services.has('9.2')).toBe(true);
    expect(tryDraft({ draft: draft({ mode: 'officer' }), kept }, state, past, [])).toMatchObject({ before: 'approve', after: 'officer' });
  });
});

describe('given a matter that no rule kept from being decided at once', () => {
  const sent = (because: NonNullable<Past['decision']['because']>): Past => ({ ...past, type: 'referred', decision: { ...past.decision, outcome: 'officer', because } } as unknown as Past);
  const limited = (name: string, value: number | string[]) => compiledClub({
    ...CLUB, services: new Map([...CLUB.services].map(([code, service]) => [code, { ...service, risk: 'low' as const }])),
    parameters: new Map([...CLUB.parameters, [name, { zh: name, en: name, unit: 'fen', in: { '371300': [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const }] } }]]),
  });
  test('when a brake, a restriction or an old system sent it to a person, then a draft that changes nothing is no better', () => {
    for (const because of ['braked', 'restricted', 'taken-over'] as const) {
      const tried = tryDraft({ draft: kept, kept }, state, sent(because), [])!;
      expect([because, tried.before, tried.after, tried.paid, effectOf(tried)]).toEqual([because, 'officer', 'officer', { before: 0, after: 0 }, 'same']);
    }
  });
  test('when the draft refuses what was held, then that is seen', () => {
    for (const because of ['braked', 'restricted'] as const) expect(tryDraft({ draft: draft({ criteria: criterion('swimmer.fit and swimmer.age > 90') }), kept }, state, sent(because), [])).toMatchObject({ before: 'officer', after: 'refuse' });
  });
  test('when the draft lets rules decide less, then it goes to a person; when it lets them decide more, then it does no longer', () => {
    for (const [name, value] of [['instantAmountLow', 1], ['instantRisks', []], ['instantChannels', ['counter']]] as const) expect(tryDraft({ draft: limited(name, typeof value === 'number' ? value : [...value]), kept }, state, past, [])).toMatchObject({ before: 'approve', after: 'officer', paid: { before: 120_000, after: 0 } });
    expect(tryDraft({ draft: limited('instantAmountLow', 120_000), kept }, state, past, [])).toMatchObject({ after: 'approve' });
    const before = limited('instantAmountLow', 1);
    expect(tryDraft({ draft: before, kept: before }, state, sent('amount'), [])).toMatchObject({ before: 'officer', after: 'officer' });
    expect(tryDraft({ draft: kept, kept: before }, state, sent('amount'), [])).toMatchObject({ before: 'officer', after: 'approve' });
  });
  test('when an officer has decided it, then the limits of the rules change nothing', () => {
    expect(tryDraft({ draft: limited('instantAmountLow', 1), kept }, state, { ...past, by: 'officer' } as Past, [])).toMatchObject({ before: 'approve', after: 'approve' });
  });
});

test('given many, then all are counted by group and only some are kept to look at', () => {
  const tried = tryDraft({ draft: draft({ criteria: criterion('swimmer.fit and swimmer.age > 90') }), kept }, state, past, [])!;
  const tally = createTally();
  for (let each = 0; each < 20; each += 1) tally.add(tried, [{ kind: 'sex', id: each % 2 === 0 ? 'male' : 'female' }]);
  const { looked, worse, groups, paid, examples, outcomes } = tally.result();
  expect({ looked, worse, count: outcomes[0]?.count, examples: examples.length, paid }).toEqual({ looked: 20, worse: 20, count: 20, examples: 5, paid: [{ service: '9.2', before: 2_400_000, after: 0, unknown: 0 }] });
  expect(groups).toEqual([{ kind: 'sex', id: 'female', looked: 10, better: 0, worse: 10, unknown: 0 }, { kind: 'sex', id: 'male', looked: 10, better: 0, worse: 10, unknown: 0 }]);
});

test.each([['2026-11-27T16:30:00.000Z', 1, '2026-10-28T00:00:00+08:00'], ['2026-03-31T01:00:00.000Z', 1, '2026-02-28T00:00:00+08:00'], ['2026-03-31T01:00:00.000Z', 12, '2025-03-31T00:00:00+08:00']])('%s less %i months is %s', (at, months, day) => expect(monthsBack(at, months)).toBe(day));
