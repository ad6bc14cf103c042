import { reopenItem } from '#core/cases/reopen.ts';
import { promiseOf } from '#core/catalog/promise.ts';
import type { Consequence } from '#core/inspection/kind.ts';
import { isHeardBefore } from '#core/inspection/hearing-end.ts';
import { openOrders, type Inspection, type InspectionStep } from '#core/inspection/inspection.ts';
import { dayOf } from '#core/clocks/day.ts';
import { actOnCase, type Acted } from '../act-on-case.ts';
import { breakPromises } from '../promises/break-promises.ts';
import { commitInspection, type InspectionParts } from './act-on-inspection.ts';

type Parts = InspectionParts & { readonly onTrouble: (number: string, error: unknown) => void };

/**
 * End hearings whose time is over, and carry out what was confirmed. Each is done once, however often this begins again: what an order has done names the inspection.
 * One that cannot be read, or an order that is refused, is told and holds up nothing else.
 */
export async function followInspections(parts: Parts, regions: readonly string[]): Promise<number> {
  const { context, inspections, onTrouble } = parts;
  let done = 0;
  const each = async (region: string, numbers: readonly string[], act: (inspection: Inspection) => Promise<boolean>): Promise<void> => {
    for (const number of numbers) {
      const once = async (): Promise<boolean> => { const inspection = await inspections.read(region, number); return inspection !== undefined && act(inspection); };
      done += Number(await once().catch((error: unknown) => { onTrouble(number, error); return false; }));
    }
  };
  for (const region of regions) {
    const today = dayOf(context.now());
    await each(region, await inspections.heardBefore(region, today), async (inspection) => isHeardBefore(inspection, context.calendarOf(region), today) && (await commitInspection(parts, inspection, [{ actor: 'system', event: { type: 'hearing-over' } }])) === 'done');
    await each(region, await inspections.ordered(region), (inspection) => carryOut(parts, inspection));
  }
  return done;
}

/** Every open order is tried, so that none waits for one that is refused; what was done is noted together. */
async function carryOut(parts: Parts, inspection: Inspection): Promise<boolean> {
  const steps: InspectionStep[] = [];
  for (const consequence of openOrders(inspection)) {
    const what = await CARRIES[consequence](parts, inspection).catch((error: unknown) => parts.onTrouble(`${inspection.number} ${consequence}`, error));
    if (what !== undefined) steps.push({ actor: 'system', event: { type: 'carried-out', consequence, what } });
  }
  return steps.length > 0 && (await commitInspection(parts, inspection, steps)) === 'done';
}

/** What an order has done of a case and item; `undefined` where somebody else goes on with it at the moment. Throws why it is refused. Both are tried again later. */
function doneOf(acted: readonly Acted[], what: string): string | undefined {
  for (const each of acted) if (each.kind === 'refused') throw new Error(`${what}: ${each.refusal.code}: ${each.refusal.detail.en}`);
  return acted.every(({ kind }) => kind === 'done') ? what : undefined;
}

/** How each is carried out. */
const CARRIES: Readonly<Record<Consequence, (parts: Parts, inspection: Inspection) => Promise<string | undefined>>> = {
  // Another officer looks at the decision again. While somebody else has it looked at already it waits.
  async reopen({ context }, { region, number, case: of, no, conclusion }) {
    const read = await context.cases.read(region, of);
    if (read?.history.some(({ event }) => event.type === 'reopened' && event.inspection === number)) return `${of}/${no}`;
    const acted = await actOnCase(context, { region, number: of, no, actor: conclusion!.by }, (acting) => reopenItem(acting, 'inspection', conclusion!.reason, { inspection: number }));
    return doneOf([acted], `${of}/${no}`);
  },
  async 'break-promise'({ context }, { region, number, case: of, no, conclusion, confirmed }) {
    const read = await context.cases.read(region, of);
    const { catalog } = await context.catalogOf(read!.state.catalogVersion);
    const by = [conclusion, confirmed].flatMap((step) => step?.by ?? []);
    const orders = (conclusion!.promises ?? []).map((element) => ({ region, number: of, element, order: number, finding: conclusion!.reason, basis: promiseOf(catalog, element)?.basis ?? '', by }));
    const done = await breakPromises(context, orders);
    return doneOf(done, `${of}/${no}`);
  },
};
