import type { Pool } from 'pg';
import type { PromiseStore, PromiseTask } from '#usecases/ports/promises.ts';
import { instant } from '../register/read-entries.ts';

/** What waits for somebody about promises, over all cases of a region. */
export function createPromiseStore(pool: Pool): PromiseStore {
  return {
    async tasks(region, limit) {
      const { rows } = await pool.query<PromiseTask>({
        name: 'promise-tasks',
        text: `select i.case_number as case, i.no, i.service, f.catalog_version as "catalogVersion", i.promise as what, i.promise_at as since
          from case_item i join case_file f on f.region = i.region and f.number = i.case_number
          where i.region = $1 and i.promise is not null order by i.promise_at, i.case_number, i.no limit $2`,
        values: [region, limit],
      });
      return rows.map((row) => ({ ...row, since: instant(row.since) }));
    },
  };
}
