import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { AccountKind, AccountRef, Principal, Profile } from '#core/identity/principal.ts';
import type { Sessions, SessionLimits } from '#usecases/identity/sessions.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { sessionPlace } from './session-token.ts';

/** Reads who is behind an account; null when the person, enterprise or officer is gone. */
export type ProfileOf = (ref: AccountRef & { readonly subject: string }) => Promise<Profile | null>;

type Live = { readonly principal: Principal; readonly expires: number; seen: number; written: number; readonly read: number };
type Row = { region: string; account_id: string; kind: AccountKind; subject: string; amr: string[]; created_at: string; expires_at: string; last_seen: string; issuer: string | null; issuer_sub: string | null; came: boolean };

export type SessionOptions = {
  readonly pool: Pool; readonly profileOf: ProfileOf; readonly limits: SessionLimits; readonly now: () => Date;
  /** Told when marking a session as seen failed; the request itself goes on. */
  readonly onError: (error: unknown) => void;
};

/** After this long a cached session is read again, so that a sign-out in another process counts here too. */
const REREAD_MS = 30_000;
/** Of officers sooner: who has left or lost a role sees nothing more. */
const REREAD_STAFF_MS = 1_000;
/** `last_seen` is written at most this often: idle time is exact here and to a minute after a restart. */
const WRITE_MS = 60_000;

/** Sessions on the table `session`, with the recent ones in memory so that a request needs no round trip. */
export function createSessions({ pool, profileOf, limits, now, onError }: SessionOptions): Sessions {
  const cache = new LRUCache<string, Live>({ max: 20_000 });
  // What ended here: a read that began before the end must not bring it back.
  const ended = new LRUCache<string, true>({ max: 20_000 });
  const idleOf = (kind: AccountKind): number => limits[kind].idle * 60_000;
  const load = async (region: string, hash: string, at: number): Promise<Live | null> => {
    const { rows } = await pool.query<Row>({
      name: 'session-find',
      text: 'select region, account_id, kind, subject, amr, created_at, expires_at, last_seen, issuer, issuer_sub, came from session where region = $1 and id_hash = $2',
      values: [region, hash],
    });
    const row = rows[0];
    const profile = row && (await profileOf({ region, id: row.account_id, kind: row.kind, subject: row.subject }));
    if (!row || !profile) return null;
    const seen = Date.parse(row.last_seen);
    return { principal: principalOf(row, profile, limits), expires: Date.parse(row.expires_at), seen, written: seen, read: at };
  };

  const forget = (hash: string): void => {
    ended.set(hash, true);
    cache.delete(hash);
  };

  /** The sessions of an account, but one: what this process remembers of them, and what is written. */
  const closeOf = async (region: string, account: string, but: string | null): Promise<void> => {
    for (const [hash, { principal }] of cache) if (principal.accountId === account && hash !== but) forget(hash);
    const { rows } = await pool.query<{ id_hash: string }>('delete from session where region = $1 and account_id = $2 and id_hash is distinct from $3 returning id_hash', [region, account, but]);
    for (const { id_hash } of rows) forget(id_hash);
  };

  const remove = async (region: string, hash: string): Promise<{ issuer: string; token: string } | null> => {
    forget(hash);
    const { rows } = await pool.query<{ issuer: string | null; token: string | null }>('delete from session where region = $1 and id_hash = $2 returning issuer, issuer_mark as token', [region, hash]);
    const [row] = rows;
    return row?.issuer && row.token ? { issuer: row.issuer, token: row.token } : null;
  };

  return {
    async open(account, amr, mark) {
      const profile = await profileOf(account);
      if (!profile) throw new Error(`No one is behind the account ${account.id}.`);
      const secret = randomBytes(32).toString('base64url'), hash = sha256(secret);
      const start = now(), at = start.getTime();
      const expires = at + limits[account.kind].total * 60_000;
      const row = { region: account.region, account_id: account.id, kind: account.kind, subject: account.subject, amr: [...amr], created_at: start.toISOString(), issuer: mark?.issuer ?? null, issuer_sub: mark?.subject ?? null, came: mark?.came ?? false };
      await pool.query({
        name: 'session-open',
        text: `with opened as (insert into session (region, id_hash, account_id, kind, subject, amr, created_at, expires_at, last_seen, issuer, issuer_sub, issuer_sid, issuer_mark, came) values ($1, $2, $3, $4, $5, $6, $7, $8, $7, $9, $10, $11, $12, $13))
          update account set signed_in_at = $7 where region = $1 and id = $3`,
        values: [row.region, hash, row.account_id, row.kind, row.subject, row.amr, start, new Date(expires), row.issuer, row.issuer_sub, mark?.sid ?? null, mark?.token ?? null, row.came],
      });
      const principal = principalOf({ ...row, expires_at: new Date(expires).toISOString() }, profile, limits);
      cache.set(hash, { principal, expires, seen: at, written: at, read: at });
      return { token: `${account.region}.${secret}`, principal };
    },

    async find(token, { unattended, board = false } = { unattended: false }) {
      const key = sessionPlace(token);
      if (!key) return null;
      const at = now().getTime();
      const cached = cache.get(key.hash);
      let live = cached && at - cached.read < (cached.principal.kind === 'staff' ? REREAD_STAFF_MS : REREAD_MS) ? cached : await load(key.region, key.hash, at);
      if (!live || ended.has(key.hash)) {
        cache.delete(key.hash);
        return null;
      }
      if (cached && live !== cached) live = { ...live, seen: Math.max(live.seen, cached.seen) };
      const idle = at - live.seen >= idleOf(live.principal.kind);
      // What a page asks by itself does not take it from a board that is left.
      if (at >= live.expires || (idle && !unattended)) {
        await remove(key.region, key.hash);
        return null;
      }
      if (live !== cached) cache.set(key.hash, live);
      if (idle && !board) return null;
      if (unattended) return live.principal;
      live.seen = at;
      if (at - live.written >= WRITE_MS) {
        live.written = at;
        pool.query('update session set last_seen = $3 where region = $1 and id_hash = $2', [key.region, key.hash, new Date(at)]).catch(onError);
      }
      return live.principal;
    },

    async close(token) {
      const key = sessionPlace(token);
      return key && remove(key.region, key.hash);
    },

    async closeOthers(token) {
      const key = sessionPlace(token);
      if (!key) return;
      const { rows: [own] } = await pool.query<{ account: string }>('select account_id as account from session where region = $1 and id_hash = $2', [key.region, key.hash]);
      if (own) await closeOf(key.region, own.account, key.hash);
    },

    closeAll: ({ region, id }) => closeOf(region, id, null),

    async closeOpenedBy(whose, until) {
      const { rows } = await pool.query<{ id_hash: string }>(
        `delete from session where ${'sid' in whose ? 'issuer_sid' : 'issuer_sub'} = $1 and created_at <= $2 returning id_hash`,
        ['sid' in whose ? whose.sid : whose.subject, until],
      );
      for (const { id_hash } of rows) forget(id_hash);
      return rows.length;
    },
  };
}

function principalOf(row: Pick<Row, 'region' | 'account_id' | 'kind' | 'subject' | 'amr' | 'created_at' | 'expires_at' | 'issuer' | 'issuer_sub' | 'came'>, profile: Profile, limits: SessionLimits): Principal {
  return {
    kind: row.kind, accountId: row.account_id, subjectId: profile.subject ?? row.subject, region: row.region, amr: row.amr, signedInAt: new Date(row.created_at).toISOString(), session: { idle: limits[row.kind].idle * 60, ends: new Date(row.expires_at).toISOString() }, ...(row.issuer !== null && row.issuer_sub !== null && { outside: { issuer: row.issuer, subject: row.issuer_sub, came: row.came } }),
    roles: profile.roles, name: profile.name, number: profile.number, ...(profile.officer ? { officer: profile.officer } : {}), ...(profile.expert ? { expert: profile.expert } : {}), ...(profile.assistant ? { assistant: profile.assistant } : {}), ...(profile.administrator ? { administrator: profile.administrator } : {}),
  };
}
