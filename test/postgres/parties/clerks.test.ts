import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { importSubjects } from '#adapters/postgres/import/import-subjects.ts';
import { createClerkStore } from '#adapters/postgres/parties/clerk-store.ts';
import { createWebhookStore } from '#adapters/postgres/webhooks/webhook-store.ts';
import type { Clerk } from '#core/parties/clerk.ts';
import { submitCase, type Submitted } from '#usecases/submit-case.ts';
import { createClub, REGION, secretFields, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let store: ReturnType<typeof createClerkStore>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  store = createClerkStore(database.pool, vault);
});

const newEnterprise = async (): Promise<string> => (await importSubjects({ pool: database.pool, vault, numberHash: createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number'), secretFields }, REGION, 'test', club.time.now, [{ kind: 'enterprise', number: randomUUID(), name: '泳池公司', entries: [] }]))[0]!;
async function appointment(change: Partial<Clerk> = {}): Promise<Clerk> {
  const clerk: Clerk = { id: randomUUID(), enterprise: await newEnterprise(), person: await club.person(), scopes: ['matters'], events: null, from: '2026-11-20', to: '2026-12-20', namedAt: club.time.now, ...change };
  expect(await store.name(REGION, clerk)).toBe('named');
  return clerk;
}
/** The club is joined by persons: the rules refuse an enterprise, and it is told so only when the appointment holds. */
const actsFor = (clerk: Clerk, subject: string): Promise<Submitted> => submitCase(club.context, { ...submission(subject), key: randomUUID(), by: `person:${subject}/${clerk.id}`, acting: { as: 'clerk', id: clerk.id, person: clerk.person } });

test('given an appointment sent again, then it is one; a second of the same person by the same enterprise is not taken, by another it is', async () => {
  const clerk = await appointment();
  expect(await store.name(REGION, clerk)).toBe('same');
  expect(await store.name(REGION, { ...clerk, id: randomUUID() })).toBe('taken');
  expect(await store.name(REGION, { ...clerk, to: '2026-12-01' })).toBe('taken');
  expect(await store.name(REGION, { ...clerk, id: randomUUID(), enterprise: await newEnterprise() })).toBe('named');
  expect((await store.held(REGION, clerk.person)).length).toBe(2);
});

test('given other terms, then the first appointment ends as the second begins, once, and the history keeps both', async () => {
  const clerk = await appointment();
  const next = { ...clerk, id: randomUUID(), scopes: ['payments'] as const };
  expect([await store.name(REGION, next, clerk.id), await store.name(REGION, next, clerk.id), await store.name(REGION, { ...next, id: randomUUID() }, clerk.id)]).toEqual(['named', 'same', 'taken']);
  expect((await store.of(REGION, clerk.enterprise)).map(({ scopes, endedBy }) => [scopes, endedBy]).toSorted()).toEqual([[['matters'], 'changed'], [['payments'], undefined]]);
});

test('given two who end it at once, then it has ended once, and nobody ends another’s', async () => {
  const clerk = await appointment();
  expect([await store.end(REGION, { enterprise: randomUUID() }, clerk.id, club.time.now), await store.end(REGION, { person: randomUUID() }, clerk.id, club.time.now)]).toEqual([false, false]);
  const ended = await Promise.all([store.end(REGION, { enterprise: clerk.enterprise }, clerk.id, club.time.now), store.end(REGION, { person: clerk.person }, clerk.id, club.time.now)]);
  expect(ended.toSorted()).toEqual([false, true]);
});

test('given an appointment that ends between reading and writing, then the transaction writes nothing, and the clerk is told', async () => {
  const person = await club.person();
  // Whoever applies stands where the enterprise does: the commit looks for the appointment of the applicant.
  const clerk = await appointment({ enterprise: person });
  const { context } = club;
  let seen = 0;
  const stale = { ...context, cases: { ...context.cases, clerk: async (...asked: Parameters<typeof context.cases.clerk>) => {
    const found = await context.cases.clerk(...asked);
    seen += 1;
    if (seen === 1) await store.end(REGION, { enterprise: person }, clerk.id, club.time.now);
    return found;
  } } };
  const done = await submitCase(stale, { ...submission(person), key: randomUUID(), acting: { as: 'clerk', id: clerk.id, person: clerk.person } });
  expect(done).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted' } });
  expect(seen).toBe(2);
  expect((await database.pool.query('select from case_file where region = $1 and subject_id = $2', [REGION, person])).rowCount).toBe(0);
});

test('given an appointment in force, when the clerk hands in, then the event, the case and the record name them; with an event that is not theirs nothing is written', async () => {
  const person = await club.person();
  const clerk = await appointment({ enterprise: person });
  const done = await actsFor(clerk, person);
  if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
  const read = await club.context.cases.read(REGION, done.case.state.number);
  expect([read?.history[0]?.actor, read?.hands]).toEqual([`person:${person}/${clerk.id}`, { [clerk.id]: { as: 'clerk', name: '张䶮' } }]);
  const other = await club.person();
  expect(await actsFor(await appointment({ enterprise: other, events: ['leaving'] }), other)).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted' } });
  expect(await actsFor(await appointment({ enterprise: other, from: '2026-11-24' }), other)).toMatchObject({ kind: 'refused' });
});

test('what a clerk does beside the cases is noted with the act itself, and nothing where nothing was done', async () => {
  const clerk = await appointment();
  const webhooks = createWebhookStore(database.pool, vault);
  const act = (what: 'webhook-added' | 'webhook-removed', target = '') => [{ region: REGION, id: randomUUID(), enterprise: clerk.enterprise, clerk: clerk.id, at: club.time.now, what, target }];
  const id = randomUUID();
  await webhooks.add(REGION, clerk.enterprise, { id, url: 'https://hr.example.com', secret: 's' }, club.time.now, act('webhook-added', 'https://hr.example.com'));
  expect([await webhooks.remove(REGION, clerk.enterprise, id, act('webhook-removed')), await webhooks.remove(REGION, clerk.enterprise, id, act('webhook-removed'))]).toEqual([true, false]);
  expect((await store.record(REGION, clerk.enterprise)).map((done) => ['what' in done && done.what, done.name]).toSorted()).toEqual([['webhook-added', '张䶮'], ['webhook-removed', '张䶮']]);
});
