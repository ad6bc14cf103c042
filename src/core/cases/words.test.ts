import { describe, expect, test } from 'vitest';
import { acting, CLUB, compiledClub, drawnFor, itemOf, opened, submit } from '../../../test/support/swim-club.ts';
import { demandedIn } from '../catalog/abolished.ts';
import type { CaseEvent } from './event.ts';
import { heldAgainstAbolished } from './words.ts';

const { catalog } = compiledClub({ ...CLUB, evidence: new Map([...CLUB.evidence, ['x-ray', { ...CLUB.evidence.get('x-ray')!, alsoCalled: ['胸片'] }]]) });
const state = opened(submit());
const officer = drawnFor(state, '9.4');
const { no } = acting(state, '9.4', officer);
const decision = itemOf(state, '9.4').decision!;
const TIMES = { place: '泳池', times: ['2026-12-01T01:00:00.000Z'] };
const LIMITS = { promised: { amount: 5, unit: 'wd' as const }, basis: 'b' };
const held = (event: CaseEvent, actor = officer, by = actor) => heldAgainstAbolished({ kind: 'done', steps: [{ actor, event }] }, by, state, catalog);
const ORDERED = { order: 'o-1', master: 'core', scenario: 's', result: 'r', pays: false, would: [] };

describe('words that an officer writes and the applicant reads', () => {
  test.each<[string, string, CaseEvent]>([
    ['the reason of a visit', '/reason', { type: 'visit-ordered', no, ...LIMITS, visit: { ...TIMES, reason: '请准备好胸片' } }],
    ['what to bring to an examination', '/bring', { type: 'visit-ordered', no, ...LIMITS, visit: { ...TIMES, kind: 'examination', reason: '带上胸 片' } }],
    ['the place of a visit', '/place', { type: 'visit-ordered', no, ...LIMITS, visit: { ...TIMES, reason: '看泳池', place: '医院，取胸片' } }],
    ['a second appointment', '/note', { type: 'visit-missed', no, time: TIMES.times[0]!, times: TIMES.times, note: '下次带胸片' }],
    ['a report of a visit', '/note', { type: 'visit-reported', no, report: { on: '2026-12-01', met: true, note: '没有出示胸片', files: [] }, findings: [] }],
    ['more time', '/reason', { type: 'correction-extended', no, until: '2026-12-24', reason: '等胸片' }],
    ['a request to another agency', '/reason', { type: 'assistance-asked', no, assistance: { department: 'village', desk: 'hall', elements: [], files: [], reason: '请本人补胸片', until: '2026-12-01' } }],
    ['why it is late', '/reason', { type: 'delay-explained', no, reason: '还在等胸片' }],
    ['why another limit holds', '/note', { type: 'limit-switched', no, because: '要看胸片', ...LIMITS }],
    ['what became of an objection', '/note', { type: 'objection-answered', no, upheld: true, note: '没有胸片', finding: { element: 'x', value: true, source: { kind: 'asked' }, at: TIMES.times[0]! } }],
    ['a decision that the province has to book', '/note', { type: 'booking-ordered', no, by: 'officer', decision, findings: [], note: '已核对胸片', ...ORDERED }],
    ['a change that the province has to book', '/note', { type: 'change-ordered', no, note: '已核对胸片', version: 1, ...ORDERED }],
    ['why a decision stands', '/note', { type: 'upheld', no, note: '没有交胸片' }],
  ])('when %s asks for an abolished proof, then it is refused at its field and counted', (_, pointer, event) => {
    expect(held(event)).toMatchObject({ kind: 'refused', refusal: { code: 'not-in-catalogue', abolished: 'x-ray', errors: [{ pointer }] } });
  });

  test('what the applicant writes, and what only officers read, is not held against it', () => {
    expect(held({ type: 'correction-extended', no, until: '2026-12-24', reason: '等胸片' }, 'person:s-1').kind).toBe('done');
    expect(held({ type: 'returned', no, note: '不能要胸片' }).kind).toBe('done');
  });

  test('what an officer said before is not held against it again when somebody else carries it out', () => {
    const decided: CaseEvent = { type: 'decided', no, by: 'officer', decision, effects: [], note: '已核对胸片', findings: [] };
    expect(held(decided).kind).toBe('refused');
    expect(held(decided, officer, 'department:core').kind).toBe('done');
  });

  test('what explains may say that the proof is not needed, and not ask for it in the next breath', () => {
    expect(demandedIn(catalog, '9.4', '不用交胸片，带身份证就行。')).toBeUndefined();
    expect(demandedIn(catalog, '9.4', '胸片已经取消')).toBeUndefined();
    expect(demandedIn(catalog, '9.4', '不用再跑一趟，把胸片交来')?.id).toBe('x-ray');
    for (const said of ['2023年起不再发放胸片', '胸片已停用', '不再办理胸片', '胸片，现在不用了', '关于胸片，已经取消。其他照旧']) expect(demandedIn(catalog, '9.4', said), said).toBeUndefined();
    for (const said of ['没交胸片不再办理', '没有交胸片，不再办理', '没有交胸片，现在不用了', '把胸片交来，不用再跑一趟', '胸片，不用再跑一趟', '胸片已停用。请交胸片', '胸片，还要交']) expect(demandedIn(catalog, '9.4', said)?.id, said).toBe('x-ray');
    // What asks for something may not name it at all.
    expect(held({ type: 'visit-missed', no, time: TIMES.times[0]!, times: TIMES.times, note: '不用带胸片' }).kind).toBe('refused');
  });
});
