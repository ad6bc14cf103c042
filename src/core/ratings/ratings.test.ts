import { describe, expect, test } from 'vitest';
import { CLUB, poolOf } from '../../../test/support/swim-club.ts';
import { sha256 } from '../../../test/support/hash.ts';
import { actOnRating, type RatingCommand } from './act-on.ts';
import { RATING_ACTIONS, RATING_TABLE, allowsRating } from './actions.ts';
import { drawHandler } from './draw-handler.ts';
import { giveRating, type Giving } from './give.ts';
import { doesCount, inTime, isLate, ratingOf, type Rated, type Rating, type RatingStep, type Until } from './rating.ts';
import { urgencyOf } from './reasons.ts';

const reasons = { zh: 'x', en: 'x', codes: { money: { zh: '收钱', en: 'money', tags: ['low', 'urgent'] }, slow: { zh: '慢', en: 'slow', tags: ['low', 'usual'] }, system: { zh: '机器', en: 'machine', tags: ['low', 'minor'] }, other: { zh: '其他', en: 'other', tags: ['low', 'usual', 'words'] }, quick: { zh: '快', en: 'quick', tags: ['high'] } } };
const catalog = { ...CLUB, codes: new Map([['ratingReasons', reasons]]) };
const DAYS = { urgent: '2026-11-24', usual: '2026-11-30', minor: '2026-12-14', simple: '2026-12-01', complex: '2026-12-15', 'call-back': '2026-12-03', appeal: '2026-12-02' } as const;
const terms = (term: keyof typeof DAYS): Until => ({ due: DAYS[term], limit: '5wd', basis: 'house' });
const rated: Rated = { case: '371300001202611230000019', no: 1, service: '9.1', line: 'swimming', channel: 'web', day: '2026-11-23', officers: ['o-1', 'c-1'] };
const PERSON = 'person:s-1', HANDLER = 'officer:i-1', BOSS = 'supervisor:v-1';
const TEXT = '办理过程已经逐项核对，没有多收材料';
const LOW: Giving = { score: 2, reasons: ['slow'], words: '', via: 'web' };

const give = (giving: Giving, before?: Rating, actor = PERSON) => giveRating({ catalog, terms, actor, party: actor, today: '2026-11-23' }, rated, before, giving);
const add = (history: Rating['history'], steps: readonly RatingStep[] | { readonly code: string }, at: string): Rating['history'] => {
  if ('code' in steps) throw new Error(JSON.stringify(steps));
  return [...history, ...steps.map((step, index) => ({ seq: history.length + index + 1, at, ...step }))];
};
const of = (history: Rating['history']): Rating => ratingOf({ region: '371300', number: 'R-1' }, history);
const given = (giving: Giving = LOW): Rating => of(add([], give(giving), '2026-11-23T02:00:00.000Z'));
const assigned = (rating: Rating): Rating => of(add(rating.history, [{ actor: 'chance', event: { type: 'assigned', role: 'inspector', officer: 'i-1', drawId: 'd', draw: {} as never } }], '2026-11-23T03:00:00.000Z'));
const decide = (rating: Rating, command: RatingCommand, actor: string, at = '2026-11-24T02:00:00.000Z', recused = false) => actOnRating({ catalog, terms, rating, actor, at, names: ['王小明', '371302199005010012', '', rated.case], recused }, command);
const after = (rating: Rating, command: RatingCommand, actor: string, at = '2026-11-24T02:00:00.000Z'): Rating => of(add(rating.history, decide(rating, command, actor, at), at));
const CHECK: RatingCommand = { act: 'check', reached: true, said: TEXT, holds: true, told: TEXT, complex: false };
const checked = (): Rating => after(assigned(given()), CHECK, HANDLER);
const answered = (rating = checked(), at?: string): Rating => after(rating, { act: 'answer', answer: TEXT }, HANDLER, at);
const pointers = (result: ReturnType<typeof decide>) => ('code' in result ? result.errors?.map(({ pointer }) => pointer) : 'done');

describe('a rating', () => {
  test('of the three upper levels is kept and needs no reason', () => expect(given({ score: 3, reasons: [], words: '', via: 'web' })).toMatchObject({ status: 'kept', score: 3, party: PERSON }));

  test('of the two lowest begins a repair, as soon as its gravest reason demands', () => {
    expect(given()).toMatchObject({ status: 'open', urgency: 'usual', until: { due: DAYS.usual } });
    expect(given({ ...LOW, reasons: ['system', 'money'] })).toMatchObject({ urgency: 'urgent', until: { due: DAYS.urgent } });
    expect(urgencyOf(catalog, ['system'])).toBe('minor');
    expect(urgencyOf(catalog, [])).toBe('usual');
  });

  test.each<[string, Giving, string]>([
    ['low without a reason', { ...LOW, reasons: [] }, '/reasons'], ['a reason that nobody knows', { ...LOW, reasons: ['weather'] }, '/reasons'], ['a reason of praise with a low level', { ...LOW, reasons: ['quick'] }, '/reasons'],
    ['a low reason with a high level', { ...LOW, score: 5 }, '/reasons'], ['another reason that is not said', { ...LOW, reasons: ['other'] }, '/comment'],
  ])('%s is told at the field', (_name, giving, pointer) => expect(pointers(give(giving))).toEqual([pointer]));

  test('where a region has set no terms, a low one is kept', () => {
    expect(of(add([], giveRating({ catalog, terms: undefined, actor: PERSON, party: PERSON, today: '2026-11-23' }, rated, undefined, LOW), '2026-11-23T02:00:00.000Z')).status).toBe('kept');
  });

  test('said again as it was, nothing happens; said otherwise, the latest counts and a repair that was begun goes on', () => {
    const rating = assigned(given());
    expect(give(LOW, rating)).toEqual([]);
    const better = of(add(rating.history, give({ score: 4, reasons: [], words: '改好了', via: 'kiosk' }, rating), '2026-11-24T02:00:00.000Z'));
    expect(better).toMatchObject({ score: 4, words: '改好了', via: 'kiosk', status: 'open', handler: 'i-1' });
    expect(of(add(better.history, give(LOW, better), '2026-11-25T02:00:00.000Z'))).toMatchObject({ score: 2, status: 'open', urgency: 'usual' });
  });

  test('from high to low begins a repair; somebody else’s cannot be changed; nor one that was changed ten times', () => {
    const high = given({ score: 5, reasons: ['quick'], words: '', via: 'web' });
    expect(of(add(high.history, give(LOW, high), '2026-11-24T02:00:00.000Z')).status).toBe('open');
    expect(give(LOW, high, 'person:s-2')).toMatchObject({ code: 'not-yours' });
    let one = high;
    for (let turn = 0; turn < 10; turn += 1) one = of(add(one.history, give({ score: turn % 2 === 0 ? 4 : 5, reasons: [], words: '', via: 'web' }, one), '2026-11-24T02:00:00.000Z'));
    expect(give({ score: 3, reasons: [], words: '', via: 'web' }, one)).toMatchObject({ code: 'not-allowed' });
  });
});

describe('its repair', () => {
  test('is checked, answered and called back by whoever was drawn', () => {
    expect(checked()).toMatchObject({ status: 'repairing', until: { due: DAYS.simple }, checked: { holds: true, appeal: { due: DAYS.appeal } } });
    expect(after(assigned(given()), { ...CHECK, complex: true }, HANDLER).until?.due).toBe(DAYS.complex);
    expect(answered()).toMatchObject({ status: 'call-back', until: { due: DAYS['call-back'] }, answers: [{ answer: TEXT }] });
    expect(after(answered(), { act: 'call-back', outcome: 'satisfied', words: '' }, HANDLER)).toMatchObject({ status: 'closed', ending: 'satisfied' });
  });

  test('what is told to those who were rated may not say who rated', () => {
    for (const told of ['王小明说办得太慢，已经核对', '证件 371302199005010012 的人说太慢', `办件 ${rated.case} 办得太慢`]) expect(pointers(decide(assigned(given()), { ...CHECK, told }, HANDLER))).toEqual(['/told']);
  });

  test('asks for all that is missing at once, and for no word to those who were rated where the rules decided alone', () => {
    const [short, open] = [{ ...CHECK, said: '', told: '' }, assigned(given())];
    expect(pointers(decide(open, short, HANDLER))).toEqual(['/said', '/told']);
    expect(pointers(decide({ ...open, officers: [] }, short, HANDLER))).toEqual(['/said']);
    expect(pointers(decide({ ...open, officers: [] }, { ...CHECK, told: '' }, HANDLER))).toBe('done');
  });

  test('goes on once more where the answer was not enough, and no third time', () => {
    const again = after(answered(), { act: 'confirm', satisfied: false, words: '还是要我多跑一趟，没有说明为什么' }, PERSON);
    expect(again).toMatchObject({ status: 'repairing', until: { due: DAYS.simple } });
    expect(after(answered(again), { act: 'confirm', satisfied: false, words: '第二次也没有解决，只好这样了' }, `${PERSON}`)).toMatchObject({ status: 'closed', ending: 'unsatisfied' });
    expect(pointers(decide(answered(), { act: 'confirm', satisfied: false, words: '不满' }, PERSON))).toEqual(['/words']);
  });

  test('ends where the person cannot be reached on three days', () => {
    const tried = (rating: Rating, day: string) => after(rating, { act: 'call-back', outcome: 'unreached', words: '' }, HANDLER, `${day}T02:00:00.000Z`);
    const once = tried(answered(), '2026-11-25');
    expect(pointers(decide(once, { act: 'call-back', outcome: 'unreached', words: '' }, HANDLER, '2026-11-25T09:00:00.000Z'))).toEqual(['/outcome']);
    const twice = tried(once, '2026-11-26');
    expect(twice.status).toBe('call-back');
    expect(tried(twice, '2026-11-27')).toMatchObject({ status: 'closed', ending: 'unreached' });
  });

  test('is late by its last day, and in time by its answers', () => {
    expect([isLate(checked(), '2026-12-01'), isLate(checked(), '2026-12-02'), isLate(given({ score: 5, reasons: [], words: '', via: 'web' }), '2027-01-01')]).toEqual([false, true, false]);
    expect([inTime(checked()), inTime(answered()), inTime(answered(checked(), '2026-12-02T02:00:00.000Z'))]).toEqual([undefined, true, false]);
  });
});

describe('an appeal', () => {
  const appealed = (): Rating => after(checked(), { act: 'appeal', text: TEXT }, 'officer:o-1');

  test('is of whoever was rated, once, after the check and until its last day', () => {
    expect(allowsRating(assigned(given()), 'appeal', 'officer:o-1', '2026-11-24')).not.toBe(true);
    expect(allowsRating(checked(), 'appeal', 'officer:o-1', DAYS.appeal)).toBe(true);
    expect(allowsRating(checked(), 'appeal', 'officer:o-1', '2026-12-03')).not.toBe(true);
    expect(allowsRating(checked(), 'appeal', 'officer:o-9', '2026-11-24')).not.toBe(true);
    expect(allowsRating(appealed(), 'appeal', 'officer:c-1', '2026-11-24')).not.toBe(true);
  });

  test('that is upheld lets the rating count no more, and takes nothing away: the repair goes on', () => {
    const ruled = after(appealed(), { act: 'rule', upheld: true, reason: TEXT }, BOSS);
    expect([doesCount(ruled), doesCount(appealed()), ruled.status, ruled.score]).toEqual([false, true, 'repairing', 2]);
    expect(doesCount(after(appealed(), { act: 'rule', upheld: false, reason: TEXT }, BOSS))).toBe(true);
    expect(allowsRating(ruled, 'rule', BOSS, '2026-11-24')).not.toBe(true);
  });

  test('is decided for a reason that does not say who rated: those who were rated read it', () => {
    for (const reason of ['王小明说的情况核对过了，不成立', '证件 371302199005010012 的人没有来过', `办件 ${rated.case} 当天已经办完`]) expect(pointers(decide(appealed(), { act: 'rule', upheld: true, reason }, BOSS))).toEqual(['/reason']);
  });

  test('is decided by no one who was rated, had the repair, or has to stay away', () => {
    for (const who of ['supervisor:o-1', 'supervisor:i-1', 'officer:v-1', PERSON]) expect(allowsRating(appealed(), 'rule', who, '2026-11-24')).not.toBe(true);
    expect(allowsRating(appealed(), 'rule', BOSS, '2026-11-24', true)).not.toBe(true);
  });
});

test('only whoever has it does what is the handler’s, in every status, and nobody who was rated', () => {
  for (const rating of [given(), assigned(given()), checked(), answered()]) {
    for (const action of ['check', 'answer', 'call-back', 'hand-back'] as const) for (const who of ['officer:o-1', 'officer:c-1', 'officer:i-2', BOSS, PERSON]) expect(allowsRating(rating, action, who, '2026-11-24')).not.toBe(true);
  }
  expect(Object.values(RATING_TABLE).every((row) => RATING_ACTIONS.every((action) => row[action] !== undefined))).toBe(true);
});

test('whoever was rated is never drawn, even as the only inspector of the line, and stands in no published draw', () => {
  const inspector = (id: string) => ({ ...poolOf().officers[0]!, id, competences: ['swimming'], roles: ['inspector'] as const, present: true, load: 0, recusals: [] });
  const pool = { ...poolOf(), officers: [inspector('o-1'), inspector('i-1'), { ...inspector('c-1'), roles: ['officer'] as const }] };
  const drawn = drawHandler(given(), pool, 'n', sha256);
  expect(drawn?.event).toMatchObject({ type: 'assigned', officer: 'i-1' });
  expect(JSON.stringify(drawn)).not.toContain('o-1');
  expect(drawHandler(given(), { ...pool, officers: [inspector('o-1')] }, 'n', sha256)).toBeUndefined();
  const back = after(assigned(given()), { act: 'hand-back', reason: TEXT }, HANDLER);
  expect(drawHandler(back, { ...pool, officers: [inspector('i-1')] }, 'n', sha256)).toBeUndefined();
});
