import { expect, test } from 'vitest';
import { createNoticeStore } from '#adapters/postgres/notices/notice-store.ts';
import { submitCase } from '#usecases/submit-case.ts';
import type { MessageTemplate } from '#core/catalog/message-template.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, submission } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const both = (text: string) => ({ zh: text, en: text });
const template = (on: string, kind: MessageTemplate['class']): MessageTemplate => ({ on, class: kind, to: ['applicant'], title: both(on), text: both('{case}'), short: both('{city}') });
const telling = compiledClub({ ...CLUB, messages: new Map([['accepted', template('accepted', 'progress')], ['approved', template('approved', 'decision')]]) });

test('given a case that is handed in, then its applicant has its notices; read is read once and only one’s own', async () => {
  const club = await createClub(database.pool, telling);
  const person = await club.person();
  expect((await submitCase(club.context, submission(person))).kind).toBe('accepted');
  const store = createNoticeStore(database.pool, 1);
  const first = await store.of('371300', person, []);
  expect([first.notices.length, first.more]).toEqual([1, true]);
  const last = first.notices[0]!;
  const second = await store.of('371300', person, [], { at: last.at, id: last.id });
  expect([...first.notices, ...second.notices].map(({ cause }) => cause).toSorted()).toEqual(['accepted', 'approved']);
  expect(await store.unread('371300', person, [])).toBe(2);
  expect(await store.unread('371300', person, ['progress'])).toBe(1);
  await store.read('371300', '00000000-0000-4000-8000-000000000000', '2026-11-23T02:00:00.000Z', [last.id]);
  expect(await store.unread('371300', person, [])).toBe(2);
  await store.read('371300', person, '2026-11-23T02:00:00.000Z', [last.id]);
  await store.read('371300', person, '2026-11-23T03:00:00.000Z');
  expect(await store.unread('371300', person, [])).toBe(0);
  expect((await store.of('371300', person, [])).notices[0]?.readAt).toBe('2026-11-23T02:00:00.000Z');
});

test('given a submission that is sent twice, then nobody is told twice', async () => {
  const club = await createClub(database.pool, telling);
  const person = await club.person();
  const handIn = submission(person);
  await submitCase(club.context, handIn);
  expect((await submitCase(club.context, handIn)).kind).toBe('replayed');
  expect(await createNoticeStore(database.pool).unread('371300', person, [])).toBe(2);
});
