import type { Risk, RiskFigure } from '#core/catalog/risk.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import type { Context } from '../context.ts';
import type { RiskNote, RiskStore } from '../ports/risks.ts';
import type { SupervisionStore } from '../ports/supervision.ts';
import { readSupervision } from './read-supervision.ts';

/** For how long events are counted: blocked attempts and objections. */
export const COUNTED_DAYS = 90;
/** So many notes of a risk are shown. */
const NOTES = 5;

/** A risk of the register with what is counted of it now; `shows` where a figure is greater than the register allows. */
export type WatchedRisk = { readonly id: string; readonly risk: Risk; readonly shows: boolean; readonly notes: readonly RiskNote[] };
export type RisksNow = { readonly figures: Readonly<Record<RiskFigure, number>>; readonly risks: readonly WatchedRisk[] };

const LEVELS = ['high', 'medium', 'low'] as const;

/** The risk register of a region as it stands now: those that show first, then by level. */
export async function readRisks(context: Context, supervision: Pick<SupervisionStore, 'open' | 'find' | 'members' | 'absences' | 'experts'>, store: RiskStore, region: string): Promise<RisksNow> {
  const since = `${addDays(dayOf(context.now()), -COUNTED_DAYS)}T00:00:00+08:00`;
  const [{ lines }, counted, notes] = await Promise.all([readSupervision(context, supervision, region), store.figures(region, since), store.notes(region, NOTES)]);
  const flagged = (flag: 'overdue' | 'undrawn' | 'held' | 'absent'): number => lines.filter(({ flags }) => flags.includes(flag)).length;
  const figures: RisksNow['figures'] = { ...counted, overdue: flagged('overdue'), undrawn: flagged('undrawn'), held: flagged('held'), absent: flagged('absent') };
  const of = Map.groupBy(notes, ({ risk }) => risk);
  const risks = [...context.compiled.catalog.risks].map(([id, risk]): WatchedRisk => ({ id, risk, shows: risk.signs.some((sign) => 'figure' in sign && figures[sign.figure] > sign.above), notes: of.get(id) ?? [] }));
  return { figures, risks: risks.toSorted((a, b) => Number(b.shows) - Number(a.shows) || LEVELS.indexOf(a.risk.level) - LEVELS.indexOf(b.risk.level)) };
}
