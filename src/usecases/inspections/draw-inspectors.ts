import { dayOf } from '#core/clocks/day.ts';
import { drawInspector } from '#core/inspection/draw-inspector.ts';
import { inspectionOf, type InspectionStep } from '#core/inspection/inspection.ts';
import { inspectionTerms } from '#core/inspection/terms.ts';
import type { SupervisionStore } from '../ports/supervision.ts';
import { readPool } from '../read-pool.ts';
import { awayForLong } from '../supervision/away-for-long.ts';
import { commitInspection, type InspectionParts } from './act-on-inspection.ts';

type Parts = InspectionParts & { readonly absences: Pick<SupervisionStore, 'absences'>; readonly onTrouble: (number: string, error: unknown) => void };

/**
 * Draw inspectors for what has none, the doubtful first, and for what somebody has who is away for long or off duty. No more than the inspectors of the region can have at once:
 * the others wait in their order. One that cannot be drawn is told and holds up no other.
 */
export async function drawInspectors(parts: Parts, regions: readonly string[]): Promise<number> {
  const { context, inspections } = parts;
  let drawn = 0;
  for (const region of regions) {
    const terms = inspectionTerms(context.compiled.catalog, region, dayOf(context.now()));
    const { inspectors, inHand } = await inspections.hands(region);
    const free = terms ? terms.atOnce * inspectors - inHand : 0;
    if (free <= 0) continue;
    const away = (await awayForLong(context, parts.absences, region)).map(({ officer }) => officer);
    for (const { number, holder } of await inspections.toDraw(region, away, free)) {
      drawn += Number(await drawOne(parts, region, number, holder).catch((error: unknown) => { parts.onTrouble(number, error); return false; }));
    }
  }
  return drawn;
}

async function drawOne(parts: InspectionParts, region: string, number: string, gone: string | null): Promise<boolean> {
  const { context } = parts;
  const before = await parts.inspections.read(region, number);
  const read = before && await context.cases.read(region, before.case);
  const item = read?.state.items.find(({ no }) => no === before?.no);
  if (!read || !item) return false;
  const taken: readonly InspectionStep[] = gone !== null && before.inspector === gone ? [{ actor: 'system', event: { type: 'handed-back', reason: '核查人员不在岗' } }] : [];
  const at = context.now();
  const free = taken.length === 0 ? before : inspectionOf(before, [...before.history, ...taken.map((step) => ({ seq: before.version + 1, at, ...step }))]);
  const decided = [item.officer, item.reviewer, item.again?.officer, item.again?.reviewer].flatMap((id) => id ?? []);
  const drawn = drawInspector(free, await readPool(context, read.subject, read.applicant?.subject), { nonce: context.hash(`${number}/${read.state.nonce}`), accepter: read.state.accepter, decided }, context.hash);
  return drawn !== undefined && (await commitInspection(parts, before, [...taken, drawn])) === 'done';
}
