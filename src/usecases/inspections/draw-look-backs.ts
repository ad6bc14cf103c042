import { dayOf } from '#core/clocks/day.ts';
import { decidedDigest, lookBackSample } from '#core/inspection/look-back.ts';
import type { LookBackStore } from '../ports/look-backs.ts';
import type { InspectionParts } from './act-on-inspection.ts';
import { openInspection } from './open-inspection.ts';

type Parts = InspectionParts & { readonly lookBacks: LookBackStore; readonly onTrouble: (what: string, error: unknown) => void };

/** What was decided before an order is written by then: whoever was still committing has committed or given up. */
const SETTLES_MS = 15_000;

/** Draw by every order that has not drawn yet, and open what was drawn. First all is opened, then it is kept: whoever dies in between draws the same again and finds it there. */
export async function drawLookBacks({ context, inspections, lookBacks, onTrouble }: Parts, regions: readonly string[]): Promise<number> {
  const before = new Date(Date.parse(context.now()) - SETTLES_MS).toISOString();
  let opened = 0;
  const drawOne = async (region: string, order: Awaited<ReturnType<LookBackStore['undrawn']>>[number]): Promise<void> => {
    const { no, at, seed } = order;
    const decided = await lookBacks.decided(region, order, at);
    const chosen = lookBackSample(decided, order, seed, context.hash);
    for (const one of chosen) opened += Number(await openInspection({ context, inspections }, region, { kind: 'special', ...one, day: dayOf(at), order: no }));
    await lookBacks.keepDraw(region, no, { decided: decided.length, population: decidedDigest(decided, context.hash), chosen, drawnAt: context.now() });
  };
  for (const region of regions) {
    for (const order of await lookBacks.undrawn(region, before)) await drawOne(region, order).catch((error: unknown) => onTrouble(`look-back ${region} ${order.no}`, error));
  }
  return opened;
}
