import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayAct } from '#core/cases/act.ts';
import { chooseTime } from '#core/cases/appoint-visit.ts';
import { groupOpinion, isExamined, openAppraisal } from '#core/cases/appraisal.ts';
import { chaseOpinions, redrawExpert } from '#core/cases/chase-opinions.ts';
import { decideItem } from '#core/cases/decide-item.ts';
import { evolve } from '#core/cases/evolve.ts';
import { giveOpinion } from '#core/cases/give-opinion.ts';
import { goOn } from '#core/cases/go-on.ts';
import { handBack } from '#core/cases/hand-back.ts';
import { leaveGroup, replaceExpert } from '#core/cases/leave-group.ts';
import { opinionChases } from '#core/cases/opinion-due.ts';
import { orderAppraisal } from '#core/cases/order-appraisal.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { missVisit, reportVisit } from '#core/cases/report-visit.ts';
import { emptySeats } from '#core/cases/seat-experts.ts';
import { hasEnded, type CaseState } from '#core/cases/state.ts';
import { supervisedOf } from '#core/cases/supervised.ts';
import { openVisit } from '#core/cases/visit.ts';
import { withdrawItems } from '#core/cases/withdraw.ts';
import { verifyDraw } from '#core/assignment/verify-draw.ts';
import { cn } from '../support/calendar.ts';
import { sha256 } from '../support/hash.ts';
import { seeded } from '../support/seed.ts';
import { APPRAISAL, APPRAISING, appraising } from '../support/swim-appraisal.ts';
import { acting as actingIn, EXPERTS, itemOf, opened, poolOf, submit } from '../support/swim-club.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-24T01:00:00.000Z');
const timeOf = (step: number): string => new Date(START + step * 8 * HOUR).toISOString();
/** So short that a story of two weeks has silent experts. */
const TERMS = { expertOpinion: 1, expertReminder: 0 };
const SEED = 'a3'.repeat(32);

const pick = fc.record({
  what: fc.constantFrom('order', 'time', 'report', 'opinion', 'opinion', 'opinion', 'opinion', 'leave', 'replace', 'chase', 'chase', 'away', 'approve', 'hand-back', 'go-on', 'withdraw', 'stranger'),
  seat: fc.integer({ min: 0, max: 4 }), level: fc.constantFrom(2, 2, 2, 3, 4), breath: fc.boolean(), came: fc.constantFrom(true, true, true, false), excused: fc.boolean(), experts: fc.constantFrom(3, 5), away: fc.subarray(EXPERTS.map(({ id }) => id), { maxLength: 6 }),
});
type Pick = typeof pick extends fc.Arbitrary<infer T> ? T : never;

function perform(state: CaseState, one: Pick, step: number): Outcome {
  const at = timeOf(step);
  const item = itemOf(state, '9.4');
  const pool = poolOf(undefined, EXPERTS.map((each) => ({ ...each, present: !one.away.includes(each.id) })));
  const by = (actor: string) => actingIn(state, '9.4', actor, { at, on: at.slice(0, 10) }, pool, appraising);
  const [officer, expert] = [by(`officer:${item.officer}`), by(`expert:${item.appraisal?.seats[one.seat]?.expert}`)];
  const times = [timeOf(step + 1), timeOf(step + 2)];
  const opinion = { values: { 'swimmer.level': one.level, 'swimmer.breath': one.breath }, grounds: 'four lengths, and out of breath' };
  switch (one.what) {
    case 'order': return orderAppraisal(officer, { ...APPRAISAL, experts: one.experts, times });
    case 'time': return chooseTime(by('person:s-1'), openVisit(item)?.times.find((time) => time > at) ?? '');
    case 'report': {
      const reported = reportVisit(officer, { on: at, met: one.came, note: 'at the pool', files: [], findings: {} });
      return reported.kind === 'refused' && !one.came ? missVisit(officer, { note: 'nobody came', times, excused: one.excused }) : reported;
    }
    case 'opinion': return giveOpinion(expert, opinion);
    case 'leave': return leaveGroup(expert, { kind: one.breath ? 'recusal' : 'unable', reason: 'kin' });
    case 'replace': return replaceExpert(officer, { seat: one.seat, kind: 'unable', reason: 'did not come' });
    case 'chase': return chaseOpinions(by('system'), cn, TERMS);
    case 'away': return redrawExpert(by('system'), { expert: item.appraisal?.seats[one.seat]?.expert ?? '', reason: 'away' });
    case 'approve': return decideItem(officer, { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' });
    case 'hand-back': return handBack(officer, { kind: 'unable', reason: 'ill' });
    case 'go-on': return goOn(by('system'), []);
    case 'withdraw': return one.experts === 3 && one.seat === 4 ? withdrawItems(by('person:s-1'), { items: [item.no] }) : { kind: 'done', steps: [] };
    default: return giveOpinion(by('expert:e-crawl-9'), opinion);
  }
}

test('whatever is done to an appraisal: drawn experts only, each once, every draw verifiable; nothing is decided before the group, and what is decided is its majority', () => {
  const seen = new Set<string>();
  fc.assert(fc.property(fc.array(pick, { minLength: 25, maxLength: 45 }), (picks) => {
    let state = opened(submit({}, {}, poolOf(), appraising));
    // A story begins where there is something to tell.
    for (const [index, one] of [{ ...picks[0]!, what: 'order' as const, away: [] }, { ...picks[1]!, what: 'time' as const }, ...picks].entries()) {
      const before = itemOf(state, '9.4');
      const outcome = perform(state, one, index + 1);
      if (outcome.kind !== 'done') {
        expect(outcome.kind).toBe('refused');
        continue;
      }
      expect(one.what).not.toBe('stranger');
      if (one.what === 'approve') expect(openAppraisal(before) ?? openVisit(before)).toBeUndefined();
      state = outcome.steps.reduce((now, each) => evolve(now, { seq: now.version + 1, at: timeOf(index + 1), ...each }), state);
      for (const { event } of outcome.steps) {
        seen.add(event.type);
        if (event.type === 'assigned' && event.role === 'expert') expect(verifyDraw(event.draw, SEED, sha256)).toEqual({ valid: true });
      }
      const item = itemOf(state, '9.4');
      const { appraisal } = item;
      if (!appraisal) continue;
      const sitting = appraisal.seats.flatMap(({ expert }) => expert ?? []);
      expect(new Set(sitting).size).toBe(sitting.length);
      expect(sitting.filter((expert) => appraisal.left.some((left) => left.expert === expert))).toEqual([]);
      expect(appraisal.draws).toBe(sitting.length + appraisal.left.length);
      // No appraisal without somebody who owes it: while it waits for opinions each place has a day on which something happens by itself, or supervision sees it.
      if (openAppraisal(item) && !hasEnded(item) && isExamined(item)) expect(opinionChases(item, TERMS, cn).length > 0 || supervisedOf(item)?.experts !== undefined || supervisedOf(item)?.undrawn === true).toBe(true);
      if (appraisal.opinion) expect(appraisal.opinion.values).toEqual(groupOpinion(APPRAISING.services.get('9.4')!.appraisal!, appraisal.seats));
      if (item.status === 'approved') expect(item.decision?.values).toMatchObject({ level: appraisal.opinion?.values['swimmer.level'] });
      if (hasEnded(item)) {
        expect(emptySeats(item)).toEqual([]);
        for (const expert of sitting) expect(mayAct({ state, no: item.no, actor: `expert:${expert}` }, 'give-opinion')).toMatchObject({ code: 'not-allowed' });
      }
    }
  }), seeded(150));
  expect([...seen]).toEqual(expect.arrayContaining(['appraisal-ordered', 'assigned', 'expert-left', 'opinion-chased', 'opinion-given', 'appraised', 'visit-missed', 'visit-reported', 'decided', 'handed-back', 'withdrawn']));
});
