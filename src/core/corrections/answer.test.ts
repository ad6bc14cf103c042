import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../test/support/hash.ts';
import { AT, CLUB, entry, LATER, poolOf } from '../../../test/support/swim-club.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { CORRECTION_ACTIONS, CORRECTION_TABLE } from './actions.ts';
import type { BookingAnswer } from '../cases/booking.ts';
import { answerCorrection, type Answering, type CorrectionCommand } from './answer.ts';
import { drawFor } from './draw.ts';
import { answerOrder } from './order-correction.ts';
import { correctionNeeds, correctionOf, type Correction, type CorrectionEvent } from './correction.ts';

const birth = entry('birth', { date: '1990-05-01' });
const assigned = (role: 'officer' | 'reviewer', officer: string): CorrectionEvent => ({ type: 'assigned', role, officer, drawId: 'd', draw: {} as never });
const request = (about: RegisterEntry, ...more: readonly CorrectionEvent[]): Correction => correctionOf({ region: '371300', number: '371300-20261123-000042-8', subject: 'p-1' }, [
  { type: 'asked' as const, key: 'k', entry: about.id, register: about.kind, line: 'pool', wrong: '不对', should: '应当', file: null, due: '2026-12-14', limit: '15wd', basis: 'law' }, assigned('officer', 'o-1'), ...more,
].map((event, index) => ({ seq: index + 1, at: AT, actor: event.type === 'proposed' || event.type === 'referred' ? 'officer:o-1' : 'chance', event })));
const here = (about: RegisterEntry = birth, change: Partial<Answering> = {}, entries: readonly RegisterEntry[] = [about]): Answering =>
  ({ catalog: CLUB, correction: request(about), actor: 'officer:o-1', at: LATER, hash: sha256, entry: about, both: { entries, voided: [] }, ...change });
const correct = (changes: Record<string, string | null>, change: object = {}): CorrectionCommand => ({ act: 'correct', changes, from: '2020-01-01', to: null, reason: '核对证件一致', ...change });
const done = (answering: Answering, command: CorrectionCommand) => {
  const answered = answerCorrection(answering, command);
  if ('code' in answered) throw new Error(answered.detail.en);
  return answered;
};
const refusedAt = (answering: Answering, command: CorrectionCommand) => { const answered = answerCorrection(answering, command); return 'code' in answered ? [answered.code, ...(answered.errors ?? []).map(({ pointer }) => pointer)] : ['done']; };

describe('given an entry without money', () => {
  test('when it is corrected, then a new entry takes its place at once, with what was not changed as it was', () => {
    const wide = entry('birth', { date: '1990-05-01', place: 'x' });
    const { steps, effects } = done(here(wide), correct({ date: '1991-05-01' }));
    expect(steps.map(({ event }) => event.type)).toEqual(['proposed', 'carried-out']);
    expect(effects).toMatchObject([{ kind: 'reversed', of: 'entry', standing: false, entry: wide }, { kind: 'opened', entry: { data: { date: '1991-05-01', place: 'x' }, origin: { kind: 'correction' } } }]);
  });
  test('when a field is emptied, then the new entry has none', () => {
    const opened = done(here(entry('birth', { date: '1990-05-01' })), correct({ date: null })).effects[1];
    expect(opened?.kind === 'opened' && opened.entry.data).toEqual({});
  });
  test('when nothing differs, or a field or a day cannot be, then it says at which field and nothing happens', () => {
    expect(refusedAt(here(), correct({ date: '1990-05-01' }))).toEqual(['incomplete', '/changes']);
    expect(refusedAt(here(), correct({ shoe: '42', constructor: 'x' }, { to: '2019-01-01' }))).toEqual(['wrong-type', '/changes/shoe', '/changes/constructor', '/to']);
    expect(refusedAt(here(), correct({ date: '1991-05-01' }, { from: 'soon' }))).toEqual(['wrong-type', '/from']);
    expect(refusedAt(here(), correct({ date: '1991-05-01' }, { reason: ' ' }))).toEqual(['incomplete', '/reason']);
  });
  test('when an account is written with stars, then it says so at its field', () => {
    expect(refusedAt(here(entry('account', { number: '6210028350419644949' })), correct({ number: '6210****0017' }))).toEqual(['wrong-type', '/changes/number']);
  });
  test('when it has ended, then the new one ends as it did, unless another last day is given', () => {
    const over = { ...birth, end: { to: '2026-01-01', because: { zh: '结束', en: 'over' }, basis: 'law', recordedAt: AT } };
    expect(done(here(over), correct({ date: '1991-05-01' })).effects.at(-1)).toMatchObject({ kind: 'ended', end: { to: '2026-01-01', basis: 'law' } });
    expect(done(here(over), correct({}, { to: '2026-03-01' })).effects.filter(({ kind }) => kind === 'ended')).toEqual([]);
  });
});

describe('given an employment that has ended a pass', () => {
  const job = entry('employment', { employer: 'x' }, { id: 'job', from: '2026-11-01', recordedAt: AT });
  const pass = entry('pass', {}, { from: '2026-10-01', to: '2027-10-01', end: { to: '2026-11-01', because: { zh: '重新就业', en: 'employed again' }, basis: 'law 51', recordedAt: AT, by: 'job' } });
  const world = [job, pass];

  test('when it is to be taken back, then a second officer is needed, because money hangs on it', () => {
    const { steps, effects } = done(here(job, {}, world), { act: 'remove', reason: '没有这回事' });
    expect([steps.map(({ event }) => event.type), effects]).toEqual([['proposed'], []]);
  });
  test('when the second officer agrees, then the entry is taken back and the pass holds again', () => {
    const correction = request(job, { type: 'proposed', remove: true, data: {}, from: job.from, to: null, reason: '没有这回事' }, assigned('reviewer', 'r-1'));
    expect(refusedAt(here(job, { correction }, world), { act: 'confirm' })).toEqual(['not-allowed']);
    const { effects } = done(here(job, { correction, actor: 'officer:r-1' }, world), { act: 'confirm' });
    expect(effects).toMatchObject([{ of: 'entry', standing: false }, { of: 'end', entry: 'e-pass', standing: false }]);
  });
  test('when only its employer is corrected, then the pass stays ended, by the new entry', () => {
    const correction = request(job, { type: 'proposed', remove: false, data: { employer: 'y' }, from: job.from, to: null, reason: '单位名称写错' }, assigned('reviewer', 'r-1'));
    const { effects } = done(here(job, { correction, actor: 'officer:r-1' }, world), { act: 'confirm' });
    const opened = effects.find((effect) => effect.kind === 'opened');
    expect(effects.at(-1)).toMatchObject({ kind: 'ended', entry: 'e-pass', end: { to: '2026-11-01', by: opened?.kind === 'opened' && opened.entry.id } });
  });
  test('when it began later, then the pass ends on the later day', () => {
    const correction = request(job, { type: 'proposed', remove: false, data: { employer: 'x' }, from: '2026-11-15', to: null, reason: '起始日期写错' }, assigned('reviewer', 'r-1'));
    const { effects } = done(here(job, { correction, actor: 'officer:r-1' }, world), { act: 'confirm' });
    expect(effects.findLast((effect) => effect.kind === 'ended' && effect.entry === 'e-pass')).toMatchObject({ end: { to: '2026-11-15' } });
  });
});

describe('given a register that a core system keeps', () => {
  const [region, code] = [CLUB.regions.get('371300')!, '371300'];
  const catalog = { ...CLUB, regions: new Map([[code, { ...region, masters: [{ department: 'core', lines: ['pool'], from: '2026-01-01', order: 'order', result: 'order-result', pays: true, basis: 'law', confidence: 'law' as const }] }]]) };
  const ordered = done(here(birth, { catalog }), correct({ date: '1991-05-01' }));
  const sent = request(birth, ...ordered.steps.map(({ event }) => event));
  const answer = (said: BookingAnswer, change: Partial<Answering> = {}, master = 'core') => answerOrder(here(birth, { catalog, correction: sent, actor: 'department:core', ...change }), { order: `${sent.number}-1-1`, master, said });
  const rejected: BookingAnswer = { accepted: false, code: 'x', reason: '上级系统里是一九九〇年' };

  test('when the officer finds it right, then it is ordered and nothing is changed here; nobody can do anything with it', () => {
    expect(ordered.steps.map(({ event }) => event.type)).toEqual(['proposed', 'ordered']);
    expect(ordered.effects).toMatchObject([{ kind: 'told', department: 'core', scenario: 'order', payload: { order: `${sent.number}-1-1`, kind: 'correct-entry', open: [{ register: 'birth', data: { date: '1991-05-01' } }], back: [{ of: 'entry', id: birth.id, standing: false }] } }]);
    expect([sent.status, sent.booking?.master]).toEqual(['booking', 'core']);
    for (const command of [{ act: 'withdraw' }, { act: 'decline', reason: '核对后不予更正', remedy: '带证件到窗口' }] as const) expect(refusedAt(here(birth, { catalog, correction: sent, actor: command.act === 'withdraw' ? 'person:p-1' : 'officer:o-1' }), command)).toEqual(['not-allowed']);
  });
  test('when it is booked, then the register follows as it was ordered, also where the entry is gone by now', () => {
    const booked = answer({ accepted: true, booking: 'SJ-1' });
    expect('steps' in booked && [booked.steps.map(({ event }) => event.type), booked.effects.map(({ kind }) => kind)]).toEqual([['booking-answered', 'carried-out'], ['reversed', 'opened']]);
    const gone = answer({ accepted: true, booking: 'SJ-1' }, { entry: undefined, both: { entries: [], voided: [birth] } });
    expect('effects' in gone && gone.effects.map(({ kind }) => kind)).toEqual(['opened']);
  });
  test('when it is rejected, then nothing has happened, and the officer can order it anew or decline', () => {
    const said = answer(rejected);
    if ('code' in said) throw new Error(said.code);
    expect(said.effects).toEqual([]);
    const back = request(birth, ...[...ordered.steps, ...said.steps].map(({ event }) => event));
    expect([back.status, back.booking]).toEqual(['open', undefined]);
    expect(done(here(birth, { catalog, correction: back }), correct({ date: '1991-05-02' })).steps.at(-1)?.event).toMatchObject({ type: 'ordered', order: `${back.number}-1-2` });
    expect(done(here(birth, { catalog, correction: back }), { act: 'decline', reason: '上级系统核对一致', remedy: '带户口簿到窗口' }).steps).toMatchObject([{ event: { type: 'declined' } }]);
    // The first answer stands: the same again is nothing, another is refused.
    expect(answer({ ...rejected, reason: '又说一遍' }, { correction: back })).toEqual({ steps: [], effects: [] });
    expect(answer({ accepted: true, booking: 'SJ-1' }, { correction: back })).toMatchObject({ code: 'not-allowed' });
  });
  test('an order that was not sent, or not to this system, is not answered', () => {
    expect([answer(rejected, {}, 'other'), answer(rejected, { correction: request(birth) })]).toMatchObject([{ code: 'not-yours' }, { code: 'no-such-item' }]);
  });
});

describe('who may do what', () => {
  test('an entry that a decision made is looked at again with the decision, and cannot be changed alone', () => {
    const made = entry('birth', { date: '1990-05-01' }, { origin: { kind: 'case', case: 'c', service: '9.1' } });
    expect(refusedAt(here(made), correct({ date: '1991-05-01' }))).toEqual(['not-allowed']);
    expect(done(here(made), { act: 'recheck', reason: '本人说没有申请', of: { case: 'c', no: 1 } }).steps).toMatchObject([{ event: { type: 'rechecked', case: 'c', no: 1 } }]);
    expect(refusedAt(here(), { act: 'recheck', reason: '本人说没有申请', of: { case: 'c', no: 1 } })).toEqual(['not-allowed']);
  });
  test('nobody but who has it acts, and nobody after the end', () => {
    expect(refusedAt(here(birth, { actor: 'officer:o-2' }), correct({ date: '1991-05-01' }))).toEqual(['not-allowed']);
    expect(refusedAt(here(birth, { actor: 'person:p-2' }), { act: 'withdraw' })).toEqual(['not-allowed']);
    expect(refusedAt(here(birth, { actor: 'person:p-1' }), { act: 'withdraw' })).toEqual(['done']);
    const over = request(birth, { type: 'withdrawn' });
    for (const action of CORRECTION_ACTIONS) expect(CORRECTION_TABLE[over.status][action], action).not.toBe(true);
  });
  test('a relative who asked about somebody who has died withdraws it, and no other relative', () => {
    const [first, ...rest] = request(birth).history;
    const correction = correctionOf({ region: '371300', number: '371300-20261123-000042-8', subject: 'p-1' }, [{ ...first!, actor: 'person:p-2' }, ...rest]);
    expect([refusedAt(here(birth, { correction, actor: 'person:p-2' }), { act: 'withdraw' }), refusedAt(here(birth, { correction, actor: 'person:p-3' }), { act: 'withdraw' })]).toEqual([['done'], ['not-allowed']]);
  });
  test('a guardian withdraws what was asked by a guardian, and not what the ward asked themself', () => {
    const [first, ...rest] = request(birth).history;
    const askedBy = (actor: string) => correctionOf({ region: '371300', number: '371300-20261123-000042-8', subject: 'p-1' }, [{ ...first!, actor }, ...rest]);
    const withdrawn = (asker: string, actor: string) => refusedAt(here(birth, { correction: askedBy(asker), actor }), { act: 'withdraw' })[0];
    expect([withdrawn('person:p-1', 'person:p-1/g-1'), withdrawn('person:p-1/g-1', 'person:p-1/g-2'), withdrawn('person:p-1/g-1', 'person:p-1')]).toEqual(['not-allowed', 'done', 'done']);
    // Whoever manages an enterprise and its clerk are the same enterprise.
    expect(withdrawn('enterprise:p-1', 'enterprise:p-1/a-1')).toBe('done');
  });
  test('an entry that is gone can only be declined; what is kept here goes to no department', () => {
    expect(refusedAt(here(birth, { entry: undefined }), correct({ date: '1991-05-01' }))).toEqual(['not-allowed']);
    expect(refusedAt(here(birth, { entry: undefined }), { act: 'decline', reason: '这条登记已经更正', remedy: '请看新的登记' })).toEqual(['done']);
    expect(refusedAt(here(), { act: 'refer', note: '请核实原始记录' })).toEqual(['not-allowed']);
    expect(refusedAt(here(), { act: 'decline', reason: '', remedy: '' })).toEqual(['incomplete', '/reason', '/remedy']);
  });
});

describe('given somebody who should not have it in hand', () => {
  const handBack: CorrectionCommand = { act: 'hand-back', reason: '认识当事人' };
  const next = (correction: Correction, actor: string, command: CorrectionCommand): Correction => {
    const { steps } = done(here(birth, { correction, actor }), command);
    return correctionOf(correction, [...correction.history, ...steps.map((step, index) => ({ seq: correction.version + index + 1, at: LATER, ...step }))]);
  };
  const proposed = request(birth, { type: 'proposed', remove: true, data: {}, from: birth.from, to: null, reason: '没有这回事' }, assigned('reviewer', 'r-1'));

  test('when the officer gives it back, then somebody has to be drawn, and what was done stands', () => {
    const back = next(request(birth), 'officer:o-1', handBack);
    expect([back.officer, back.status, correctionNeeds(back)]).toEqual([undefined, 'open', 'officer']);
    const referred = next(request(birth, { type: 'referred', department: 'd', scenario: 's', message: 'm', note: '请核实' }), 'officer:o-1', handBack);
    expect([referred.status, correctionNeeds(referred)]).toEqual(['referred', 'officer']);
  });
  test('when the second officer does, then the proposal stays and another second officer is needed', () => {
    const back = next(proposed, 'officer:r-1', handBack);
    expect([back.officer, back.reviewer, back.status, correctionNeeds(back)]).toEqual(['o-1', undefined, 'review', 'reviewer']);
    expect(refusedAt(here(birth, { correction: proposed }), handBack)).toEqual(['not-allowed']);
  });
  const drawable = (...ids: readonly string[]) => poolOf(ids.map((id) => ({ id, roles: ['officer', 'reviewer'], competences: ['pool'], present: true, load: 0, recusals: [] })));
  const chosen = (correction: Correction, role: 'officer' | 'reviewer', ...ids: readonly string[]) => { const event = drawFor(correction, role, drawable(...ids), 'nonce', sha256)?.event; return event?.type === 'assigned' ? event.officer : undefined; };
  test('when it was given back, then nobody who had it is drawn for it again, in either role, and where nobody else is there it waits', () => {
    const back = next(request(birth), 'officer:o-1', handBack);
    expect([chosen(back, 'officer', 'o-1', 'o-2'), chosen(back, 'officer', 'o-1')]).toEqual(['o-2', undefined]);
    const again = correctionOf(back, [...back.history, ...[assigned('officer', 'o-2'), { type: 'proposed' as const, remove: true, data: {}, from: birth.from, to: null, reason: '没有这回事' }].map((event, index) => ({ seq: back.version + index + 1, at: LATER, actor: 'officer:o-2', event }))]);
    expect([chosen(again, 'reviewer', 'o-1', 'o-2', 'r-1'), chosen(again, 'reviewer', 'o-1', 'o-2')]).toEqual(['r-1', undefined]);
    const left = next(proposed, 'officer:r-1', handBack);
    expect([chosen(left, 'officer', 'o-1', 'r-1', 'o-2'), chosen(left, 'officer', 'o-1', 'r-1')]).toEqual(['o-2', undefined]);
  });
  test('when its supervisor is its officer, its second officer or made the proposal, then they cannot give it to somebody else', () => {
    const command: CorrectionCommand = { act: 'reassign', reason: '逾期未答复' };
    expect(refusedAt(here(birth, { actor: 'supervisor:o-1' }), command)).toEqual(['not-allowed']);
    for (const actor of ['supervisor:o-1', 'supervisor:r-1']) expect(refusedAt(here(birth, { correction: proposed, actor }), command)).toEqual(['not-allowed']);
    expect(refusedAt(here(birth, { correction: proposed, actor: 'supervisor:s-1' }), command)).toEqual(['done']);
  });
  test('when a supervisor gives it to somebody else, then the same; not without a reason, not while nobody has it, and nobody else does', () => {
    const command: CorrectionCommand = { act: 'reassign', reason: '逾期未答复' };
    const back = next(request(birth), 'supervisor:s-1', command);
    expect(correctionNeeds(back)).toBe('officer');
    expect(refusedAt(here(birth, { correction: back, actor: 'supervisor:s-1' }), command)).toEqual(['not-allowed']);
    expect(refusedAt(here(birth, { actor: 'supervisor:s-1' }), { ...command, reason: ' ' })).toEqual(['incomplete', '/reason']);
    for (const actor of ['officer:o-1', 'person:p-1']) expect(refusedAt(here(birth, { actor }), command)).toEqual(['not-allowed']);
    for (const actor of ['officer:o-2', 'supervisor:s-1']) expect(refusedAt(here(birth, { actor }), handBack)).toEqual(['not-allowed']);
  });
});
