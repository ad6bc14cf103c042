import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createMandateStore } from '#adapters/postgres/mandates/mandate-store.ts';
import type { Mandate } from '#core/parties/mandate.ts';
import { submitCase, type Submitted } from '#usecases/submit-case.ts';
import { createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let agent = '';
let store: ReturnType<typeof createMandateStore>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  agent = await club.person();
  store = createMandateStore(database.pool, vault);
});

async function principal(change: Partial<Mandate> = {}): Promise<{ who: string; id: string }> {
  const [who, id] = [await club.person(), randomUUID()];
  expect(await store.give(REGION, { id, principal: who, agent, events: null, from: '2026-11-20', to: '2026-12-20', sees: true, statement: 'signed', signedAt: club.time.now, ...change })).toBe('given');
  return { who, id };
}
const handIn = (who: string, key = randomUUID()): Promise<Submitted> => submitCase(club.context, { ...submission(who), key, agent, by: `person:${agent}` });

test('given a mandate, when the agent hands in, then the case is the person’s own, names who handed it in, and its draft is the agent’s', async () => {
  const { who, id } = await principal();
  const done = await handIn(who);
  if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
  expect(done.case.state).toMatchObject({ subject: who, applicant: who, agent: { id: agent, mandate: id } });
  const read = await club.context.cases.read(REGION, done.case.state.number);
  expect([read?.agent?.mandate.id, read?.history[0]?.actor]).toEqual([id, `person:${agent}`]);
  expect((await store.of(REGION, who)).map(({ cases }) => cases.map(({ number }) => number))).toEqual([[done.case.state.number]]);
  const listed = async (on: string): Promise<boolean> => (await club.context.cases.summaries(REGION, agent, on)).some(({ state }) => state.number === done.case.state.number);
  expect([await listed('2026-11-23'), await listed('2026-12-21')]).toEqual([true, false]);
  await store.revoke(REGION, who, id, club.time.now);
  expect(await listed('2026-11-23')).toBe(false);
});

test('given that whoever gave a mandate has died, then their case is no more among those of the agent, whatever day it runs to', async () => {
  const who = await club.person(undefined, undefined, [{ kind: 'contact', data: { phone: '13900000009' }, from: '2026-11-01', to: null }]);
  expect(await store.give(REGION, { id: randomUUID(), principal: who, agent, events: null, from: '2026-11-20', to: '2026-12-20', sees: true, statement: 'signed', signedAt: club.time.now })).toBe('given');
  const done = await handIn(who);
  if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
  const listed = async (of: string, stops: readonly string[]): Promise<boolean> => (await club.context.cases.summaries(REGION, of, '2026-11-23', { stops })).some(({ state }) => state.number === done.case.state.number);
  // The club knows no deaths: any kind that stands in the register of theirs stands for one.
  expect([await listed(agent, ['membership-elsewhere']), await listed(agent, ['contact']), await listed(who, ['contact'])]).toEqual([true, false, true]);
});

test('given a mandate that is taken back while it is handed in, then either the case is there or nothing is, and the agent is told', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { who, id } = await principal();
    const [done] = await Promise.all([handIn(who), store.revoke(REGION, who, id, club.time.now)]);
    const { rows } = await database.pool.query('select from case_file where region = $1 and subject_id = $2', [REGION, who]);
    if (done.kind === 'refused') expect(done.refusal.detail.zh).toContain('本人已经撤销委托');
    else expect(done.kind).toBe('accepted');
    expect(rows.length).toBe(done.kind === 'accepted' ? 1 : 0);
    expect(await handIn(await club.person())).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted' } });
  }
});

test('given a submission that rests on a mandate read before it was taken back, then the transaction writes nothing', async () => {
  const { who, id } = await principal();
  const { context } = club;
  let seen = 0;
  const stale = { ...context, cases: { ...context.cases, mandates: async (...asked: Parameters<typeof context.cases.mandates>) => {
    const mandates = await context.cases.mandates(...asked);
    seen += 1;
    if (seen === 1) await store.revoke(REGION, who, id, club.time.now);
    return mandates;
  } } };
  const done = await submitCase(stale, { ...submission(who), key: randomUUID(), agent, by: `person:${agent}` });
  expect([done.kind, seen]).toEqual(['refused', 2]);
});

test('given the same mandate sent again, then there is one; other words under its id are told apart', async () => {
  const { who, id } = await principal();
  const again = { id, principal: who, agent, events: null, from: '2026-11-20', to: '2026-12-20', sees: true, statement: 'signed', signedAt: club.time.now };
  expect([await store.give(REGION, again), await store.give(REGION, { ...again, statement: 'else' }), await store.give(REGION, { ...again, principal: agent })]).toEqual(['same', 'another', 'another']);
  expect((await store.of(REGION, who)).length).toBe(1);
  expect([await store.revoke(REGION, agent, id, club.time.now), await store.revoke(REGION, who, id, club.time.now), await store.revoke(REGION, who, id, club.time.now)]).toEqual([false, true, false]);
});
