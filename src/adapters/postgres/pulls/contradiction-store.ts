import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { PulledRecord } from '#core/partners/pulled.ts';
import type { Both } from '#core/register/reverse.ts';
import type { Contradicting, ContradictionRead, ContradictionStore, Settled, Settling, Who } from '#usecases/ports/contradictions.ts';
import { numbersOf, staysOf } from '../register/one-person.ts';
import { entriesJson, toEntries, type EntryJson } from '../register/read-entries.ts';
import { inTransaction } from '../transaction.ts';
import { RAISE } from './contradiction-sql.ts';
import { recordPlace, writeEffects } from './take-row.ts';

const who = (alias: string): string => `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'kind', ${alias}.kind, 'name', ${alias}.name, 'number', ${alias}.number) end`;
const ROW = `c.region, c.id, c.department, c.scenario, c.period, c.cause, case when c.act = 'follow' then c.became else c.entry_id end as entry, c.first_at as "firstAt", c.at, c.record_hash as "recordHash", c.digest, c.sealed, c.act, c.settled_at as "settledAt", c.settled_by as "settledBy", c.note,
  ${who('n')} as named, ${who('h')} as holder from pull_contradiction c left join subject n on n.region = c.region and n.id = c.subject_id left join subject h on h.region = c.region and h.id = c.holder_id`;
/** Both stay as they are until it is settled: nothing is decided on a register that it changes. In the order in which lists hold them. */
const LOCK = `select s.id from subject s where s.region = $1 and s.id in (select unnest(array[x.id, ${staysOf('$1', 'x.id')}]) from unnest($2::uuid[]) as x (id)) order by s.id for no key update`;
const BOTH = `select ${entriesJson('$1', '$2::uuid')} as entries, ${entriesJson('$1', '$2::uuid', true)} as voided`;
const SETTLE = 'update pull_contradiction set act = $3, settled_at = $4, settled_by = $5, note = $6, became = $7, digest = $8 where region = $1 and id = $2';
type Row = Omit<Contradicting, 'settled'> & Pick<ContradictionRead, 'recordHash' | 'digest'> & { readonly sealed: string; readonly act: Settled['act'] | null; readonly settledAt: string | null; readonly settledBy: string | null; readonly note: string | null };

const notePlace = (id: string): string => `${recordPlace(id)}/note`;
const instant = (at: string): string => new Date(at).toISOString();

/** Records that contradict the register, in PostgreSQL. What they say, and the notes, are sealed. */
export function createContradictionStore(pool: Pool, vault: Vault, secretFields: (kind: string) => readonly string[]): ContradictionStore {
  const named = (one: Who | null): Who | null => one && { ...one, number: vault.open(one.number, `subject/${one.id}`) };
  const rowOf = ({ region, id, department, scenario, period, cause, entry, firstAt, at, act, settledAt, settledBy, note, ...row }: Row): Contradicting => ({
    region, id, department, scenario, period, cause, entry, firstAt: instant(firstAt), at: instant(at), named: named(row.named), holder: named(row.holder),
    settled: act === null ? null : { act, at: instant(settledAt!), by: settledBy, note: note ? vault.open(note, notePlace(id)) : note },
  });
  const bothOf = async (client: Pick<PoolClient, 'query'>, region: string, one: Who | null): Promise<Both | undefined> => {
    if (!one) return undefined;
    const { rows: [row] } = await client.query<{ entries: EntryJson[]; voided: EntryJson[] }>(BOTH, [region, one.id]);
    return { entries: toEntries(row!.entries, vault), voided: toEntries(row!.voided, vault) };
  };
  const readOf = async (client: Pick<PoolClient, 'query'>, row: Row): Promise<ContradictionRead> => {
    const { region, id, recordHash, digest, sealed } = row;
    const [of, held] = [await bothOf(client, region, row.named), await bothOf(client, region, row.holder)];
    return { ...rowOf(row), recordHash, digest, record: sealed === '' ? null : JSON.parse(vault.open(sealed, recordPlace(id))) as PulledRecord, of: { ...(of && { named: of }), ...(held && { holder: held }) } };
  };
  /** The row of what somebody settles, held, with whoever it is about. */
  const held = async (client: PoolClient, { region, id, seen }: Settling): Promise<Row | 'too-late' | 'unknown'> => {
    const find = async (more = ''): Promise<Row | undefined> => (await client.query<Row>(`select ${ROW} where c.region = $1 and c.id = $2 ${more}`, [region, id])).rows[0];
    const before = await find();
    if (!before) return 'unknown';
    // People first, as lists do it: who does it the other way round stands in their way.
    const people = [before.named?.id, before.holder?.id].filter((each) => each !== undefined);
    await client.query(LOCK, [region, people]);
    const row = await find('for update of c');
    return !row || row.act !== null || instant(row.at) !== seen ? 'too-late' : row;
  };

  return {
    async waiting(region) {
      return (await pool.query<{ count: number }>('select count(*)::int as count from pull_contradiction where region = $1 and settled_at is null', [region])).rows[0]!.count;
    },
    async list(region, limit) {
      const { rows } = await pool.query<Row>(`select ${ROW} where c.region = $1 order by c.settled_at is null desc, coalesce(c.settled_at, c.at) desc, c.id limit $2`, [region, limit]);
      return rows.map(rowOf);
    },
    async read(region, id) {
      const { rows: [row] } = await pool.query<Row>(`select ${ROW} where c.region = $1 and c.id = $2`, [region, id]);
      return row && readOf(pool, row);
    },
    leave: (settling, at) => inTransaction(pool, async (client) => {
      const row = await held(client, settling);
      if (typeof row === 'string') return row;
      const { region, id, by, note } = settling;
      await client.query(SETTLE, [region, id, 'leave', at, by, vault.seal(note, notePlace(id)), row.entry, row.digest]);
      return 'done';
    }),
    follow: (settling, at, follow) => inTransaction(pool, async (client) => {
      const row = await held(client, settling);
      if (typeof row === 'string') return { kind: row };
      const { region, id, by, note } = settling;
      const { rows: [same] } = await client.query<{ same: boolean }>(`select $3::uuid = any(${numbersOf('$1', '$2::uuid')}) as same`, [region, row.named?.id ?? null, row.holder?.id ?? null]);
      const read = await readOf(client, same?.same === true ? { ...row, holder: null } : row);
      const followed = follow(read);
      if (!followed) return { kind: 'nothing' };
      const { holder, named: entered, entry, still } = followed;
      if (still !== undefined && holder.length === 0) return { kind: 'refused', still };
      if (read.holder) await writeEffects(client, read, read.holder.id, holder, at, { vault, secretFields });
      if (read.named) await writeEffects(client, read, read.named.id, entered, at, { vault, secretFields });
      // What is left is no word that was settled: a list that says it again brings it again.
      await client.query(SETTLE, [region, id, 'follow', at, by, vault.seal(note, notePlace(id)), entry, still === undefined ? row.digest : '']);
      if (still === undefined) return { kind: 'done' };
      const left = randomUUID();
      await client.query(RAISE, [region, row.department, row.scenario, row.recordHash, left, row.period, row.digest, still, read.named?.id ?? null, null, entry, read.record ? vault.seal(JSON.stringify(read.record), recordPlace(left)) : '', at]);
      return { kind: 'done', still };
    }),
    async forget(before) {
      await pool.query(`update pull_contradiction set sealed = '', note = case when note is null then null else '' end where settled_at < $1 and (sealed <> '' or note <> '')`, [before]);
    },
  };
}
