import type { Pool } from 'pg';
import type { DossierRow, DossierStore, Unreceipted } from '#usecases/ports/dossiers.ts';

/** Where the personnel files of a region are that come in or go out. */
export function createDossierStore(pool: Pool): DossierStore {
  return {
    async list(region, limit, { number, troubled = false } = {}) {
      const { rows } = await pool.query<DossierRow>({
        name: 'dossiers',
        text: `select i.case_number as number, i.no, i.service, i.each_value as "of", f.catalog_version as "catalogVersion", s.name, i.dossier as mark, i.dossier_at as since
          from case_item i join case_file f on f.region = i.region and f.number = i.case_number join subject s on s.region = f.region and s.id = f.subject_id
          where i.region = $1 and i.dossier is not null and case when $3::text is null then i.dossier ->> 'phase' <> 'unawaited' else i.case_number = $3 end
            and (not $4 or i.dossier ->> 'late' = 'late' or i.dossier ->> 'phase' = 'missing') order by i.dossier_at, i.case_number, i.no limit $2`,
        values: [region, limit, number ?? null, troubled],
      });
      return rows;
    },
    async unreceipted(region, until, limit, after) {
      const { rows } = await pool.query<Unreceipted>(
        `select case_number as number, no from case_item
         where region = $1 and dossier is not null and dossier_at <= $2 and dossier ->> 'phase' in ('sent', 'missing') and dossier ->> 'late' is distinct from 'late'
           and ($4::text is null or (case_number, no) > ($4, $5)) order by case_number, no limit $3`,
        [region, until, limit, after?.number ?? null, after?.no ?? null],
      );
      return rows;
    },
  };
}
