import type { Pool } from 'pg';
import type { PublishedAnswer } from '#core/employment/published.ts';
import { instant } from '../register/read-entries.ts';

type Row = Omit<PublishedAnswer, 'withdrawn' | 'replaces'> & { readonly withdrawnAt: string | null; readonly reason: string | null; readonly beforeAt: string | null; readonly before: string | null };

/** What stands last under its number in a region (`$1`), with what it replaces. */
export async function publishedAnswers(pool: Pool, where: string, values: readonly unknown[]): Promise<readonly PublishedAnswer[]> {
  const { rows } = await pool.query<Row>(
    `select p.number, p.edition, p.topic, p.question, p.answer, p.articles, p.published_at as "publishedAt", p.withdrawn_at as "withdrawnAt", p.withdrawn_reason as reason, b.withdrawn_at as "beforeAt", b.withdrawn_reason as before
     from published_answer p left join published_answer b on b.region = p.region and b.number = p.number and b.edition = p.edition - 1
     where p.region = $1 and not exists (select from published_answer n where n.region = p.region and n.number = p.number and n.edition = p.edition + 1) and ${where}`,
    [...values],
  );
  return rows.map(({ withdrawnAt, reason, beforeAt, before, ...row }) => ({
    ...row, publishedAt: instant(row.publishedAt), ...(withdrawnAt !== null && { withdrawn: { at: instant(withdrawnAt), reason: reason ?? '' } }), ...(beforeAt !== null && { replaces: { edition: row.edition - 1, at: instant(beforeAt), reason: before ?? '' } }),
  }));
}
