import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { OfferMade, OfferStore } from '#usecases/ports/offers.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Value } from '#core/value.ts';
import { numbersOf } from '../register/one-person.ts';
import { instant } from '../register/read-entries.ts';
import { KEEP_OFFERS, OFFERS_OF, PEOPLE, TO_GRANT } from './offer-sql.ts';

/** Before every identity. */
const FIRST = '00000000-0000-0000-0000-000000000000';
const NOTHING_MADE: ReadonlySet<string> = new Set();

/** What was found for people, in PostgreSQL. */
export function createOfferStore(pool: Pool, vault: Vault): OfferStore {
  return {
    async people(region, kinds, after, limit) {
      // Planned anew for each page: a plan that was made while nothing was offered yet would read all that is offered for every page.
      const { rows } = await pool.query<{ id: string; number: string; entries: EntryArray[] | null; made: string[] | null }>(PEOPLE, [region, after ?? FIRST, kinds, limit]);
      return rows.map(({ id, number, entries, made }) => ({
        subject: id, get number() { return vault.open(number, `subject/${id}`); },
        entries: entries?.map(toEntry) ?? [], made: made === null ? NOTHING_MADE : new Set(made),
      }));
    },
    async keep(found) {
      const rows = found.map((made) => ({ region: made.region, subject_id: made.subject, offer: made.offer, round: made.round, status: made.status, facts: made.facts, catalog_version: made.catalogVersion, found_at: made.foundAt }));
      const kept = await pool.query<{ offer: string }>(KEEP_OFFERS, [JSON.stringify(rows)]);
      return kept.rows.map(({ offer }) => offer);
    },
    async toGrant(region, limit) {
      const { rows } = await pool.query<OfferMade>(TO_GRANT, [region, limit]);
      return rows;
    },
    async settle({ region, subject, offer, round }, { status, case: number, because, seen }, at) {
      await pool.query(`update offer_made set status = $5, case_number = $6, because = $7, settled_at = $8, seen_version = $9 where region = $1 and subject_id = $2 and offer = $3 and round = $4 and status = 'to-grant'`, [region, subject, offer, round, status, number, because && JSON.stringify(because), at, seen ?? null]);
    },
    async of(region, subject) {
      const { rows } = await pool.query<OfferMade>(OFFERS_OF, [region, subject]);
      return rows;
    },
    async decline({ region, subject, offer, round }, at) {
      const { rowCount } = await pool.query(`update offer_made set status = 'declined', settled_at = $5 where region = $1 and subject_id = any(${numbersOf('$1', '$2')}) and offer = $3 and round = $4 and status = 'told' and case_number is null`, [region, subject, offer, round, at]);
      return rowCount === 1;
    },
    async counts(region) {
      const { rows } = await pool.query<Awaited<ReturnType<OfferStore['counts']>>[number]>('select offer, status, count(*)::int as count from offer_made where region = $1 group by offer, status order by offer, status', [region]);
      return rows;
    },
  };
}

/** Identity, kind, data, first day, last day agreed from the start, when it was recorded, and the day it was ended on. */
type EntryArray = readonly [id: string, kind: string, data: Record<string, Value>, from: string, to: string | null, recordedAt: string, endTo: string | null];

/** An entry for a mere search: what it holds, and whether it holds, not who wrote it and why it ended. */
function toEntry([id, kind, data, from, to, recordedAt, endTo]: EntryArray): RegisterEntry {
  return { id, kind, data, from, to, recordedAt: instant(recordedAt), origin: SEARCHED, ...(endTo !== null && { end: { to: endTo, because: { zh: '', en: '' }, basis: '', recordedAt: instant(recordedAt) } }) };
}

const SEARCHED: RegisterEntry['origin'] = { kind: 'import', system: 'register' };
