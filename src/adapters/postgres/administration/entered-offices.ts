import type { Pool } from 'pg';
import type { EnteredOffices, OfficeChange } from '#core/catalog/office-change.ts';
import { readOfficeChanges } from './read-office-changes.ts';

/** What was entered about offices, in memory: no request asks for it. `refresh` reads what has come since; `watch` does so each second, since other processes enter as well. */
export type LiveOffices = EnteredOffices & { readonly refresh: () => Promise<void>; readonly watch: (onError: (error: Error) => void) => () => void };

const EACH_MS = 1_000;

/** Nothing is known before the first `refresh`. */
export function createEnteredOffices(pool: Pool, now: () => string): LiveOffices {
  const known = new Map<string, { readonly version: number; readonly changes: readonly OfficeChange[] }>();
  const read = async (): Promise<void> => {
    const { rows } = await pool.query<{ region: string; version: number }>('select region, version from admin_chain where version > 0');
    for (const { region, version } of rows) {
      if (known.get(region)?.version !== version) known.set(region, { version, changes: await readOfficeChanges(pool, region) });
    }
  };
  // One after the other: what was read first must not take the place of what was read last.
  let last: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => {
    last = last.then(read, read);
    return last;
  };
  return {
    of: (region) => known.get(region)?.changes ?? [], now, refresh,
    watch: (onError) => {
      let busy = false, ended = false;
      const timer = setInterval(() => {
        if (busy) return;
        busy = true;
        void refresh().catch((error: Error) => { if (!ended) onError(error); }).finally(() => { busy = false; });
      }, EACH_MS);
      timer.unref();
      return () => {
        ended = true;
        clearInterval(timer);
      };
    },
  };
}
