import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { sha256 } from '../../../test/support/hash.ts';
import { APPRAISAL, appraising, EXAMINED } from '../../../test/support/swim-appraisal.ts';
import { acting as actingIn, after, drawnFor, EXPERTS, itemOf, LATER, opened, poolOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { verifyDraw } from '../assignment/verify-draw.ts';
import { noticesOfStaff } from '../notices/of-staff.ts';
import { chooseTime } from './appoint-visit.ts';
import { chaseOpinions, redrawExpert } from './chase-opinions.ts';
import { giveOpinion } from './give-opinion.ts';
import { opinionChases, opinionUntil } from './opinion-due.ts';
import { orderAppraisal } from './order-appraisal.ts';
import type { Outcome } from './refusal.ts';
import { reportVisit } from './report-visit.ts';
import type { CaseState } from './state.ts';
import { supervisedOf } from './supervised.ts';

const TERMS = { expertOpinion: 3, expertReminder: 1 };
const REPORTED = '2026-11-26T03:00:00.000Z';
const item = (now: CaseState) => itemOf(now, '9.4');
const by = (now: CaseState, actor: string, at: string, pool = poolOf()) => actingIn(now, '9.4', actor, { at, on: at.slice(0, 10) }, pool, appraising);
const sat = (now: CaseState) => item(now).appraisal!.seats.map(({ expert }) => expert);
const chase = (now: CaseState, at: string, pool = poolOf()): Outcome => chaseOpinions(by(now, 'system', at, pool), cn, TERMS);
const speaks = (now: CaseState, seat: number, level: number, at: string) => after(now, giveOpinion(by(now, `expert:${sat(now)[seat]}`, at), { values: { 'swimmer.level': level, 'swimmer.breath': true }, grounds: '看了四个来回，换气正常，左肩受限' }), at);
const only = (...ids: readonly string[]) => poolOf(undefined, EXPERTS.map((each) => ({ ...each, present: ids.includes(each.id) })));

const begun = opened(submit({}, {}, poolOf(), appraising));
const ordered = after(begun, orderAppraisal(by(begun, drawnFor(begun, '9.4'), LATER), APPRAISAL));
const agreed = after(ordered, chooseTime(by(ordered, 'person:s-1', LATER), EXAMINED!));
const here = after(agreed, reportVisit(by(agreed, drawnFor(agreed, '9.4'), REPORTED), { on: EXAMINED!, met: true, note: '本人到场', files: [], findings: {} }), REPORTED);
// A Thursday, with a weekend before the third working day.
const [REMIND, LAST, OVER] = ['2026-11-30T01:00:00.000Z', '2026-12-01T15:00:00.000Z', '2026-12-01T16:30:00.000Z'];

/** Each who has not spoken, reminded. */
const allReminded = (now: CaseState, at: string): CaseState => sat(now).reduce((state) => after(state, chase(state, at), at), now);

describe('given a group of experts', () => {
  const examined = here;

  test('then nobody owes an opinion before the examination, and after it each has a last day', () => {
    expect([opinionChases(item(agreed), TERMS, cn), opinionUntil(item(agreed), 0, TERMS, cn)]).toEqual([[], undefined]);
    expect([0, 1, 2].map((seat) => opinionUntil(item(examined), seat, TERMS, cn))).toEqual(['2026-12-01', '2026-12-01', '2026-12-01']);
    expect(stepsOf(chase(examined, '2026-11-29T01:00:00.000Z'))).toEqual([]);
  });

  test('when the last day is near, then each who has not spoken is reminded once', () => {
    let now = speaks(examined, 1, 3, '2026-11-27T01:00:00.000Z');
    for (const seat of [0, 2]) {
      expect(stepsOf(chase(now, REMIND)).map(({ event }) => event)).toEqual([{ type: 'opinion-chased', no: item(now).no, seat, how: 'reminded' }]);
      now = after(now, chase(now, REMIND), REMIND);
    }
    expect([stepsOf(chase(now, REMIND)), stepsOf(chase(now, LAST))]).toEqual([[], []]);
  });
});

describe('given an expert who keeps silent beyond the last day', () => {
  const examined = allReminded(here, REMIND);
  const redrawn = after(examined, chase(examined, OVER), OVER);

  test('when nobody was reminded in time, then they are reminded first, and have so many days again', () => {
    const late = allReminded(here, OVER);
    expect([stepsOf(chase(here, OVER)).map(({ event }) => event), stepsOf(chase(late, OVER)), stepsOf(chase(late, '2026-12-03T15:00:00.000Z'))]).toEqual([[{ type: 'opinion-chased', no: item(here).no, seat: 0, how: 'reminded' }], [], []]);
    expect(stepsOf(chase(late, '2026-12-03T16:30:00.000Z')).map(({ event }) => event.type)).toEqual(['expert-left', 'assigned']);
  });

  test('then whoever is drawn, reminded or replaced is told', () => {
    const told = (outcome: Outcome, now: CaseState) => noticesOfStaff(now, stepsOf(outcome).map(({ actor, event }, index) => ({ seq: index + 1, at: OVER, actor, event, prev: '', hash: '' })), sha256).map(({ to, cause }) => [to, cause]);
    expect(told(chase(here, REMIND), here)).toEqual([[{ officer: sat(here)[0] }, 'opinion-due']]);
    expect(told(chase(examined, OVER), redrawn)).toEqual([[{ officer: sat(examined)[0] }, 'opinion-over'], [{ officer: item(examined).officer }, 'expert-replaced'], [{ role: 'supervisor' }, 'expert-replaced'], [{ officer: sat(redrawn)[0] }, 'appraise']]);
  });

  test('then another of the speciality is drawn who was not in the group, by a draw that anybody can recompute; the limit of the item runs on', () => {
    const steps = stepsOf(chase(examined, OVER));
    expect(steps.map(({ actor, event }) => [actor, event.type])).toEqual([['system', 'expert-left'], ['chance', 'assigned']]);
    const drawn = steps[1]!.event;
    if (drawn.type !== 'assigned') throw new Error(drawn.type);
    expect(verifyDraw(drawn.draw, 'a3'.repeat(32), sha256)).toEqual({ valid: true });
    expect(sat(examined)).not.toContain(drawn.officer);
    expect(item(redrawn)).toMatchObject({ clock: item(examined).clock, appraisal: { left: [{ expert: sat(examined)[0], kind: 'silent' }] } });
    expect(opinionUntil(item(redrawn), 0, TERMS, cn)).toBe('2026-12-07');
  });

  test('then who has spoken stays', () => {
    const spoken = speaks(examined, 0, 3, REPORTED);
    expect(sat(after(spoken, chase(spoken, OVER), OVER))[0]).toBe(sat(examined)[0]);
  });

  test('when nobody else can be drawn, then the place stays theirs, that is told once, they may still speak, and it is tried again', () => {
    const left = chase(examined, OVER, only());
    expect(stepsOf(left).map(({ event }) => event)).toEqual([{ type: 'opinion-chased', no: item(examined).no, seat: 0, how: 'late' }]);
    let now = examined;
    for (let run = 0; run < 3; run += 1) now = after(now, chase(now, OVER, only()), OVER);
    expect([stepsOf(chase(now, OVER, only())), sat(now), supervisedOf(item(now))]).toEqual([[], sat(examined), { experts: { silent: 3, undecided: false } }]);
    expect(supervisedOf(item(speaks(now, 0, 3, OVER)))).toMatchObject({ experts: { silent: 2 } });
    expect(sat(after(now, chase(now, OVER), OVER))[0]).not.toBe(sat(examined)[0]);
  });

  test('given the pool was not read yet, then it is wanted', () => expect(chaseOpinions(actingIn(examined, '9.4', 'system', { at: OVER, on: OVER.slice(0, 10) }, 'unread', appraising), cn, TERMS)).toEqual({ kind: 'needs-pool' }));
});

test('given a group that finds no majority, when it has conferred for too long, then that is told once, and a word ends it', () => {
  const apart = speaks(speaks(speaks(here, 0, 1, REPORTED), 1, 2, REPORTED), 2, 3, REPORTED);
  expect(stepsOf(chase(apart, LAST))).toEqual([]);
  const told = after(apart, chase(apart, OVER), OVER);
  expect([stepsOf(chase(told, OVER)), supervisedOf(item(told))]).toEqual([[], { experts: { silent: 0, undecided: true } }]);
  expect(supervisedOf(item(speaks(told, 0, 4, OVER)))).toBeNull();
});

describe('given an expert who is away for long', () => {
  const examined = here;
  const leave = (now: CaseState, expert: string, pool = poolOf()) => redrawExpert(by(now, 'system', OVER, pool), { expert, reason: '2026-11-30 起不在岗' });
  const [first] = sat(examined) as [string];

  test('then another is drawn with the reason, once; where nobody else can be, or they have spoken, they stay', () => {
    const drawn = after(examined, leave(examined, first), OVER);
    expect(item(drawn).appraisal).toMatchObject({ left: [{ expert: first, kind: 'absent', reason: '2026-11-30 起不在岗' }] });
    expect([stepsOf(leave(drawn, first)), stepsOf(leave(examined, first, only())), stepsOf(leave(speaks(examined, 0, 3, REPORTED), first))]).toEqual([[], [], []]);
  });
});
