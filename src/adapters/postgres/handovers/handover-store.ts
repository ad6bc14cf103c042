import type { Pool } from 'pg';
import type { HandoverRow, HandoverStore } from '#usecases/ports/handovers.ts';

/** What lies at the counters of a region, is being made for them, on its way or back. */
export function createHandoverStore(pool: Pool): HandoverStore {
  return {
    async list(region, limit) {
      const { rows } = await pool.query<HandoverRow>({
        name: 'handovers',
        text: `select i.case_number as number, i.no, i.service, i.each_value as "of", f.catalog_version as "catalogVersion", s.name, s.kind, i.handover as mark, i.handover_at as since
          from case_item i join case_file f on f.region = i.region and f.number = i.case_number join subject s on s.region = f.region and s.id = f.applicant_id
          where i.region = $1 and i.handover is not null order by i.handover_at, i.case_number, i.no limit $2`,
        values: [region, limit],
      });
      return rows;
    },
  };
}
