import { describe, expect, test } from 'vitest';
import { ANSWERS, AT, compiledClub, given, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { evolve } from '../cases/evolve.ts';
import type { CaseState } from '../cases/state.ts';
import type { Decision } from '../decisions/decision.ts';
import { decideAgain } from './decide-again.ts';
import { differences } from './differences.ts';
import { isRuled } from './ruled.ts';

const club = compiledClub();
const steps = stepsOf(submit({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }) }));
const state = steps.slice(0, 1).reduce<CaseState | undefined>((now, { event, actor }) => evolve(now, { seq: 1, at: AT, actor, event }), undefined)!;
const decided = (service: string): Decision => steps.flatMap(({ event }) => (isRuled(event) && event.decision.service === service ? [event.decision] : []))[0]!;
const again = (stored: Decision, of = state): ReturnType<typeof differences> => differences(stored, decideAgain(club, of, { service: stored.service }, stored));

describe('given a decision of the rules', () => {
  test('when it is made again, then nothing differs, and the order in which something was read is no difference', () => {
    const stored = decided('9.2');
    expect(again(stored)).toEqual([]);
    expect(again({ ...stored, criteria: stored.criteria.map((each) => ({ ...each, reads: each.reads.toReversed() })) })).toEqual([]);
  });

  test.each(['braked', 'restricted', 'risk', 'channel', 'amount'])('when it went to a person because of %s, then the conditions and values count, and the outcome does not', (because) => {
    const stored = { ...decided('9.2'), outcome: 'officer', because } as unknown as Decision;
    expect(again(stored)).toEqual([]);
    expect(again({ ...stored, values: { monthly: 1 } })).toMatchObject([{ what: 'value', name: 'monthly', stored: 1, now: 10_000 }]);
  });

  test('when it says that an old system had it and the case was never taken over, then it differs', () => {
    const stored: Decision = { ...decided('9.2'), outcome: 'officer', because: 'taken-over' };
    expect(again(stored)).toMatchObject([{ what: 'outcome', stored: 'officer', now: 'approve' }, { what: 'because' }]);
    expect(again(stored, { ...state, takenOver: { system: 'old', number: '1', acceptedOn: '2026-11-01' } as unknown as NonNullable<CaseState['takenOver']> })).toEqual([]);
  });
});
