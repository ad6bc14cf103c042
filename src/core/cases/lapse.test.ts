import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, CLUB, compiledClub, drawnFor, itemOf, opened, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { answerCorrection, askCorrection } from './correct-item.ts';
import { papersOf } from './document.ts';
import { decideItem } from './decide-item.ts';
import { parcelBack, sendParcel } from './hand-over.ts';
import { handoverMark, handoverPhase } from './handover.ts';
import { extendCorrection, noteUnanswered } from './lapse.ts';
import { sendUnopened } from './send-unopened.ts';
import { correctionEnds, lastDayOf, silentFrom } from './silence.ts';
import type { CaseState } from './state.ts';

const state = opened(submit());
const drawn = drawnFor(state, '9.4');
const decides = compiledClub({ ...CLUB, services: new Map([...CLUB.services].map(([code, service]) => [code, { ...service, silence: [{ then: 'decided' as const, basis: 'rule 7', confidence: 'law' as const }] }])) });
const asked = after(state, askCorrection(acting(state, '9.4', drawn), { elements: ['swimmer.lengths'], evidence: [], note: 'please' }, cn));
const lastDay = lastDayOf(itemOf(asked, '9.4').correction ?? {})!;
const [IN_TIME, OVER] = [`${lastDay}T15:59:59.000Z`, `${lastDay}T16:00:00.000Z`];
const at = (now: CaseState, moment: string, actor = 'system', compiled = compiledClub()) => {
  const here = acting(now, '9.4', actor, {}, 'unread', compiled);
  return { ...here, run: { ...here.run, known: { ...here.run.known, at: moment, on: moment.slice(0, 10) } } };
};
const lapse = (moment: string, now = asked, compiled = compiledClub()) => noteUnanswered(at(now, moment, 'system', compiled), cn);
const longer = (now: CaseState, actor = 'person:s-1', reason = '人在外地', moment = IN_TIME) => extendCorrection(at(now, moment, actor), reason, cn);

describe('a correction that nobody answers', () => {
  test('has its last day from the beginning, fifteen working days where the region says nothing', () => {
    const from = itemOf(asked, '9.4').correction!.at;
    expect(lastDay).toBe(correctionEnds(CLUB, asked.region, '9.4', from, cn));
    expect(silentFrom(itemOf(asked, '9.4'))).toBe(`${lastDay.slice(0, 8)}${String(Number(lastDay.slice(8)) + 1).padStart(2, '0')}T00:00:00+08:00`);
  });

  test('given that the holidays of its last day are not published, then the day is never too early', () => {
    expect(correctionEnds(CLUB, asked.region, '9.4', '2026-12-25T02:00:00.000Z', cn)).toBe('2027-01-25');
  });

  test('when the last second is not over, then nothing happens; when it is, then it counts as taken back', () => {
    expect(stepsOf(lapse(IN_TIME))).toEqual([]);
    const ended = after(asked, lapse(OVER), OVER);
    expect(itemOf(ended, '9.4')).toMatchObject({ status: 'withdrawn', lapsed: { basis: expect.stringContaining('第三十一条') }, clock: { stoppedAt: OVER }, endedAt: OVER });
    expect(itemOf(ended, '9.4').decision?.outcome).not.toBe('refuse');
    expect(stepsOf(lapse(OVER, ended))).toEqual([]);
  });

  test('given a matter that is decided all the same, then it is back with the officer, and the clock goes on', () => {
    const goesOn = after(asked, lapse(OVER, asked, decides), OVER);
    expect(itemOf(goesOn, '9.4')).toMatchObject({ status: 'officer', officer: drawn.slice('officer:'.length), correction: { lapsedAt: OVER }, clock: { stoppedAt: null, pauses: [{ to: OVER }] } });
  });

  test('an answer that is there first is an answer, also a second late; one that comes after the end is not', () => {
    const answered = after(asked, answerCorrection(at(asked, OVER, 'person:s-1'), { answers: { 'swimmer.lengths': 50 }, files: {}, proven: 'single' }), OVER);
    expect(stepsOf(lapse(OVER, answered))).toEqual([]);
    const ended = after(asked, lapse(OVER), OVER);
    expect(refusalOf(answerCorrection(at(ended, OVER, 'person:s-1'), { answers: { 'swimmer.lengths': 50 }, files: {}, proven: 'single' })).code).toBe('not-allowed');
  });

  test('given that it has reached nobody, then its time begins anew, also where it was put off; once it has, it ends', () => {
    const unreached = (now: CaseState, moment: string) => after(now, noteUnanswered(at(now, moment), cn, false), moment);
    for (const now of [asked, after(asked, longer(asked, drawn), IN_TIME)]) {
      const over = silentFrom(itemOf(now, '9.4'))!;
      const anew = unreached(now, over);
      expect(itemOf(anew, '9.4').status).toBe('correction');
      expect(lastDayOf(itemOf(anew, '9.4').correction!)).toBe(correctionEnds(CLUB, asked.region, '9.4', over, cn));
      expect(stepsOf(noteUnanswered(at(anew, over), cn, false))).toEqual([]);
      expect(itemOf(after(anew, lapse(silentFrom(itemOf(anew, '9.4'))!, anew), OVER), '9.4').status).toBe('withdrawn');
    }
  });

  test('what an earlier release asked for without a last day is given one from now on', () => {
    const { lastDay: _gone, ...before } = itemOf(asked, '9.4').correction!;
    const old = { ...asked, items: asked.items.map((item) => (item.service === '9.4' ? { ...item, correction: before } : item)) };
    const dated = after(old, lapse(IN_TIME, old), IN_TIME);
    expect(itemOf(dated, '9.4')).toMatchObject({ status: 'correction', correction: { lastDay: correctionEnds(CLUB, old.region, '9.4', IN_TIME, cn) } });
    expect(itemOf(dated, '9.4').correction?.extended).toBeUndefined();
  });

  test('where it ends, that lies unopened until it is read, as a refusal does, and goes on paper', () => {
    const ended = after(asked, lapse(OVER), OVER);
    const { no } = itemOf(ended, '9.4');
    const due = after(ended, sendUnopened(at(ended, OVER), undefined), OVER);
    expect(handoverMark(itemOf(due, '9.4'), undefined, 'paper')).toMatchObject({ mark: { phase: 'choose', papers: [`L${no}`] } });
    const goesOn = after(asked, lapse(OVER, asked, decides), OVER);
    expect(stepsOf(sendUnopened(at(goesOn, OVER), undefined))).toEqual([]);
  });

  test.each(['before', 'after'])('when its request came back by post %s the answer, then the refusal that follows goes on paper in its turn', (when) => {
    const known = { name: '王小明', phone: '13800001234', address: '临沂市兰山区金雀山路 1 号' };
    const due = after(asked, sendUnopened(at(asked, IN_TIME), known));
    const onWay = after(due, sendParcel(at(due, IN_TIME, 'clerk:o-4'), 'paper', { carrier: 'EMS', tracking: 'EA123456789CN', chosenAt: itemOf(due, '9.4').papers?.at(-1)?.at ?? '' }));
    const back = (now: CaseState): CaseState => after(now, parcelBack(at(now, IN_TIME, 'clerk:o-4'), 'paper', '查无此人'));
    const came = when === 'before' ? back(onWay) : onWay;
    if (when === 'before') expect(handoverPhase(itemOf(came, '9.4'), undefined, 'paper')).toBe('back');
    const answered = after(came, answerCorrection(at(came, IN_TIME, 'person:s-1'), { answers: { 'swimmer.lengths': 30 }, files: {}, proven: 'single' }));
    const refused = after(answered, decideItem(at(answered, IN_TIME, drawn), { outcome: 'refuse', criterion: 'recommended', findings: { 'swimmer.recommended': false }, note: '教练说还要再练' }));
    const decided = when === 'after' ? back(refused) : refused;
    const { no, status } = itemOf(decided, '9.4');
    expect([status, handoverPhase(itemOf(decided, '9.4'), undefined, 'paper'), handoverMark(itemOf(decided, '9.4'), undefined, 'paper')]).toEqual(['refused', 'choose', undefined]);
    const goes = after(decided, sendUnopened(at(decided, IN_TIME), known));
    expect(handoverMark(itemOf(goes, '9.4'), undefined, 'paper')).toMatchObject({ mark: { phase: 'making', papers: [`D${no}`] } });
  });

  test('only where it ends there is a paper of it', () => {
    const paper = (event: 'closed' | 'decided') => papersOf([{ seq: 2, at: OVER, actor: 'system', event: { type: 'correction-lapsed', no: 1, then: event, basis: 'b' } }]);
    expect(paper('closed')).toMatchObject([{ kind: 'closing', no: 1, standing: { status: 'valid' } }]);
    expect(paper('decided')).toEqual([]);
  });
});

describe('more time for a correction', () => {
  test.each(['person:s-1', drawn])('when %s asks for it with a reason, then the last day is later', (actor) => {
    const put = after(asked, longer(asked, actor), IN_TIME);
    const until = lastDayOf(itemOf(put, '9.4').correction ?? {})!;
    expect(until > lastDay).toBe(true);
    expect(stepsOf(lapse(OVER, put))).toEqual([]);
    expect(stepsOf(lapse(`${until}T16:00:00.000Z`, put)).map(({ event }) => event.type)).toEqual(['correction-lapsed']);
  });

  test('it is given once, with a reason, and not after the last day', () => {
    expect(refusalOf(longer(asked, 'person:s-1', ' x ')).errors).toMatchObject([{ pointer: '/reason' }]);
    expect(refusalOf(longer(asked, 'person:s-1', '人在外地', OVER)).code).toBe('not-allowed');
    const put = after(asked, longer(asked), IN_TIME);
    expect(refusalOf(longer(put, drawn)).detail.zh).toContain('延过一次');
  });

  test.each(['person:s-2', 'officer:o-9', 'supervisor:v-1'])('%s cannot', (actor) => expect(refusalOf(longer(asked, actor)).code).toBe('not-yours'));
});
