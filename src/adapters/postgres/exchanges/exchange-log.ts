import type { Pool } from 'pg';
import type { Exchange, ExchangeLog } from '#adapters/departments/exchange-log.ts';

/** Every exchange with another department as a row, without the data themselves. The region comes from the case or from the service itself. */
export function createExchangeLog(pool: Pool, region: string): ExchangeLog {
  return {
    async record(exchange: Exchange) {
      await pool.query({
        name: 'record-exchange',
        text: `insert into exchange (region, id, department, scenario, direction, subject_hash, message_id, case_number, at, ms, outcome, reason, detail, attempts, request_digest, answer_digest)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        values: [exchange.case?.slice(0, 6) ?? region, exchange.id, exchange.department, exchange.scenario, exchange.direction, exchange.subject ?? null, exchange.message ?? null, exchange.case ?? null, exchange.startedAt, exchange.ms, exchange.outcome, exchange.reason ?? null, exchange.detail ?? null, exchange.attempts, exchange.requestDigest ?? null, exchange.responseDigest ?? null],
      });
    },
  };
}
