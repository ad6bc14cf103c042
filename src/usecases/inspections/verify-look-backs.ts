import { commitmentOf, isSeed } from '#core/assignment/seed.ts';
import { dayOf } from '#core/clocks/day.ts';
import { decidedDigest, lookBackHash, lookBackSample } from '#core/inspection/look-back.ts';
import { differences, nameOf } from '#core/inspection/sample.ts';
import type { Context } from '../context.ts';
import type { InspectionStore } from '../ports/inspections.ts';
import type { HeldLookBack, LookBackStore } from '../ports/look-backs.ts';

export type LookBackReport = { readonly orders: number; readonly drawn: number; readonly findings: readonly { readonly draw: string; readonly what: string }[] };
type Parts = { readonly context: Pick<Context, 'hash'>; readonly inspections: Pick<InspectionStore, 'there'>; readonly lookBacks: Pick<LookBackStore, 'all' | 'decided'> };

/**
 * Hold every look-back against what it claims: bound to the one before it, given after its seed was committed to, drawn by that seed from what was decided by then, and inspected.
 * Whatever is missing, too much or altered is named.
 */
export async function verifyLookBacks({ context: { hash }, inspections, lookBacks }: Parts): Promise<LookBackReport> {
  const findings: { draw: string; what: string }[] = [];
  const all = await lookBacks.all();
  let drawn = 0;
  for (const [at, order] of all.entries()) {
    const { region, no } = order;
    const tell = (what: string): void => void findings.push({ draw: `look-back ${region} ${no}`, what });
    const before = all[at - 1]?.region === region ? all[at - 1] : undefined;
    if ((before?.no ?? 0) + 1 !== no) tell('an order before this one is gone');
    if (order.prevHash !== (before?.hash ?? '') || lookBackHash(order.prevHash, { ...order, reason: order.sealed }, hash) !== order.hash) tell('the order is not the one that was given');
    if (Date.parse(order.committedAt) > Date.parse(order.at)) tell('its seed was committed to after it was ordered');
    if (!order.draw) continue;
    const { seed } = order.draw;
    if (!isSeed(seed) || commitmentOf(seed, hash) !== order.commitment) {
      tell('its seed is not the one committed to');
      continue;
    }
    const decided = await lookBacks.decided(region, order, order.at);
    if (decided.length !== order.draw.decided || decidedDigest(decided, hash) !== order.draw.population) tell('the decisions of its time are not those it was drawn from');
    const should = lookBackSample(decided, order, seed, hash);
    drawn += should.length;
    const kept = differences(should, order.draw.chosen);
    for (const one of kept.missing) tell(`${nameOf(one)} should have been drawn and was not`);
    for (const one of kept.extra) tell(`${nameOf(one)} was drawn and should not have been`);
    for (const one of differences(order.draw.chosen, await inspections.there(region, 'special', dayOf(order.at))).missing) tell(`${nameOf(one)} was drawn and is not inspected`);
  }
  for (const [key, orders] of Map.groupBy(all, ({ region, at }) => `${region} ${dayOf(at)}`)) {
    const [region, day] = key.split(' ') as [string, string];
    for (const one of differences(orders.flatMap((order: HeldLookBack) => order.draw?.chosen ?? []), await inspections.there(region, 'special', day)).extra) if (orders.every(({ draw }) => draw)) findings.push({ draw: `look-back ${region} ${day}`, what: `${nameOf(one)} is inspected and was not drawn` });
  }
  return { orders: all.length, drawn, findings };
}
