import { whoHadAPart } from '#core/cases/who-had-a-part.ts';
import { dayOf } from '#core/clocks/day.ts';
import { drawInspector } from '#core/inspection/draw-inspector.ts';
import { inspectionOf, needsInspector, type InspectionStep } from '#core/inspection/inspection.ts';
import { inspectionTerms } from '#core/inspection/terms.ts';
import type { InspectionToDraw } from '../ports/inspections.ts';
import type { SupervisionStore } from '../ports/supervision.ts';
import { readPool } from '../read-pool.ts';
import { awayForLong } from '../supervision/away-for-long.ts';
import { commitInspection, type InspectionParts } from './act-on-inspection.ts';

type Parts = InspectionParts & { readonly absences: Pick<SupervisionStore, 'absences'>; readonly onTrouble: (number: string, error: unknown) => void };

/** So many are read at once. */
const PAGE = 200;

/**
 * Draw inspectors for what somebody has who is away for long or off duty, then for what nobody has, the doubtful first: no more of these than the inspectors on duty can have at once;
 * the others wait in their order. What nobody can be drawn for is told and holds up no other.
 */
export async function drawInspectors(parts: Parts, regions: readonly string[]): Promise<number> {
  const { context, absences, inspections } = parts;
  let drawn = 0;
  for (const region of regions) {
    const terms = inspectionTerms(context.compiled.catalog, region, dayOf(context.now()));
    if (!terms) continue;
    const away = (await awayForLong(context, absences, region)).map(({ officer }) => officer);
    const { inspectors, inHand } = await inspections.hands(region, away);
    drawn += await drawOf(parts, region, away, terms.atOnce * inspectors - inHand);
  }
  return drawn;
}

async function drawOf(parts: Parts, region: string, away: readonly string[], hands: number): Promise<number> {
  const nobody = { numbers: [] as string[], kinds: new Set<string>() };
  let [drawn, free] = [0, hands];
  for (let page: readonly InspectionToDraw[] | undefined; page === undefined || page.length === PAGE;) {
    page = await parts.inspections.toDraw(region, away, PAGE, page?.at(-1));
    for (const { number, holder } of page) {
      if (holder === null && free <= 0) break;
      const done = await drawOne(parts, region, number, holder, nobody).catch((error: unknown) => { parts.onTrouble(number, error); return false; });
      drawn += Number(done);
      free -= Number(done);
    }
    if (free <= 0 && page.at(-1)?.holder === null) break;
  }
  if (nobody.numbers.length > 0) parts.onTrouble(region, new Error(`nobody can be drawn to inspect ${nobody.numbers.length} decisions, the first of them ${nobody.numbers[0]}`));
  return drawn;
}

/** @param nobody what nobody can be drawn for; `kinds`: of which line of work, and from where, there is nobody at all in this run, so that the next one of the kind is not tried */
async function drawOne(parts: InspectionParts, region: string, number: string, gone: string | null, nobody: { readonly numbers: string[]; readonly kinds: Set<string> }): Promise<boolean> {
  const { context } = parts;
  const before = await parts.inspections.read(region, number);
  if (!before) return false;
  const kind = `${before.line} ${before.kind === 'cross' && before.unit === undefined}`;
  if (nobody.kinds.has(kind)) {
    nobody.numbers.push(number);
    return false;
  }
  const read = await context.cases.read(region, before.case);
  const item = read?.state.items.find(({ no }) => no === before.no);
  if (!read || !item) return false;
  const taken: readonly InspectionStep[] = gone !== null && before.inspector === gone ? [{ actor: 'system', event: { type: 'handed-back', reason: '核查人员不在岗' } }] : [];
  const at = context.now();
  const free = taken.length === 0 ? before : inspectionOf(before, [...before.history, ...taken.map((step) => ({ seq: before.version + 1, at, ...step }))]);
  if (!needsInspector(free)) return false;
  const pool = await readPool(context, read.subject, read.applicant?.subject);
  const nonce = context.hash(`${number}/${read.state.nonce}`);
  const drawn = drawInspector(free, pool, { nonce, accepter: read.state.accepter, decided: whoHadAPart(item) }, context.hash);
  if (drawn !== undefined) return (await commitInspection(parts, before, [...taken, drawn])) === 'done';
  nobody.numbers.push(number);
  if (!drawInspector({ ...free, had: [] }, { ...pool, personHashes: [] }, { nonce, accepter: null, decided: [] }, context.hash)) nobody.kinds.add(kind);
  return false;
}
