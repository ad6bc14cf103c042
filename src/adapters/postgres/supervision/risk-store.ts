import type { Pool } from 'pg';
import type { RiskNote, RiskStore, StoredFigure } from '#usecases/ports/risks.ts';
import { instant } from '../register/read-entries.ts';

/** The figures of the risk register and what supervisors noted. One query for all figures; each part reads an index, or what is open. */
export function createRiskStore(pool: Pool): RiskStore {
  return {
    async figures(region, since) {
      const { rows } = await pool.query<Record<StoredFigure, number>>({
        name: 'risk-figures',
        text: `select
          (select count(*)::int from blocked_ask where region = $1 and at >= $2) as blocked,
          (select count(*)::int from case_event where region = $1 and at >= $2 and type = 'objected') as objections,
          (select count(*)::int from message where region = $1 and status in ('failing', 'refused')) as undelivered,
          (select count(*)::int from sending where region = $1 and status = 'failing') as unsent,
          (select count(*)::int from payment_order o where region = $1 and reason is not null and not exists (select from payment_order again where again.region = o.region and again.replaces = o.id)) as returned,
          (select count(*)::int from payment_file where region = $1 and status <> 'settled' and trouble is not null) as troubled,
          (select count(*)::int from payment_claim where region = $1 and cancelled_at is null and recovered_fen < amount_fen) as overpaid`,
        values: [region, since],
      });
      return rows[0]!;
    },
    async notes(region, each) {
      const { rows } = await pool.query<RiskNote>(
        `select id, risk, kind, note, by, at from (select *, row_number() over (partition by risk order by at desc, id) as nth from risk_note where region = $1) as numbered where nth <= $2 order by at desc, id`,
        [region, each],
      );
      return rows.map((row) => ({ ...row, at: instant(row.at) }));
    },
    async addNote(region, { id, risk, kind, note, by, at }) {
      await pool.query('insert into risk_note (region, id, risk, kind, note, by, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing', [region, id, risk, kind, note, by, at]);
    },
  };
}
