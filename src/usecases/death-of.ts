import { dayOf } from '#core/clocks/day.ts';
import { diedOn } from '#core/parties/successor.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import type { Context } from './context.ts';
import type { CaseRead } from './ports/cases.ts';
import type { WardStore } from './ports/wards.ts';

/** The day on which whoever a case is about died, by the register or by a department's word that nobody has lifted; nothing for the living. */
export async function deathOf({ compiled: { catalog }, now }: Pick<Context, 'compiled' | 'now'>, reports: Pick<WardStore, 'reportedOn'>, { state, entries, subject }: Pick<CaseRead, 'state' | 'entries' | 'subject'>): Promise<string | undefined> {
  if (subject.kind !== 'person') return undefined;
  return diedOn(catalog, entries, dayOf(now()), { reportedOn: await reports.reportedOn(state.region, state.subject, payingKinds(catalog).stops) });
}
