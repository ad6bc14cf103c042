import { addDays, dayOf } from '#core/clocks/day.ts';
import { RECHECK_TRIES, recheckAgainAt, recheckAt } from '#core/inspection/recheck.ts';
import { inspectionTerms } from '#core/inspection/terms.ts';
import { inLanes } from '../in-lanes.ts';
import type { Recheck, RecheckOutcome, RecheckStore } from '../ports/rechecks.ts';
import type { InspectionParts } from './act-on-inspection.ts';
import { askFactsAgain, saidOtherwise } from './ask-again.ts';
import { followEmployer, planFollowing } from './follow-employers.ts';
import { openInspection } from './open-inspection.ts';
import { standingDecision } from './standing-decision.ts';

type Parts = InspectionParts & { readonly rechecks: RecheckStore; readonly onTrouble: (what: string, error: unknown) => void };

/** What was decided longer ago when this begins to run in a city is not asked about again. */
const BACK_DAYS = 14;
const PLANNED_AT_ONCE = 2_000;
/** So many are under way at once, beside the visitors; what was taken by a worker that died is due again after this. */
const LANES = 4, LEASE_MS = 5 * 60_000;

/** Plan for every decision that the rules made alone when it is held against what departments say later, and for approvals when their employer is looked at: spread over a day, so that no department is asked about all at once. */
export async function planRechecks({ context, rechecks }: Parts, regions: readonly string[]): Promise<number> {
  const today = dayOf(context.now());
  let planned = 0;
  for (const region of regions) {
    const terms = inspectionTerms(context.compiled.catalog, region, today);
    if (!terms) continue;
    const since = addDays(today, -BACK_DAYS);
    const found = await rechecks.unplanned(region, since, PLANNED_AT_ONCE);
    planned += await rechecks.plan(region, found.map(({ case: number, no, at }) => ({ kind: 'facts' as const, case: number, no, afterDays: 0, decidedOn: dayOf(at), dueAt: recheckAt(dayOf(at), terms.recheckDays, `${number}/${no}`, context.hash) })));
    planned += await planFollowing({ context, rechecks }, region, terms, since, PLANNED_AT_ONCE);
  }
  return planned;
}

/** Ask departments again about what is due, no more in a region than it allows for one run. Who stays silent is asked later; one that cannot be asked about is told and holds up no other. */
export async function recheckDue(parts: Parts, regions: readonly string[]): Promise<number> {
  const { context, rechecks, onTrouble } = parts;
  let done = 0;
  for (const region of regions) {
    const terms = inspectionTerms(context.compiled.catalog, region, dayOf(context.now()));
    if (!terms) continue;
    const due = await rechecks.take(region, context.now(), new Date(Date.parse(context.now()) + LEASE_MS).toISOString(), terms.recheckPerMinute);
    await inLanes(due, LANES, async (each) => {
      const outcome = await (each.kind === 'employer' ? followEmployer(parts, region, each) : recheckOne(parts, region, each)).catch((error: unknown) => { onTrouble(`${each.case}/${each.no}`, error); return undefined; });
      if (outcome) await rechecks.done(region, each, outcome, context.now());
      else await rechecks.again(region, each, recheckAgainAt(context.now(), each.tries));
      done += Number(outcome !== undefined);
    });
  }
  return done;
}

/** What came of it; `undefined` where somebody has to be asked again. The inspection is opened before it is noted: begun again it finds it there. */
async function recheckOne({ context, inspections }: Parts, region: string, { case: number, no, decidedOn, tries }: Recheck): Promise<RecheckOutcome | undefined> {
  const read = await context.cases.read(region, number);
  const item = read && standingDecision(read, no);
  if (!read || !item) return 'moot';
  const { answers, silent } = await askFactsAgain(context, read, item);
  if (silent && tries < RECHECK_TRIES) return undefined;
  const note = await saidOtherwise(context, read, item, answers);
  if (note === undefined) return silent ? 'silent' : 'same';
  await openInspection({ context, inspections }, region, { kind: 'automatic', case: number, no, day: decidedOn, note });
  return 'differs';
}
