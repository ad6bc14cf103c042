import { reopenItem } from '#core/cases/reopen.ts';
import { promiseOf } from '#core/catalog/promise.ts';
import type { Consequence } from '#core/inspection/kind.ts';
import { openOrders, type Inspection } from '#core/inspection/inspection.ts';
import { dayOf } from '#core/clocks/day.ts';
import { dueOfLimit } from '#core/clocks/due.ts';
import { parseLimit } from '#core/clocks/limit.ts';
import { actOnCase } from '../act-on-case.ts';
import type { Context } from '../context.ts';
import { breakPromises } from '../promises/break-promises.ts';
import { commitInspection, type InspectionParts } from './act-on-inspection.ts';

type Parts = InspectionParts & { readonly onTrouble: (number: string, error: unknown) => void };

/** End hearings whose time is over, and carry out what was confirmed. Each is done once, however often this begins again: what an order has done names the inspection. */
export async function followInspections(parts: Parts, regions: readonly string[]): Promise<number> {
  const { context, inspections, onTrouble } = parts;
  let done = 0;
  const each = async (region: string, numbers: readonly string[], act: (inspection: Inspection) => Promise<boolean>): Promise<void> => {
    for (const number of numbers) {
      const inspection = await inspections.read(region, number);
      if (inspection) done += Number(await act(inspection).catch((error: unknown) => { onTrouble(number, error); return false; }));
    }
  };
  for (const region of regions) {
    await each(region, await inspections.heardBefore(region, dayOf(context.now())), async (inspection) => isOver(context, inspection) && (await commitInspection(parts, inspection, [{ actor: 'system', event: { type: 'hearing-over' } }])) === 'done');
    await each(region, await inspections.ordered(region), (inspection) => carryOut(parts, inspection));
  }
  return done;
}

/** Whether nobody needs to be waited for any more. A last day that was not known when the hearing was opened is reckoned by what is published of the calendar by now. */
function isOver({ calendarOf, now }: Context, { region, status, hearing }: Inspection): boolean {
  if (status !== 'hearing' || !hearing) return false;
  const due = hearing.until === null ? dueOfLimit(parseLimit(hearing.limit), { startedAt: hearing.at, pauses: [] }, calendarOf(region)) : undefined;
  const until = due?.known ? due.day : hearing.until;
  return until !== null && until < dayOf(now());
}

async function carryOut(parts: Parts, inspection: Inspection): Promise<boolean> {
  const [consequence] = openOrders(inspection);
  if (consequence === undefined) return false;
  const what = await CARRIES[consequence](parts, inspection);
  return what !== undefined && (await commitInspection(parts, inspection, [{ actor: 'system', event: { type: 'carried-out', consequence, what } }])) === 'done';
}

/** How each is carried out. @returns the case and item, or `undefined`: it is tried again later */
const CARRIES: Readonly<Record<Consequence, (parts: Parts, inspection: Inspection) => Promise<string | undefined>>> = {
  // Another officer looks at the decision again. While somebody else has it looked at already it waits.
  async reopen({ context }, { region, number, case: of, no, conclusion }) {
    const read = await context.cases.read(region, of);
    if (read?.history.some(({ event }) => event.type === 'reopened' && event.inspection === number)) return `${of}/${no}`;
    const acted = await actOnCase(context, { region, number: of, no, actor: conclusion!.by }, (acting) => reopenItem(acting, 'inspection', conclusion!.reason, number));
    return acted.kind === 'done' ? `${of}/${no}` : undefined;
  },
  async 'break-promise'({ context }, { region, number, case: of, no, conclusion, confirmed }) {
    const read = await context.cases.read(region, of);
    const { catalog } = await context.catalogOf(read!.state.catalogVersion);
    const by = [conclusion, confirmed].flatMap((step) => step?.by ?? []);
    const orders = (conclusion!.promises ?? []).map((element) => ({ region, number: of, element, order: number, finding: conclusion!.reason, basis: promiseOf(catalog, element)?.basis ?? '', by }));
    const done = await breakPromises(context, orders);
    return done.every(({ kind }) => kind === 'done') ? `${of}/${no}` : undefined;
  },
};
