import type { Pool } from 'pg';
import type { Counted } from '#core/ratings/figures.ts';
import type { RatingStore } from '#usecases/ports/ratings.ts';

type Row = { readonly by: 'service' | 'channel' | 'office'; readonly key: string; readonly levels: number[]; readonly answered: number; readonly inTime: number; readonly uncounted: number };
const LEVEL = (score: number): string => `(count(*) filter (where counts and score = ${score}))::int`;

/** Figures of ratings by service, channel and office: nothing of a person. */
export function createRatingFigures(pool: Pool): Pick<RatingStore, 'figures'> {
  return {
    async figures(region, from, until) {
      const { rows } = await pool.query<Row>(
        `select case when grouping(service) = 0 then 'service' when grouping(channel) = 0 then 'channel' else 'office' end as by, coalesce(service, channel, office, '') as key,
           array[${[1, 2, 3, 4, 5].map(LEVEL).join(', ')}] as levels, (count(*) filter (where counts and in_time is not null))::int as answered, (count(*) filter (where counts and in_time))::int as "inTime", (count(*) filter (where not counts))::int as uncounted
         from rating where region = $1 and day >= $2 and day < $3 group by grouping sets ((service), (channel), (office)) order by key`,
        [region, from, until],
      );
      const of = (by: Row['by']): Counted[] => rows.filter((row) => row.by === by).map(({ key, levels, answered, inTime }) => ({ key, levels: levels as unknown as Counted['levels'], answered, inTime }));
      return { services: of('service'), channels: of('channel'), offices: of('office'), uncounted: rows.filter(({ by }) => by === 'channel').reduce((all, { uncounted }) => all + uncounted, 0) };
    },
  };
}
