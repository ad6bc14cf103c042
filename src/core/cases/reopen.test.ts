import { describe, expect, test } from 'vitest';
import { acting, after, CLUB, compiledClub, drawnFor, itemOf, LATER, officer, opened, poolOf, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { AFTER_ACTIONS, AFTER_TABLE, mayAfter, phaseOf, type Phase } from './after-actions.ts';
import { changesFor, confirmChange, proposeChange, returnChange, upholdItem } from './change-item.ts';
import { decideItem } from './decide-item.ts';
import { handBack } from './hand-back.ts';
import { mayReopen, recheckItem, reopenItem, reopenUntil, whoLooksAgain } from './reopen.ts';
import { caseStatus, type CaseState } from './state.ts';

const REASON = '这个结果和我的实际情况不一致';
const person = 'person:s-1';
/** 9.1 and 9.2 are done at once by the rules; 9.4 waits for an officer. */
const fresh = opened(submit());
const by = (now: CaseState, service: string): string => `officer:${itemOf(now, service).reopened?.officer}`;
const second = (now: CaseState, service: string): string => `officer:${itemOf(now, service).reopened?.reviewer}`;
const ask = (now: CaseState, service: string, kind: 'by-person' | 'appeal' | 'own', actor = person, reason = REASON, known = {}) => reopenItem(acting(now, service, actor, known), kind, reason);
const refusedByOfficer = after(fresh, decideItem(acting(fresh, '9.4', drawnFor(fresh, '9.4')), { outcome: 'refuse', criterion: 'recommended', findings: { 'swimmer.recommended': false }, note: 'not yet' }));

/** Written once more, by hand: what is allowed in which phase. */
const ALLOWED: Readonly<Record<Phase, readonly string[]>> = {
  open: [], none: [], settled: ['by-person', 'appeal', 'own', 'inspection'], drawing: [], officer: ['uphold', 'change', 'give-back', 'explain-delay'], booking: [], review: ['confirm-change', 'return-change', 'give-back', 'explain-delay'],
};
test.each(Object.keys(ALLOWED) as Phase[])('in the phase %s this is allowed and every other act says why not', (phase) => {
  expect(AFTER_ACTIONS.filter((action) => AFTER_TABLE[phase][action] === true)).toEqual(ALLOWED[phase]);
  for (const action of AFTER_ACTIONS) if (!ALLOWED[phase].includes(action)) expect(AFTER_TABLE[phase][action]).toMatchObject({ zh: expect.stringMatching(/./u), en: expect.stringMatching(/./u) });
});

describe('given a decision of the rules alone', () => {
  test('when the applicant wants a person to decide, then one is drawn by lot, a clock of its own runs, and the result stands', () => {
    const asked = after(fresh, ask(fresh, '9.1', 'by-person', person, ''));
    expect(itemOf(asked, '9.1')).toMatchObject({ status: 'approved', endedAt: itemOf(fresh, '9.1').endedAt, clock: itemOf(fresh, '9.1').clock, reopened: { kind: 'by-person', at: LATER, clock: { startedAt: LATER, promised: { amount: 15, unit: 'wd' } } } });
    expect(stepsOf(ask(fresh, '9.1', 'by-person')).map(({ event }) => event.type)).toEqual(['reopened', 'assigned']);
    expect(phaseOf(itemOf(asked, '9.1'))).toBe('officer');
    expect(refusalOf(ask(asked, '9.1', 'by-person')).detail.zh).toContain('正在重新办理');
    expect(refusalOf(ask(asked, '9.1', 'appeal')).code).toBe('not-allowed');
  });

  test('when it waits for nobody else, then the case stays ended; who accepted it is not drawn', () => {
    const accepted = opened(submit({}, { accepter: 'o-1' }));
    const asked = after(accepted, ask(accepted, '9.1', 'by-person'));
    expect(by(asked, '9.1')).not.toBe('officer:o-1');
    const done = after(refusedByOfficer, ask(refusedByOfficer, '9.1', 'by-person'));
    expect(caseStatus(done)).toBe('ended');
  });

  test('when nobody is on duty, then it waits to be drawn', () => {
    const asked = after(fresh, reopenItem(acting(fresh, '9.1', person, {}, poolOf([])), 'by-person', ''));
    expect(phaseOf(itemOf(asked, '9.1'))).toBe('drawing');
  });

  test('when the officers have not been read, then they are asked for', () => expect(reopenItem(acting(fresh, '9.1', person, {}, 'unread'), 'by-person', '').kind).toBe('needs-pool'));
  test('when somebody else asks, then it is not theirs', () => {
    for (const actor of ['person:s-2', 'officer:o-1', 'system']) expect(refusalOf(ask(fresh, '9.1', 'by-person', actor)).code).toBe('not-yours');
  });
  test('when another officer is asked for, then a person has to decide first', () => expect(refusalOf(ask(fresh, '9.1', 'appeal')).detail.zh).toContain('可以先请人来决定'));
  test('when it is a matter of an enterprise, then another look is asked for instead', () => {
    const firms = { parameters: CLUB.parameters, services: new Map([...CLUB.services].map(([code, service]) => [code, { ...service, subject: 'enterprise' as const }])) };
    const asking = { state: fresh, no: itemOf(fresh, '9.1').no, actor: person, catalog: firms, at: LATER };
    expect(mayReopen(asking, 'by-person')).toMatchObject({ code: 'not-allowed', detail: { zh: expect.stringContaining('企业') } });
    expect(mayReopen(asking, 'appeal')).toMatchObject({ service: '9.1' });
    expect([whoLooksAgain(firms, itemOf(fresh, '9.1')), whoLooksAgain(CLUB, itemOf(fresh, '9.1')), whoLooksAgain(CLUB, itemOf(refusedByOfficer, '9.4'))]).toEqual(['appeal', 'by-person', 'appeal']);
  });

  test('when the officer finds it right, then it stands with the reason, is a person’s from then on, and can be appealed against once', () => {
    const asked = after(fresh, ask(fresh, '9.1', 'by-person'));
    expect(refusalOf(upholdItem(acting(asked, '9.1', by(asked, '9.1')), '对')).errors?.[0]?.pointer).toBe('/note');
    expect(refusalOf(upholdItem(acting(asked, '9.1', 'officer:o-9'), REASON)).code).toBe('not-yours');
    const upheld = after(asked, upholdItem(acting(asked, '9.1', by(asked, '9.1')), '核对了登记信息，结果没有错'));
    expect(itemOf(upheld, '9.1')).toMatchObject({ status: 'approved', again: { kind: 'by-person', outcome: 'upheld', at: LATER } });
    expect(itemOf(upheld, '9.1').reopened).toBeUndefined();
    expect(refusalOf(ask(upheld, '9.1', 'by-person')).detail.zh).toContain('由人作出');
    const appealed = after(upheld, ask(upheld, '9.1', 'appeal'));
    expect(by(appealed, '9.1')).not.toBe(by(asked, '9.1'));
    const twice = after(appealed, upholdItem(acting(appealed, '9.1', by(appealed, '9.1')), '再次核对，结果没有错'));
    expect(refusalOf(ask(twice, '9.1', 'appeal')).detail.zh).toContain('已经申请过一次复核');
  });
});

describe('given a refusal by an officer', () => {
  test('then another look is asked for with a reason, within the time of the region, and an officer is drawn who never had it', () => {
    const item = itemOf(refusedByOfficer, '9.4');
    expect(refusalOf(ask(refusedByOfficer, '9.4', 'by-person')).detail.zh).toContain('由人作出');
    expect(refusalOf(ask(refusedByOfficer, '9.4', 'appeal', person, '不服')).errors?.[0]?.pointer).toBe('/reason');
    expect(reopenUntil(CLUB, '371300', item)).toBe('2027-01-23');
    expect(refusalOf(ask(refusedByOfficer, '9.4', 'appeal', person, REASON, { at: '2027-01-23T16:00:00.000Z' })).detail.zh).toContain('2027年1月23日');
    expect(ask(refusedByOfficer, '9.4', 'appeal', person, REASON, { at: '2027-01-23T15:59:00.000Z' }).kind).toBe('done');
    const appealed = after(refusedByOfficer, ask(refusedByOfficer, '9.4', 'appeal'));
    expect(by(appealed, '9.4')).not.toBe(drawnFor(refusedByOfficer, '9.4'));
    expect(itemOf(appealed, '9.4').status).toBe('refused');
  });

  test('when the officer decides anew, then a second reviewer confirms first, and only then it is approved', () => {
    const appealed = after(refusedByOfficer, ask(refusedByOfficer, '9.4', 'appeal'));
    const verdict = { change: 'approve', ground: 'wrong', findings: { 'swimmer.recommended': true }, note: '重新核实，教练已经推荐' } as const;
    const actor = by(appealed, '9.4');
    expect(refusalOf(proposeChange(acting(appealed, '9.4', actor), { ...verdict, findings: { 'swimmer.recommended': false } })).code).toBe('criterion-fails');
    expect(refusalOf(proposeChange(acting(appealed, '9.4', actor), { ...verdict, ground: 'deceived' })).errors?.[0]?.pointer).toBe('/ground');
    expect(refusalOf(proposeChange(acting(appealed, '9.4', actor), { ...verdict, change: 'revoke' })).errors?.[0]?.pointer).toBe('/change');
    expect(refusalOf(proposeChange(acting(appealed, '9.4', actor), { ...verdict, note: '对' })).errors?.[0]?.pointer).toBe('/note');
    expect(refusalOf(proposeChange(acting(appealed, '9.4', actor, {}, poolOf([officer('o-1')])), verdict)).detail.zh).toContain('没有可以复核的人');
    const proposed = after(appealed, proposeChange(acting(appealed, '9.4', actor), verdict));
    expect([itemOf(proposed, '9.4').status, phaseOf(itemOf(proposed, '9.4'))]).toEqual(['refused', 'review']);
    expect(second(proposed, '9.4')).not.toBe(actor);
    expect(refusalOf(confirmChange(acting(proposed, '9.4', actor), '')).code).toBe('not-yours');
    const back = after(proposed, returnChange(acting(proposed, '9.4', second(proposed, '9.4')), '请补充教练的书面意见'));
    expect(itemOf(back, '9.4').reopened).toMatchObject({ returned: { note: '请补充教练的书面意见' }, officer: itemOf(appealed, '9.4').reopened?.officer });
    const done = after(proposed, confirmChange(acting(proposed, '9.4', second(proposed, '9.4')), '同意'));
    expect(itemOf(done, '9.4')).toMatchObject({ status: 'approved', by: 'officer', again: { outcome: 'approve', ground: 'wrong', note: '重新核实，教练已经推荐\n同意' } });
    expect(itemOf(done, '9.4').reopened).toBeUndefined();
    expect(changesFor(itemOf(done, '9.4'))).toEqual(['correct']);
  });

  test('when who was drawn must not decide it, then somebody else is drawn', () => {
    const appealed = after(refusedByOfficer, ask(refusedByOfficer, '9.4', 'appeal'));
    const given = after(appealed, handBack(acting(appealed, '9.4', by(appealed, '9.4')), { kind: 'recusal', reason: 'kin' }));
    expect(by(given, '9.4')).not.toBe(by(appealed, '9.4'));
  });
});

test('given something an officer has come upon, then it is looked at again by somebody else, in the own line of work', () => {
  expect(refusalOf(recheckItem(acting(fresh, '9.1', 'officer:o-1'), ['card'], REASON)).code).toBe('not-yours');
  expect(refusalOf(recheckItem(acting(fresh, '9.1', 'person:s-1'), ['pool'], REASON)).code).toBe('not-yours');
  expect(refusalOf(recheckItem(acting(fresh, '9.4', 'officer:o-1'), ['pool'], REASON)).detail.zh).toBe('还没有结果');
  const found = after(fresh, recheckItem(acting(fresh, '9.1', 'officer:o-1'), ['pool'], REASON));
  expect(by(found, '9.1')).not.toBe('officer:o-1');
  expect(changesFor(itemOf(found, '9.1'))).toEqual(['correct', 'revoke']);
});

test('given a line of work with three officers, when a revocation is looked at again by the house, then somebody can be drawn whoever took part before', () => {
  const pool = poolOf([officer('o-1'), officer('o-2'), officer('o-3', { roles: ['officer', 'reviewer'] }), officer('o-4', { roles: ['reviewer'] })]);
  const again = (now: CaseState) => after(now, recheckItem(acting(now, '9.1', 'officer:o-1', {}, pool), ['pool'], REASON));
  const found = again(fresh);
  for (const [decider, reviewer] of [['o-2', 'o-3'], ['o-2', 'o-4'], ['o-3', 'o-4']] as const) {
    const drawn = { ...found, items: found.items.map((item) => (item.reopened ? { ...item, reopened: { ...item.reopened, officer: decider } } : item)) };
    const proposed = after(drawn, proposeChange(acting(drawn, '9.1', `officer:${decider}`, {}, pool), { change: 'revoke', ground: 'wrong', findings: {}, note: REASON }));
    const reviewed = { ...proposed, items: proposed.items.map((item) => (item.reopened ? { ...item, reopened: { ...item.reopened, reviewer } } : item)) };
    const revoked = after(reviewed, confirmChange(acting(reviewed, '9.1', `officer:${reviewer}`, {}, pool), ''));
    expect(['officer:o-2', 'officer:o-3'].filter((each) => each !== `officer:${decider}`)).toContain(by(again(revoked), '9.1'));
  }
});

test('given no limit in the region, then nothing is begun that nobody could be late with', () => {
  const compiled = compiledClub({ ...CLUB, parameters: new Map([...CLUB.parameters].filter(([name]) => name !== 'reopenLimit')) });
  expect(refusalOf(reopenItem(acting(fresh, '9.1', person, {}, poolOf(), compiled), 'by-person', '')).code).toBe('not-in-catalogue');
});

test('given no such item, then that is said', () => expect(mayAfter({ state: fresh, no: 99, actor: person }, 'appeal')).toMatchObject({ code: 'no-such-item' }));
