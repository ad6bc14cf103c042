import type { Pool, PoolClient } from 'pg';
import type { Visit } from '#core/parties/visit.ts';
import type { VisitStore } from '#usecases/ports/visits.ts';
import { lookOfVisit } from '#usecases/counter/look-of-visit.ts';
import { writeAccesses } from '../register/write-accesses.ts';
import { endServed } from '../queue/ticket-store.ts';
import { inTransaction } from '../transaction.ts';
import { acceptedIn, casesHere } from './cases-here.ts';
import { helpedCases } from './helped-cases.ts';
import { EMPTY } from './screen-store.ts';

type Row = Omit<Visit, 'begunAt' | 'until' | 'endedAt' | 'helper' | 'office'> & { readonly begunAt: Date; readonly until: Date; readonly endedAt: Date | null; readonly helper: string | null; readonly desk: string | null; readonly office: string | null };

const COLUMNS = 'region, id, clerk, subject_id as subject, shown, consent, begun_at as "begunAt", until, ended_at as "endedAt", helper, desk, office';
const toVisit = ({ begunAt, until, endedAt, helper, desk, office, ...row }: Row): Visit => ({
  ...row, ...(helper !== null && { helper: { region: helper, desk: desk ?? '' } }), ...(office !== null && { office }), begunAt: new Date(begunAt).toISOString(), until: new Date(until).toISOString(), ...(endedAt && { endedAt: new Date(endedAt).toISOString() }),
});

/** Visits to counters in PostgreSQL. One for another city is two rows: the visit itself in that city, and in the city of the counter that there is one, so that no look-up goes through more than one city. */
export function createVisitStore(pool: Pool): VisitStore {
  const one = async (condition: string, values: readonly string[]): Promise<Visit | undefined> => {
    const { rows } = await pool.query<Row>(`select ${COLUMNS} from counter_visit where region = $1 and ${condition}`, [...values]);
    return rows[0] && toVisit(rows[0]);
  };
  /** A visit for another city, by what the city of the counter keeps of it. */
  const away = async (condition: string, values: readonly string[]): Promise<Visit | undefined> => {
    const { rows: [kept] } = await pool.query<{ city: string; id: string }>(`select city, id from helped_visit where region = $1 and ${condition}`, [...values]);
    return kept && one('id = $2 and helper = $3', [kept.city, kept.id, values[0]!]);
  };
  return {
    begin: (visit) => inTransaction(pool, async (client) => {
      const { region, id, clerk, subject, shown, consent, begunAt, until, helper } = visit;
      const at = helper?.region ?? region;
      // A clerk begins one visit at a time, whichever city it is for.
      const { rows: [works] } = await client.query<{ office: string | null }>('select office from officer where region = $1 and id = $2 for no key update', [at, clerk]);
      await client.query('update counter_visit set ended_at = until where region = $1 and clerk = $2 and helper is null and ended_at is null and until <= $3', [at, clerk, begunAt]);
      await endAway(client, 'clerk = $2 and until <= $3', [at, clerk, begunAt], 'until');
      const { rowCount: same } = await client.query('select from counter_visit where region = $1 and id = $2 and clerk = $3 and subject_id = $4 and helper is not distinct from $5 and ended_at is null', [region, id, clerk, subject, helper?.region ?? null]);
      if (same === 1) return 'begun';
      const { rowCount: open } = await client.query('select from counter_visit where region = $1 and clerk = $2 and helper is null and ended_at is null union all select from helped_visit where region = $1 and clerk = $2 and ended_at is null', [at, clerk]);
      if (open !== 0) return 'busy';
      const { rowCount } = await client.query('insert into counter_visit (region, id, clerk, subject_id, shown, consent, begun_at, until, helper, desk, office) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing', [region, id, clerk, subject, shown, consent, begunAt, until, helper?.region ?? null, helper?.desk ?? null, works?.office ?? null]);
      if (rowCount !== 1) return 'busy';
      await writeAccesses(client, region, [lookOfVisit(visit)]);
      if (helper) await client.query('insert into helped_visit (region, id, clerk, city, begun_at, until) values ($1, $2, $3, $4, $5, $6)', [at, id, clerk, region, begunAt, until]);
      return 'begun';
    }),
    async past({ region, id, clerk, subject, shown, consent, begunAt, until, endedAt, office }) {
      await pool.query('insert into counter_visit (region, id, clerk, subject_id, shown, consent, begun_at, until, ended_at, office) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing', [region, id, clerk, subject, shown, consent, begunAt, until, endedAt, office ?? null]);
    },
    find: async (at, id) => (await one('id = $2 and helper is null', [at, id])) ?? away('id = $2', [at, id]),
    current: async (at, clerk) => (await one('clerk = $2 and helper is null and ended_at is null', [at, clerk])) ?? away('clerk = $2 and ended_at is null', [at, clerk]),
    end: (at, clerk, id, now, served) => inTransaction(pool, async (client) => {
      const { rowCount } = await client.query('update counter_visit set ended_at = $4 where region = $1 and clerk = $2 and id = $3 and helper is null and ended_at is null', [at, clerk, id, now]);
      const ended = rowCount === 1 || (await endAway(client, 'clerk = $2 and id = $4', [at, clerk, now, id], '$3::timestamptz'));
      // What the screen that faces the person shows ends with it: the next one sees nothing of it.
      await client.query(`update counter_screen set ${EMPTY} where region = $1 and clerk = $2 and visit = $3`, [at, clerk, id]);
      if (ended && served) await endServed(client, at, { clerk, ...served }, now);
      return ended;
    }),
    casesHere: (visit, party) => casesHere(pool, visit, party),
    acceptedIn: (visit) => acceptedIn(pool, visit),
    helped: (at, visits) => helpedCases(pool, at, visits),
  };
}

/** End what a city keeps of visits for others, and the visits themselves. @param values $1 the city of the counter, $3 the time it is about */
async function endAway(client: PoolClient, condition: string, values: readonly string[], end: string): Promise<boolean> {
  const { rows } = await client.query<{ city: string; id: string; end: Date }>(`update helped_visit set ended_at = ${end} where region = $1 and ${condition} and ended_at is null returning city, id, ended_at as end`, [...values]);
  for (const kept of rows) await client.query('update counter_visit set ended_at = $3 where region = $1 and id = $2 and ended_at is null', [kept.city, kept.id, kept.end]);
  return rows.length > 0;
}
