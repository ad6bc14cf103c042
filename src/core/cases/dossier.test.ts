import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../test/support/seed.ts';
import { acting, after, ANSWERS, compiledClub, drawnFor, given, itemOf, opened, poolOf, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { CLUB_WITH_DOSSIERS } from '../../../test/support/swim-dossier.ts';
import type { Acting } from './act.ts';
import { decideItem } from './decide-item.ts';
import { DOSSIER_ACTIONS, DOSSIER_CHECKS, DOSSIER_TABLE, dossierMark, dossierPhase, type DossierAction, type DossierPhase } from './dossier.ts';
import { acceptDossier, acknowledgeDossier, chaseDossier, dispatchDossier, dossierCameBack, dossierMissing, packDossier, receiptOfDossier, registerDossier, remindOfReceipt, sendDossierBack } from './move-dossier.ts';
import type { Outcome } from './refusal.ts';
import type { CaseState } from './state.ts';
import { withdrawItems } from './withdraw.ts';

const COACH = '9.4', CLERK = 'clerk:o-4';
const club = compiledClub(CLUB_WITH_DOSSIERS);
const service = CLUB_WITH_DOSSIERS.services.get(COACH);
const start = (direction: string): CaseState => opened(submit({ given: given({ ...ANSWERS, 'file.direction': direction, 'file.holder': '临沂大学' }) }, {}, poolOf(), club));
const by = (state: CaseState, actor = CLERK, at = '2026-11-24T02:00:00.000Z'): Acting => acting(state, COACH, actor, { at, on: at.slice(0, 10) }, poolOf(), club);
const phase = (state: CaseState): DossierPhase => dossierPhase(state, itemOf(state, COACH), service);
const mark = (state: CaseState) => dossierMark(state, itemOf(state, COACH), service, '临沂大学')?.mark;
const agency = { name: '临沂大学档案馆', address: '临沂市兰山区双岭路' };
const approve = (state: CaseState): CaseState => after(state, decideItem(by(state, drawnFor(state, COACH)), { outcome: 'approve', findings: {}, note: 'good' }));

/** Each act as whoever may do it does it well. */
const ACTS: Readonly<Record<DossierAction, (state: CaseState) => Outcome>> = {
  register: (state) => registerDossier(by(state), { from: agency, letter: '临大档 2026-88', pieces: 12, way: 'confidential', number: 'jy-20261' }),
  accept: (state) => acceptDossier(by(state), { found: DOSSIER_CHECKS }),
  'send-back': (state) => sendDossierBack(by(state), { note: '没有材料目录', way: 'confidential', number: 'JY-20262' }),
  acknowledge: (state) => acknowledgeDossier(by(state), { way: 'ems', number: 'EA123456789CN' }),
  pack: (state) => packDossier(by(state), { to: agency, letter: '调 2026-7', list: ['履历表', ' 学籍表 ', ''], restricted: true }),
  dispatch: (state) => dispatchDossier(by(state), { way: 'confidential', number: 'JY-20263', packedAt: itemOf(state, COACH).dossiers?.at(-1)?.at ?? '' }),
  chase: (state) => chaseDossier(by(state), { note: '电话问了档案馆' }),
  receipt: (state) => receiptOfDossier(by(state), { signedBy: '临沂大学档案馆 李老师', on: '2026-11-24' }),
  'came-back': (state) => dossierCameBack(by(state), { note: '缺少学籍表' }),
  missing: (state) => dossierMissing(by(state), { note: '机要局查无记录' }),
};
const does = (state: CaseState, ...acts: readonly DossierAction[]): CaseState => acts.reduce((now, act) => after(now, ACTS[act](now)), state);

describe('given a file that shall come in', () => {
  const called = start('in');
  test('then its keeper is asked for it, and the counter waits for it under the application', () => expect([phase(called), mark(called)]).toMatchObject(['called', { direction: 'in', agency: '临沂大学' }]));

  test('when it comes sealed and right, then the check answers what only the file could tell, and the receipt goes back', () => {
    const kept = does(called, 'register', 'accept');
    expect([phase(kept), itemOf(kept, COACH).findings]).toMatchObject(['kept', [{ element: 'swimmer.recommended', value: true, source: { officer: 'o-4' } }]]);
    expect(itemOf(approve(kept), COACH).status).toBe('approved');
    expect(phase(does(approve(kept), 'acknowledge'))).toBe('done');
  });

  test('when anything about it is not right, then it is not kept, and goes back by the ways of agencies until it comes again', () => {
    const arrived = does(called, 'register');
    expect(refusalOf(acceptDossier(by(arrived), { found: ['sealed', 'noted', 'matching'] })).errors?.map(({ pointer }) => pointer)).toEqual(['/found/stamped', '/found/listed']);
    const back = does(arrived, 'send-back');
    expect([phase(back), mark(back)?.note, itemOf(back, COACH).status]).toEqual(['returned', '没有材料目录', 'officer']);
    expect(itemOf(does(back, 'register', 'accept'), COACH).dossiers).toMatchObject([{ returned: { number: 'JY-20262' } }, { checked: { by: 'o-4' } }]);
  });

  test('when the person brought it themselves, then it is taken and never kept, however well it looks', () => {
    const carried = after(called, registerDossier(by(called), { from: agency, letter: '无', pieces: 12, way: 'carried' }));
    expect(mark(carried)).toMatchObject({ phase: 'arrived', carried: true });
    expect(refusalOf(ACTS.accept(carried)).errors).toMatchObject([{ pointer: '/found' }]);
    expect(phase(does(carried, 'send-back'))).toBe('returned');
  });

  test('when the application ends without approval while it lies here, then it can only go back', () => {
    const arrived = does(called, 'register');
    const person = `person:${arrived.applicant}`;
    const ended = after(arrived, withdrawItems(by(arrived, person), { items: [itemOf(arrived, COACH).no] }));
    expect([phase(ended), refusalOf(ACTS.accept(ended)).code]).toEqual(['stray', 'not-allowed']);
    expect(phase(does(ended, 'send-back'))).toBe('unawaited');
  });

  test('when it comes after the application has ended, at first or again, then it is registered all the same and goes back', () => {
    for (const before of [called, does(called, 'register', 'send-back')]) {
      const ended = after(before, withdrawItems(by(before, `person:${before.applicant}`), { items: [itemOf(before, COACH).no] }));
      expect([phase(ended), refusalOf(ACTS.chase(ended)).code]).toEqual(['unawaited', 'not-allowed']);
      expect(phase(does(ended, 'register'))).toBe('stray');
      expect(itemOf(does(ended, 'register', 'send-back'), COACH).dossiers?.at(-1)).toMatchObject({ returned: { number: 'JY-20262' } });
    }
  });

  test('when it was found right and kept, and the application then comes to nothing, then it goes back and is not acknowledged as kept', () => {
    const kept = does(called, 'register', 'accept');
    const ended = after(kept, withdrawItems(by(kept, `person:${kept.applicant}`), { items: [itemOf(kept, COACH).no] }));
    expect([phase(ended), refusalOf(ACTS.acknowledge(ended)).code, phase(does(ended, 'send-back'))]).toEqual(['stray', 'not-allowed', 'unawaited']);
  });

  test('when it was handed in at the counter, then another clerk than the one who accepted it checks the file, as long as nobody has decided', () => {
    const arrived = { ...does(called, 'register'), accepter: 'o-4' };
    expect([refusalOf(ACTS.accept(arrived)).code, phase(after(arrived, acceptDossier(by(arrived, 'clerk:o-5'), { found: DOSSIER_CHECKS })))]).toEqual(['not-allowed', 'kept']);
    const approved = after(arrived, decideItem(by(arrived, drawnFor(arrived, COACH)), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: 'seen' }));
    expect(phase(does(approved, 'accept'))).toBe('kept');
  });

  test('when the officer has found out about it themself, then the check of the file does not take the place of that', () => {
    const arrived = does(called, 'register');
    const officer = itemOf(arrived, COACH).officer!;
    const own = { element: 'swimmer.recommended', value: false, source: { kind: 'officer' as const, officer }, at: '2026-11-24T01:00:00.000Z' };
    const found = { ...arrived, items: arrived.items.map((item) => (item.service === COACH ? { ...item, findings: [own] } : item)) };
    expect(itemOf(does(found, 'accept'), COACH).findings).toEqual([own]);
  });

  test('then nobody but a clerk moves it', () => {
    for (const actor of [`person:${called.applicant}`, drawnFor(called, COACH), 'system']) expect(refusalOf(registerDossier(by(called, actor), { from: agency, letter: '88', pieces: 1, way: 'confidential', number: 'JY-1234' })).code).toBe('not-yours');
  });
});

describe('given a file that shall go out', () => {
  const open = after(start('out'), decideItem(by(start('out'), drawnFor(start('out'), COACH)), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: 'good' }));
  const sent = does(open, 'pack', 'dispatch');

  test('then nothing moves before the approval, and then it is listed, sealed, sent and signed for', () => {
    expect([phase(start('out')), phase(open), phase(does(open, 'pack')), phase(sent), phase(does(sent, 'receipt'))]).toEqual(['none', 'packing', 'sealed', 'sent', 'done']);
    expect(itemOf(sent, COACH).dossiers).toMatchObject([{ pieces: 2, list: '["履历表","学籍表"]', sent: { way: 'confidential', number: 'JY-20263' } }]);
  });

  test('when its person was an official, then no carrier gets it', () => {
    const packed = does(open, 'pack');
    const at = itemOf(packed, COACH).dossiers?.at(-1)?.at ?? '';
    expect(refusalOf(dispatchDossier(by(packed), { way: 'ems', number: 'EA123456789CN', packedAt: at })).errors).toMatchObject([{ pointer: '/way' }]);
    expect(dispatchDossier(by(packed), { way: 'messenger', number: '张三 0301', packedAt: at }).kind).toBe('done');
    expect(refusalOf(dispatchDossier(by(packed), { way: 'messenger', number: '张三 0301', packedAt: '2026-11-23T00:00:00.000Z' })).code).toBe('not-allowed');
  });

  test('when it is not complete, then each field says what is missing, and nothing changes', () => {
    expect(refusalOf(packDossier(by(open), { to: { name: '', address: '' }, letter: '', list: [' '], restricted: false })).errors?.map(({ pointer }) => pointer)).toEqual(['/to/name', '/to/address', '/letter', '/list']);
    for (const on of ['2026-11-23', '2026-11-25', 'soon']) expect(refusalOf(receiptOfDossier(by(sent), { signedBy: '李老师', on })).errors).toMatchObject([{ pointer: '/on' }]);
  });

  test('when the receiver sends it back, or it cannot be found, then it is packed anew, or its end is still recorded', () => {
    expect(phase(does(sent, 'came-back'))).toBe('back');
    expect(itemOf(does(sent, 'came-back', 'pack', 'dispatch'), COACH).dossiers).toHaveLength(2);
    expect([phase(does(sent, 'missing')), phase(does(sent, 'missing', 'receipt')), phase(does(sent, 'missing', 'came-back'))]).toEqual(['missing', 'done', 'back']);
  });

  test('when no receipt comes, then the house reminds once after its limit and reports once after more days, and says nothing of what is over', () => {
    const on = (state: CaseState, day: string) => remindOfReceipt(by(state, 'system', `${day}T01:00:00.000Z`));
    expect(stepsOf(on(sent, '2026-12-24'))).toEqual([]);
    const reminded = after(sent, on(sent, '2026-12-25'), '2026-12-25T01:00:00.000Z');
    expect([mark(reminded)?.late, stepsOf(on(reminded, '2027-01-08'))]).toEqual(['reminded', []]);
    const late = after(reminded, on(reminded, '2027-01-09'), '2027-01-09T01:00:00.000Z');
    expect([mark(late)?.late, stepsOf(on(late, '2027-02-01'))]).toEqual(['late', []]);
    for (const state of [does(sent, 'receipt'), does(sent, 'came-back'), open]) expect(stepsOf(on(state, '2027-02-01'))).toEqual([]);
    const anew = does(late, 'came-back', 'pack');
    expect(mark(after(anew, ACTS.dispatch(anew), '2027-02-01T01:00:00.000Z'))?.late).toBeUndefined();
  });
});

test('given any acts in any order, then what happens is what the table allows, and a file is never in two places', () => {
  fc.assert(fc.property(fc.constantFrom('in', 'out'), fc.array(fc.constantFrom(...DOSSIER_ACTIONS), { maxLength: 14 }), (direction, acts) => {
    let state = direction === 'in' ? start('in') : after(start('out'), decideItem(by(start('out'), drawnFor(start('out'), COACH)), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: 'good' }));
    for (const act of acts) {
      const before = phase(state);
      const outcome = ACTS[act](state);
      expect([before, act, outcome.kind === 'done']).toEqual([before, act, DOSSIER_TABLE[before][act] === true]);
      if (outcome.kind === 'done') state = after(state, outcome);
      const open = (itemOf(state, COACH).dossiers ?? []).filter(({ receipt, returned }) => !receipt && !returned);
      expect(open.length).toBeLessThanOrEqual(1);
    }
  }), seeded());
});
