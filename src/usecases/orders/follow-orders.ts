import { mastersIn } from '#core/catalog/master-of.ts';
import { openBooking } from '#core/cases/booking.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Context } from '../context.ts';
import type { Message } from '../ports/messages.ts';
import { takeVerdict } from './take-verdict.ts';

/** Ask the core systems about the orders of a case that wait for their answers. Tells whether anything has changed: the case is then to be read anew. */
export async function followOrders(context: Context, { region, number, items }: Pick<CaseState, 'region' | 'number' | 'items'>): Promise<boolean> {
  let changed = false;
  for (const item of items) {
    const booking = openBooking(item);
    if (!booking) continue;
    const said = await context.askMaster?.({ region, case: number, master: booking.master, scenario: booking.result, order: booking.order });
    if (said) changed = (await takeVerdict(context, { region, master: booking.master, order: booking.order, said })) !== 'later' || changed;
  }
  return changed;
}

/** The master of a line of work was told something: if that was an order, it is asked at once, and later by the worker where it has not decided yet. */
export async function followOrder(context: Context, { region, case: number, department, scenario }: Pick<Message, 'region' | 'case' | 'department' | 'scenario'>): Promise<void> {
  if (!mastersIn(context.compiled.catalog, region).some((master) => master.department === department && master.order === scenario)) return;
  const read = await context.cases.read(region, number);
  if (read) await followOrders(context, read.state);
}
