import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createSigner, verifySignature } from '#adapters/crypto/signer.ts';
import { keepCatalogVersion, namesOfVersions } from '#adapters/postgres/catalog-versions.ts';
import { allChains } from '#adapters/postgres/audit/chain-reader.ts';
import { createSealStore } from '#adapters/postgres/audit/seal-store.ts';
import { sealDays, sealedBefore } from '#usecases/seal-days.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { verifyAudit } from '#usecases/verify-audit.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { verifyVersions } from '#usecases/verify-versions.ts';
import { CLUB } from '../../support/swim-club.ts';
import { createClub, REGION, submission, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const signer = createSigner(parseKeys('d'.repeat(64)), 'daily-seal');
const store = () => createSealStore(database.pool);
const seal = (today: string) => sealDays({ store: store(), regions: [REGION], signer, hash: sha256, today, now: () => `${today}T00:00:00.000Z` });
const audit = async (publicKey = signer.publicKey, before = '2026-11-27') => verifyAudit({ chains: allChains(database.pool), seals: await store().all(), store: store(), before, hash: sha256, verify: verifySignature, publicKey });
const findings = async (publicKey = signer.publicKey): Promise<string[]> => (await audit(publicKey)).findings.map(({ what }) => what);

let club: ReturnType<typeof createClub>;
let numbers: string[] = [];

/** Days in China: the first case late on the 23rd, the second already on the 24th although it is still the 23rd in Greenwich. */
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  for (const now of ['2026-11-23T15:59:59.999Z', '2026-11-23T16:00:00.000Z', '2026-11-26T02:00:00.000Z']) {
    club.time.now = now;
    const submitted = await submitCase(club.context, submission(await club.person(), WITH_OFFICER));
    numbers = [...numbers, submitted.kind === 'accepted' ? submitted.case.state.number : submitted.kind];
  }
});

/** Somebody with all rights changes something; afterwards it is as before. */
async function tampered(text: string, values: unknown[], look: () => Promise<void>): Promise<void> {
  const client = await database.owner.connect();
  try {
    const tables = ['case_event', 'case_file', 'daily_seal', 'draw', 'draw_seed', 'case_item'];
    for (const table of tables) await client.query(`create table before_${table} as select * from ${table}`);
    await client.query(text, values);
    try {
      await look();
    } finally {
      for (const table of tables) {
        await client.query(`delete from ${table}`);
        await client.query(`insert into ${table} select * from before_${table}`);
        await client.query(`drop table before_${table}`);
      }
    }
  } finally {
    client.release();
  }
}

describe('given days that have ended', () => {
  test('when they are sealed, then each once, in order, chained and signed; a day that still runs is not', async () => {
    expect(await seal('2026-11-26')).toBe(2);
    expect(await seal('2026-11-26')).toBe(0);
    expect(await seal('2026-11-27')).toBe(1);
    const seals = await store().all();
    expect(seals.map(({ day, events, prevRoot }) => [day, events, prevRoot])).toEqual([['2026-11-23', 6, ''], ['2026-11-24', 6, seals[0]!.root], ['2026-11-26', 6, seals[1]!.root]]);
    expect(await audit()).toEqual({ cases: 3, inspections: 0, ratings: 0, events: 18, seals: 3, findings: [] });
  });
});

describe('given somebody with all rights', () => {
  const CHANGES: readonly (readonly [string, string, (number: string) => unknown[], readonly string[]])[] = [
    ['changes what an event says', `update case_event set data = replace(data::text, 'approve', 'refused')::json where case_number = $1 and seq = 2`, (number) => [number], ['broken link: hash']],
    ['changes who did it', `update case_event set actor = 'officer:o-1' where case_number = $1 and seq = 1`, (number) => [number], ['broken link: hash']],
    ['changes when it was', `update case_event set at = at - interval '1 millisecond' where case_number = $1 and seq = 2`, (number) => [number], ['broken link: hash']],
    ['changes how an item stands where queues and boards are read from', `update case_item set status = 'lapsed', officer = 'o-9' where case_number = $1 and no = 1`, (number) => [number], ['item 1: status is lapsed, by the chain approved', 'item 1: officer is o-9, by the chain null']],
    ['takes out an item', 'delete from case_item where case_number = $1 and no = 1', (number) => [number], ['item 1 of the chain is not in the tables']],
    ['takes out an event', 'delete from case_event where case_number = $1 and seq = 3', (number) => [number], ['broken link: gap', 'the events of this day are not those that were sealed']],
    ['takes off the last event', 'delete from case_event where case_number = $1 and seq = 6', (number) => [number], ['it does not end where its chain ends', 'the events of this day are not those that were sealed']],
    ['takes off the last event and mends the case', `with gone as (delete from case_event where case_number = $1 and seq = 6) update case_file set version = 5, head_hash = (select hash from case_event where case_number = $1 and seq = 5) where number = $1`, (number) => [number], ['item 4: status is officer, by the chain waiting', 'item 4: officer is {drawn}, by the chain null', 'the events of this day are not those that were sealed']],
    ['takes out a whole case', 'with gone as (delete from case_event where case_number = $1) delete from case_file where number = $1', (number) => [number], ['the events of this day are not those that were sealed']],
    ['makes all hashes anew', `update case_event set hash = encode(sha256(hash::bytea), 'hex') where case_number = $1 and seq = 6`, (number) => [number], ['broken link: hash', 'the events of this day are not those that were sealed']],
    ['changes a seal', `update daily_seal set root = repeat('0', 64) where day = '2026-11-24' and $1 <> ''`, (number) => [number], ['the signature does not fit', 'the events of this day are not those that were sealed', 'does not follow the seal before it']],
    ['takes out a seal', `delete from daily_seal where day = '2026-11-24' and $1 <> ''`, (number) => [number], ['does not follow the seal before it', 'there are events of this day, and no seal']],
    ['takes out the newest seal', `delete from daily_seal where day = '2026-11-26' and $1 <> ''`, (number) => [number], ['there are events of this day, and no seal']],
    ['takes out the newest seals', `delete from daily_seal where day >= '2026-11-24' and $1 <> ''`, (number) => [number], ['there are events of this day, and no seal', 'there are events of this day, and no seal']],
    ['takes out every seal', `delete from daily_seal where $1 <> ''`, (number) => [number], Array.from({ length: 3 }, () => 'there are events of this day, and no seal')],
  ];
  test.each(CHANGES)('who %s, then it is found', async (_, text, values, expected) => {
    // Who has the item was drawn, and is another one each time.
    const { rows: [drawn] } = await database.owner.query<{ officer: string }>('select officer from case_item where case_number = $1 and no = 4', [numbers[0]]);
    await tampered(text, values(numbers[0]!), async () => expect((await findings()).toSorted()).toEqual(expected.map((line) => line.replace('{drawn}', drawn!.officer)).toSorted()));
    expect(await findings()).toEqual([]);
  });

  test.each([[0, 'type'], [1, 'actor'], [2, 'prev_hash'], [3, 'hash'], [4, 'data'], [5, 'data']] as const)('%i: who changes one byte of the %s of an event, then that event is named', async (place, column) => {
    const { rows } = await database.owner.query<{ number: string; seq: number; at: number }>(`select case_number as number, seq, length(${column}::text) as at from case_event order by case_number, seq`);
    for (const { number, seq, at } of rows.filter((row) => row.seq === place + 1)) {
      // Of JSON the letters of its first name, so that it stays JSON.
      const changed = column === 'data' ? `replace(data::text, substring(data::text from '"([a-zA-Z]{4})'), upper(substring(data::text from '"([a-zA-Z]{4})')))::json` : `overlay(${column} placing case right(${column}, 1) when 'a' then 'b' else 'a' end from ${at})`;
      await tampered(`update case_event set ${column} = ${changed} where case_number = $1 and seq = $2`, [number, seq], async () => {
        const { findings: found } = await audit();
        expect(found.map(({ where }) => where)).toContain(`${number} #${seq}`);
      });
    }
    expect(await findings()).toEqual([]);
  });

  test('who changes a word in a version of the rules, then that version is named', async () => {
    await keepCatalogVersion(database.pool, { ...CLUB, version: 'not-its-name' }, '2026-11-23T01:00:00.000Z');
    expect((await verifyVersions(namesOfVersions(database.pool))).findings).toEqual([{ where: 'catalog not-its-name', what: 'the content of this version is not what it is called after' }]);
    await database.owner.query(`delete from catalog_version where version = 'not-its-name'`);
  });

  test('and given a day that is not over for long enough to be sealed, then nothing is missed yet', async () => {
    await tampered(`delete from daily_seal where day = $1::date`, ['2026-11-26'], async () => {
      expect((await audit(signer.publicKey, sealedBefore('2026-11-26T16:09:59.999Z'))).findings).toEqual([]);
      expect((await audit(signer.publicKey, sealedBefore('2026-11-26T16:10:00.000Z'))).findings).toEqual([{ where: `seal ${REGION} 2026-11-26`, what: 'there are events of this day, and no seal' }]);
    });
  });

  test('who signs a seal with a key of their own, then the key is not that of this installation', async () => {
    const own = createSigner(parseKeys('e'.repeat(64)), 'daily-seal');
    expect(own.publicKey).not.toBe(signer.publicKey);
    expect((await store().all()).every(({ publicKey }) => publicKey === signer.publicKey)).toBe(true);
  });
});

describe('draws', () => {
  const check = async () => (await verifyDraws(club.draws, sha256)).findings.map(({ what }) => what);

  test('given draws as they were made, then all of them can be recomputed', async () => {
    expect(await verifyDraws(club.draws, sha256)).toEqual({ draws: 3, days: 3, findings: [] });
  });

  test.each([
    ['names another officer', `update draw set data = jsonb_set(data, '{chosen}', to_jsonb((select p->>'officer' from jsonb_array_elements(data->'pool') p where p->>'officer' <> data->>'chosen' limit 1))) where case_number = $1`, 'The officer drawn does not follow'],
    ['leaves somebody out', `update draw set data = jsonb_set(data, '{pool}', (data->'pool') - 0) where case_number = $1`, 'The ticket does not follow'],
    ['publishes another commitment', `update draw_seed set commitment = repeat('0', 64) where day = (select day from draw where case_number = $1)`, 'the commitment is not the published one'],
    ['publishes it after the draw', `update draw_seed set published_at = '2026-12-31' where day = (select day from draw where case_number = $1)`, 'published after a draw'],
    ['takes the draw away', 'delete from draw where case_number = $1', 'the draw of this assignment is not there'],
    ['takes all draws and seeds away', `with d as (delete from draw where $1 <> '') delete from draw_seed`, 'the draw of this assignment is not there'],
    ['adds a draw that no case knows', `insert into draw select region, gen_random_uuid(), case_number, item_no, role, day, data, at from draw where case_number = $1`, 'its case knows nothing of this draw'],
    ['gives the draw to another case', `update draw set case_number = (select max(number) from case_file where number <> $1) where case_number = $1`, 'its case knows nothing of this draw'],
    ['gives the draw to another item', 'update draw set item_no = item_no + 1 where case_number = $1', 'its case says otherwise'],
    ['says that it was earlier', `update draw set at = at - interval '1 hour' where case_number = $1`, 'its case says otherwise'],
    ['puts it on another day', 'update draw set day = day - 1 where case_number = $1', 'its case says otherwise'],
    ['changes what is not recomputed', `update draw set data = data || '{"note": 1}' where case_number = $1`, 'its case says otherwise'],
    ['names in the case a draw that is none', `update case_event set data = replace(data::text, data->>'drawId', 'x')::json where case_number = $1 and type = 'assigned'`, 'the draw of this assignment is not there'],
    ['takes the assignment away', `delete from case_event where case_number = $1 and type = 'assigned'`, 'its case knows nothing of this draw'],
    ['takes the seed away', `delete from draw_seed where day = (select day from draw where case_number = $1)`, 'no seed was published'],
  ])('given somebody who %s, then it is found', async (_, text, expected) => {
    await tampered(text, [numbers[0]!], async () => expect((await check()).join()).toContain(expected));
    expect(await check()).toEqual([]);
  });

  test.each([
    ['id', 'gen_random_uuid()'], ['region', `'330200'`], ['case_number', `overlay(case_number placing '9' from 20)`], ['item_no', 'item_no + 1'], ['role', `overlay(role placing 'O' from 1 for 1)`], ['day', 'day - 1'], ['at', `at + interval '1 millisecond'`],
    ['data', `replace(data::text, '"chosen": "o-', '"chosen": "O-')::jsonb`], ['data', `replace(data::text, '"ticket": "', '"ticket": "0')::jsonb`], ['data', `replace(data::text, '"load": 0', '"load": 1')::jsonb`],
  ])('given somebody who changes a byte of the %s of a draw, then it is found', async (column, value) => {
    await tampered(`update draw set ${column} = ${value} where case_number = $1`, [numbers[0]!], async () => expect((await check()).length).toBeGreaterThan(0));
    expect(await check()).toEqual([]);
  });

  test('given more of them than are read at once, then all are found', async () => {
    const many = `insert into case_event select e.region, 'x-' || n, 1, e.type, e.at, e.actor, e.data, e.prev_hash, e.hash from case_event e, generate_series(1, 1100) n where e.case_number = $1 and e.type = 'assigned'`;
    await tampered(many, [numbers[0]!], async () => expect(await check()).toHaveLength(1100));
    const more = `insert into draw select region, gen_random_uuid(), case_number, item_no, role, day, data, at from draw, generate_series(1, 1100) n where case_number = $1`;
    await tampered(more, [numbers[0]!], async () => expect(await check()).toHaveLength(1100));
  });

  test('given a day with a commitment, when another is published, then the first stays', async () => {
    const [first] = await club.draws.seeds(REGION, '2026-11-23');
    await club.draws.publish({ ...first!, seed: 'f'.repeat(64), commitment: 'x' });
    expect((await club.draws.seeds(REGION, '2026-11-23'))[0]).toEqual(first);
  });

  test('a seed is nowhere readable in the database', async () => {
    const seeds = await club.draws.seeds(REGION, '2026-11-23');
    const { rows } = await database.owner.query<{ text: string }>(`select string_agg(s::text, ' ') || (select string_agg(d::text, ' ') from draw d) as text from draw_seed s`);
    for (const { seed } of seeds) expect(rows[0]!.text).not.toContain(seed);
  });
});
