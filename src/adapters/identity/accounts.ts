import type { Pool, PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { numbersOf } from '#adapters/postgres/register/one-person.ts';
import type { AccountKind, AccountRef } from '#core/identity/principal.ts';
import { writeAccesses } from '#adapters/postgres/register/write-accesses.ts';
import { noticeRows } from '#adapters/postgres/notices/notice-rows.ts';
import { inTransaction } from '#adapters/postgres/transaction.ts';
import type { Account, Accounts, LoginKey, PasswordChange } from '#usecases/identity/ports.ts';
import { forgetSignIns } from './forget-sign-ins.ts';
import { sessionPlace } from './session-token.ts';

/** Where the secret of one-time codes of an account belongs to. */
export const totpBinding = (id: string): string => `account/${id}/totp`;

type Row = { region: string; id: string; kind: AccountKind; login_hash: string; subject: string; password_hash: string; first_password: boolean; by_phone: boolean; totp_secret: string | null };

/** What is noted in the record of its person, and what they are told. */
async function tell(client: PoolClient, region: string, { note, notices = [] }: Pick<PasswordChange, 'note' | 'notices'>): Promise<void> {
  if (note) await writeAccesses(client, region, [note]);
  if (notices.length > 0) await client.query('insert into notice select x.* from jsonb_populate_recordset(null::notice, $1) as x on conflict do nothing', [noticeRows(region, notices)]);
}

/** Whether a login opens this account, which it does from now on where it opened none. */
async function isOpenedBy(client: PoolClient, login: LoginKey, { region, id }: AccountRef): Promise<boolean> {
  await client.query('insert into account_login (kind, login_hash, region, account_id) values ($1, $2, $3, $4) on conflict (kind, login_hash) do nothing', [login.kind, login.hash, region, id]);
  const { rows: [row] } = await client.query<{ region: string; account_id: string }>('select region, account_id from account_login where kind = $1 and login_hash = $2', [login.kind, login.hash]);
  return row?.region === region && row.account_id === id;
}

/** Nothing of it stays, the claim of a login least of all: whose number it is could never have an account. */
async function undone(client: PoolClient): Promise<false> {
  await client.query('rollback');
  return false;
}

/** Accounts on the tables `account` and `account_login`. TOTP secrets are sealed. That of an officer who has left or has no role, and of an administrator who has left or is none of the three yet, is none. */
export function createAccountStore(pool: Pool, vault: Vault): Accounts {
  const read = async (region: string, id: string): Promise<Account | null> => {
    const { rows } = await pool.query<Row>({
      name: 'account-by-ref',
      text: `select region, id, kind, login_hash, subject, password_hash, first_password, by_phone, totp_secret from account a where region = $1 and id = $2 and not (kind = 'staff' and (exists (select from officer o where o.region = a.region and o.id = a.subject and (o.ended_at is not null or o.roles = '{}')) or exists (select from administrator m where m.region = a.region and m.id = a.subject and (m.ended_at is not null or m.kind is null))))`,
      values: [region, id],
    });
    const row = rows[0];
    return row
      ? {
        kind: row.kind, region: row.region, id: row.id, login: { kind: row.kind, hash: row.login_hash }, subject: row.subject,
        passwordHash: row.password_hash, firstPassword: row.first_password, byPhone: row.by_phone, totpSecret: row.totp_secret === null ? null : vault.open(row.totp_secret, totpBinding(row.id)),
      }
      : null;
  };
  return {
    async byLogin(key) {
      // Two statements, not a join: the login may lie on another node than its account.
      const { rows } = await pool.query<{ region: string; account_id: string }>({
        name: 'account-login', text: 'select region, account_id from account_login where kind = $1 and login_hash = $2', values: [key.kind, key.hash],
      });
      return rows[0] ? read(rows[0].region, rows[0].account_id) : null;
    },
    async byRef(ref) {
      const account = await read(ref.region, ref.id);
      return account?.kind === ref.kind ? account : null;
    },
    async ofPerson(region, person) {
      const { rows: [row] } = await pool.query<{ id: string }>(`select id from account where region = $1 and kind = 'person' and subject = any(${numbersOf('$1', '$2::uuid')}::text[]) order by created_at, id limit 1`, [region, person]);
      return row ? read(region, row.id) : null;
    },
    async add(accounts) {
      if (accounts.length === 0) return 0;
      const column = <T>(of: (account: (typeof accounts)[number]) => T) => accounts.map(of);
      // The login is claimed first; only who got it gets an account, so two runs at once cannot make two.
      return inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ id: string }>(
          `with given as (
             select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::text[], $10::text[])
               as g(region, id, kind, login_hash, subject, password_hash, totp_secret, created_at, operator, made)
           ), claimed as (
             insert into account_login (kind, login_hash, region, account_id) select kind, login_hash, region, id from given
             on conflict (kind, login_hash) do nothing returning account_id
           )
           insert into account (region, id, kind, login_hash, subject, password_hash, totp_secret, created_at, operator, first_password, by_phone)
           select region, id, kind, login_hash, subject, password_hash, totp_secret, created_at, operator, made is not distinct from 'counter', made is not distinct from 'phone' from given
           where id in (select account_id from claimed) returning id`,
          [
            column((a) => a.region), column((a) => a.id), column((a) => a.kind), column((a) => a.login.hash), column((a) => a.subject),
            column((a) => a.passwordHash), column((a) => (a.totpSecret === null ? null : vault.seal(a.totpSecret, totpBinding(a.id)))), column((a) => a.createdAt), column((a) => a.operator), column((a) => a.made ?? null),
          ],
        );
        const added = new Set(rows.map(({ id }) => id));
        for (const { region, id, note, notices } of accounts) if (added.has(id)) await tell(client, region, { note, notices });
        return added.size;
      });
    },
    setPassword: ({ kind, region, id, passwordHash, byPhone }, hash, { made, login, within, session, note, notices } = {}) => inTransaction(pool, async (client) => {
      // Held, so that a separation of two numbers waits for what is set here, or has been seen here.
      if (login && note) await client.query('select from subject where region = $1 and id = $2 for share', [region, note.subject]);
      // Claimed first, as where an account is added: nobody is given a password for a number that opens somebody else's account.
      if (login && !(await isOpenedBy(client, login, { kind, region, id }))) return await undone(client);
      // And nobody for an account that was theirs until two numbers were found to be two people after all.
      const { rowCount } = await client.query(`update account set password_hash = $4, first_password = $5, by_phone = $6 where region = $1 and id = $2 and password_hash = $3 and ($7::uuid is null or subject = any(${numbersOf('$1', '$7::uuid')}::text[]))`, [region, id, passwordHash, hash, made === 'counter', made === undefined ? byPhone : made === 'phone', login && note ? note.subject : null]);
      if (rowCount !== 1) return await undone(client);
      await forgetSignIns(client, { kind, region, id }, within);
      await client.query('delete from session where region = $1 and account_id = $2 and id_hash is distinct from $3', [region, id, session === undefined ? null : sessionPlace(session)?.hash ?? null]);
      await tell(client, region, { note, notices });
      return true;
    }),
    async useTotpStep(ref, step) {
      const { rowCount } = await pool.query('update account set totp_step = $3 where region = $1 and id = $2 and totp_step < $3', [ref.region, ref.id, step]);
      return rowCount === 1;
    },
    async lastTotpStep(ref) {
      const { rows } = await pool.query<{ step: string }>('select totp_step::text as step from account where region = $1 and id = $2', [ref.region, ref.id]);
      return Number(rows[0]?.step ?? 0);
    },
  };
}
