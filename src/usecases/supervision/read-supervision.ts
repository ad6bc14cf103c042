import { isAway } from '#core/assignment/absence.ts';
import { supervisedOf } from '#core/cases/supervised.ts';
import { urgings } from '#core/cases/urge.ts';
import { warnAt } from '#core/catalog/warn-at.ts';
import { dayOf, addDays } from '#core/clocks/day.ts';
import type { Clock } from '#core/clocks/clock.ts';
import { readClock } from '#core/clocks/read-clock.ts';
import { FLAGS, flagsOf, type Flag } from '#core/supervision/flags.ts';
import { termsOf } from '#core/supervision/terms.ts';
import type { Context } from '../context.ts';
import type { KeptAbsence, Member, OpenItem, PoolMember, SupervisionStore } from '../ports/supervision.ts';

/** So many open items are looked at, those that end first: a region with more of them has other worries than this list. */
const MOST = 2_000;
/** So many are found at once. */
const MOST_FOUND = 200;
/** For how long blocked attempts are counted. */
const BLOCKED_DAYS = 90;

/** An open item with why it is on the list. */
export type Line = OpenItem & { readonly clock: Clock; readonly flags: readonly Flag[]; readonly holder: string | null };
export type Overview = { readonly lines: readonly Line[]; /** What was looked for, also where nothing is to be said of it. */ readonly found?: readonly Line[]; readonly open: number; readonly more: boolean; readonly members: readonly (Member & { readonly away: boolean; readonly late: number })[]; readonly absences: readonly KeptAbsence[]; readonly experts: readonly PoolMember[] };

/** What a supervisor sees of a region now: every open item that needs a look, and who has how much in hand. @param find part of a case number, or the public number of who has it: looked for among all that is open */
export async function readSupervision(context: Context, store: Pick<SupervisionStore, 'open' | 'find' | 'members' | 'absences' | 'experts'>, region: string, find?: string): Promise<Overview> {
  const now = context.now();
  const today = dayOf(now);
  const { catalog } = context.compiled;
  const terms = termsOf(catalog, region, today);
  const [calendar, warn] = [context.calendarOf(region), warnAt(catalog, region, today)];
  const [rows, sought, members, absences, experts] = await Promise.all([store.open(region, MOST + 1), find === undefined ? undefined : store.find(region, find, MOST_FOUND + 1), store.members(region, addDays(today, -BLOCKED_DAYS)), store.absences(region, today), store.experts(region)]);
  const gone = new Set([...members.filter(({ present }) => !present).map(({ id }) => id), ...absences.filter((each) => isAway(each, today)).map(({ officer }) => officer)]);
  const lineOf = (row: OpenItem & { readonly clock: Clock }): Line => {
    const holder = row.status === 'waiting' || row.status === 'booking' ? null : row.status === 'review' ? row.reviewer : row.officer;
    const inHand = row.status !== 'waiting' || (row.supervised?.departments?.length ?? 0) > 0 || row.supervised !== null;
    const state = inHand ? readClock(row.clock, calendar, now, warn).state : 'green';
    return { ...row, holder, flags: flagsOf({ supervised: row.supervised, state, away: holder !== null && gone.has(holder) }, now, terms, calendar) };
  };
  const lines = (await whole(context, region, rows.slice(0, MOST))).map(lineOf);
  const found = sought && (await whole(context, region, sought.slice(0, MOST_FOUND))).map(lineOf);
  const late = (officer: string): number => lines.filter(({ holder, flags }) => holder === officer && flags.includes('overdue')).length;
  const rank = ({ flags }: Line): number => FLAGS.indexOf(flags[0] ?? 'yellow');
  return {
    ...(found && { found }), lines: lines.filter(({ flags }) => flags.length > 0).toSorted((a, b) => rank(a) - rank(b)), open: lines.length, more: sought ? sought.length > MOST_FOUND : rows.length > MOST,
    members: members.map((each) => ({ ...each, away: gone.has(each.id), late: late(each.id) })), absences, experts,
  };
}

/** Rows from before the projection kept the clock of all that is open are completed from their case, once per case. */
async function whole({ cases }: Pick<Context, 'cases'>, region: string, rows: readonly OpenItem[]): Promise<(OpenItem & { readonly clock: Clock })[]> {
  const old = new Set(rows.flatMap((row) => (row.clock ? [] : [row.number])));
  const read = new Map(await Promise.all([...old].map(async (number) => [number, await cases.read(region, number)] as const)));
  return rows.flatMap((row) => {
    if (row.clock) return [{ ...row, clock: row.clock }];
    const item = read.get(row.number)?.state.items.find((each) => each.no === row.no);
    return item ? [{ ...row, clock: item.reopened?.clock ?? item.clock, urged: item.reopened ? null : urgings(item) ?? null, supervised: supervisedOf(item) }] : [];
  });
}
