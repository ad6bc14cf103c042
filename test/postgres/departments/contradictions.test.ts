import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { createContradictionStore } from '#adapters/postgres/pulls/contradiction-store.ts';
import type { Contradicting } from '#usecases/ports/contradictions.ts';
import { forgetContradictions, settleContradiction } from '#usecases/pulls/settle-contradiction.ts';
import { createFitLists, fitRecord as record, fitSecrets, listOf, numberOf } from '../../support/fit-lists.ts';
import { REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const OTHERS = [{ kind: 'fitness', data: { fit: false, grade: 'Z' }, from: '2026-10-01', to: null }];
const NOTE = '已向医院电话核实';
let lists: ReturnType<typeof createFitLists>;

beforeAll(async () => {
  lists = createFitLists(database.pool, database.owner);
  await lists.club.prepare();
});

const store = () => createContradictionStore(database.pool, vault, fitSecrets);
const waiting = async (): Promise<readonly Contradicting[]> => (await store().list(REGION, 100)).filter(({ settled }) => settled === null);
const settle = (row: Contradicting, act: 'leave' | 'follow', by = 'r-1') => settleContradiction({ context: lists.context, contradictions: store() }, { region: row.region, id: row.id, seen: row.at, by, note: NOTE }, act);
const grades = async (id: string) => (await lists.fitOf(id)).map(({ data }) => data['grade']);
let day = 1;
/** The list of the next day. */
const list = async (...records: readonly Parameters<typeof record>[]): Promise<void> => {
  day += 1;
  lists.on(`2027-01-${String(day).padStart(2, '0')}`);
  await lists.pull(listOf(records.map((each) => record(...each))));
};

test('a record that moved waits for somebody; followed, the wrong person has it no longer and the right one has, and the next list finds it so', async () => {
  const [wrong, right] = [await lists.somebody(), await lists.somebody()];
  await list([wrong.number, { record: 'moved' }]);
  await list([right.number, { record: 'moved' }]);
  expect([await grades(wrong.id), await grades(right.id)]).toEqual([['A'], []]);
  const [row, ...more] = await waiting();
  expect([row?.cause, row?.named?.number, row?.holder?.number, more.length, await store().waiting(REGION)]).toEqual(['moved', right.number, wrong.number, 0, 1]);
  expect((await store().read(REGION, row!.id))?.record).toMatchObject({ number: right.number, data: { grade: 'A' } });
  const { rows } = await database.owner.query<{ text: string }>('select row_to_json(c)::text as text from pull_contradiction c');
  expect(rows.map(({ text }) => text).join()).not.toMatch(/37130019|张䶮/u);
  // The list says it again: one waits, and whoever acts on what they saw before is told.
  await list([right.number, { record: 'moved' }]);
  expect((await waiting()).map(({ id }) => id)).toEqual([row!.id]);
  expect(await settle(row!, 'follow')).toEqual({ kind: 'too-late' });
  const [again] = await waiting();
  const both = await Promise.all([settle(again!, 'follow'), settle(again!, 'follow', 'r-2')]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'too-late']);
  expect([await grades(wrong.id), await grades(right.id), await store().waiting(REGION)]).toEqual([[], ['A'], 0]);
  expect((await store().read(REGION, row!.id))?.settled).toMatchObject({ act: 'follow', note: NOTE });
  await list([right.number, { record: 'moved' }]);
  expect([await grades(right.id), await waiting()]).toEqual([['A'], []]);
  await list([right.number, { record: 'moved', payload: { grade: 'B' } }]);
  expect([await grades(right.id), (await lists.last()).counts]).toEqual([['B'], { changed: 1 }]);
});

test('a record that moved to a number that nobody here has, or under another name, is about who has its entry; of the other nothing is kept', async () => {
  const [first, second, other] = [await lists.somebody(), await lists.somebody(), await lists.somebody()];
  await list([first.number, { record: 'away' }], [second.number, { record: 'misnamed' }], [other.number, { record: 'renamed' }]);
  await list([numberOf('37130019800101123'), { record: 'away' }], [other.number, { record: 'misnamed', payload: { 'person.name': '李四' } }], [other.number, { record: 'renamed', payload: { 'person.name': '李四' } }]);
  const rows = new Map((await waiting()).map((row) => [row.holder?.id, row]));
  expect([first, second, other].map(({ id }) => { const row = rows.get(id); return [row?.cause, row?.named]; })).toEqual([['moved', null], ['moved', null], ['named', null]]);
  expect((await store().read(REGION, rows.get(first.id)!.id))?.record).toBeNull();
  // One goes by the list, one stays; neither is brought again as long as the list says nothing else.
  expect([await settle(rows.get(first.id)!, 'follow'), await settle(rows.get(second.id)!, 'leave'), await settle(rows.get(other.id)!, 'follow')]).toEqual([{ kind: 'done' }, { kind: 'done' }, { kind: 'done' }]);
  expect(await Promise.all([first, second, other].map(({ id }) => grades(id)))).toEqual([[], ['A'], []]);
  await list([numberOf('37130019800101123'), { record: 'away' }], [other.number, { record: 'misnamed', payload: { 'person.name': '李四' } }], [other.number, { record: 'renamed', payload: { 'person.name': '李四' } }]);
  expect(await waiting()).toEqual([]);
});

test('what somebody else has entered stands before the list: going by it is refused until that was corrected, and a later list that agrees ends it', async () => {
  const [someone, right, wrong] = [await lists.somebody(OTHERS), await lists.somebody(OTHERS), await lists.somebody()];
  await list([someone.number], [wrong.number, { record: 'both' }]);
  const [row] = await waiting();
  expect([row?.cause, row?.holder, await settle(row!, 'follow'), await grades(someone.id)]).toEqual(['others', null, { kind: 'refused', still: 'others' }, ['Z']]);
  await list([someone.number, { payload: { from: '2026-10-01', fit: false, grade: 'Z' } }], [right.number, { record: 'both' }]);
  expect((await store().read(REGION, row!.id))?.settled).toMatchObject({ act: 'over', by: null });
  // Moved to somebody of whom others say otherwise: the wrong entry goes, what is left waits anew, also after the next list.
  const [moved] = await waiting();
  expect([moved?.holder?.id, await settle(moved!, 'follow')]).toEqual([wrong.id, { kind: 'done', still: 'others' }]);
  expect([await grades(wrong.id), await grades(right.id)]).toEqual([[], ['Z']]);
  await list([right.number, { record: 'both' }]);
  const [left, ...more] = await waiting();
  expect([left?.cause, left?.named?.id, more.length, await settle(left!, 'leave')]).toEqual(['others', right.id, 0, { kind: 'done' }]);
  await list([right.number, { record: 'both' }]);
  expect([await grades(right.id), await waiting()]).toEqual([['Z'], []]);
});

test('another region finds nothing, and what was settled long ago is forgotten but for that it was', async () => {
  const [wrong, right] = [await lists.somebody(), await lists.somebody()];
  await list([wrong.number, { record: 'old' }]);
  await list([right.number, { record: 'old' }]);
  const [row] = await waiting();
  expect([await store().read('370200', row!.id), await store().leave({ region: '370200', id: row!.id, seen: row!.at, by: 'r-1', note: NOTE }, row!.at)]).toEqual([undefined, 'unknown']);
  await settle(row!, 'leave');
  lists.on('2027-03-01');
  await forgetContradictions({ context: lists.context, contradictions: store() });
  expect((await store().read(REGION, row!.id))?.record).toMatchObject({ number: right.number });
  lists.on('2027-06-01');
  await forgetContradictions({ context: lists.context, contradictions: store() });
  expect(await store().read(REGION, row!.id)).toMatchObject({ record: null, settled: { act: 'leave', by: 'r-1', note: '' } });
});

test('what was only counted before the upgrade waits after it: at whom the entry stands is found, what the list said is not', async () => {
  const [wrong, right, someone] = [await lists.somebody(), await lists.somebody(), await lists.somebody(OTHERS)];
  await list([wrong.number, { record: 'counted' }]);
  await list([right.number, { record: 'counted' }], [someone.number]);
  await database.owner.query('delete from pull_contradiction');
  const migration = await readFile(new URL('../../../db/migrations/0069_contradictions.sql', import.meta.url), 'utf8');
  await database.owner.query(/insert into pull_contradiction[^;]+;/u.exec(migration)![0]);
  const counted = new Map((await waiting()).map((row) => [row.named?.id, row]));
  expect([right, someone].map(({ id }) => { const row = counted.get(id); return [row?.cause, row?.holder?.id]; })).toEqual([['moved', wrong.id], ['others', undefined]]);
  expect([await settle(counted.get(someone.id)!, 'follow'), await settle(counted.get(right.id)!, 'follow'), await grades(wrong.id)]).toEqual([{ kind: 'nothing' }, { kind: 'done' }, []]);
  // The list says it again, and it is entered.
  await list([right.number, { record: 'counted' }]);
  expect(await grades(right.id)).toEqual(['A']);
});
