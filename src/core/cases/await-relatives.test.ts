import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, CLUB, compiledClub, drawnFor, itemOf, opened, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { addDays } from '../clocks/day.ts';
import { flagsOf } from '../supervision/flags.ts';
import { awaitRelatives } from './await-relatives.ts';
import { answerCorrection, askCorrection } from './correct-item.ts';
import { extendCorrection, noteUnanswered } from './lapse.ts';
import { lastDayOf } from './silence.ts';
import type { CaseState } from './state.ts';
import { supervisedOf } from './supervised.ts';
import { withdrawItems } from './withdraw.ts';

const state = opened(submit());
const drawn = drawnFor(state, '9.4');
const decides = compiledClub({ ...CLUB, services: new Map([...CLUB.services].map(([code, service]) => [code, { ...service, silence: [{ then: 'decided' as const, basis: 'rule 7', confidence: 'law' as const }] }])) });
const asked = after(state, askCorrection(acting(state, '9.4', drawn), { elements: ['swimmer.lengths'], evidence: [], note: 'please' }, cn));
const [DIED, KNOWN] = ['2026-11-20', '2026-11-26'];
const last = (now: CaseState): string => lastDayOf(itemOf(now, '9.4').correction ?? {})!;
const at = (now: CaseState, day: string, actor = 'system', compiled = compiledClub()) => {
  const here = acting(now, '9.4', actor, {}, 'unread', compiled);
  return { ...here, run: { ...here.run, known: { ...here.run.known, at: `${day}T04:00:00.000Z`, on: day } } };
};
const waits = (now = asked, died: string | null = DIED, day = KNOWN) => awaitRelatives(at(now, day), died ?? undefined);
const over = (now: CaseState, day: string, died: string | null = DIED, compiled = compiledClub(), reached = true) => noteUnanswered(at(now, day, 'system', compiled), cn, reached, died ?? undefined);
const waited = after(asked, waits(), `${KNOWN}T04:00:00.000Z`);
const END = addDays(last(waited), 1);

describe('a correction whose applicant has died', () => {
  test('is put off by sixty days where the region says nothing, once, and says by which article', () => {
    expect(last(waited)).toBe(addDays(last(asked), 60));
    expect(stepsOf(waits())).toMatchObject([{ actor: 'system', event: { type: 'correction-extended', death: { on: DIED, basis: expect.stringContaining('第四十一条') as unknown } } }]);
    expect([stepsOf(waits(waited)), stepsOf(waits(asked, null)), stepsOf(waits(state))]).toEqual([[], [], []]);
  });

  test('given that the house learns of it after the last day, then the days count from when it does', () => {
    const late = addDays(last(asked), 7);
    expect(last(after(asked, over(asked, late), `${late}T04:00:00.000Z`))).toBe(addDays(late, 60));
  });

  test('then the officer still waits and the supervisor sees it, before its last day is near', () => {
    expect(itemOf(waited, '9.4')).toMatchObject({ status: 'correction', correction: { death: DIED } });
    expect(flagsOf({ supervised: supervisedOf(itemOf(waited, '9.4')), state: 'paused', away: false }, `${KNOWN}T04:00:00.000Z`, { longWait: 3, correctionReminder: 3 }, cn)).toEqual(['bereaved']);
  });

  test('when its time is over, then it ends, because of the death and not as withdrawn by silence, whether or not the request had reached anybody', () => {
    expect(stepsOf(over(waited, last(waited)))).toEqual([]);
    for (const reached of [true, false]) {
      const ended = after(waited, over(waited, END, DIED, compiledClub(), reached), `${END}T04:00:00.000Z`);
      expect(itemOf(ended, '9.4')).toMatchObject({ status: 'withdrawn', lapsed: { death: DIED, basis: expect.stringContaining('第四十一条') as unknown } });
    }
  });

  test('given a matter that is decided all the same, then it is back with the officer', () => {
    expect(itemOf(after(waited, over(waited, END, DIED, decides), `${END}T04:00:00.000Z`), '9.4')).toMatchObject({ status: 'officer', correction: { death: DIED } });
  });

  test('a relative completes it, takes more time or withdraws it meanwhile, in the case of the deceased', () => {
    const relative = `person:${asked.applicant}/relative:e-1`;
    expect(itemOf(after(waited, answerCorrection(at(waited, KNOWN, relative), { answers: { 'swimmer.lengths': 50 }, files: {}, proven: 'single' })), '9.4').status).toBe('officer');
    const longer = after(waited, extendCorrection(at(waited, KNOWN, relative), '正在办继承公证', cn));
    expect(last(longer) > last(waited)).toBe(true);
    expect(stepsOf(over(longer, END))).toEqual([]);
    expect(itemOf(after(waited, withdrawItems(at(waited, KNOWN, relative), { items: [itemOf(waited, '9.4').no] })), '9.4').status).toBe('withdrawn');
  });

  test('when the death turns out to be none, then it says so, the time that was given stays, and its end is an ordinary one', () => {
    const alive = after(waited, waits(waited, null));
    expect([itemOf(alive, '9.4').correction?.death, last(alive)]).toEqual([undefined, last(waited)]);
    expect(itemOf(after(alive, over(alive, END, null), `${END}T04:00:00.000Z`), '9.4').lapsed).toEqual({ basis: expect.stringContaining('第三十一条') as unknown });
  });

  test('what somebody else has applied for about the deceased is theirs to answer, and ends as ever', () => {
    const theirs: CaseState = { ...asked, applicant: 's-2' };
    expect(stepsOf(waits(theirs))).toEqual([]);
    expect(stepsOf(over(theirs, addDays(last(asked), 1)))[0]!.event).not.toHaveProperty('death');
  });
});
