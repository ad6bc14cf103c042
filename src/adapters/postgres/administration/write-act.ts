import type { PoolClient } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import { totpBinding } from '#adapters/identity/accounts.ts';
import { forgetSignIns } from '#adapters/identity/forget-sign-ins.ts';
import type { AdminCommand, AccountEvent } from '#core/administration/administer.ts';
import type { Rights } from '#core/administration/roster.ts';
import type { AccountSecrets } from '#usecases/ports/administration.ts';

type Act = { readonly client: PoolClient; readonly vault: Vault; readonly region: string; readonly at: string; readonly by: string; readonly secrets: AccountSecrets };

/** The tables after an act. `false`: the login is somebody's already, in whichever region. */
export async function writeAct(act: Act, command: AdminCommand, event: AccountEvent): Promise<boolean> {
  const { client, region, at, by, secrets } = act;
  const { account } = event;
  switch (event.type) {
    case 'entered': return command.act === 'enter' && enter(act, command);
    case 'ended': {
      await client.query('with o as (update officer set ended_at = $3, present = false where region = $1 and id = $2) update administrator set ended_at = $3 where region = $1 and id = $2', [region, account, at]);
      await client.query(`update rights_request set outcome = 'lapsed', decided_by = $3, decided_at = $4 where region = $1 and account = $2 and outcome is null`, [region, account, by, at]);
      await signOut(act, account);
      return true;
    }
    case 'returned': await client.query(`update officer set ended_at = null, present = true, roles = '{}', competences = '{}' where region = $1 and id = $2`, [region, account]); return true;
    case 'moved': await client.query('update officer set office = $3 where region = $1 and id = $2', [region, account, event.after]); return true;
    case 'password-set': {
      await client.query(`with a as (update account set password_hash = $3, first_password = true where region = $1 and kind = 'staff' and subject = $2 returning kind, login_hash) delete from sign_in_attempt t using a where t.kind = a.kind and t.login_hash = a.login_hash`, [region, account, secrets.passwordHash]);
      await signOut(act, account);
      return true;
    }
    case 'factor-reset': await renewFactor(act, account); return true;
    case 'granted': await give(act, account, event.after); return true;
    case 'asked': await client.query('insert into rights_request (region, id, account, rights, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6)', [region, event.request, account, JSON.stringify(event.after), by, at]); return true;
    case 'confirmed': case 'declined': {
      await client.query('update rights_request set outcome = $3, decided_by = $4, decided_at = $5 where region = $1 and id = $2', [region, event.request, event.type, by, at]);
      if (event.type === 'confirmed') await give(act, account, event.after);
      return true;
    }
  }
}

/** An officer keeps out of their own matters from the first day on (公务员法 第七十六条). Nobody knows the second factor yet: it is given with the rights, by another administrator. */
async function enter({ client, vault, region, at, secrets }: Act, { account, as, number, name, person, office }: Extract<AdminCommand, { act: 'enter' }>): Promise<boolean> {
  const { rowCount } = await client.query(`insert into account_login (kind, login_hash, region, account_id) values ('staff', $1, $2, $3) on conflict do nothing`, [secrets.login, region, secrets.accountId]);
  if (rowCount !== 1) return false;
  await client.query(
    `insert into account (region, id, kind, login_hash, subject, password_hash, totp_secret, created_at, first_password) values ($1, $2, 'staff', $3, $4, $5, $6, $7, true)`,
    [region, secrets.accountId, secrets.login, account, secrets.passwordHash, vault.seal(secrets.totpSecret ?? '', totpBinding(secrets.accountId ?? '')), at],
  );
  if (as === 'administrator') await client.query('insert into administrator (region, id, number, name, person) values ($1, $2, $3, $4, $5)', [region, account, number, name, person]);
  else await client.query(`insert into officer (region, id, number, name, competences, roles, present, recusals, office, person) values ($1, $2, $3, $4, '{}', '{}', true, $5, $6, $7)`, [region, account, number, name, [person], office, person]);
  return true;
}

async function give(act: Act, account: string, rights: Rights): Promise<void> {
  const { client, region } = act;
  if (rights.as === 'administrator') await client.query('update administrator set kind = $3 where region = $1 and id = $2', [region, account, rights.kind]);
  else await client.query('update officer set roles = $3, competences = $4 where region = $1 and id = $2', [region, account, rights.roles, rights.competences]);
  if (rights.as === 'officer' && rights.roles.length === 0) await signOut(act, account);
}

/** What they had is worth nothing from now on: the old secret, the keys of their devices, and whoever is signed in by them. */
async function renewFactor(act: Act, account: string): Promise<void> {
  const { client, vault, region, at, secrets } = act;
  const { rows } = await client.query<{ id: string }>(`select id from account where region = $1 and kind = 'staff' and subject = $2 for update`, [region, account]);
  for (const { id } of rows) {
    await client.query('update account set totp_secret = $3, totp_step = 0 where region = $1 and id = $2', [region, id, vault.seal(secrets.totpSecret ?? '', totpBinding(id))]);
    await client.query('update passkey set removed_at = $3 where region = $1 and account_id = $2 and removed_at is null', [region, id, at]);
  }
  await signOut(act, account);
}

async function signOut({ client, region }: Pick<Act, 'client' | 'region'>, account: string): Promise<void> {
  await client.query(`delete from session where region = $1 and kind = 'staff' and subject = $2`, [region, account]);
  const { rows } = await client.query<{ id: string }>(`select id from account where region = $1 and kind = 'staff' and subject = $2`, [region, account]);
  for (const { id } of rows) await forgetSignIns(client, { kind: 'staff', region, id });
}
