import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerAssistance, chaseAssistance } from '#core/cases/answer-assistance.ts';
import { askAssistance, dropAssistance, passAssistance } from '#core/cases/ask-assistance.ts';
import { deskKey, openAssistance } from '#core/cases/assistance.ts';
import { answerCorrection, askCorrection } from '#core/cases/correct-item.ts';
import { decideItem } from '#core/cases/decide-item.ts';
import { evolve } from '#core/cases/evolve.ts';
import { goOn } from '#core/cases/go-on.ts';
import { handBack } from '#core/cases/hand-back.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { roleToDraw } from '#core/cases/assign.ts';
import { hasEnded, type CaseState } from '#core/cases/state.ts';
import { transferItem } from '#core/cases/transfer.ts';
import { withdrawItems } from '#core/cases/withdraw.ts';
import { cn } from '../support/calendar.ts';
import { seeded } from '../support/seed.ts';
import { ASKED, ASSISTED, COURT } from '../support/swim-assisted.ts';
import { acting as actingIn, compiledClub, itemOf, OFFICERS, opened, poolOf, submit } from '../support/swim-club.ts';

const names = { zh: 'x', en: 'x' };
const club = compiledClub({ ...ASSISTED, codes: new Map([['authorities', { ...names, codes: { pool: names, gym: names } }]]) });
const START = Date.parse('2026-11-24T01:00:00.000Z');
const timeOf = (step: number): string => new Date(START + step * 6 * 3_600_000).toISOString();

const pick = fc.record({
  what: fc.constantFrom('ask', 'ask', 'ask-court', 'ask-court', 'answer', 'answer', 'pass', 'chase', 'drop', 'approve', 'approve', 'refuse', 'correct', 'corrected', 'hand-back', 'transfer', 'go-on', 'withdraw', 'stranger'),
  request: fc.integer({ min: 0, max: 3 }), yes: fc.boolean(), cannot: fc.constantFrom(false, false, true), finding: fc.boolean(), away: fc.constantFrom(false, false, true), never: fc.integer({ min: 0, max: 7 }),
});
type Pick = typeof pick extends fc.Arbitrary<infer T> ? T : never;

function perform(state: CaseState, one: Pick, step: number): Outcome {
  const at = timeOf(step);
  const item = itemOf(state, '9.4');
  const officers = one.away ? [] : OFFICERS.map((each) => ({ ...each, competences: ['pool', 'gym'] }));
  const by = (actor: string) => actingIn(state, '9.4', actor, { at, on: at.slice(0, 10) }, poolOf(officers), club);
  const officer = by(`officer:${item.officer}`);
  const asked = item.assistance?.[one.request];
  const desk = by(`assistant:${asked ? deskKey(asked) : 'village/hall'}/a-1`);
  const until = timeOf(step + 8).slice(0, 10);
  const said = Object.fromEntries((asked?.elements ?? []).map((name) => [name, one.cannot ? { cannot: 'no record' } : { value: name === 'swimmer.lengths' ? (one.yes ? 40 : 5) : one.yes }]));
  switch (one.what) {
    case 'ask': return askAssistance(officer, { ...ASKED, until }, new Set(), cn);
    case 'ask-court': return askAssistance(officer, { ...COURT, until }, new Set(), cn);
    case 'answer': return answerAssistance(desk, { request: one.request, said, basis: 'the book of the village', files: [] });
    case 'pass': return passAssistance(desk, { request: one.request, to: 'elders', reason: 'they know' });
    case 'chase': return chaseAssistance(by('system'));
    case 'drop': return dropAssistance(officer, { request: one.request, reason: 'it is known from elsewhere' });
    case 'approve': return decideItem(officer, { outcome: 'approve', findings: one.finding ? { 'swimmer.recommended': one.yes } : {}, note: '' });
    case 'refuse': return decideItem(officer, { outcome: 'refuse', criterion: 'recommended', judged: true, findings: {}, note: 'nobody could say that it is so' });
    case 'correct': return askCorrection(officer, { elements: ['swimmer.lengths'], evidence: [], note: 'in metres' }, cn);
    case 'corrected': return answerCorrection(by('person:s-1'), { answers: { 'swimmer.lengths': 30 }, files: {}, proven: 'single' });
    case 'hand-back': return handBack(officer, { kind: 'unable', reason: 'ill' });
    case 'transfer': return transferItem(officer, { to: 'gym', reason: 'the coach works in the gym' });
    case 'go-on': return goOn(by('system'), []);
    case 'withdraw': return one.never === 7 ? withdrawItems(by('person:s-1'), { items: [item.no] }) : { kind: 'done', steps: [] };
    default: return answerAssistance(by('assistant:village/nobody/a-9'), { request: one.request, said, basis: 'hearsay', files: [] });
  }
}

test('whatever is done while agencies are asked: no clock is lost, no item is without somebody, nothing is decided before the answer, and what is known by it is what the desk said', () => {
  const seen = new Set<string>();
  fc.assert(fc.property(fc.array(pick, { minLength: 25, maxLength: 50 }), (picks) => {
    let state = opened(submit({}, {}, poolOf(), club));
    for (const [index, one] of picks.entries()) {
      const before = itemOf(state, '9.4');
      const outcome = perform(state, one, index + 1);
      if (outcome.kind !== 'done') {
        expect(outcome.kind).toBe('refused');
        continue;
      }
      expect(one.what).not.toBe('stranger');
      if (one.what === 'approve' || one.what === 'refuse') expect(openAssistance(before)).toEqual([]);
      state = outcome.steps.reduce((now, each) => evolve(now, { seq: now.version + 1, at: timeOf(index + 1), ...each }), state);
      for (const { event } of outcome.steps) seen.add(event.type);
      const item = itemOf(state, '9.4');
      const open = openAssistance(item);
      // The clock stands still only for the applicant and for a conclusion of the law, once, and stops with the end.
      const waits = !hasEnded(item) && (item.status === 'correction' || open.some(({ asked }) => asked.paused !== undefined));
      expect(item.clock.pauses.filter(({ to }) => to === null)).toHaveLength(waits ? 1 : 0);
      expect(item.clock.stoppedAt).toBe(item.endedAt ?? null);
      if (!hasEnded(item) && roleToDraw(item) === undefined) expect(item.officer).toBeDefined();
      for (const { asked } of open) expect(Object.keys(ASSISTED.departments.get(asked.department)!.desks!)).toContain(asked.desk);
      const elements = open.flatMap(({ asked }) => asked.elements);
      expect(new Set(elements).size).toBe(elements.length);
      for (const { element, value, source } of item.findings) {
        if (source.kind !== 'assistance') continue;
        const said = item.assistance!.findLast(({ answer }) => answer?.said[element] !== undefined && 'value' in answer.said[element])!;
        expect(said.answer!.said[element]).toEqual({ value });
        expect(source).toEqual({ kind: 'assistance', department: said.department, desk: said.desk });
      }
    }
  }), seeded(200));
  expect([...seen]).toEqual(expect.arrayContaining(['assistance-asked', 'assistance-passed', 'assistance-chased', 'assistance-answered', 'assistance-dropped', 'correction-asked', 'corrected', 'handed-back', 'transferred', 'decided', 'withdrawn']));
});
