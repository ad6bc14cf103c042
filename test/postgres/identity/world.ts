import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import fastify from 'fastify';
import type { Pool } from 'pg';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { limitAttempts } from '#channels/http/attempts.ts';
import { answerErrors } from '#channels/http/errors.ts';
import { requireEnterprise, requirePerson, requireStaff } from '#channels/http/identity/require.ts';
import type { Server } from '#channels/http/server-type.ts';
import { createIdentity, type IdentityOptions } from '#main/register-identity.ts';
import { createAccounts } from '#usecases/identity/create-accounts.ts';

export const REGION = '371300';
export const PERSON = { number: '371300199203180016', name: '张䶮', password: '不是一般的密码' };
export const OFFICER = { number: '0173', id: 'officer-0173', name: '林芳', password: 'staff-password', secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' };
export const ENTERPRISE = { number: '91350100M000100Y43', name: '临沂测试有限公司', operator: '01', password: 'enterprise-password' };

export const keys = parseKeys('ab'.repeat(32));
export const vault = createVault(keys);

export type World = { readonly app: Server; readonly clock: { now: Date }; readonly lines: string[] };

/** A server with identity and one guarded route for each kind of account. */
export async function buildWorld(pool: Pool, options: Partial<IdentityOptions> = {}): Promise<World> {
  const clock = { now: new Date('2026-11-21T09:00:00+08:00') };
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => { lines.push(String(chunk)); done(); } });
  const app: Server = fastify({ logger: { level: 'warn', stream } });
  answerErrors(app);
  await limitAttempts(app);
  const identity = createIdentity({ pool, vault, keys, clock: () => clock.now, demo: null, isKioskAt: (address) => address === '127.0.0.1', cost: { ln: 10, r: 8, p: 1 }, origins: () => ['http://localhost:8080', 'http://127.0.0.1:8080'], ...options });
  await identity.register(app);
  app.get('/api/v1/for-person', { preHandler: requirePerson }, async () => ({ ok: true }));
  app.get('/api/v1/for-staff', { preHandler: requireStaff }, async () => ({ ok: true }));
  app.get('/api/v1/staff/hall', { preHandler: requireStaff }, async () => ({ ok: true }));
  app.get('/api/v1/for-enterprise', { preHandler: requireEnterprise }, async () => ({ ok: true }));
  app.post('/api/v1/change', async () => ({ ok: true }));
  await createAccounts(identity.accounts, [
    { kind: 'person', region: REGION, login: PERSON.number, password: PERSON.password, subject: await subject(pool, 'person', PERSON.number, PERSON.name) },
    { kind: 'enterprise', region: REGION, login: ENTERPRISE.number, operator: ENTERPRISE.operator, password: ENTERPRISE.password, subject: await subject(pool, 'enterprise', ENTERPRISE.number, ENTERPRISE.name) },
    { kind: 'staff', region: REGION, login: OFFICER.number, password: OFFICER.password, subject: OFFICER.id, totpSecret: OFFICER.secret },
  ]);
  await pool.query(
    `insert into officer (region, id, number, name, competences, roles, present, recusals) values ($1, $2, $3, $4, '{social-insurance}', '{officer}', true, '{}') on conflict do nothing`,
    [REGION, OFFICER.id, OFFICER.number, OFFICER.name],
  );
  return { app, clock, lines };
}

async function subject(pool: Pool, kind: string, number: string, name: string): Promise<string> {
  const id = randomUUID();
  const { rows } = await pool.query<{ id: string }>(
    `with known as (select id from subject where region = $1 and number_hash = $4),
     added as (insert into subject (region, id, kind, number_hash, number, name, created_at) select $1, $2, $3, $4, $5, $6, now() where not exists (select 1 from known) returning id)
     select id from known union all select id from added`,
    [REGION, id, kind, `hash-of-${number}`, vault.seal(number, `subject/${id}`), name],
  );
  return rows[0]!.id;
}
