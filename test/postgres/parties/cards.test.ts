import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { createCardStore } from '#adapters/postgres/card/card-store.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const REGION = '371300', OTHER = '330200', BY = 'officer:o-1';
const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 23, 1, 0, seconds)).toISOString();
/** What somebody agreed to. */
const AGREED = { digest: 'd', points: [{ zh: '用途', en: 'what for' }] };
const store = () => createCardStore(database.pool);
let person = '';
beforeEach(() => { person = randomUUID(); });
/** A code that is shown at a second, and counts for so many. */
const shown = async (second: number, counts = 75): Promise<string> => {
  const hash = randomUUID();
  expect(await store().show(REGION, person, { hash, at: at(second), until: at(second + counts), strong: false })).toBe(true);
  return hash;
};

test('given a card, then its code tells once whose it is, and never again', async () => {
  await store().open(REGION, person, at(0), AGREED);
  const hash = await shown(1);
  expect(await store().read(REGION, hash, BY, at(2))).toEqual({ person, strong: false });
  expect(await store().read(REGION, hash, BY, at(3))).toBeUndefined();
  const { rows } = await database.pool.query('select used_by from electronic_card_code where code_hash = $1', [hash]);
  expect(rows).toEqual([{ used_by: BY }]);
});

test('given two who read the same code at once, then one does', async () => {
  await store().open(REGION, person, at(0), AGREED);
  const hash = await shown(1);
  const read = await Promise.all(Array.from({ length: 8 }, () => store().read(REGION, hash, BY, at(2))));
  expect(read.filter((one) => one?.person === person)).toHaveLength(1);
});

test('given a code that is over, unknown or of another city, then it tells nothing', async () => {
  await store().open(REGION, person, at(0), AGREED);
  const hash = await shown(1);
  expect([await store().read(REGION, hash, BY, at(76)), await store().read(REGION, randomUUID(), BY, at(2)), await store().read(OTHER, hash, BY, at(2))]).toEqual([undefined, undefined, undefined]);
});

test('given a card that is revoked, then no code of it is read or made from that moment, nor after another is opened', async () => {
  await store().open(REGION, person, at(0), AGREED);
  const before = await shown(1);
  await store().revoke(REGION, person, at(2));
  expect(await store().of(REGION, person)).toEqual({ openedAt: at(0), revokedAt: at(2) });
  expect(await store().read(REGION, before, BY, at(2))).toBeUndefined();
  expect(await store().show(REGION, person, { hash: randomUUID(), at: at(3), until: at(70), strong: false })).toBe(false);
  await store().open(REGION, person, at(4), AGREED);
  expect(await store().read(REGION, before, BY, at(5))).toBeUndefined();
  expect((await store().read(REGION, await shown(5), BY, at(6)))?.person).toBe(person);
});

test('given nobody’s card, or one that is opened or revoked twice, then there is none, or one', async () => {
  expect(await store().show(REGION, person, { hash: randomUUID(), at: at(0), until: at(70), strong: false })).toBe(false);
  await store().revoke(REGION, person, at(0));
  expect(await store().of(REGION, person)).toBeUndefined();
  await Promise.all([store().open(REGION, person, at(1), AGREED), store().open(REGION, person, at(2), AGREED), store().open(REGION, person, at(3), AGREED)]);
  const { rows } = await database.pool.query('select 1 from electronic_card where person = $1', [person]);
  expect(rows).toHaveLength(1);
  await store().revoke(REGION, person, at(5));
  await store().revoke(REGION, person, at(9));
  expect((await store().of(REGION, person))?.revokedAt).toBe(at(5));
});

test('given codes of more than a day ago, then they are forgotten with the next', async () => {
  await store().open(REGION, person, at(0), AGREED);
  const old = await shown(1);
  await shown(86_400 + 80);
  const { rows } = await database.pool.query<{ code_hash: string }>('select code_hash from electronic_card_code where person = $1', [person]);
  expect(rows.map(({ code_hash: hash }) => hash)).not.toContain(old);
});

test('given a code that was not read, then whoever has it in hand learns why: unknown, over, used, or of a revoked card', async () => {
  await store().open(REGION, person, at(0), AGREED);
  const [over, used] = [await shown(1, 1), await shown(1)];
  await store().read(REGION, used, BY, at(2));
  const why = () => Promise.all([randomUUID(), over, used].map((hash) => store().whyNot(REGION, hash, at(3))));
  expect(await why()).toEqual(['unknown', 'over', 'used']);
  await store().revoke(REGION, person, at(4));
  expect(await why()).toEqual(['unknown', 'revoked', 'revoked']);
});
