import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { DEMO_REGION } from '#main/home-region.ts';
import { createClient, type Client } from './client.ts';

/**
 * People who have signed in, without the quarter of a second of a core that each password costs: for tests with many of them.
 * How signing in works is tried elsewhere.
 * @param names each of them must be borne by one person only
 */
export async function signedInAs(pool: Pool, url: string, names: readonly string[]): Promise<Client[]> {
  const { rows } = await pool.query<{ id: string; name: string }>(`select id, name from kuaiban.subject where region = $1 and kind = 'person' and name = any($2)`, [DEMO_REGION, names]);
  const at = new Date();
  const sessions = names.map((name) => {
    const found = rows.filter((row) => row.name === name);
    if (found.length !== 1) throw new Error(`${found.length} people are called ${name}`);
    return { subject: found[0]!.id, token: randomBytes(32).toString('base64url') };
  });
  await pool.query('insert into kuaiban.session select * from jsonb_populate_recordset(null::kuaiban.session, $1)', [JSON.stringify(sessions.map(({ subject, token }) => ({
    region: DEMO_REGION, id_hash: createHash('sha256').update(token).digest('hex'), account_id: randomUUID(), kind: 'person', subject, amr: ['pwd'],
    created_at: at, expires_at: new Date(at.getTime() + 3_600_000), last_seen: at, came: false,
  })))]);
  return sessions.map(({ token }) => {
    const client = createClient(url);
    client.cookies.set('kb_session', `${DEMO_REGION}.${token}`);
    return client;
  });
}

/** People whose name nobody else bears. */
export function unmistakable<T extends { readonly name: string }>(people: readonly T[]): T[] {
  return people.filter(({ name }) => people.filter((other) => other.name === name).length === 1);
}
