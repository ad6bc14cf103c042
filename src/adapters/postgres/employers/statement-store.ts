import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { Link } from '#core/cases/chain.ts';
import { replay } from '#core/cases/replay.ts';
import { addMonths, dayOf, startOfDay } from '#core/clocks/day.ts';
import { lastDayOfMonth, monthsOf, type Filed, type Money, type Move, type StaffCount } from '#core/employers/statement.ts';
import { handsIn } from '#core/parties/acting.ts';
import type { IssuedStatement, KeptStatement, Leaver, StatementStore } from '#usecases/ports/statements.ts';
import { instant } from '../register/read-entries.ts';
import { CASES, INSURES, LEAVERS, MONEY, MOVES, STAFF } from './statement-sql.ts';

/** As much of each as a statement takes; whoever has more chooses fewer months. */
export const MOST = { moves: 5000, cases: 1000, money: 5000 } as const;
const LISTED = 50;

type Content = Pick<KeptStatement, 'name' | 'about' | 'document' | 'told'>;
type KeptRow = { id: string; number: string; enterprise: string; from: string; to: string; at: string; clerk: string | null; content: string };
type Row = Omit<KeptRow, 'content'>;
const COLUMNS = `id, number, enterprise_id as enterprise, from_month as "from", to_month as "to", at, clerk_id as clerk`;
const place = (id: string): string => `enterprise-statement/${id}`;

/** Statements of enterprises in PostgreSQL. */
export function createStatementStore(pool: Pick<Pool, 'query'>, vault: Vault): StatementStore {
  const issued = ({ from, to, at, ...row }: Row): IssuedStatement => ({ ...row, period: { from, to }, at });
  const kept = ({ content, ...row }: KeptRow): KeptStatement => ({ ...issued(row), ...JSON.parse(vault.open(content, place(row.id))) as Content });
  const one = async (where: string, values: readonly string[]): Promise<KeptStatement | undefined> => {
    const { rows: [row] } = await pool.query<KeptRow>(`select ${COLUMNS}, content from enterprise_statement where region = $1 and ${where}`, [...values]);
    return row && kept(row);
  };
  return {
    async read({ region, enterprise, number, period, today, events }, { employed, insured }) {
      const months = monthsOf(period), before = addMonths(period.to, 1);
      const between = [startOfDay(period.from), startOfDay(before)];
      const [staff, moves, cases, money] = await Promise.all([
        pool.query<StaffCount>(STAFF, [region, number, employed, insured, months.map((month) => lastDayOfMonth(month, today)), months]),
        pool.query<Omit<Move, 'number'> & { number: string; numberOf: string }>(MOVES, [region, number, employed, period.from, before, MOST.moves + 1]),
        pool.query<{ name: string; links: Link[] }>(CASES, [region, enterprise, ...between, events, MOST.cases + 1]),
        pool.query<Omit<Money, 'on'> & { at: string }>(MONEY, [region, enterprise, ...between, events, MOST.money + 1]),
      ]);
      return {
        staff: staff.rows,
        moves: moves.rows.slice(0, MOST.moves).map(({ numberOf, number: sealed, ...move }) => ({ ...move, number: vault.open(sealed, `subject/${numberOf}`) })),
        filed: cases.rows.slice(0, MOST.cases).map(({ name, links }): Filed => {
          const { state, history } = replay(links.map((link) => ({ ...link, at: instant(link.at) })));
          return { state, name, clerk: handsIn(history[0]?.actor ?? '')[0] ?? null };
        }),
        money: money.rows.slice(0, MOST.money).map(({ at, ...row }) => ({ ...row, on: dayOf(at) })),
        more: { moves: moves.rows.length > MOST.moves, cases: cases.rows.length > MOST.cases, money: money.rows.length > MOST.money },
      };
    },
    async leavers(region, number, { employed, insured, reported }, from, today) {
      const [left, insures] = await Promise.all([pool.query<Leaver>(LEAVERS, [region, number, employed, from, today, reported]), pool.query<{ yes: boolean }>(INSURES, [region, number, insured, today])]);
      return { left: left.rows, insures: insures.rows[0]?.yes ?? false };
    },
    async keep(region, { id, number, enterprise, period: { from, to }, at, clerk, name, about, document, told }) {
      const { rowCount } = await pool.query('insert into enterprise_statement (region, id, number, enterprise_id, from_month, to_month, at, clerk_id, content) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing', [region, id, number, enterprise, from, to, at, clerk, vault.seal(JSON.stringify({ name, about, document, told } satisfies Content), place(id))]);
      if (rowCount === 1) return 'kept';
      const { rowCount: same } = await pool.query('select from enterprise_statement where region = $1 and id = $2 and enterprise_id = $3 and from_month = $4 and to_month = $5', [region, id, enterprise, from, to]);
      return same === 1 ? 'same' : 'other';
    },
    one: (region, enterprise, id) => one('enterprise_id = $2 and id = $3', [region, enterprise, id]),
    byNumber: (region, number) => one('number = $2', [region, number]),
    async issued(region, enterprise) {
      const { rows } = await pool.query<Row>(`select ${COLUMNS} from enterprise_statement where region = $1 and enterprise_id = $2 order by at desc, id limit ${LISTED}`, [region, enterprise]);
      return rows.map(issued);
    },
  };
}
