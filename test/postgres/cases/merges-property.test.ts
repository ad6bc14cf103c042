import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createMergesWorld, type Holder } from '../../support/merges-world.ts';
import { seeded } from '../../support/seed.ts';
import { REGION } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

/* Officers merge numbers and take them apart, two at a time, while entries are written: in whatever order it happens. */

const database = usingDatabase();
let world: ReturnType<typeof createMergesWorld>;
beforeAll(async () => {
  world = createMergesWorld(database.pool);
  await world.club.prepare();
});

const MANY = 4;
type Op = { readonly do: 'merge'; readonly kept: number; readonly merged: number } | { readonly do: 'part'; readonly which: number } | { readonly do: 'write'; readonly at: number };
const who = fc.nat({ max: MANY - 1 });
const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('merge' as const), kept: who, merged: who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('part' as const), which: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write' as const), at: who }) },
);
const rounds = fc.array(fc.array(op, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });

async function write(holder: Holder): Promise<void> {
  await database.owner.query(`insert into register_entry (region, subject_id, id, kind, data, from_day, recorded_at, origin) values ($1, $2, $3, 'note', '{}', '2026-01-01', $4, '{"kind":"import","system":"t"}')`, [REGION, holder.id, randomUUID(), world.club.time.now]);
}

async function part(number: string): Promise<void> {
  await world.act(number, 'o-1', { act: 'separate', reason: '不是同一个人', proof: '公安机关复函', given: [] });
  await world.act(number, 'o-2', { act: 'confirm-separation' });
}

const standing = async (holders: readonly Holder[]) => (await database.pool.query<{ number: string; kept: string; merged: string }>(
  `select number, kept_id as kept, merged_id as merged from merge where status in ('merged', 'separating') and (kept_id = any($1) or merged_id = any($1)) order by number`, [holders.map(({ id }) => id)])).rows;
const own = async (holder: Holder) => (await database.pool.query<{ id: string }>('select id from register_entry where subject_id = $1 and void_at is null order by id', [holder.id])).rows.map(({ id }) => id);
const read = async (holder: Holder) => (await world.register.entries(REGION, holder.id)).map(({ id }) => id).toSorted();

/** Whom the standing joins make one, worked out by colouring: not as the product does it. */
function groups(holders: readonly Holder[], joins: readonly { readonly kept: string; readonly merged: string }[]): ReadonlyMap<string, number> {
  const colour = new Map(holders.map(({ id }, index) => [id, index]));
  for (const { kept, merged } of joins) {
    const [to, from] = [colour.get(kept)!, colour.get(merged)!];
    for (const [id, each] of colour) if (each === from) colour.set(id, to);
  }
  return colour;
}

async function expectSound(holders: readonly Holder[]): Promise<void> {
  const joins = await standing(holders);
  const colour = groups(holders, joins);
  // As many colours as there are trees: a ring would leave more.
  expect(new Set(colour.values()).size).toBe(holders.length - joins.length);
  expect(new Set(joins.map(({ merged }) => merged)).size).toBe(joins.length);
  for (const holder of holders) {
    const together = holders.filter(({ id }) => colour.get(id) === colour.get(holder.id));
    expect(await read(holder)).toEqual((await Promise.all(together.map(own))).flat().toSorted());
    const { rows: [row] } = await database.pool.query<{ one: string[] | null }>('select one from subject where id = $1', [holder.id]);
    expect((row!.one ?? [holder.id]).toSorted()).toEqual(together.map(({ id }) => id).toSorted());
    if (row!.one) expect(joins.map(({ merged }) => merged)).not.toContain(row!.one[0]);
  }
}

test('given merges and separations by several at once, then no entry is lost or shown twice, nothing goes in a ring, and taking all apart gives the beginning', async () => {
  await fc.assert(fc.asyncProperty(rounds, async (all) => {
    const holders = await Promise.all(Array.from({ length: MANY }, () => world.holder()));
    const before = new Map(await Promise.all(holders.map(async (holder) => [holder.id, await own(holder)] as const)));
    for (const ops of all) {
      world.club.time.now = new Date(Date.parse(world.club.time.now) + 1000).toISOString();
      const joined = await standing(holders);
      await Promise.all(ops.map(async (each) => {
        if (each.do === 'write') return write(holders[each.at]!);
        if (each.do === 'part') { const found = joined[each.which % Math.max(1, joined.length)]; return found && part(found.number); }
        const done = await world.propose(holders[each.kept]!.number, holders[each.merged]!.number);
        if (done.kind === 'proposed') await world.act(done.merge.number, 'o-2', { act: 'confirm' });
      }));
      await expectSound(holders);
    }
    for (const { number } of (await standing(holders)).toReversed()) {
      const merge = await world.merges.read(REGION, number);
      if (merge?.status === 'separating') await world.act(number, 'o-2', { act: 'confirm-separation' });
      else await part(number);
      await expectSound(holders);
    }
    for (const holder of holders) {
      expect(await read(holder)).toEqual(await own(holder));
      expect(await read(holder)).toEqual(expect.arrayContaining([...before.get(holder.id)!]));
    }
    const { rows } = await database.pool.query('select from register_reversal r where r.subject_id = any($1)', [holders.map(({ id }) => id)]);
    expect(rows).toEqual([]);
  }), seeded(20));
});
