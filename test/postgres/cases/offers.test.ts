import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createBrakeStore } from '#adapters/postgres/instant/brake-store.ts';
import { createOfferStore } from '#adapters/postgres/offers/offer-store.ts';
import type { Offer } from '#core/catalog/offer.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';
import { findOffers } from '#usecases/find-offers.ts';
import { grantOffers } from '#usecases/grant-offers.ts';
import type { OfferMade } from '#usecases/ports/offers.ts';
import { compiledClub, CLUB } from '../../support/swim-club.ts';
import { createClub, REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const both = (text: string) => ({ zh: text, en: text });
const offer = (id: string, change: Partial<Offer>): readonly [string, Offer] => [id, { id, ...both(id), basis: 'law', among: { register: 'birth', which: 'latest' }, when: 'not(swimmer.member)', for: '9.1', how: 'grant', every: 'year', told: both(id), ...change }];
/** Whoever is grown up and no member becomes one without asking; members without a pass are told of it; a pass needs an answer, so it cannot be granted. */
const OFFERS = compiledClub({ ...CLUB, services: new Map([...CLUB.services].filter(([code]) => code !== '9.4')), lifeEvents: new Map(), regions: new Map([...CLUB.regions].map(([code, region]) => [code, { ...region, lifeEvents: [] }])), offers: new Map([
  offer('member', { when: 'not(swimmer.member) and swimmer.age >= region.leastAge' }),
  offer('pass', { among: { register: 'membership', which: 'open' }, when: 'swimmer.member and not(pass.active)', for: '9.2', how: 'tell', every: 'once' }),
  offer('given-pass', { among: { register: 'membership', which: 'open' }, when: 'swimmer.member and not(pass.active)', for: '9.2' }),
]) });

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let store: ReturnType<typeof createOfferStore>;
let searching: Parameters<typeof findOffers>[0];
const troubles: string[] = [];
const find = (id: string) => findOffers(searching, REGION, [id]);
const grant = () => grantOffers({ context: club.context, store, onTrouble: (_made, error) => troubles.push((error as Error).message) }, REGION);
const statuses = async (): Promise<string[]> => (await store.counts(REGION)).map(({ offer: id, status, count }) => `${id} ${status} ${count}`);

beforeAll(async () => {
  club = createClub(database.pool, OFFERS);
  await club.prepare();
  store = createOfferStore(database.pool, vault);
  searching = { compiled: OFFERS, store, now: () => club.time.now };
});
beforeEach(async () => {
  club.hospital.fit = true;
  await database.owner.query('truncate kuaiban.offer_made');
});

let born = 0;
/** Somebody of the city under a number of their own. */
async function somebody(more: Parameters<typeof club.person>[2] = []): Promise<string> {
  born += 1;
  const first = `37130019900501${String(born).padStart(3, '0')}`;
  return club.person(first + identityCheckDigit(first), undefined, more);
}

describe('finding and granting', () => {
  test('given somebody to whom something is due, when it is looked for twice, then it is found once, granted without an application, and the register says so', async () => {
    const who = await somebody();
    expect([await find('member'), await find('member')]).toMatchObject([{ people: 1, found: { member: 1 } }, { people: 1, found: { member: 0 } }]);
    expect(await grant()).toBe(1);
    const [made] = await store.of(REGION, who);
    expect(made).toMatchObject({ offer: 'member', status: 'granted', case: expect.stringMatching(/^371300-/u) as string });
    const read = await club.context.cases.read(REGION, made!.case!);
    expect(read?.state).toMatchObject({ channel: 'proactive', subject: who, items: [{ status: 'approved' }] });
    expect(read?.entries.map(({ kind }) => kind)).toContain('membership');
    expect(await grant()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('given a worker that died after the case stood and before it was noted, when another goes on, then there is one case', async () => {
    const who = await somebody();
    await find('member');
    const forgetful = { ...store, settle: async () => { throw new Error('died'); } };
    await expect(grantOffers({ context: club.context, store: forgetful, onTrouble: () => undefined }, REGION)).rejects.toThrow('died');
    expect(await grant()).toBe(1);
    const { rows } = await database.pool.query('select 1 from case_file where subject_id = $1', [who]);
    expect(rows).toHaveLength(1);
  });

  test('given something that needs an answer of the person, then it is not handed in but told', async () => {
    const who = await somebody([{ kind: 'membership', data: {}, from: '2026-01-01', to: null }]);
    await find('given-pass');
    expect(await grant()).toBe(0);
    expect(await store.of(REGION, who)).toMatchObject([{ offer: 'given-pass', status: 'told', case: null }]);
  });

  test('given a department that is silent, then it stays to be granted', async () => {
    await somebody([{ kind: 'membership', data: {}, from: '2026-01-01', to: null }]);
    club.hospital.fit = undefined;
    await find('given-pass');
    expect(await grant()).toBe(0);
    expect(await statuses()).toContain(`given-pass to-grant ${(await store.toGrant(REGION, 100)).length}`);
  });

  test('given a brake, then it is handed in all the same for a person to look, once, and its person is told so; one on another channel is no matter of it', async () => {
    const who = await somebody();
    await find('member');
    const brakes = createBrakeStore(database.pool);
    const [all, web] = [randomUUID(), randomUUID()];
    await brakes.pull(REGION, { id: web, scope: { channel: 'web' }, reason: 'x', by: 'o-1', at: club.time.now });
    await brakes.pull(REGION, { id: all, scope: { service: '9.1' }, reason: 'x', by: 'o-1', at: club.time.now });
    expect(await grant()).toBe(0);
    const [made] = await store.of(REGION, who);
    expect(made).toMatchObject({ status: 'told', because: { en: expect.stringContaining('handed in for you') as string } });
    expect((await club.context.cases.read(REGION, made!.case!))?.state.items[0]).toMatchObject({ service: '9.1', status: 'officer', decision: { because: 'braked', brake: all } });
    // It is no longer theirs to decline: the case is there.
    expect(await store.decline(made!, club.time.now)).toBe(false);
    // Whoever dies after the case stood and grants it again says the same.
    await database.owner.query(`update kuaiban.offer_made set status = 'to-grant', case_number = null where subject_id = $1`, [who]);
    expect(await grant()).toBe(0);
    expect(await store.of(REGION, who)).toMatchObject([{ status: 'told', case: made!.case }]);
    await database.owner.query('truncate kuaiban.brake');
  });

  test('given a brake on what the rules would refuse, then it is not handed in', async () => {
    const who = await somebody();
    await find('member');
    await database.owner.query(`insert into kuaiban.register_entry (region, subject_id, id, kind, data, from_day, recorded_at, origin) values ($1, $2, gen_random_uuid(), 'membership', '{}', '2026-11-01', now(), '{"kind":"import","system":"test"}')`, [REGION, who]);
    await createBrakeStore(database.pool).pull(REGION, { id: randomUUID(), scope: {}, reason: 'x', by: 'o-1', at: club.time.now });
    await grant();
    const { rows: [settled] } = await database.pool.query('select status, case_number from offer_made where subject_id = $1', [who]);
    expect(settled).toEqual({ status: 'not-granted', case_number: null });
    await database.owner.query('truncate kuaiban.brake');
  });

  test.each([
    ['its register was written to', 'update kuaiban.subject set register_version = register_version + 1 where id = $1'],
    ['a week has gone by', `update kuaiban.offer_made set settled_at = settled_at - interval '7 days' where subject_id = $1`],
  ])('given a register that has changed meanwhile, then what would be refused is not granted, and looked at again once %s', async (_what, passes) => {
    const who = await somebody();
    await find('member');
    const { rows: [found] } = await database.pool.query<{ subject_id: string }>(`select subject_id from offer_made where subject_id = $1`, [who]);
    await database.owner.query(`insert into kuaiban.register_entry (region, subject_id, id, kind, data, from_day, recorded_at, origin) values ($1, $2, gen_random_uuid(), 'membership', '{}', '2026-11-01', now(), '{"kind":"import","system":"test"}')`, [REGION, found!.subject_id]);
    await grant();
    const { rows: [settled] } = await database.pool.query<{ status: string; because: { en: string } }>('select status, because from offer_made where subject_id = $1', [who]);
    expect(settled).toMatchObject({ status: 'not-granted', because: { en: expect.stringContaining('refused') as string } });
    // A later search of the round finds it again as soon as the reason has passed, and once.
    expect(await find('member')).toMatchObject({ found: { member: 0 } });
    await database.owner.query('update kuaiban.register_entry set void_at = now() where subject_id = $1 and kind = $2', [who, 'membership']);
    // While nothing was written to their register nobody is asked about them again, before a week has gone by.
    expect(await find('member')).toMatchObject({ found: { member: 0 } });
    await database.owner.query(passes, [who]);
    expect([await find('member'), await grant(), await find('member'), await grant()]).toMatchObject([{ found: { member: 1 } }, 1, { found: { member: 0 } }, 0]);
    expect(await store.of(REGION, who)).toMatchObject([{ offer: 'member', status: 'granted', because: null }]);
  });

  test('given one that waits when its round is over, then it is not granted by what holds in another', async () => {
    const who = await somebody([{ kind: 'membership', data: {}, from: '2026-01-01', to: null }]);
    club.hospital.fit = undefined;
    await find('given-pass');
    const { now } = club.time;
    club.time.now = `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`;
    await grant();
    club.time.now = now;
    const { rows } = await database.pool.query('select status, because from offer_made where subject_id = $1', [who]);
    expect(rows).toMatchObject([{ status: 'not-granted', because: { en: `The round ${now.slice(0, 4)} is over` } }]);
  });
});

describe('telling', () => {
  test('given somebody who is told, when they want none of it, then they are asked no more in this round, and nobody else is concerned', async () => {
    const who = await somebody([{ kind: 'membership', data: {}, from: '2026-01-01', to: null }]);
    await find('pass');
    const [made] = await store.of(REGION, who);
    expect(made).toMatchObject({ offer: 'pass', round: 'once', status: 'told', facts: expect.arrayContaining([expect.objectContaining({ element: 'swimmer.member', value: true })]) as OfferMade['facts'] });
    const key = { region: REGION, subject: who, offer: 'pass', round: 'once' };
    expect(await store.decline({ ...key, subject: await somebody() }, club.time.now)).toBe(false);
    expect([await store.decline(key, club.time.now), await store.decline(key, club.time.now)]).toEqual([true, false]);
    expect(await store.of(REGION, who)).toEqual([]);
    await find('pass');
    expect(await store.of(REGION, who)).toEqual([]);
  });

  test('given whose entry has ended or begins later, then they are not among those who hold one', async () => {
    const ended = await somebody([{ kind: 'membership', data: {}, from: '2026-01-01', to: '2026-06-01' }]);
    const later = await somebody([{ kind: 'membership', data: {}, from: '2027-01-01', to: null }]);
    await findOffers(searching, REGION);
    for (const who of [ended, later]) expect((await store.of(REGION, who)).map(({ offer: id }) => id)).not.toContain('pass');
  });

  test('given an offer for something that the region does not offer, then nobody is looked at', async () => {
    const nowhere = compiledClub({ ...OFFERS.catalog, offers: new Map([offer('member', { for: '9.9' })]) });
    expect(await findOffers({ ...searching, compiled: nowhere }, REGION)).toEqual({ people: 0, found: {} });
  });
});
