import { describe, expect, test } from 'vitest';
import { checkLabourMarkets } from '../catalog/check/labour-markets.ts';
import { SAMPLE } from '../catalog/sample.fixture.ts';
import { notAhead, recordAdvice, wrongTime } from './advice.ts';
import { answerRequest, personalIn } from './answer.ts';
import { askAgain, askService } from './ask.ts';
import { wellWritten } from './write-vacancy.ts';
import { notOpen, notOver, wrongFair } from './fair.ts';
import { notChangeable, publicText, reasonToTakeBack, type PublishedAnswer } from './published.ts';
import { requestOf, type RequestRecord, type ServiceRequest } from './request.ts';
import { isOpenVacancy, statusAfter } from './vacancy.ts';

const NOW = '2026-11-23T01:00:00.000Z';
const NAME = { region: '371300', number: '371300-20261123-000001-1', subject: 'person' };
const asked: RequestRecord = { seq: 1, at: NOW, actor: 'person:person', event: { type: 'asked', kind: 'question', key: 'k', vacancy: null, topic: 'flexible', text: '怎么申请补贴', publish: true, due: '2026-11-30', limit: '5wd', basis: 'b' } };
const drawn: RequestRecord = { seq: 2, at: NOW, actor: 'chance', event: { type: 'assigned', officer: 'o-1', drawId: 'd', draw: {} as never } };
const answered: RequestRecord = { seq: 3, at: NOW, actor: 'officer:o-1', event: { type: 'answered', outcome: 'answered', text: '在本平台申请', remedy: '', articles: ['就业促进法 第十七条'] } };
const again: RequestRecord = { seq: 4, at: NOW, actor: 'person:person', event: { type: 'asked-again', text: '最长几年呢', due: '2026-12-07' } };
const codes = (result: unknown): unknown => (typeof result === 'object' && result !== null && 'errors' in result ? (result.errors as { pointer: string }[]).map(({ pointer }) => pointer) : (result as { code?: string } | undefined)?.code);

describe('given a request', () => {
  const after = (...records: readonly RequestRecord[]): ServiceRequest => requestOf(NAME, [asked, ...records]);
  const good = { outcome: 'answered', text: '在本平台申请补贴', remedy: '', articles: ['就业促进法 第十七条'] } as const;
  test('then its events tell how it stands', () => {
    expect(after()).toMatchObject({ version: 1, answers: [] });
    expect(after(drawn, answered)).toMatchObject({ version: 3, officer: 'o-1', endedAt: NOW, answers: [{ outcome: 'answered' }] });
    const open = after(drawn, answered, again);
    expect([open.endedAt, open.due, open.again?.text]).toEqual([undefined, '2026-12-07', '最长几年呢']);
    expect(() => requestOf(NAME, [])).toThrow();
    expect(() => after(asked)).toThrow();
  });
  test('then only who has it answers it, once, with its articles', () => {
    expect(codes(answerRequest(after(drawn), 'o-2', good))).toBe('not-yours');
    expect(codes(answerRequest(after(drawn, answered), 'o-1', good))).toBe('not-allowed');
    expect(codes(answerRequest(after(drawn), 'o-1', { ...good, outcome: 'pass' }))).toEqual(['/outcome']);
    expect(codes(answerRequest(after(drawn), 'o-1', { ...good, text: ' ', articles: [' '] }))).toEqual(['/text', '/articles']);
    expect(answerRequest(after(drawn), 'o-1', { ...good, articles: [' a ', ''] })).toMatchObject({ articles: ['a'] });
  });
  test('then one further question comes after the answer, and no second', () => {
    expect(codes(askAgain(after(drawn), '最长几年可以领'))).toBe('not-allowed');
    expect(askAgain(after(drawn, answered), ' 最长几年可以领 ')).toBe('最长几年可以领');
    expect(codes(askAgain(after(drawn, answered), '几年'))).toEqual(['/text']);
    expect(codes(askAgain(after(drawn, answered, again), '最长几年可以领'))).toBe('not-allowed');
  });
});

test.each([['身份证 371300199001011234', true], ['打 13900000000', true], ['打 0539-8012345', true], ['写到 a.b@example.cn', true], ['王小琳问', true], ['每月 500 元，最长 36 个月，就业促进法第十七条', false]])('whether “%s” is personal', (text, found) => expect(personalIn(text, '王小琳') !== undefined).toBe(found));

describe('given an answer that was published', () => {
  const last: PublishedAnswer = { number: NAME.number, topic: 'flexible', question: '怎么申请补贴', answer: '在本平台申请', articles: ['a'], publishedAt: NOW, edition: 2 };
  test('then its newest edition is withdrawn once, and corrected also after that', () => {
    expect([notChangeable(last, 'withdraw', 2), notChangeable(last, 'correct', 2)]).toEqual([undefined, undefined]);
    expect([codes(notChangeable(last, 'withdraw', 1)), codes(notChangeable(undefined, 'correct', 1))]).toEqual(['not-allowed', 'no-such-item']);
    const withdrawn = { ...last, withdrawn: { at: NOW, reason: '政策已经调整' } };
    expect([codes(notChangeable(withdrawn, 'withdraw', 2)), notChangeable(withdrawn, 'correct', 2)]).toEqual(['not-allowed', undefined]);
  });
  test('then nothing that everybody reads is personal or empty', () => {
    expect(publicText({ question: ' 怎么申请补贴 ', answer: '在本平台申请', articles: [' a ', ''] }, '王小琳')).toEqual({ question: '怎么申请补贴', answer: '在本平台申请', articles: ['a'] });
    expect(codes(publicText({ question: '怎么', answer: '王小琳问过了的', articles: ['打 13900000000'] }, '王小琳'))).toEqual(['/question', '/answer', '/articles']);
    expect([reasonToTakeBack(' 政策已经调整 ', ''), codes(reasonToTakeBack('错了', ''))]).toEqual(['政策已经调整', ['/reason']]);
  });
});

test('a vacancy is open while it is published, has a place, and on its last day still', () => {
  const open = { status: 'published', expiresOn: '2026-11-23', openings: 1 } as const;
  expect([isOpenVacancy(open, '2026-11-23'), isOpenVacancy(open, '2026-11-24'), isOpenVacancy({ ...open, openings: 0 }, '2026-11-23'), isOpenVacancy({ ...open, status: 'closed' }, '2026-11-23')]).toEqual([true, false, false, false]);
  expect(statusAfter([{ ground: 'a', verdict: 'officer' }, { ground: 'b', verdict: 'refused' }])).toBe('refused');
});

test('given what every object has, then it is no code: neither as occupation nor as topic', () => {
  const lists = new Map(['occupations', 'districts', 'policyTopics'].map((list) => [list, { zh: list, en: list, codes: { known: { zh: '有', en: 'known' } } }]));
  const written = { title: '仓库管理员', description: '负责收货、上架和盘点', occupation: 'known', district: 'known', wageFrom: 1, wageTo: 2, places: 1, contact: { name: '孙丽', phone: '12333' } };
  expect(wellWritten({ codes: lists }, '371300', written)).toEqual(written);
  for (const code of ['constructor', 'toString', '__proto__']) {
    expect(codes(wellWritten({ codes: lists }, '371300', { ...written, occupation: code, district: code }))).toEqual(['/occupation', '/district']);
    expect(codes(askService({ codes: lists, parameters: new Map() }, '371300', { kind: 'question', key: 'k', vacancy: null, topic: code, text: '怎么申请补贴', publish: false }, {} as never, NOW))).toEqual(['/topic']);
  }
});

describe('given a talk', () => {
  const at = (startsAt: string) => ({ status: 'booked', time: { id: 't', adviser: 'a-1', startsAt, minutes: 40, place: '201' } }) as const;
  const [ahead, over] = [at('2026-11-24T01:00:00.000Z'), at('2026-11-23T00:00:00.000Z')];
  const record = { status: 'held', text: '一起改了简历', next: [' 学叉车 ', ''] } as const;
  test('then it can be moved before its time, and recorded after it, by its adviser', () => {
    expect([notAhead(ahead, NOW), codes(notAhead(over, NOW)), codes(notAhead({ ...ahead, status: 'cancelled' }, NOW))]).toEqual([undefined, 'not-allowed', 'not-allowed']);
    expect([codes(recordAdvice(ahead, 'a-1', record, NOW)), codes(recordAdvice(over, 'a-2', record, NOW)), codes(recordAdvice(over, 'a-1', { ...record, text: '' }, NOW))]).toEqual(['not-allowed', 'not-yours', ['/text']]);
    expect(recordAdvice(over, 'a-1', record, NOW)).toEqual({ text: '一起改了简历', next: ['学叉车'] });
    expect(recordAdvice(over, 'a-1', { ...record, status: 'missed' }, NOW)).toBeNull();
  });
  test('then a time lies ahead, within 90 days, and says where', () => {
    expect(wrongTime({ startsAt: '2026-11-24T01:00:00.000Z', place: '201' }, NOW)).toBeUndefined();
    expect(codes(wrongTime({ startsAt: NOW, place: ' ' }, NOW))).toEqual(['/startsAt', '/place']);
    expect(codes(wrongTime({ startsAt: '2027-03-01T01:00:00.000Z', place: '201' }, NOW))).toEqual(['/startsAt']);
  });
});

test('a fair is joined before it begins and counted after it ends; what its announcement lacks is told', () => {
  const fair = { title: '冬季招聘会', about: '面向所有求职者，免费参加', place: '人力资源市场', startsAt: '2026-11-24T01:00:00.000Z', endsAt: '2026-11-24T08:00:00.000Z', cancelledAt: null };
  expect([wrongFair(fair, NOW), notOpen(fair, NOW), codes(notOver(fair, NOW)), codes(notOpen(fair, fair.startsAt)), notOver(fair, fair.endsAt), codes(notOpen({ ...fair, cancelledAt: NOW }, NOW))]).toEqual([undefined, undefined, 'not-allowed', 'not-allowed', undefined, 'not-allowed']);
  expect(codes(wrongFair({ ...fair, title: '', place: '', about: '', endsAt: '2026-12-24T08:00:00.000Z' }, NOW))).toEqual(['/title', '/place', '/about', '/endsAt']);
});

test('what a city publishes names occupations and districts that are listed, wages in their order, and a note where it is not sure', () => {
  const market = { code: '999999', wageGuide: { year: 2026, published: '2026-01-01', source: 's', confidence: 'to-verify', wages: { wizard: { low: 3, median: 2, high: 1 } } } } as const;
  const found = checkLabourMarkets({ ...SAMPLE, labourMarkets: new Map([['999999', market]]) });
  expect(found.map(({ at }) => at.path.join('/'))).toEqual(['code', 'wageGuide/confidence', 'wageGuide/wages/wizard', 'wageGuide/wages/wizard']);
});
