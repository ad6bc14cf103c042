import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roleToDraw } from '#core/cases/assign.ts';
import { answerCorrection, askCorrection } from '#core/cases/correct-item.ts';
import { confirmItem, decideItem, returnItem } from '#core/cases/decide-item.ts';
import { evolve } from '#core/cases/evolve.ts';
import { goOn } from '#core/cases/go-on.ts';
import { handBack } from '#core/cases/hand-back.ts';
import { emptyJointSeats, jointDue, jointPeople, jointWishes, openDisagreements, type JointWord } from '#core/cases/joint.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { leaveJoint, noteSilence, ruleJoint, speakJoint } from '#core/cases/speak-joint.ts';
import { hasEnded, type CaseState } from '#core/cases/state.ts';
import { withdrawItems } from '#core/cases/withdraw.ts';
import { verifyDraw } from '#core/assignment/verify-draw.ts';
import { cn } from '../support/calendar.ts';
import { sha256 } from '../support/hash.ts';
import { seeded } from '../support/seed.ts';
import { JOINT_OFFICERS, jointly } from '../support/swim-joint.ts';
import { acting as actingIn, itemOf, opened, poolOf, submit } from '../support/swim-club.ts';

const START = Date.parse('2026-11-24T01:00:00.000Z');
const timeOf = (step: number): string => new Date(START + step * 6 * 3_600_000).toISOString();
const SEED = 'a3'.repeat(32);

const pick = fc.record({
  what: fc.constantFrom('agree', 'agree', 'agree', 'disagree', 'correct', 'leave', 'silence', 'rule', 'approve', 'approve', 'refuse', 'ask', 'ask', 'answer', 'answer', 'hand-back', 'go-on', 'return', 'confirm', 'withdraw', 'stranger'),
  seat: fc.integer({ min: 0, max: 1 }), yes: fc.boolean(), never: fc.integer({ min: 0, max: 9 }), away: fc.subarray(JOINT_OFFICERS.map(({ id }) => id), { maxLength: 6 }),
});
type Pick = typeof pick extends fc.Arbitrary<infer T> ? T : never;
const WORDS: Readonly<Record<'agree' | 'disagree' | 'correct', JointWord>> = {
  agree: { kind: 'agree', note: '' }, disagree: { kind: 'disagree', note: 'not strong enough by far', basis: 'rule 8' }, correct: { kind: 'correct', note: 'the lengths in metres', elements: ['swimmer.lengths'], evidence: [] },
};

function perform(state: CaseState, one: Pick, step: number): Outcome {
  const at = timeOf(step);
  const item = itemOf(state, '9.4');
  const pool = poolOf(JOINT_OFFICERS.map((each) => ({ ...each, present: !one.away.includes(each.id) })));
  const by = (actor: string) => actingIn(state, '9.4', actor, { at, on: at.slice(0, 10) }, pool, jointly);
  const leader = by(`officer:${item.officer}`);
  const seat = item.joint?.seats[one.seat];
  const other = by(`officer:${seat?.officer}`);
  switch (one.what) {
    case 'agree': case 'disagree': case 'correct': return speakJoint(other, WORDS[one.what]);
    case 'leave': return leaveJoint(other, { kind: one.yes ? 'recusal' : 'unable', reason: 'kin' });
    case 'silence': return noteSilence(by('system'), cn);
    case 'rule': return ruleJoint(by('supervisor:v-1'), { line: seat?.line ?? '', upheld: one.yes, reason: 'strength is no condition of it' });
    case 'approve': return decideItem(leader, { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' });
    case 'refuse': return one.never < 3 ? decideItem(leader, { outcome: 'refuse', criterion: 'recommended', findings: { 'swimmer.recommended': false }, note: '' }) : { kind: 'done', steps: [] };
    case 'ask': return askCorrection(leader, { elements: ['swimmer.lengths'], evidence: [], note: 'please' }, cn);
    case 'answer': return answerCorrection(by('person:s-1'), { answers: { 'swimmer.lengths': 40 }, files: {}, proven: 'single' });
    case 'hand-back': return handBack(leader, { kind: 'unable', reason: 'ill' });
    case 'go-on': return goOn(by('system'), []);
    case 'return': return returnItem(by(`officer:${item.reviewer}`), 'again');
    case 'confirm': return confirmItem(by(`officer:${item.reviewer}`), '');
    case 'withdraw': return one.never === 9 ? withdrawItems(by('person:s-1'), { items: [item.no] }) : { kind: 'done', steps: [] };
    default: return speakJoint(by('officer:gym-9'), WORDS.agree);
  }
}

test('whatever is done in a joint review: each draw is verifiable, nobody sits twice or leads it as well, no clock is lost, no item is without somebody, and nothing is approved against a line of work or before it has spoken or its time is over', () => {
  const seen = new Set<string>();
  fc.assert(fc.property(fc.array(pick, { minLength: 25, maxLength: 50 }), (picks) => {
    let state = opened(submit({}, {}, poolOf(JOINT_OFFICERS), jointly));
    for (const [index, one] of picks.entries()) {
      const before = itemOf(state, '9.4');
      const outcome = perform(state, one, index + 1);
      if (outcome.kind !== 'done') {
        expect(outcome.kind).toBe('refused');
        continue;
      }
      expect(one.what).not.toBe('stranger');
      state = outcome.steps.reduce((now, each) => evolve(now, { seq: now.version + 1, at: timeOf(index + 1), ...each }), state);
      for (const { event } of outcome.steps) {
        seen.add(event.type === 'joint-spoken' ? `said-${event.word.kind}` : event.type);
        if (event.type === 'assigned' && event.no === before.no) {
          expect(verifyDraw(event.draw, SEED, sha256)).toEqual({ valid: true });
          expect(jointPeople(before)).not.toContain(event.officer);
          expect((before.had ?? []).map(({ officer }) => officer)).not.toContain(event.role === 'joint' ? event.officer : '');
        }
        if (event.type === 'decided' && event.no === before.no) {
          expect([jointDue(before), jointWishes(before)]).toEqual([[], []]);
          if (event.decision.outcome === 'approve') expect([openDisagreements(before), before.joint!.seats.filter(({ ruling }) => ruling?.upheld)]).toEqual([[], []]);
        }
      }
      const item = itemOf(state, '9.4');
      const people = jointPeople(item);
      expect(new Set(people).size).toBe(people.length);
      expect(people).not.toContain(item.officer);
      expect(item.clock.stoppedAt).toBe(item.endedAt ?? null);
      expect(item.clock.pauses.filter(({ to }) => to === null)).toHaveLength(item.status === 'correction' ? 1 : 0);
      if (!hasEnded(item) && roleToDraw(item) === undefined) expect(item.officer).toBeDefined();
      if (hasEnded(item)) expect(emptyJointSeats(item)).toEqual([]);
      // Whoever's time is over without a word has not agreed.
      for (const seat of item.joint!.seats) if (seat.silent) expect(seat.word).toBeUndefined();
    }
  }), seeded(200));
  expect([...seen]).toEqual(expect.arrayContaining(['said-agree', 'said-disagree', 'said-correct', 'joint-left', 'joint-silent', 'joint-ruled', 'assigned', 'correction-asked', 'corrected', 'handed-back', 'decided', 'withdrawn']));
});
