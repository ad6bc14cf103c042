import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { loadRegionCalendar } from '#adapters/catalog/load-region-calendar.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createKeyedHash, type KeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { loadKeys, type Keys } from '#adapters/crypto/keys.ts';
import { createVault, type Vault } from '#adapters/crypto/vault.ts';
import { keepCatalogVersion, readCatalogVersion } from '#adapters/postgres/catalog-versions.ts';
import { createEnteredOffices, type LiveOffices } from '#adapters/postgres/administration/entered-offices.ts';
import { createWardStore } from '#adapters/postgres/parties/ward-store.ts';
import { createCorrectionStore } from '#adapters/postgres/corrections/correction-store.ts';
import { createCaseStore } from '#adapters/postgres/cases/case-store.ts';
import { createDrawStore, createPoolStore } from '#adapters/postgres/draws/draw-store.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { secretFieldsOf } from '#core/catalog/register-kind.ts';
import type { Calendar } from '#core/clocks/clock.ts';
import type { Context } from '#usecases/context.ts';
import { pinnedCatalogs } from '#usecases/pinned-catalogs.ts';
import type { AskMaster } from '#usecases/ports/orders.ts';
import type { AskDepartments, CaseStore } from '#usecases/ports/cases.ts';
import { loadRules } from './load-rules.ts';

/** What every entrance (server, worker, command line) builds on. */
export type Platform = {
  readonly compiled: CompiledCatalog; readonly offices: LiveOffices; readonly keys: Keys; readonly vault: Vault; readonly lookup: KeyedHash; readonly pool: Pool;
  readonly secretFields: (kind: string) => readonly string[]; readonly now: () => string; readonly newId: () => string; readonly catalogOf: (version: string) => Promise<CompiledCatalog>;
  readonly calendarOf: (region: string) => Calendar;
};

/** Read the rules and the keys and put the pool under them. `rules` are being read already where something else had to be waited for. */
export async function createPlatform(root: string, dataFolder: string, env: Readonly<Record<string, string | undefined>>, pool: Pool, rules = loadRules(join(root, 'catalog'))): Promise<Platform> {
  const read = await rules;
  const keys = await loadKeys(dataFolder, env);
  const { catalog } = read;
  const calendars = new Map(await Promise.all([...catalog.regions.keys()].map(async (code) => [code, await calendarFor(root, code)] as const)));
  const now = (): string => new Date().toISOString();
  const secret = new Map([...catalog.registerKinds].map(([name, kind]) => [name, secretFieldsOf(kind)]));
  await keepCatalogVersion(pool, catalog, now());
  const vault = createVault(keys);
  await checkKey(pool, vault);
  const offices = createEnteredOffices(pool, now);
  await offices.refresh();
  const compiled: CompiledCatalog = { ...read, catalog: { ...catalog, entered: offices } };
  return {
    compiled, offices, keys, vault, lookup: createKeyedHash(keys, 'directory'), pool, now, newId: randomUUID,
    secretFields: (kind) => secret.get(kind) ?? [],
    calendarOf: (region) => {
      const calendar = calendars.get(region);
      if (!calendar) throw new RangeError(`no calendar for region ${region}`);
      return calendar;
    },
    catalogOf: pinnedCatalogs(compiled, (version) => readCatalogVersion(pool, version)),
  };
}

/** The context of the use cases. `wake` is called after every commit, so that deliveries need not wait for their schedule. */
export function createContext(platform: Platform, ask: AskDepartments, wake: () => void, askMaster?: AskMaster): Context {
  const { compiled, vault, pool, secretFields, now, catalogOf, calendarOf, lookup } = platform;
  const store = createCaseStore(pool, vault, secretFields, now);
  return { compiled, catalogOf, calendarOf, cases: waking(store, wake), pool: createPoolStore(pool, vault), ask, ...(askMaster && { askMaster }), corrections: createCorrectionStore(pool, vault, secretFields), deaths: createWardStore(pool), hash: sha256, lookup, seal: vault.seal, unseal: vault.open, random: randomBytes, now };
}

/** The draws of a platform. */
export function drawsOf(platform: Platform): ReturnType<typeof createDrawStore> {
  return createDrawStore(platform.pool, platform.vault);
}

function waking(store: CaseStore, wake: () => void): CaseStore {
  const after = async <T>(result: Promise<T>): Promise<T> => {
    const value = await result;
    wake();
    return value;
  };
  return { ...store, open: (write, opening) => after(store.open(write, opening)), advance: (write, seen) => after(store.advance(write, seen)) };
}

async function calendarFor(root: string, region: string): Promise<Calendar> {
  const loaded = await loadRegionCalendar(join(root, 'catalog'), region);
  if ('errors' in loaded) throw new Error(loaded.errors.map((error) => `${error.file}:${error.line} ${error.message.zh} / ${error.message.en}`).join('\n'));
  return loaded.calendar;
}

/** Stop at once when the data were sealed with another key: a lost key file must not be noticed one broken field at a time. */
async function checkKey(pool: Pool, vault: Vault): Promise<void> {
  const binding = 'installation/key-check';
  await pool.query('insert into installation (name, value) values ($1, $2) on conflict do nothing', ['key-check', vault.seal('kuaiban', binding)]);
  const { rows } = await pool.query<{ value: string }>('select value from installation where name = $1', ['key-check']);
  try {
    vault.open(rows[0]?.value ?? '', binding);
  } catch {
    throw new Error('数据是用另一把密钥加密的：请恢复数据目录里的 keys/master.key 或设置 KUAIBAN_KEY\nThe data were sealed with another key: bring back keys/master.key of the data folder, or set KUAIBAN_KEY');
  }
}
