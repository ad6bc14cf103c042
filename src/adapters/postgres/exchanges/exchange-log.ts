import type { Pool } from 'pg';
import type { Exchange, ExchangeLog } from '#adapters/departments/exchange-log.ts';

/** Every exchange with another department as a row of the region on whose behalf it was, without the data themselves. */
export function createExchangeLog(pool: Pool): ExchangeLog {
  return {
    async record(exchange: Exchange) {
      await pool.query({
        name: 'record-exchange',
        text: `insert into exchange (region, id, department, scenario, direction, subject_hash, message_id, case_number, at, ms, outcome, reason, detail, attempts, request_digest, answer_digest, about_hash)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
        values: [exchange.region, exchange.id, exchange.department, exchange.scenario, exchange.direction, exchange.subject ?? null, exchange.message ?? null, exchange.case ?? null, exchange.startedAt, exchange.ms, exchange.outcome, exchange.reason ?? null, exchange.detail ?? null, exchange.attempts, exchange.requestDigest ?? null, exchange.responseDigest ?? null, exchange.about ?? null],
      });
    },
  };
}
