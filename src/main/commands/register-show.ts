import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { text } from 'node:stream/consumers';
import type { Pool } from 'pg';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { createCaseStore } from '#adapters/postgres/cases/case-store.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { dayOf, endOfDay, isDay } from '#core/clocks/day.ts';
import { normaliseNumber } from '#core/identity/identity-number.ts';
import { secretFieldsOf } from '#core/catalog/register-kind.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { masked } from '#core/register/mask.ts';
import { endOf } from '#core/register/open.ts';
import { sinceThen, type Since } from '#core/register/since-then.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { columns } from './print.ts';

export type Showing = { readonly number: string; readonly knownAt: string | undefined; readonly json: boolean };
type Env = Readonly<Record<string, string | undefined>>;

const CHANGES: Readonly<Record<Since['change'], string>> = { 'taken-back': '后来撤回 taken back', ended: '后来定在 {to} 结束 ended', 'end-moved': '结束日后来改为 {to} moved', 'end-taken-back': '后来不再结束 goes on' };

/**
 * What the register says of somebody, now or as it was known at the end of a day, with the difference to today. Accounts and phones are masked, what is secret is left out;
 * whoever it is about reads in their record that an administrator looked. Answers 0, 1 where nobody has the number, 2 for a day that is none or still to come.
 */
export async function showRegister(pool: Pool, catalog: Catalog, { number: asked, knownAt, json }: Showing, env: Env): Promise<number> {
  const now = new Date().toISOString();
  if (knownAt !== undefined && (!isDay(knownAt) || knownAt > dayOf(now))) {
    console.error('请写今天或者以前的一天 / write today or a day before: --known-at 2026-11-24');
    return 2;
  }
  const number = normaliseNumber(asked === '-' ? await text(process.stdin) : asked);
  const keys = await loadKeys(dataFolder(env), env);
  const vault = createVault(keys);
  const secretFields = (name: string): readonly string[] => { const kind = catalog.registerKinds.get(name); return kind ? secretFieldsOf(kind) : []; };
  const found = await createCaseStore(pool, vault, secretFields, () => now).whose(createKeyedHash(keys, 'directory')(`number/${number}`));
  if (!found) {
    console.error('登记里没有这个号码 / nobody in the register has this number');
    return 1;
  }
  const store = createRegisterStore(pool, vault);
  // What cannot be noted is not seen.
  await store.noteAccess(found.region, { id: randomUUID(), at: now, actor: userInfo().username, actorKind: 'system', subject: found.id, what: 'register', why: 'operate', case: null });
  const today = await store.entries(found.region, found.id);
  const then = knownAt === undefined ? today : await store.knownAt(found.region, found.id, endOfDay(knownAt));
  const { since, later } = sinceThen(then, today);
  const line = (entry: RegisterEntry, change: string): readonly string[] => [catalog.registerKinds.get(entry.kind)?.zh ?? entry.kind, entry.from, endOf(entry) ?? '', fieldsOf(catalog, entry), dayOf(entry.recordedAt), change];
  const changeOf = (id: string): string => since.filter(({ entry }) => entry === id).map(({ change, to }) => CHANGES[change].replace('{to}', to ?? '')).join();
  if (json) {
    const shown = (entry: RegisterEntry) => ({ id: entry.id, kind: entry.kind, from: entry.from, to: endOf(entry), fields: fieldsOf(catalog, entry), recordedAt: entry.recordedAt, origin: entry.origin });
    console.log(JSON.stringify({ region: found.region, knownAt: knownAt ?? dayOf(now), entries: then.map(shown), since, later: later.map(shown) }));
    return 0;
  }
  console.log(columns([['登记 Entry', '起 From', '止 To', '内容 Fields', '记入 Recorded', '以后 Since'], ...then.map((entry) => line(entry, changeOf(entry.id))), ...later.map((entry) => line(entry, '那天还没有 not known then'))]));
  return 0;
}

/** What an entry says, for somebody who is not its person. */
function fieldsOf(catalog: Catalog, { kind, data }: RegisterEntry): string {
  return Object.entries(catalog.registerKinds.get(kind)?.fields ?? {}).flatMap(([name, field]) => {
    const value = data[name];
    if (value === undefined || value === null || (field.secret && field.mask === undefined)) return [];
    return [`${field.zh} ${formatValue(field.mask !== undefined && typeof value === 'string' ? masked(value, field.mask) : value, field.type, catalog.codes).zh}`];
  }).join('，');
}
