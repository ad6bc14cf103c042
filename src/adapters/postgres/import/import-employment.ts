import type { Pool } from 'pg';
import { sha256 } from '#adapters/crypto/hash.ts';
import { idOf } from '#core/id.ts';

export type TimeToImport = { readonly adviser: string; readonly startsAt: string; readonly minutes: number; readonly place: string };
export type FairToImport = { readonly title: string; readonly about: string; readonly place: string; readonly startsAt: string; readonly endsAt: string; readonly stands: number; readonly by: string; readonly booked: readonly string[]; readonly figures?: { readonly visitors: number; readonly talks: number; readonly hired: number } };

/** Add times of advisers and fairs with their stands; what is there already stays as it is. */
export async function importEmployment(pool: Pool, region: string, at: string, times: readonly TimeToImport[], fairs: readonly FairToImport[]): Promise<void> {
  const rows = times.map(({ adviser, startsAt, minutes, place }) => ({ region, id: idOf(sha256, `advice-time/${region}/${adviser}/${startsAt}`), adviser, starts_at: startsAt, minutes, place, withdrawn_at: null }));
  const idOfFair = ({ title, startsAt }: FairToImport): string => idOf(sha256, `fair/${region}/${title}/${startsAt}`);
  await pool.query(
    `with times as (insert into advice_time select * from jsonb_populate_recordset(null::advice_time, $1) on conflict do nothing), fairs as (insert into fair select * from jsonb_populate_recordset(null::fair, $2) on conflict do nothing)
     insert into fair_stand select * from jsonb_populate_recordset(null::fair_stand, $3) on conflict do nothing`,
    [
      JSON.stringify(rows),
      JSON.stringify(fairs.map((fair) => ({ region, id: idOfFair(fair), title: { zh: fair.title, en: fair.title }, about: fair.about, place: fair.place, starts_at: fair.startsAt, ends_at: fair.endsAt, stands: fair.stands, announced_by: fair.by, announced_at: at, cancelled_at: null, figures: fair.figures ?? null }))),
      JSON.stringify(fairs.flatMap((fair) => fair.booked.map((enterprise) => ({ region, fair_id: idOfFair(fair), enterprise_id: enterprise, status: 'booked', at })))),
    ],
  );
}
