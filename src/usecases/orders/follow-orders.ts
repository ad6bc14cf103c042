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

/** Ask the core system about the order of a request that waits for its answer. Tells whether anything has changed. */
async function followCorrection(context: Context, region: string, number: string): Promise<boolean> {
  const booking = (await context.corrections?.read(region, number))?.correction.booking;
  if (!booking) return false;
  const said = await context.askMaster?.({ region, case: number, master: booking.master, scenario: booking.result, order: booking.order });
  return said !== undefined && (await takeVerdict(context, { region, master: booking.master, order: booking.order, said })) !== 'later';
}

/** Ask about all orders to correct entries that wait, the duty of every so many minutes. One that fails is told and holds up no other. */
export async function followCorrections(context: Context, regions: readonly string[], onTrouble: (number: string, error: unknown) => void): Promise<void> {
  for (const region of regions) {
    for (const number of (await context.corrections?.booking(region)) ?? []) await followCorrection(context, region, number).catch((error: unknown) => { onTrouble(number, error); return false; });
  }
}

/** The master of a line of work was told something: if that was an order, it is asked at once, and later by the worker where it has not decided yet. */
export async function followOrder(context: Context, { region, case: number, department, scenario }: Pick<Message, 'region' | 'case' | 'department' | 'scenario'>): Promise<void> {
  if (!mastersIn(context.compiled.catalog, region).some((master) => master.department === department && master.order === scenario)) return;
  const read = await context.cases.read(region, number);
  if (read) await followOrders(context, read.state);
  else await followCorrection(context, region, number);
}
