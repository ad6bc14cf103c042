import type { Pool } from 'pg';
import type { Entry } from '#core/knowledge/entry.ts';
import type { Terms } from '#core/knowledge/terms.ts';
import type { KnowledgeStore, Miss, Wanted } from '#usecases/ports/knowledge.ts';
import { instant } from '../register/read-entries.ts';

type Row = Omit<Entry, 'title' | 'text' | 'until' | 'released' | 'withdrawn'> & { readonly titleZh: string; readonly titleEn: string; readonly textZh: string; readonly textEn: string; readonly until: string | null; readonly releasedBy: string | null; readonly releasedAt: string | null; readonly withdrawnBy: string | null; readonly withdrawnAt: string | null; readonly reason: string | null };

const COLUMNS = `k.id, k.version, k.kind, k.audience, k.title_zh as "titleZh", k.title_en as "titleEn", k.text_zh as "textZh", k.text_en as "textEn", k.source, k.words, k.related, k.valid_from::text as "from", k.valid_until::text as until,
  k.written_by as "writtenBy", k.written_at as "writtenAt", k.released_by as "releasedBy", k.released_at as "releasedAt", k.withdrawn_by as "withdrawnBy", k.withdrawn_at as "withdrawnAt", k.withdrawn_reason as reason`;
/** What holds on a day ($2) for some readers ($3), of a kind ($4) or any: no newer version was released that holds already, also none that was withdrawn or is over. */
const VALID = `k.region = $1 and k.released_at is not null and k.withdrawn_at is null and k.valid_from <= $2 and (k.valid_until is null or k.valid_until >= $2) and k.audience = any($3) and ($4::text is null or k.kind = $4)
  and not exists (select from knowledge n where n.region = k.region and n.id = k.id and n.version > k.version and n.released_at is not null and n.valid_from <= $2)`;
/** As many words that nobody found are kept of a region: whoever sends nonsense fills no disk. */
const MOST_MISSES = 2000;

/** Entries of the knowledge base with their versions, searched by the lexemes that were made of their words. */
export function createKnowledgeStore(pool: Pool): KnowledgeStore {
  const of = ({ audiences, day, kind }: Wanted): unknown[] => [day, audiences, kind ?? null];
  const read = async (text: string, values: readonly unknown[]): Promise<readonly Entry[]> => (await pool.query<Row>(text, [...values])).rows.map(entryOf);
  return {
    candidates: async (region, wanted, lexemes, most) => lexemes.length === 0 ? [] : await read(`select ${COLUMNS} from knowledge k where ${VALID} and k.terms @@ $5::tsquery order by ts_rank(k.terms, $5::tsquery) desc, k.id limit $6`, [region, ...of(wanted), lexemes.map(quoted).join(' | '), most]),
    valid: (region, wanted, most) => read(`select ${COLUMNS} from knowledge k where ${VALID} order by k.released_at desc, k.id limit $5`, [region, ...of(wanted), most]),
    versions: (region, id) => read(`select ${COLUMNS} from knowledge k where k.region = $1 and k.id = $2 order by k.version desc`, [region, id]),
    all: (region, most, after) => read(`select ${COLUMNS} from knowledge k where k.region = $1 and k.id in (select id from knowledge where region = $1 group by id order by max(written_at) desc, id limit $2 offset $3) order by k.written_at desc, k.id, k.version desc`, [region, most, after]),
    async write(region, { id, version, kind, audience, title, text, source, words, related, from, until, writtenBy, writtenAt, released }, terms) {
      const { rowCount } = await pool.query(
        `insert into knowledge (region, id, version, kind, audience, title_zh, title_en, text_zh, text_en, source, words, related, valid_from, valid_until, terms, written_by, written_at, released_by, released_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::tsvector, $16, $17, $18, $19) on conflict do nothing`,
        [region, id, version, kind, audience, title.zh, title.en, text.zh, text.en, source, words, related, from, until ?? null, vectorOf(terms), writtenBy, writtenAt, released?.by ?? null, released?.at ?? null],
      );
      return rowCount === 1;
    },
    async release(region, id, version, by, at) {
      const { rowCount } = await pool.query('update knowledge set released_by = $4, released_at = $5 where region = $1 and id = $2 and version = $3 and released_at is null and written_by <> $4', [region, id, version, by, at]);
      return rowCount === 1;
    },
    async withdraw(region, id, version, { by, at, reason }) {
      const { rowCount } = await pool.query('update knowledge set withdrawn_by = $4, withdrawn_at = $5, withdrawn_reason = $6 where region = $1 and id = $2 and version = $3 and withdrawn_at is null and released_at is not null', [region, id, version, by, at, reason]);
      return rowCount === 1;
    },
    async miss(region, words, at) {
      await pool.query(
        `insert into knowledge_miss (region, words, times, last_at) select $1, $2, 1, $3 where (select count(*) from knowledge_miss where region = $1) < ${MOST_MISSES} or exists (select from knowledge_miss where region = $1 and words = $2)
         on conflict (region, words) do update set times = case when knowledge_miss.settled_at is null then knowledge_miss.times + 1 else 1 end, last_at = excluded.last_at, settled_at = null`,
        [region, words, at],
      );
    },
    async missed(region, most) {
      const { rows } = await pool.query<Miss>('select words, times, last_at as "lastAt" from knowledge_miss where region = $1 and settled_at is null order by times desc, last_at desc, words limit $2', [region, most]);
      return rows.map((row) => ({ ...row, lastAt: instant(row.lastAt) }));
    },
    async settle(region, words, at) {
      const { rowCount } = await pool.query('update knowledge_miss set settled_at = $3 where region = $1 and words = $2 and settled_at is null', [region, words, at]);
      return rowCount === 1;
    },
  };
}

/** Lexemes as they are, without a parser of PostgreSQL: the head counts more than the body. */
function vectorOf({ head, body, near }: Terms): string {
  const inHead = new Set([...head, ...near]);
  return [...[...inHead].map((word) => `${quoted(word)}:1A`), ...[...body].filter((word) => !inHead.has(word)).map((word) => `${quoted(word)}:2D`)].join(' ');
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function entryOf({ titleZh, titleEn, textZh, textEn, until, releasedBy, releasedAt, withdrawnBy, withdrawnAt, reason, ...row }: Row): Entry {
  return {
    ...row, title: { zh: titleZh, en: titleEn }, text: { zh: textZh, en: textEn }, writtenAt: instant(row.writtenAt), ...(until !== null && { until }),
    ...(releasedBy !== null && releasedAt !== null && { released: { by: releasedBy, at: instant(releasedAt) } }), ...(withdrawnBy !== null && withdrawnAt !== null && { withdrawn: { by: withdrawnBy, at: instant(withdrawnAt), reason: reason ?? '' } }),
  };
}
