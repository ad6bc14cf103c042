import { expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { SAMPLE } from '../catalog/sample.fixture.ts';
import { caseNumber } from '../cases/number.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { actOnComplaint, type ComplaintCommand } from './act-on.ts';
import { COMPLAINER, COMPLAINT_ACTIONS, COMPLAINT_TABLE, type Concerned } from './actions.ts';
import { actBy, complaintOf, type Complaint, type ComplaintEvent } from './complaint.ts';
import { handIn, isSameWish, type Wish } from './hand-in.ts';

const REGION = '371300';
const AT = '2026-11-23T02:00:00.000Z';
const limit = (value: string) => ({ zh: '期限', en: 'limit', unit: 'limit' as const, in: { '100000': [{ from: '2020-01-01', value, source: 'law', confidence: 'to-verify' as const }] } });
const office = (id: string) => ({ id, level: 'county' as const, zh: id, en: id, district: '371302', address: 'x', hours: { zh: 'x', en: 'x' }, source: 'x', confidence: 'to-verify' as const });
const catalog: Catalog = {
  ...SAMPLE, parameters: new Map<string, never>([...SAMPLE.parameters, ['complaintLimit', limit('15wd')], ['complaintObjectionLimit', limit('30d')]] as never),
  regions: new Map([[REGION, { code: REGION, zh: '市', en: 'City', calendar: 'cn', lifeEvents: [], offices: [office('east'), office('west')], commitments: [{ id: 'told-once', group: 'systems', zh: '一次告知', en: 'told once', check: { zh: 'x', en: 'x' }, source: 'x', confidence: 'to-verify' }], contact: { hotline: '1', hall: 'x', hours: { zh: 'x', en: 'x' }, source: 'x' } }]]),
};
const wish: Wish = { key: 'k', kind: 'complaint', about: { kind: 'office', ref: 'east', window: ' 3号 ' }, text: '窗口没人，等了两个小时没有人来', phone: '139 0000 0000' };
const handing = (change: Partial<Wish> = {}, signedIn = false) => handIn({ catalog, calendar: cn, region: REGION, at: AT, code: 'AAAA-BBBB' }, { ...wish, ...change }, signedIn);
const begun = (change: Partial<Wish> = {}): Complaint => complaintOf(REGION, 'TS1', [{ seq: 1, at: AT, actor: COMPLAINER, event: { type: 'handed-in', ...(handing(change) as Exclude<ReturnType<typeof handing>, { detail: unknown }>) } }]);
const act = (complaint: Complaint, actor: string, command: ComplaintCommand, { at = AT, unit = 'city', concerned = { people: [], unit: 'east' } as Concerned } = {}) => actOnComplaint({ catalog, calendar: cn, complaint, concerned, actor, unit, at }, command);
const after = (complaint: Complaint, ...steps: readonly (readonly [string, ComplaintCommand])[]): Complaint => steps.reduce((now, [actor, command]) => {
  const event = act(now, actor, command) as ComplaintEvent;
  expect(event).toHaveProperty('type');
  return complaintOf(REGION, 'TS1', [...now.history, { seq: now.version + 1, at: AT, actor, event }]);
}, complaint);
const pointers = (answer: object): unknown => ('errors' in answer ? (answer.errors as { pointer: string }[]).map(({ pointer }) => pointer) : answer);

const [ONE, OTHER] = ['supervisor:s1', 'supervisor:s2'];
const MEASURES = [{ kind: 'accountability', what: '约谈窗口负责人', who: '办公室', until: '2026-12-01' }] as const;
const upheld: ComplaintCommand = { act: 'answer', outcome: 'upheld', text: '情况属实，当天没有人顶岗', measures: MEASURES };
const notUpheld: ComplaintCommand = { act: 'answer', outcome: 'not-upheld', text: '调了监控，当时窗口有人', measures: [] };

test('what is handed in is due after the limit of the region, and what is wrong is said at each field', () => {
  expect(handing()).toMatchObject({ about: { kind: 'office', ref: 'east', office: 'east', window: '3号' }, due: '2026-12-14', limit: '15wd', basis: 'law' });
  expect(pointers(handing({ text: '太短', phone: '' }))).toEqual(['/text', '/phone']);
  expect(handing({ phone: '' }, true)).toHaveProperty('due');
  expect(pointers(handing({ phone: 'abc' }, true))).toEqual(['/phone']);
  expect(pointers(handing({ about: { kind: 'case', ref: '371300-20261121-000042-0' } }))).toEqual(['/about/ref']);
  expect(handing({ about: { kind: 'case', ref: caseNumber(REGION, '2026-11-21', 42) } })).toHaveProperty('due');
  expect(pointers(handing({ about: { kind: 'case', ref: caseNumber('110000', '2026-11-21', 42) } }))).toEqual(['/about/ref']);
  expect(pointers(handing({ about: { kind: 'office', ref: 'north' } }))).toEqual(['/about/ref']);
  expect(pointers(handing({ about: { kind: 'commitment', ref: 'told-twice', office: 'north' } }))).toEqual(['/about/ref', '/about/office']);
  expect(handing({ about: { kind: 'commitment', ref: 'told-once', office: 'city' } })).toHaveProperty('due');
  expect(handIn({ catalog: SAMPLE, calendar: cn, region: REGION, at: AT, code: '' }, wish, false)).toMatchObject({ code: 'not-in-catalogue' });
});

test('the same sent again is the same; another text under its key is not', () => {
  expect(isSameWish(begun(), wish)).toBe(true);
  expect(isSameWish(begun(), { ...wish, text: `${wish.text}！` })).toBe(false);
  expect(isSameWish(begun(), { ...wish, about: { ...wish.about, ref: 'west' } })).toBe(false);
});

test('nobody looks into themself, and it is never handed to the office it is about', () => {
  expect(act(begun(), ONE, { act: 'take' }, { concerned: { people: ['s1'] } })).toMatchObject({ code: 'not-allowed' });
  expect(act(begun(), 'officer:o', { act: 'take' }, { unit: 'east' })).toMatchObject({ code: 'not-allowed' });
  expect(pointers(act(begun(), ONE, { act: 'hand-over', unit: 'east', reason: '请东区核实这件事情' }))).toEqual(['/unit']);
  expect(pointers(act(begun(), ONE, { act: 'hand-over', unit: 'north', reason: '请北区核实这件事情' }))).toEqual(['/unit']);
  const given = after(begun(), [ONE, { act: 'hand-over', unit: 'west', reason: '请西区核实这件事情，三天内答复' }]);
  expect(act(given, 'officer:o', { act: 'take' }, { unit: 'west' })).toEqual({ type: 'taken' });
  expect(act(given, 'officer:o', { act: 'take' }, { unit: 'city' })).toMatchObject({ code: 'not-allowed' });
});

test('an upheld one says what follows, and is not closed before that is done', () => {
  const taken = after(begun(), [ONE, { act: 'take' }]);
  expect(pointers(act(taken, ONE, { ...upheld, measures: [] } as ComplaintCommand))).toEqual(['/measures']);
  expect(pointers(act(taken, ONE, { ...upheld, measures: [{ kind: 'repair', what: 'x', who: '', until: '2026-11-22' }] } as ComplaintCommand))).toEqual(['/measures/0/what', '/measures/0/who', '/measures/0/until']);
  expect(pointers(act(taken, ONE, { ...notUpheld, measures: MEASURES } as ComplaintCommand))).toEqual(['/measures']);
  expect(pointers(act(taken, ONE, { ...notUpheld, outcome: 'noted' } as ComplaintCommand))).toEqual(['/outcome']);
  expect(act(taken, OTHER, upheld)).toMatchObject({ code: 'not-allowed' });
  const answered = after(taken, [ONE, upheld]);
  expect(answered).toMatchObject({ status: 'answered', answer: { until: '2026-12-23' } });
  expect(actBy(answered)).toBe('2026-12-01');
  const settled = after(answered, [COMPLAINER, { act: 'settle' }]);
  expect(settled.status).toBe('mending');
  expect(act(settled, ONE, { act: 'close' })).toMatchObject({ code: 'not-allowed' });
  expect(act(answered, ONE, { act: 'close' }, { at: '2027-02-01T02:00:00.000Z' })).toMatchObject({ code: 'not-allowed' });
  expect(after(settled, [OTHER, { act: 'fulfil', measure: 0, note: '已经约谈，写了检查并通报' }]).status).toBe('closed');
});

test('what was not answered by whoever handed it in is closed only after the last day to object', () => {
  const answered = after(begun(), [ONE, { act: 'take' }], [ONE, notUpheld]);
  expect(act(answered, ONE, { act: 'close' })).toMatchObject({ code: 'not-allowed' });
  expect(act(answered, ONE, { act: 'close' }, { at: '2026-12-24T02:00:00.000Z' })).toEqual({ type: 'closed' });
  expect(act(answered, COMPLAINER, { act: 'object', reason: '监控不是那一天的，请再看' }, { at: '2026-12-24T02:00:00.000Z' })).toMatchObject({ code: 'not-allowed' });
});

test('an objection is made once, and somebody else answers it', () => {
  const again = after(begun(), [ONE, { act: 'take' }], [ONE, notUpheld], [COMPLAINER, { act: 'object', reason: '监控不是那一天的，请再看' }]);
  expect(again).toMatchObject({ status: 'open', objection: { answer: { outcome: 'not-upheld' } } });
  expect(again.handler).toBeUndefined();
  expect(act(again, ONE, { act: 'take' })).toMatchObject({ code: 'not-allowed' });
  const second = after(again, [OTHER, { act: 'take' }], [OTHER, upheld]);
  expect(act(second, COMPLAINER, { act: 'object', reason: '还是不满意，请再看一遍' })).toMatchObject({ code: 'not-allowed' });
});

test('what was done before an objection stays done, and what was not can be told from it', () => {
  const [first] = MEASURES;
  const two: ComplaintCommand = { act: 'answer', outcome: 'upheld', text: '情况属实，当天没有人顶岗', measures: [first, { ...first, kind: 'repair', what: '安排专人顶岗' }] };
  const again = after(begun(), [ONE, { act: 'take' }], [ONE, two], [ONE, { act: 'fulfil', measure: 1, note: '已经排好班表，一直有人在' }], [COMPLAINER, { act: 'object', reason: '约谈了也没有用，请再看' }]);
  expect(again).toMatchObject({ objection: { answer: { measures: [first, { what: '安排专人顶岗' }] }, done: { 1: { note: '已经排好班表，一直有人在' } } }, done: {} });
});

test('whoever is asked back answers, and only they do', () => {
  const asked = after(begun(), [ONE, { act: 'take' }], [ONE, { act: 'ask', text: '请说一下是几月几日上午还是下午' }]);
  expect(act(asked, ONE, { act: 'reply', text: '十一月二十日的上午十点' })).toMatchObject({ code: 'not-allowed' });
  expect(pointers(act(asked, COMPLAINER, { act: 'reply', text: '上午' }))).toEqual(['/text']);
  expect(after(asked, [COMPLAINER, { act: 'reply', text: '十一月二十日的上午十点' }])).toMatchObject({ status: 'taken', talk: [{ by: 'staff' }, { by: 'complainer' }] });
  expect(act(asked, COMPLAINER, { act: 'take' })).toMatchObject({ code: 'not-allowed' });
});

test('what somebody was asked for and never answered is handed to others, and they take it and ask again', () => {
  const asked = after(begun(), [ONE, { act: 'take' }], [ONE, { act: 'ask', text: '请说一下是几月几日上午还是下午' }]);
  const handed = after(asked, [OTHER, { act: 'hand-over', unit: 'west', reason: '原来的承办人病假，请西区接着办' }]);
  expect(handed).toMatchObject({ status: 'open', unit: 'west', talk: [{ by: 'staff' }] });
  expect(handed.handler).toBeUndefined();
  expect(after(handed, [OTHER, { act: 'take' }], [OTHER, notUpheld]).status).toBe('answered');
  // Whoever was asked can still answer, whoever has it by then, and once.
  const reply = { act: 'reply', text: '十一月二十日的上午十点' } as const;
  const replied = after(handed, [COMPLAINER, reply]);
  expect(replied).toMatchObject({ status: 'open', unit: 'west', talk: [{ by: 'staff' }, { by: 'complainer' }] });
  expect(after(handed, [OTHER, { act: 'take' }], [COMPLAINER, reply])).toMatchObject({ status: 'taken', handler: OTHER });
  for (const none of [begun(), replied, after(begun(), [ONE, { act: 'take' }])]) expect(act(none, COMPLAINER, reply)).toMatchObject({ code: 'not-allowed' });
  // An objection begins anew: what was asked before is not asked any more.
  expect(act(after(asked, [ONE, notUpheld], [COMPLAINER, { act: 'object', reason: '监控不是那一天的，请再看' }]), COMPLAINER, reply)).toMatchObject({ code: 'not-allowed' });
});

test('whoever has it keeps it when their role changes', () => {
  const taken = after(begun(), [ONE, { act: 'take' }]);
  expect(act(taken, 'officer:s1', notUpheld)).toMatchObject({ type: 'answered' });
  expect(act(taken, 'officer:s11', notUpheld)).toMatchObject({ code: 'not-allowed' });
  const upheldOf = after(taken, ['officer:s1', upheld]);
  expect(act(upheldOf, 'officer:s1', { act: 'fulfil', measure: 0, note: '已经约谈，写了检查并通报' })).toMatchObject({ type: 'fulfilled' });
  // Who has answered before does not answer the objection either, whatever they are by then.
  const again = after(upheldOf, [COMPLAINER, { act: 'object', reason: '监控不是那一天的，请再看' }]);
  expect(act(again, 'supervisor:s1', { act: 'take' })).toMatchObject({ code: 'not-allowed' });
});

test.each(Object.keys(COMPLAINT_TABLE))('in the status %s everything that is not allowed says why in both languages', (status) => {
  for (const action of COMPLAINT_ACTIONS) {
    const allowed = COMPLAINT_TABLE[status as keyof typeof COMPLAINT_TABLE][action];
    if (allowed !== true) expect(Object.values(allowed).every((words) => words.length > 3)).toBe(true);
  }
});
