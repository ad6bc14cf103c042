import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, ANSWERS, AT, CLUB, ENTRIES, entry, fitness, given, itemOf, NUMBER, opened, poolOf, runOf, stepsOf, LATER } from '../../../test/support/swim-club.ts';
import { readClock } from '../clocks/read-clock.ts';
import { answerCorrection } from './correct-item.ts';
import { decideItem } from './decide-item.ts';
import { goOn } from './go-on.ts';
import { correctionEnds } from './silence.ts';
import { takeOver, type TakeOver } from './take-over.ts';
import type { TakenOver } from './taken-over.ts';

const LEGACY_GIVEN = given(ANSWERS, { legacy: { system: 'pool-1999', elements: Object.keys(ANSWERS), at: '2026-11-10T00:00:00+08:00' } });
const MATTER: TakenOver = { system: 'pool-1999', number: 'OLD-7', receivedOn: '2026-11-19', acceptedOn: '2026-11-20', stage: 'accepted', papers: [{ evidence: 'doctors-note', place: '二楼档案柜 3 格' }] };
const take = (matter: Partial<TakenOver> = {}, { service = '9.1', missing = [], departments = [fitness()] }: Partial<Pick<TakeOver, 'service' | 'missing'>> & { departments?: ReturnType<typeof fitness>[] } = {}) =>
  takeOver({ region: '371300', number: NUMBER, service, subject: 's-1', nonce: 'row', takenOver: { ...MATTER, ...matter }, missing }, runOf({ given: LEGACY_GIVEN, departments, entries: [...ENTRIES, ...(service === '9.2' ? [entry('membership')] : [])] }), poolOf(), cn);

describe('given a running matter of an old system', () => {
  test('when it is taken over, then it is a case of one item that somebody is drawn for, though the rules would decide it', () => {
    const steps = stepsOf(take());
    expect(steps.map(({ actor, event }) => [actor, event.type])).toEqual([['legacy', 'submitted'], ['rules', 'referred'], ['chance', 'assigned']]);
    expect(opened(take())).toMatchObject({ channel: 'legacy', accepter: null, takenOver: MATTER, items: [{ no: 1, status: 'officer', decision: { outcome: 'officer' } }] });
  });

  test('then its clock began when the old system accepted it, by the limits of a person’s decision', () => {
    expect(opened(take()).items[0]?.clock).toMatchObject({ startedAt: '2026-11-20T00:00:00+08:00', promised: { amount: 5, unit: 'wd' }, pauses: [] });
  });

  test('then what was said there stands as the word of the old system, of the day it accepted', () => {
    const { decision } = itemOf(opened(take({}, { service: '9.4' })), '9.4');
    expect(decision?.facts.find(({ element }) => element === 'swimmer.lengths')).toMatchObject({ value: 40, source: { kind: 'legacy', system: 'pool-1999' }, at: '2026-11-10T00:00:00+08:00' });
  });

  test('when the officers were not read, then they are asked for', () => {
    expect(takeOver({ region: '371300', number: NUMBER, service: '9.1', subject: 's-1', nonce: 'row', takenOver: MATTER, missing: [] }, runOf({ given: LEGACY_GIVEN }), undefined, cn)).toEqual({ kind: 'needs-pool' });
  });

  test('when it was late before it came, then it is late here too, and says why', () => {
    const state = opened(take({ acceptedOn: '2026-10-09', receivedOn: '2026-10-09' }));
    expect(readClock(itemOf(state, '9.1').clock, cn, AT).state).toBe('overdue');
    expect(itemOf(state, '9.1').delay?.reason).toContain('接管以前已经超过时限');
    expect(itemOf(opened(take()), '9.1').delay).toBeUndefined();
  });

  test('when a place had to be seen, then the limit by law holds from the start', () => {
    const { clock } = itemOf(opened(take({ stage: 'investigation' })), '9.1');
    expect(clock.promised).toEqual(clock.statutory);
    expect(clock.switches).toBeUndefined();
  });

  test('when it waits for its applicant, then the request stands here, the clock stands still since the day it was made, and the answer goes to whoever was drawn', () => {
    const state = opened(take({ stage: 'applicant', since: '2026-11-21' }, { service: '9.4', missing: ['doctors-note'] }));
    const item = itemOf(state, '9.4');
    expect(item).toMatchObject({ status: 'correction', correction: { evidence: ['doctors-note'], lastDay: correctionEnds(CLUB, state.region, '9.4', AT, cn) }, clock: { pauses: [{ from: '2026-11-21T00:00:00+08:00', to: null }] } });
    expect(item.officer).toBeDefined();
    const answered = after(state, answerCorrection(acting(state, '9.4', 'person:s-1'), { answers: {}, files: { 'doctors-note': ['f-1'] }, proven: 'single' }));
    expect(itemOf(answered, '9.4')).toMatchObject({ status: 'officer', officer: item.officer, clock: { pauses: [{ to: LATER }] } });
  });

  test('when it waited for its applicant before it could be late, then it is not late', () => {
    const state = opened(take({ stage: 'applicant', acceptedOn: '2026-10-09', receivedOn: '2026-10-09', since: '2026-10-12' }, { service: '9.4', missing: ['doctors-note'] }));
    expect(itemOf(state, '9.4').delay).toBeUndefined();
    expect(readClock(itemOf(state, '9.4').clock, cn, AT).state).toBe('paused');
  });

  test('when a department has to answer first, then it waits for that, and its answer brings it to a person all the same', () => {
    const state = opened(take({}, { service: '9.2', departments: [] }));
    expect(itemOf(state, '9.2')).toMatchObject({ status: 'waiting', waitingFor: { departments: ['hospital'] }, clock: { startedAt: '2026-11-20T00:00:00+08:00' } });
    const done = after(state, goOn({ ...acting(state, '9.2', 'system', { entries: [...ENTRIES, entry('membership')] }), actor: 'system' }, [fitness()]));
    expect(itemOf(done, '9.2')).toMatchObject({ status: 'officer', decision: { outcome: 'officer', because: 'taken-over', criteria: [{ result: 'pass' }, { result: 'pass' }, { result: 'pass' }] } });
  });

  test('when the officer decides, then it has its result as any other', () => {
    const state = opened(take());
    const { officer } = itemOf(state, '9.1');
    const done = after(state, decideItem(acting(state, '9.1', `officer:${officer}`), { outcome: 'approve', findings: {}, note: '核对了原系统的记录' }));
    expect(itemOf(done, '9.1')).toMatchObject({ status: 'approved', by: 'officer' });
  });
});
