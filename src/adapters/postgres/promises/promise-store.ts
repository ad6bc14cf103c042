import type { Pool, QueryConfig } from 'pg';
import type { PromiseStore, PromiseTask } from '#usecases/ports/promises.ts';
import { instant } from '../register/read-entries.ts';

const TASKS = `select i.case_number as case, i.no, i.service, f.catalog_version as "catalogVersion", i.promise as what, i.promise_at as since
  from case_item i join case_file f on f.region = i.region and f.number = i.case_number where i.region = $1`;

/** What waits for somebody about promises, over all cases of a region. */
export function createPromiseStore(pool: Pool): PromiseStore {
  const read = async (query: QueryConfig): Promise<PromiseTask[]> => (await pool.query<PromiseTask>(query)).rows.map((row) => ({ ...row, since: instant(row.since) }));
  return {
    async tasks(region, limit) {
      return read({ name: 'promise-tasks', text: `${TASKS} and i.promise is not null order by i.promise_at, i.case_number, i.no limit $2`, values: [region, limit] });
    },
    async toInspect(region, limit, after) {
      return read({
        name: 'promises-to-inspect',
        text: `${TASKS} and i.promise in ('doubted', 'due') and ($3::timestamptz is null or (i.promise_at, i.case_number, i.no) > ($3, $4, $5::int))
          and not exists (select from inspection n where n.region = i.region and n.case_number = i.case_number and n.closed_at is null and ((n.kind = 'promise-sample' and i.promise = 'due') or (n.kind = 'promise' and n.item_no = i.no))) order by i.promise_at, i.case_number, i.no limit $2`,
        values: [region, limit, after?.since, after?.case, after?.no],
      });
    },
  };
}
