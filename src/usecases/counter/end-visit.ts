import type { TicketStore } from '../ports/tickets.ts';
import type { VisitStore } from '../ports/visits.ts';

/** Who ends which visit, where and when. */
type Ending = { readonly region: string; readonly clerk: string; readonly id: string; readonly office: string; readonly day: string; readonly at: string };

/** What a ticket may not be put aside by says nothing of one that is done. */
const NO_RULES = { calls: 0, backMinutes: 0 };

/**
 * A visit is over, and with it the number that its clerk serves at the window: whoever has gone is not to be ended twice. Only what this very act has ended
 * ends the number, for a press that comes again may find the next one at the window. A number that was called and not begun stays as it is.
 */
export async function endVisit({ visits, tickets }: { readonly visits: Pick<VisitStore, 'end'>; readonly tickets: Pick<TicketStore, 'ofOffice' | 'actAsClerk'> }, { region, clerk, id, office, day, at }: Ending): Promise<void> {
  if (!(await visits.end(region, clerk, id, at))) return;
  const served = (await tickets.ofOffice(region, office, day)).find((ticket) => ticket.state === 'serving' && ticket.clerk === clerk);
  if (served) await tickets.actAsClerk(region, served.id, { clerk, office, day }, 'done', at, NO_RULES);
}
