import type { VisitStore } from '../ports/visits.ts';

/** Who ends which visit, where and when. */
type Ending = { readonly region: string; readonly clerk: string; readonly id: string; readonly office: string; readonly day: string; readonly at: string };

/**
 * A visit is over, and with it, as one act, the number that its clerk serves at the window: whoever has gone is not to be ended twice. Only what this very act has
 * ended ends the number, for a press that comes again may find the next one at the window. A number that was called and not begun stays as it is.
 */
export async function endVisit({ visits }: { readonly visits: Pick<VisitStore, 'end'> }, { region, clerk, id, office, day, at }: Ending): Promise<void> {
  await visits.end(region, clerk, id, at, { office, day });
}
