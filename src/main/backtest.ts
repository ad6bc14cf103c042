import { isAbsolute, join, relative } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Pool } from 'pg';
import { loadCatalog, type CatalogError } from '#adapters/catalog/load-catalog.ts';
import type { Vault } from '#adapters/crypto/vault.ts';
import { readNamedVersion } from '#adapters/postgres/catalog-versions.ts';
import { createBornOf } from '#adapters/postgres/replay/born-of.ts';
import { createReadCases, FEW_ROWS } from '#adapters/postgres/replay/read-cases.ts';
import type { Tally } from '#core/backtest/tally.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { backtestDraft } from '#usecases/backtest/backtest-draft.ts';
import type { TryOnPast } from '#usecases/backtest/start-backtest.ts';
import type { DraftFile } from '#usecases/ports/backtest.ts';
import { keptVersions } from '#usecases/replay/kept-versions.ts';

type Parts = { readonly root: string; readonly pool: Pool; readonly vault: Vault; readonly atOnce?: number; readonly onProgress?: (cases: number) => Promise<void> | void };
type Asked = { readonly files: readonly DraftFile[]; readonly since: string; readonly region?: string };

/** Try a draft on the cases of the past: its mistakes where the catalogue with it is wrong, else who would have been decided otherwise. */
export async function tryOnPast({ root, pool, vault, atOnce, onProgress }: Parts, { files, since, region }: Asked): Promise<{ readonly errors: readonly CatalogError[] } | { readonly catalog: Catalog; readonly result: Tally }> {
  const loaded = await loadCatalog(join(root, 'catalog'), files);
  if ('errors' in loaded) return loaded;
  const result = await backtestDraft({ draft: loaded.compiled, cases: createReadCases(pool, atOnce), versionOf: keptVersions((version) => readNamedVersion(pool, version)), bornOf: createBornOf(pool, vault), ...(onProgress && { onProgress }) }, { since, ...(region !== undefined && { region }) });
  return { catalog: loaded.catalog, result };
}

/** The same beside a server that has people waiting: a few cases at a time. Mistakes are told by the name of the file in the catalogue. */
export function tryInRegion(root: string, pool: Pool, vault: Vault): TryOnPast {
  return async ({ region, files, since }, onProgress) => {
    const tried = await tryOnPast({ root, pool, vault, atOnce: FEW_ROWS, onProgress: async (cases) => {
      await onProgress(cases);
      await turn();
    } }, { region, files, since });
    if ('errors' in tried) return { errors: tried.errors.map(({ file, line, message, remedy }) => ({ file: isAbsolute(file) ? relative(join(root, 'catalog'), file) : file, line, message, remedy })) };
    return { version: tried.catalog.version, result: tried.result };
  };
}
