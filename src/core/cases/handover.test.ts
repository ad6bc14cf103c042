import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../test/support/seed.ts';
import { acting, after, CLUB, compiledClub, fitness, itemOf, LATER, opened, refusalOf, submit } from '../../../test/support/swim-club.ts';
import type { Acting } from './act.ts';
import { evolve } from './evolve.ts';
import { chooseHandover, choosePaper, handPaper, handThing, makeReady, parcelArrived, parcelBack, sendParcel } from './hand-over.ts';
import { HANDOVER_ACTIONS, HANDOVER_TABLE, handoverMark, handoverPhase, type HandoverAction, type HandoverPhase } from './handover.ts';
import { papersToGo } from './papers-to-go.ts';
import type { Outcome } from './refusal.ts';
import { sendUnopened } from './send-unopened.ts';
import type { CaseState } from './state.ts';
import type { submitCase } from './submit.ts';

const PASS = '9.2', CLERK = 'clerk:o-4';
const pass = CLUB.services.get(PASS)!;
const service = { ...pass, handover: { thing: { zh: '年卡', en: 'the card' }, ways: ['counter' as const, 'post' as const], basis: 'house' } };
const club = compiledClub({ ...CLUB, services: new Map([...CLUB.services, [PASS, service]]) });
const approved = opened(submit({}, {}, undefined, club));
const by = (state: CaseState, actor: string): Acting => acting(state, PASS, actor, {}, undefined, club);
const recipient = { name: '王小明', phone: '138 0000 1234', address: '临沂市兰山区金雀山路 1 号' };
const phase = (state: CaseState): HandoverPhase => handoverPhase(itemOf(state, PASS), service);
const person = (state: CaseState): string => `person:${state.applicant}`;

const chosenAt = (state: CaseState): string => itemOf(state, PASS).handovers?.at(-1)?.at ?? '';

/** Each act as whoever may do it does it well. */
const ACTS: Readonly<Record<HandoverAction, (state: CaseState) => Outcome>> = {
  choose: (state) => chooseHandover(by(state, person(state)), { way: 'post', recipient }),
  ready: (state) => makeReady(by(state, CLERK), chosenAt(state)),
  send: (state) => sendParcel(by(state, CLERK), 'thing', { carrier: 'EMS', tracking: 'EA123456789CN', chosenAt: chosenAt(state) }),
  hand: (state) => handThing(by(state, CLERK), { code: 'k7q29xmd', expected: 'K7Q2-9XMD', shown: 'identity-card' }),
  arrived: (state) => parcelArrived(by(state, CLERK), 'thing'),
  back: (state) => parcelBack(by(state, CLERK), 'thing', '查无此人'),
};
const collect = (state: CaseState): CaseState => after(state, chooseHandover(by(state, person(state)), { way: 'counter' }));

describe('given an approval from which a thing comes', () => {
  test('then its way has to be chosen, and no counter has to do with it yet', () => {
    expect([phase(approved), handoverMark(itemOf(approved, PASS), service)]).toEqual(['choose', undefined]);
  });

  test('when it is collected, then it is handed over to whoever knows the code and showed a document, and that is the end', () => {
    const ready = after(collect(approved), ACTS.ready(collect(approved)));
    expect(handoverMark(itemOf(ready, PASS), service)).toMatchObject({ mark: { phase: 'ready', way: 'counter' } });
    expect(refusalOf(handThing(by(ready, CLERK), { code: 'AAAA-AAAA', expected: 'K7Q2-9XMD', shown: 'identity-card' })).errors).toMatchObject([{ pointer: '/code' }]);
    expect(refusalOf(handThing(by(ready, CLERK), { code: 'K7Q29XMD', expected: 'K7Q2-9XMD', shown: 'identity-card', collector: ' ' })).errors).toMatchObject([{ pointer: '/collector' }]);
    const done = after(ready, ACTS.hand(ready));
    expect([phase(done), itemOf(done, PASS).handovers?.at(-1)?.done]).toMatchObject(['done', { by: 'o-4', shown: 'identity-card' }]);
  });

  test('when it is sent and comes back, then the way is chosen anew, and both ways stay on record', () => {
    const chosen = after(approved, ACTS.choose(approved));
    expect(itemOf(chosen, PASS).handovers).toMatchObject([{ way: 'post', masked: '王*明 138****1234' }]);
    const sent = after(chosen, ACTS.send(chosen));
    const back = after(sent, ACTS.back(sent));
    expect(handoverMark(itemOf(back, PASS), service)?.mark).toMatchObject({ phase: 'back', tracking: 'EA123456789CN', note: '查无此人' });
    const again = collect(back);
    expect([phase(again), itemOf(again, PASS).handovers?.map(({ way }) => way)]).toEqual(['making', ['post', 'counter']]);
  });

  test('when it is chosen otherwise before it is sent, then only the last choice holds', () => {
    expect(itemOf(collect(after(approved, ACTS.choose(approved))), PASS).handovers?.map(({ way }) => way)).toEqual(['counter']);
  });

  test('when an address is not complete, then each field says what is missing', () => {
    const outcome = chooseHandover(by(approved, person(approved)), { way: 'post', recipient: { name: '王', phone: '123', address: '临沂' } });
    expect(refusalOf(outcome).errors?.map(({ pointer }) => pointer)).toEqual(['/recipient/name', '/recipient/phone', '/recipient/address']);
    expect(refusalOf(chooseHandover(by(approved, person(approved)), { way: 'post' })).code).toBe('incomplete');
  });

  test('then the applicant chooses and nobody else, and clerks do the rest', () => {
    const chosen = after(approved, ACTS.choose(approved));
    for (const actor of [CLERK, 'person:somebody', 'officer:o-1']) expect(refusalOf(chooseHandover(by(approved, actor), { way: 'counter' })).code).toBe('not-yours');
    for (const actor of [person(approved), 'officer:o-4']) expect(refusalOf(sendParcel(by(chosen, actor), 'thing', { carrier: 'EMS', tracking: 'EA123456789CN', chosenAt: chosenAt(chosen) })).code).toBe('not-yours');
  });

  test('when the applicant has chosen otherwise since the counter looked, then what was written on the label is not recorded', () => {
    const chosen = after(approved, ACTS.choose(approved));
    const again = after(chosen, ACTS.choose(chosen), '2026-11-24T03:00:00.000Z');
    const label = { carrier: 'EMS', tracking: 'EA123456789CN', chosenAt: chosenAt(chosen) };
    expect(refusalOf(sendParcel(by(again, CLERK), 'thing', label)).detail.zh).toContain('刚刚改了');
    expect(sendParcel(by(again, CLERK), 'thing', { ...label, chosenAt: chosenAt(again) }).kind).toBe('done');
    expect(refusalOf(makeReady(by(collect(approved), CLERK), 'never')).code).toBe('not-allowed');
  });

  test('when the result is revoked while it is on its way, then what becomes of it is still recorded; what lies at the counter is not given any more', () => {
    const sent = after(after(approved, ACTS.choose(approved)), ACTS.send(after(approved, ACTS.choose(approved))));
    const revoked = (state: CaseState): CaseState => ({ ...state, items: state.items.map((item) => (item.service === PASS ? { ...item, status: 'revoked' as const } : item)) });
    expect(phase(revoked(sent))).toBe('sent');
    expect(phase(after(revoked(sent), ACTS.arrived(revoked(sent))))).toBe('done');
    expect(phase(after(revoked(sent), ACTS.back(revoked(sent))))).toBe('none');
    const ready = after(collect(approved), ACTS.ready(collect(approved)));
    expect(refusalOf(ACTS.hand(revoked(ready))).code).toBe('not-allowed');
  });

  test('when a later version of the matter gives no thing any more, then who has chosen gets it, and nobody else', () => {
    const chosen = collect(approved);
    expect([handoverPhase(itemOf(chosen, PASS), undefined), handoverMark(itemOf(chosen, PASS), undefined)?.mark.phase, handoverPhase(itemOf(approved, PASS), undefined)]).toEqual(['making', 'making', 'none']);
  });

  test('then what was chosen to be collected is not sent, and what is to be sent does not lie at the counter', () => {
    expect(refusalOf(ACTS.send(collect(approved))).code).toBe('not-allowed');
    expect(refusalOf(ACTS.ready(after(approved, ACTS.choose(approved)))).code).toBe('not-allowed');
  });
});

describe('given a decision that is wanted on paper', () => {
  const paper = (state: CaseState): HandoverPhase => handoverPhase(itemOf(state, PASS), undefined, 'paper');
  const wanted = after(approved, choosePaper(by(approved, person(approved)), recipient));
  const label = (state: CaseState) => ({ carrier: 'EMS', tracking: 'EA123456789CN', chosenAt: itemOf(state, PASS).papers?.at(-1)?.at ?? '' });
  const sent = after(wanted, sendParcel(by(wanted, CLERK), 'paper', label(wanted)));

  test('then it goes beside the thing and neither moves the other', () => {
    expect([paper(wanted), phase(wanted)]).toEqual(['making', 'choose']);
    expect(handoverMark(itemOf(wanted, PASS), undefined, 'paper')).toMatchObject({ mark: { phase: 'making', way: 'post', recipient: '王*明 138****1234' } });
    expect([paper(sent), phase(sent)]).toEqual(['sent', 'choose']);
    const both = after(sent, ACTS.choose(sent));
    expect([paper(both), phase(both)]).toEqual(['sent', 'making']);
  });

  test('then only the applicant asks for it, with an address that is complete', () => {
    expect(refusalOf(choosePaper(by(approved, CLERK), recipient)).code).toBe('not-yours');
    expect(refusalOf(choosePaper(by(approved, person(approved)), { ...recipient, address: '临沂' })).errors).toMatchObject([{ pointer: '/recipient/address' }]);
    expect(refusalOf(choosePaper(by(sent, person(sent)), recipient)).code).toBe('not-allowed');
  });

  test('when its carrier says what became of it, then that is recorded; of what another carrier has it says nothing', () => {
    expect(refusalOf(parcelArrived(by(sent, 'carrier:SF'), 'paper')).code).toBe('not-yours');
    expect(refusalOf(sendParcel(by(wanted, 'carrier:EMS'), 'paper', label(wanted))).code).toBe('not-yours');
    const done = after(sent, parcelArrived(by(sent, 'carrier:EMS'), 'paper'));
    expect([paper(done), itemOf(done, PASS).papers?.at(-1)?.done]).toMatchObject(['done', { by: 'EMS' }]);
    const back = after(sent, parcelBack(by(sent, 'carrier:EMS'), 'paper', '查无此人'));
    expect([paper(back), handoverMark(itemOf(back, PASS), undefined, 'paper')?.mark.note]).toEqual(['back', '查无此人']);
    expect(paper(after(back, choosePaper(by(back, person(back)), recipient)))).toBe('making');
  });

  test('when it was sent anew while its carrier was asked about the old number, then what is said of that one changes nothing', () => {
    const back = after(sent, parcelBack(by(sent, CLERK), 'paper', '查无此人'));
    const chosen = after(back, choosePaper(by(back, person(back)), recipient));
    const anew = after(chosen, sendParcel(by(chosen, CLERK), 'paper', { ...label(chosen), tracking: 'EB123456789CN' }));
    for (const outcome of [parcelArrived(by(anew, 'carrier:EMS'), 'paper', { tracking: 'EA123456789CN' }), parcelBack(by(anew, 'carrier:EMS'), 'paper', '查无此人', 'EA123456789CN')]) expect(refusalOf(outcome).code).toBe('not-allowed');
    expect(paper(after(anew, parcelArrived(by(anew, 'carrier:EMS'), 'paper', { tracking: 'EB123456789CN' })))).toBe('done');
  });
});

describe('given a result that was looked at again', () => {
  const { no } = itemOf(approved, PASS);
  const paper = (state: CaseState): HandoverPhase => handoverPhase(itemOf(state, PASS), undefined, 'paper');
  const wanted = (state: CaseState): CaseState => after(state, choosePaper(by(state, person(state)), recipient));
  const hand = (state: CaseState): CaseState => after(state, handPaper(by(state, CLERK), 'paper', { shown: 'identity-card' }));
  const send = (state: CaseState): CaseState => after(state, sendParcel(by(state, CLERK), 'paper', { carrier: 'EMS', tracking: 'EA123456789CN', chosenAt: itemOf(state, PASS).papers?.at(-1)?.at ?? '' }));
  const toGo = (state: CaseState): readonly string[] => papersToGo(itemOf(state, PASS)).map((name) => name.replace(String(no), ''));
  const again = (state: CaseState, event: 'upheld' | 'revoke'): CaseState => {
    const seq = state.version;
    const item = itemOf(state, PASS);
    const reopened = evolve(state, { seq: seq + 1, at: LATER, actor: 'officer:o-9', event: { type: 'reopened', no, kind: 'own', reason: 'x', promised: { amount: 15, unit: 'wd' }, basis: 'x' } });
    if (event === 'upheld') return evolve(reopened, { seq: seq + 2, at: LATER, actor: 'officer:o-1', event: { type: 'upheld', no, note: 'x' } });
    return evolve(reopened, { seq: seq + 2, at: LATER, actor: 'officer:o-2', event: { type: 'changed', no, change: 'revoke', ground: 'wrong', note: 'x', decision: item.decision!, findings: [], effects: [] } });
  };

  test('when it stands, then the decision and what upheld it go together; once delivered, neither goes again', () => {
    const upheld = again(wanted(approved), 'upheld');
    expect([paper(upheld), toGo(upheld), handoverMark(itemOf(upheld, PASS), undefined, 'paper')?.mark.papers]).toEqual(['making', ['D', 'G'], [`D${no}`, `G${no}`]]);
    expect([paper(hand(upheld)), toGo(hand(upheld))]).toEqual(['done', []]);
  });

  test('when it is revoked after the decision was delivered, then the revocation alone goes, asked for or due anew', () => {
    const revoked = again(hand(wanted(approved)), 'revoke');
    expect([itemOf(revoked, PASS).status, paper(revoked), toGo(revoked)]).toEqual(['revoked', 'choose', ['G']]);
    const due = after(revoked, sendUnopened(by(revoked, 'system'), { ...recipient, phone: '13800001234' }));
    for (const state of [wanted(revoked), due]) expect([paper(state), itemOf(hand(state), PASS).papers?.map(({ of }) => of)]).toEqual(['making', [[`D${no}`], [`G${no}`]]]);
  });

  test('when it is revoked while the decision is on its way, then that arrives first, and the revocation goes after it', () => {
    const due = after(approved, sendUnopened(by(approved, 'system'), { ...recipient, phone: '13800001234' }));
    const revoked = again(send(due), 'revoke');
    expect([paper(revoked), itemOf(revoked, PASS).paperDue]).toEqual(['sent', undefined]);
    const arrived = after(revoked, parcelArrived(by(revoked, CLERK), 'paper'));
    expect([paper(arrived), toGo(arrived), handoverMark(itemOf(arrived, PASS), undefined, 'paper')]).toEqual(['choose', ['G'], undefined]);
  });

  test('when it is revoked and looked at once more, then the second paper has a name of its own', () => expect(papersToGo(itemOf(again(again(approved, 'revoke'), 'upheld'), PASS))).toEqual([`G${no}`, `G${no}N2`]));
});

describe('given a decision that is served on its person as well, for whom an employer has applied', () => {
  const served = compiledClub({ ...CLUB, services: new Map([...CLUB.services, [PASS, { ...pass, alsoServed: { basis: 'law', confidence: 'law' as const } }]]) });
  const filed: CaseState = { ...opened(submit({}, {}, undefined, served)), applicant: 'e-1' };
  const here = (state: CaseState, actor: string): Acting => acting(state, PASS, actor, {}, undefined, served);
  const self = `person:${filed.subject}`;
  const phases = (state: CaseState): readonly HandoverPhase[] => (['paper', 'copy'] as const).map((parcel) => handoverPhase(itemOf(state, PASS), served.catalog.services.get(PASS), parcel));
  const home = { ...recipient, phone: '13800001234' };

  test('when it is due, then it goes on a way of its own, and that of who has applied is untouched', () => {
    const due = after(filed, sendUnopened(here(filed, 'system'), home, 'copy'));
    expect([phases(due), itemOf(due, PASS).copies, itemOf(due, PASS).papers]).toMatchObject([['choose', 'making'], [{ way: 'post', unasked: true, masked: '王*明 138****1234' }], undefined]);
    expect(sendUnopened(here(due, 'system'), home, 'copy')).toEqual({ kind: 'done', steps: [] });
    const { no } = itemOf(due, PASS);
    expect([handoverMark(itemOf(due, PASS), undefined, 'copy')?.mark.papers, handoverMark(itemOf(due, PASS), undefined, 'paper')]).toEqual([[`D${no}`], undefined]);
    const sent = after(due, sendParcel(here(due, CLERK), 'copy', { carrier: 'EMS', tracking: 'EA123456789CN', chosenAt: itemOf(due, PASS).copies?.at(-1)?.at ?? '' }));
    const arrived = after(sent, parcelArrived(here(sent, 'carrier:EMS'), 'copy', { tracking: 'EA123456789CN' }));
    expect([phases(sent), phases(arrived), itemOf(arrived, PASS).copies?.at(-1)]).toMatchObject([['choose', 'sent'], ['choose', 'done'], { of: [`D${no}`], done: { by: 'EMS' } }]);
  });

  test('when nobody knows where to, then the person says, and not who has applied; at a counter it is given to the person', () => {
    const due = after(filed, sendUnopened(here(filed, 'system'), undefined, 'copy'));
    expect(handoverMark(itemOf(due, PASS), undefined, 'copy')?.mark.phase).toBe('choose');
    expect(refusalOf(choosePaper(here(due, 'enterprise:e-1'), recipient, 'copy')).code).toBe('not-yours');
    expect(phases(after(due, choosePaper(here(due, self), recipient, 'copy')))).toEqual(['choose', 'making']);
    expect(phases(after(due, handPaper(here(due, CLERK), 'copy', { shown: 'identity-card' })))).toEqual(['choose', 'done']);
    expect(refusalOf(handPaper(here(filed, CLERK), 'copy', { shown: 'identity-card' })).code).toBe('not-allowed');
  });

  test('when the matter is served on nobody else, when they applied themselves, or while a correction is asked, then there is no copy', () => {
    for (const [state, run] of [[{ ...filed, applicant: filed.subject }, here], [filed, by]] as const) {
      expect(sendUnopened(run(state, 'system'), home, 'copy')).toEqual({ kind: 'done', steps: [] });
      expect(refusalOf(choosePaper(run(state, self), recipient, 'copy')).code).toBe('not-allowed');
    }
    expect(handoverPhase({ ...itemOf(filed, PASS), status: 'correction' }, undefined, 'copy')).toBe('none');
  });

  test('when its result is revoked after the copy was handed over, then the revocation goes on both ways', () => {
    const { no, decision } = itemOf(filed, PASS);
    const handed = after(after(filed, sendUnopened(here(filed, 'system'), undefined, 'copy')), handPaper(here(after(filed, sendUnopened(here(filed, 'system'), undefined, 'copy')), CLERK), 'copy', { shown: 'identity-card' }));
    const seq = handed.version;
    const reopened = evolve(handed, { seq: seq + 1, at: LATER, actor: 'officer:o-9', event: { type: 'reopened', no, kind: 'own', reason: 'x', promised: { amount: 15, unit: 'wd' }, basis: 'x' } });
    const revoked = evolve(reopened, { seq: seq + 2, at: LATER, actor: 'officer:o-2', event: { type: 'changed', no, change: 'revoke', ground: 'wrong', note: 'x', decision: decision!, findings: [], effects: [] } });
    const due = after(revoked, sendUnopened(here(revoked, 'system'), home, 'copy'));
    expect([phases(revoked), phases(due), handoverMark(itemOf(due, PASS), undefined, 'copy')?.mark.papers]).toEqual([['choose', 'choose'], ['choose', 'making'], [`G${no}`]]);
  });
});

describe('given a decision that lies unopened', () => {
  const paper = (state: CaseState): HandoverPhase => handoverPhase(itemOf(state, PASS), undefined, 'paper');
  const steps = (outcome: Outcome) => (outcome.kind === 'done' ? outcome.steps : undefined);

  test('when the register knows where letters reach its applicant, then it is to be sent there', () => {
    const due = after(approved, sendUnopened(by(approved, 'system'), { ...recipient, phone: '13800001234' }));
    expect([paper(due), itemOf(due, PASS).papers]).toMatchObject(['making', [{ way: 'post', unasked: true, masked: '王*明 138****1234' }]]);
    expect(paper(after(due, choosePaper(by(due, person(due)), recipient)))).toBe('making');
    expect(itemOf(after(due, choosePaper(by(due, person(due)), recipient)), PASS).papers).toHaveLength(1);
  });

  test.each([['no address', undefined], ['one that no carrier finds', { ...recipient, address: '临沂' }]])('when it knows %s, then a counter has to ask, until the applicant says', (_what, known) => {
    const due = after(approved, sendUnopened(by(approved, 'system'), known));
    expect([paper(due), handoverMark(itemOf(due, PASS), undefined, 'paper')?.mark.phase]).toEqual(['choose', 'choose']);
    const said = after(due, choosePaper(by(due, person(due)), recipient));
    expect(handoverMark(itemOf(said, PASS), undefined, 'paper')?.mark.phase).toBe('making');
  });

  test('when its applicant comes to the counter, then they get it by their document, wherever it was to go, and that is the end', () => {
    const nowhere = after(approved, sendUnopened(by(approved, 'system'), undefined));
    const known = after(approved, sendUnopened(by(approved, 'system'), { ...recipient, phone: '13800001234' }));
    const onWay = after(known, sendParcel(by(known, CLERK), 'paper', { carrier: 'EMS', tracking: 'EA123456789CN', chosenAt: itemOf(known, PASS).papers?.at(-1)?.at ?? '' }));
    const back = after(onWay, parcelBack(by(onWay, CLERK), 'paper', '查无此人'));
    for (const [state, ways] of [[nowhere, ['counter']], [known, ['post']], [back, ['post', 'counter']]] as const) {
      expect(refusalOf(handPaper(by(state, person(state)), 'paper', { shown: 'identity-card' })).code).toBe('not-yours');
      expect(refusalOf(handPaper(by(state, CLERK), 'paper', { shown: 'identity-card', collector: ' ' })).errors).toMatchObject([{ pointer: '/collector' }]);
      const done = after(state, handPaper(by(state, CLERK), 'paper', { shown: 'identity-card', collector: '王小红' }));
      expect([paper(done), itemOf(done, PASS).papers?.map(({ way }) => way), itemOf(done, PASS).papers?.at(-1)?.done]).toMatchObject(['done', ways, { by: 'o-4', shown: 'identity-card', collector: '王小红' }]);
      expect(refusalOf(handPaper(by(done, CLERK), 'paper', { shown: 'identity-card' })).code).toBe('not-allowed');
    }
    const refuses = (state: CaseState, refused: string, collector?: string) => handPaper(by(state, CLERK), 'paper', { shown: 'identity-card', refused, collector, desk: '0302' });
    for (const words of ['', ' 不 ']) expect(refusalOf(refuses(nowhere, words)).errors).toMatchObject([{ pointer: '/refused' }]);
    // For somebody else nobody can refuse.
    expect(refusalOf(refuses(nowhere, '不肯签字就走了', '王小红')).errors).toMatchObject([{ pointer: '/refused' }]);
    expect(itemOf(after(nowhere, refuses(nowhere, '不肯签字就走了')), PASS).papers?.at(-1)?.done).toMatchObject({ refused: '不肯签字就走了', shown: 'identity-card' });
    for (const state of [approved, onWay]) expect(refusalOf(handPaper(by(state, CLERK), 'paper', { shown: 'identity-card' })).code).toBe('not-allowed');
  });

  test('then it is due once, not where it is on its way already, not without a decision, and only the house says so', () => {
    const due = after(approved, sendUnopened(by(approved, 'system'), undefined));
    const asked = after(approved, choosePaper(by(approved, person(approved)), recipient));
    for (const state of [due, asked]) expect(steps(sendUnopened(by(state, 'system'), recipient))).toEqual([]);
    expect(steps(sendUnopened(by(approved, CLERK), recipient))).toEqual([]);
  });
});

test('given a matter without a thing, then nothing can be chosen', () => {
  const plain = opened(submit());
  expect(refusalOf(chooseHandover(acting(plain, PASS, person(plain)), { way: 'counter' })).code).toBe('not-allowed');
});

test('whatever is tried in whatever order, only what the table allows happens, and what was handed over stays so', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...HANDOVER_ACTIONS), { maxLength: 12 }), (actions) => {
    let state = approved;
    for (const action of actions) {
      const before = phase(state);
      const outcome = ACTS[action](state);
      if (HANDOVER_TABLE[before][action] !== true) expect(outcome.kind, `${before} ${action}`).toBe('refused');
      if (outcome.kind === 'done') state = after(state, outcome);
      if (before === 'done') expect(phase(state)).toBe('done');
    }
  }), seeded(150));
});

describe('given a choice made before there is a result', () => {
  const HELPER = '450200';
  const region = CLUB.regions.get('371300')!;
  const both = { zh: 'x', en: 'x' };
  const helped = compiledClub({ ...CLUB, services: new Map([...CLUB.services, [PASS, service]]), regions: new Map([...CLUB.regions, [HELPER, { ...region, ...both, code: HELPER, helps: [{ city: '371300', mutual: true, basis: 'notice', confidence: 'to-verify', note: 'x' }] }]]) });
  const submitting = (handovers: NonNullable<Parameters<typeof submitCase>[0]['handovers']>, departments = [fitness()]) => submit({ departments }, { handovers }, undefined, helped);
  const at = (state: CaseState, actor: string): Acting => acting(state, PASS, actor, {}, undefined, helped);

  test('when it is handed in with the application, then it goes on as soon as the thing is made, without being asked for again', () => {
    const state = opened(submitting({ [PASS]: { way: 'counter' } }));
    expect([itemOf(state, PASS).status, phase(state), itemOf(state, PASS).handovers?.map(({ way }) => way)]).toEqual(['approved', 'making', ['counter']]);
  });

  test('when it is not complete or not offered, then nothing is handed in, and each field says why', () => {
    expect(refusalOf(submitting({ [PASS]: { way: 'post', recipient: { ...recipient, phone: '1' } } })).errors?.map(({ pointer }) => pointer)).toEqual([`/body/handovers/${PASS}/recipient/phone`]);
    expect(refusalOf(submitting({ [PASS]: { way: 'counter', place: '330200' } })).errors?.map(({ pointer }) => pointer)).toEqual([`/body/handovers/${PASS}/place`]);
  });

  test('when it is collected at a place of its own, then at no counter of another city', () => {
    const fixed = { ...service, handover: { ...service.handover, counter: { name: { zh: '网点', en: 'the branch' }, hours: { zh: '每天', en: 'daily' } } } };
    const branch = compiledClub({ ...helped.catalog, services: new Map([...helped.catalog.services, [PASS, fixed]]) });
    const handed = (place?: string) => submit({ departments: [fitness()] }, { handovers: { [PASS]: { way: 'counter', ...(place !== undefined && { place }) } } }, undefined, branch);
    expect(refusalOf(handed(HELPER)).errors?.map(({ pointer }) => pointer)).toEqual([`/body/handovers/${PASS}/place`]);
    const state = opened(handed());
    expect(phase(state)).toBe('making');
    expect(refusalOf(chooseHandover(acting(state, PASS, person(state), {}, undefined, branch), { way: 'counter', place: HELPER })).errors).toMatchObject([{ pointer: '/place' }]);
  });

  test('while there is no result, then it can be changed, and no counter has to do with it', () => {
    const waits = opened(submitting({ [PASS]: { way: 'counter' } }, []));
    expect([phase(waits), handoverMark(itemOf(waits, PASS), service)]).toEqual(['ahead', undefined]);
    const changed = after(waits, chooseHandover(at(waits, person(waits)), { way: 'post', recipient }));
    expect(itemOf(changed, PASS).handovers).toMatchObject([{ way: 'post' }]);
    expect(refusalOf(makeReady(at(waits, CLERK), chosenAt(waits))).code).toBe('not-allowed');
  });

  test('when it is collected in another city, then it is sent there, and only that counter says that it has come and hands it over', () => {
    const [HERE, desk] = [`counter:${HELPER}/45020302`, { region: HELPER, desk: '45020302' }];
    const placed = opened(submitting({ [PASS]: { way: 'counter', place: HELPER } }));
    expect(refusalOf(makeReady(at(placed, CLERK), chosenAt(placed))).code).toBe('not-allowed');
    const sent = after(placed, sendParcel(at(placed, CLERK), 'thing', { carrier: 'EMS', tracking: 'EA123456789CN', chosenAt: chosenAt(placed) }));
    expect(handoverMark(itemOf(sent, PASS), service)).toMatchObject({ mark: { phase: 'sent', place: HELPER } });
    for (const other of [CLERK, 'counter:330200/1', person(sent)]) expect(refusalOf(makeReady(at(sent, other), chosenAt(sent), desk)).code).toBe('not-yours');
    const ready = after(sent, makeReady(at(sent, HERE), chosenAt(sent), desk));
    const hand = (code: string, actor = HERE) => handThing(at(ready, actor), { code, expected: 'K7Q2-9XMD', shown: 'identity-card', at: desk });
    expect([phase(ready), refusalOf(hand('AAAA-AAAA')).errors?.[0]?.pointer, refusalOf(hand('K7Q29XMD', CLERK)).code, refusalOf(chooseHandover(at(ready, person(ready)), { way: 'post', recipient })).code]).toEqual(['ready', '/code', 'not-yours', 'not-allowed']);
    expect(phase(after(ready, hand('K7Q29XMD')))).toBe('done');
    expect(phase(after(ready, parcelBack(at(ready, HERE), 'thing', '逾期没有人来领')))).toBe('back');
    expect(phase(after(sent, parcelBack(at(sent, 'carrier:EMS'), 'thing', '查无此址', 'EA123456789CN')))).toBe('back');
    for (const [state, actor] of [[sent, 'carrier:SF'], [ready, 'carrier:EMS']] as const) expect(refusalOf(parcelBack(at(state, actor), 'thing', '查无此址', 'EA123456789CN')).code).toBe('not-yours');
  });
});
