import { absenceFault, type AbsenceReason } from '#core/assignment/absence.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '../context.ts';
import type { SupervisionStore } from '../ports/supervision.ts';

export type Entering = { readonly officer: string; readonly from: string; readonly to: string | null; readonly reason: AbsenceReason; readonly by: string };
export type Entered = { readonly kind: 'done' } | { readonly kind: 'wrong'; readonly pointer: string; readonly detail: Localized };

const BACK_FOR = 30;

/**
 * Enter that an officer is away: nobody draws them on these days. The same entry sent again is there already and makes no second.
 * What they have in hand is drawn anew by the worker where the absence is long.
 */
export async function enterAbsence(context: Pick<Context, 'now' | 'hash'>, store: Pick<SupervisionStore, 'absences' | 'addAbsence'>, region: string, { officer, from, to, reason, by }: Entering): Promise<Entered> {
  const at = context.now();
  const today = dayOf(at);
  const others = await store.absences(region, addDays(today, -BACK_FOR), officer);
  if (others.some((each) => each.from === from && each.to === to && each.reason === reason && each.back === null)) return { kind: 'done' };
  const fault = absenceFault({ from, to }, others, today);
  if (fault) return { kind: 'wrong', ...fault };
  const added = await store.addAbsence(region, { id: idOf(context.hash, `absence/${region}/${officer}/${from}/${to ?? ''}/${at}`), officer, from, to, reason, enteredBy: by, at });
  return added ? { kind: 'done' } : { kind: 'wrong', pointer: '/officer', detail: { zh: '没有这名人员，或者刚有人登记过重叠的时间', en: 'There is no such officer, or somebody has just entered days that overlap' } };
}
