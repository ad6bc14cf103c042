import { asDecided } from '#core/cases/change-effects.ts';
import { sameValues } from '#core/cases/publish.ts';
import { tryItem } from '#core/decisions/run-items.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { inspectionTerms } from '#core/inspection/terms.ts';
import { actingOn } from '../act-on-case.ts';
import type { CaseRead } from '../ports/cases.ts';
import type { Context } from '../context.ts';
import type { InspectionStore } from '../ports/inspections.ts';
import { openInspection } from './open-inspection.ts';

/** So many days after a decision it is compared again, once: what departments and the register learn late is known by then. */
const AFTER_DAYS = 7;
/** Days that were missed are made up for. */
const BACK_DAYS = 3;

/** Run the rules of every decision they made alone again, for the same day, over what the register says of that day by now; a difference opens an inspection. The decision stays as it is. */
export async function compareAgain(parts: { readonly context: Context; readonly inspections: InspectionStore; readonly onTrouble: (what: string, error: unknown) => void }, regions: readonly string[]): Promise<number> {
  const { context, inspections, onTrouble } = parts;
  const today = dayOf(context.now());
  let opened = 0;
  for (const region of regions.filter((each) => inspectionTerms(context.compiled.catalog, each, today))) {
    for (let back = AFTER_DAYS; back < AFTER_DAYS + BACK_DAYS; back += 1) {
      const day = addDays(today, -back);
      for (const { case: number, no } of await inspections.decidedOn(region, day)) {
        opened += Number(await compareOne(parts, region, number, no, day).catch((error: unknown) => { onTrouble(`${number}/${no}`, error); return false; }));
      }
    }
  }
  return opened;
}

async function compareOne({ context, inspections }: { readonly context: Context; readonly inspections: InspectionStore }, region: string, number: string, no: number, day: string): Promise<boolean> {
  const read = await context.cases.read(region, number);
  const said = read && await saidOtherwise(context, read, no);
  return said !== undefined && openInspection({ context, inspections }, region, { kind: 'automatic', case: number, no, day, note: said });
}

/** What the rules say otherwise of a decision that still stands as they made it; `undefined` where they say the same. */
export async function saidOtherwise(context: Context, read: CaseRead, no: number): Promise<string | undefined> {
  const item = read.state.items.find((each) => each.no === no);
  if (!item?.decision || item.by !== 'rules' || item.again || item.reopened) return undefined;
  const then = asDecided(await actingOn(context, read, { no, actor: 'system' }), item);
  const { decision } = tryItem(then.run, item, then.run.known.entries);
  if (decision.outcome !== item.decision.outcome) return `按现在知道的情况，同一天的规则结果是“${OUTCOMES[decision.outcome]}”，原来是“${OUTCOMES[item.decision.outcome]}”`;
  return sameValues(decision.values, item.decision.values) ? undefined : '按现在知道的情况，同一天算出的结果和原来的不一样';
}

const OUTCOMES = { approve: '通过', refuse: '不通过', officer: '要由人来看' } as const;
