import { describe, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import type { Filing, LifeEvent } from '#core/catalog/life-event.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';
import { cn } from '../../test/support/calendar.ts';
import { AT, CLUB, compiledClub, entry } from '../../test/support/swim-club.ts';
import { checkBatchRow } from './check-batch-row.ts';
import type { Context } from './context.ts';
import type { CaseStore, KeptAnswer, SubmissionRead } from './ports/cases.ts';
import type { TakenRow } from './ports/batches.ts';

const REGION = '371300';
const FIRST = '37130019900501001';
const WORKER = { region: REGION, id: 'worker', kind: 'person' as const, name: '张䶮', number: FIRST + identityCheckDigit(FIRST), numberHash: 'n-1' };
const GYM = { region: REGION, id: 'gym', kind: 'enterprise' as const, name: '示例健身有限公司', number: '91371300MA0000001X', numberHash: 'n-2' };
const OTHERWISE = { zh: '从没报过招用的，请先报招用', en: 'Report the hiring first' };
const FIT: Filing = { by: 'employer', may: 'swimmer.fit', otherwise: OTHERWISE };
const joining = CLUB.lifeEvents.get('joining')!;

/** What the hospital says of the worker (nothing: it is silent), when the gym has filed the event for them before, and what the event is like. */
type Given = { readonly fit?: boolean; readonly filedAt?: string; readonly event?: Partial<LifeEvent>; readonly member?: boolean; readonly answers?: TakenRow['content']['answers'] };

async function check({ fit, filedAt, event = {}, member = false, answers = {} }: Given) {
  const compiled = compiledClub({ ...CLUB, lifeEvents: new Map([['joining', { ...joining, questions: [], services: { '9.1': { when: 'not(swimmer.member)' } }, filedBy: [FIT], ...event }]]) });
  const answer = (): KeptAnswer[] => (fit === undefined ? [] : [{ department: 'hospital', scenario: 'fitness', values: { fit }, exchange: 'x-1', at: AT, freshUntil: '2026-11-24T01:00:00.000Z', about: sha256('question') }]);
  const read: SubmissionRead = { subject: WORKER, entries: [entry('birth', { date: '1990-05-01' }), ...(member ? [entry('membership')] : [])], answers: [], locker: [], replay: undefined, openCase: undefined, pending: {}, invitations: [], brakes: [], earlier: 0, serial: 0, registerVersion: 0 };
  const cases: Partial<CaseStore> = {
    whose: async () => WORKER, party: async () => ({ subject: GYM, entries: [] }), readForSubmission: async () => read, keepAnswers: async () => undefined,
    filedBefore: async (_region, _subject, _event, _employer, since) => (filedAt !== undefined && (since === null || Date.parse(filedAt) >= Date.parse(since)) ? '371300-20261101-000001-1' : undefined),
  };
  const context = { compiled, catalogOf: async () => compiled, calendarOf: () => cn, cases, ask: async () => answer(), hash: sha256, lookup: () => sha256('question'), seal: (text: string) => text, unseal: (text: string) => text, random: () => new Uint8Array(8), now: () => AT } as unknown as Context;
  const became = await checkBatchRow(context, { no: 2, status: 'read', subject: null, content: { name: WORKER.name, number: WORKER.number, answers, cells: {} }, batch: { region: REGION, id: 'b-1', enterprise: 'gym', lifeEvent: 'joining', actor: 'enterprise:gym' } });
  return [became.to, ...('faults' in became ? became.faults.map(({ detail }) => detail.zh) : [])];
}

const DONE = expect.stringContaining('已经办成，不用再报') as string;

describe('given a row that the event does not admit', () => {
  test('when the employer has filed it a few weeks ago, then nothing is to be mended, and the refusal stands beside it', async () =>
    expect(await check({ fit: false, filedAt: '2026-11-01T01:00:00.000Z' })).toEqual(['known', DONE, OTHERWISE.zh]));

  test.each(['2023-11-01T01:00:00.000Z', '2026-09-23T01:00:00.000Z'])('when what was filed is of %s, then it was another matter of somebody who came back: the row says what to do', async (filedAt) =>
    expect(await check({ fit: false, filedAt })).toEqual(['bad', OTHERWISE.zh]));

  test('when the department that could admit it is silent, then it is not known, however lately something was filed', async () =>
    expect(await check({ filedAt: '2026-11-22T01:00:00.000Z' })).toEqual(['bad', expect.stringContaining('有部门暂时没有答复')]));

  test('when something in it cannot be what it says, then that is to be mended', async () =>
    expect(await check({ fit: false, filedAt: '2026-11-22T01:00:00.000Z', answers: { 'swimmer.lengths': 5000 } })).toEqual(['bad', expect.not.stringContaining('不用再报')]));
});

describe('given a row of whom nothing is left to file', () => {
  const event: Partial<LifeEvent> = { filedBy: [{ by: 'employer' }] };

  test('when the employer has filed it before, at whatever time, then nothing is to be mended', async () => {
    expect(await check({ event, member: true, filedAt: '2023-11-01T01:00:00.000Z' })).toEqual(['known', DONE]);
    expect(await check({ event, member: true })).toEqual(['bad', '现在没有可以为这名员工办的事项']);
  });

  test('when that is not certain, because a department is silent or a cell is empty, then it is not known', async () => {
    const filedAt = '2026-11-01T01:00:00.000Z';
    expect(await check({ event: { ...event, services: { '9.1': { when: 'swimmer.fit' } } }, filedAt })).toEqual(['bad', expect.stringContaining('有部门暂时没有答复')]);
    const questions = joining.questions.filter(({ id }) => id === 'answers.wantsPass');
    expect(await check({ event: { ...event, questions, services: { '9.1': { when: 'answers.wantsPass' } } }, filedAt })).toEqual(['bad', '没有填']);
  });
});
