import { beforeAll, expect, test } from 'vitest';
import { createDossierStore } from '#adapters/postgres/dossiers/dossier-store.ts';
import type { Acting } from '#core/cases/act.ts';
import { decideItem } from '#core/cases/decide-item.ts';
import { dispatchDossier, dossierCameBack, packDossier, receiptOfDossier, registerDossier } from '#core/cases/move-dossier.ts';
import { withdrawItems } from '#core/cases/withdraw.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { remindOfReceipts } from '#usecases/remind-of-receipts.ts';
import { dossierBinding } from '#usecases/seal-answers.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { compiledClub } from '../../support/swim-club.ts';
import { CLUB_WITH_DOSSIERS } from '../../support/swim-dossier.ts';
import { createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const COACH = '9.4', CLERK = 'clerk:o-4';
const DAY_MS = 86_400_000;
let club: ReturnType<typeof createClub>;
let [number, at] = ['', ''];

const item = async () => (await club.context.cases.read(REGION, number))!.state.items.find(({ service }) => service === COACH)!;
const act = async (actor: string, command: (acting: Acting) => Outcome) => actOnCase({ ...club.context, now: () => at || club.context.now() }, { region: REGION, number, no: (await item()).no, actor }, command);
const store = () => createDossierStore(database.pool);
const marks = async (only = {}) => (await store().list(REGION, 10, only)).map(({ number: each, mark }) => [each, mark.phase, mark.late]);
const remind = async (days: number) => {
  const now = new Date(Date.parse(club.context.now()) + days * DAY_MS).toISOString();
  return remindOfReceipts({ context: { ...club.context, now: () => now }, dossiers: store() }, [REGION]);
};
const sealed = async () => (await item()).dossiers?.at(-1);

beforeAll(async () => {
  club = createClub(database.pool, compiledClub(CLUB_WITH_DOSSIERS));
  await club.prepare();
  const subject = await club.person();
  const asked = submission(subject);
  const submitted = await submitCase(club.context, { ...asked, given: { ...asked.given, answers: { ...asked.given.answers, 'answers.wantsCoach': true, 'swimmer.lengths': 40, 'file.direction': 'out', 'file.holder': 'x' } } });
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  ({ number } = submitted.case.state);
  const { officer } = await item();
  const approved = await act(`officer:${officer}`, (acting) => decideItem(acting, { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: 'good' }));
  if (approved.kind !== 'done') throw new Error(JSON.stringify(approved));
});

test('given a file to go out, then the counter of its region sees it, and that of another does not', async () => {
  expect(await marks()).toEqual([[number, 'packing', undefined]]);
  expect(await store().list('450100', 10)).toEqual([]);
});

test('when it is listed, then what it holds stands nowhere in the database, and opens for its own item only', async () => {
  await act(CLERK, (acting) => packDossier(acting, { to: { name: '示例国投', address: '沂蒙路 100 号' }, letter: '调 7', list: ['处分决定', '学籍表'], restricted: false }));
  for (const [table, column] of [['case_event', 'data'], ['case_item', 'dossier']] as const) {
    const { rows } = await database.owner.query<{ text: string }>(`select ${column}::text as text from ${table} where case_number = $1 and ${column} is not null`, [number]);
    expect(rows.some(({ text }) => text.includes('处分决定'))).toBe(false);
  }
  const { no, dossiers } = await item();
  const kept = dossiers!.at(-1)!.list!;
  expect(JSON.parse(vault.open(kept, dossierBinding(number, no)))).toEqual(['处分决定', '学籍表']);
  expect(() => vault.open(kept, dossierBinding(number, no + 1))).toThrow();
});

test('when two clerks send it at once, then it is sent once', async () => {
  const packedAt = (await sealed())!.at;
  const both = await Promise.all(['JY-1001', 'JY-1002'].map((letter) => act(CLERK, (acting) => dispatchDossier(acting, { way: 'confidential', number: letter, packedAt }))));
  expect(both.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  expect(await marks()).toEqual([[number, 'sent', undefined]]);
});

test('when no receipt comes, then it is asked after once, and reported once, whoever asks at the same time', async () => {
  expect([await remind(20), await marks({ troubled: true })]).toEqual([0, []]);
  expect((await Promise.all([remind(31), remind(31)])).reduce((sum, each) => sum + each)).toBe(1);
  expect([await remind(40), await marks()]).toEqual([0, [[number, 'sent', 'reminded']]]);
  expect([await remind(46), await remind(60), await marks({ troubled: true })]).toEqual([1, 0, [[number, 'sent', 'late']]]);
});

test('when the receiver sends it back and it is sent anew, then the clock of its receipt begins anew; when it is signed for, it leaves the list', async () => {
  at = new Date(Date.parse(club.context.now()) + 61 * DAY_MS).toISOString();
  await act(CLERK, (acting) => dossierCameBack(acting, { note: '缺少学籍表' }));
  expect(await marks()).toEqual([[number, 'back', undefined]]);
  await act(CLERK, (acting) => packDossier(acting, { to: { name: '示例国投', address: '沂蒙路 100 号' }, letter: '调 7', list: ['学籍表'], restricted: false }));
  const packedAt = (await sealed())!.at;
  await act(CLERK, (acting) => dispatchDossier(acting, { way: 'confidential', number: 'JY-1003', packedAt }));
  expect([await remind(80), await marks()]).toEqual([0, [[number, 'sent', undefined]]]);
  await act(CLERK, (acting) => receiptOfDossier(acting, { signedBy: '示例国投 王科长', on: acting.run.known.on }));
  expect([await marks(), (await sealed())?.receipt?.signedBy]).toEqual([[], '示例国投 王科长']);
});

test('given a file that was to come in and is awaited no more, then it is on no list, is found by its case, and once it has come anyway, is there to go back', async () => {
  at = '';
  const subject = await club.person();
  const asked = submission(subject);
  const submitted = await submitCase(club.context, { ...asked, given: { ...asked.given, answers: { ...asked.given.answers, 'answers.wantsCoach': true, 'swimmer.lengths': 40, 'file.direction': 'in', 'file.holder': '临沂大学' } } });
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  ({ number } = submitted.case.state);
  expect(await marks()).toEqual([[number, 'called', undefined]]);
  const { no } = await item();
  await act(`person:${subject}`, (acting) => withdrawItems(acting, { items: [no] }));
  expect([await marks(), await marks({ number })]).toEqual([[], [[number, 'unawaited', undefined]]]);
  await act(CLERK, (acting) => registerDossier(acting, { from: { name: '临沂大学档案馆', address: '临沂市兰山区双岭路' }, letter: '临大档 88', pieces: 12, way: 'confidential', number: 'JY-20261' }));
  expect(await marks()).toEqual([[number, 'stray', undefined]]);
});
