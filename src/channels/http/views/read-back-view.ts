import { pointsOf } from '#core/parties/read-back.ts';
import type { Localized } from '#core/value.ts';
import type { Reading } from '#usecases/ports/calls.ts';
import type { DraftBody, Plan } from '../schemas/plan.ts';
import type { ReadBack } from '../schemas/telephone.ts';

/** What of a plan is read to a caller, who hears what they would see on a screen. */
export function pointsOfPlan(plan: Plan, { handovers = {} }: Pick<DraftBody, 'handovers'>): readonly Localized[] {
  const items = plan.items.filter(({ status }) => status === 'now');
  const chosen = items.flatMap(({ service, handover }, index) => { const way = handovers[service]?.way; return handover && way !== undefined && items.findIndex((each) => each.service === service) === index ? [{ thing: handover.thing, way }] : []; });
  return pointsOf({ person: plan.person.name, event: plan.lifeEvent.name, items: items.map(({ name }) => name), answers: plan.answers, declined: plan.promises.filter(({ declined }) => declined), handovers: chosen, known: plan.counts.known });
}

/** A reading as the agent goes through it. */
export function readBackView({ digest, points }: Reading): ReadBack {
  return { digest, points: points.map(({ zh, en, at }, index) => ({ no: index + 1, text: { zh, en }, ...(at !== undefined && { agreedAt: at }) })), complete: points.every(({ at }) => at !== undefined) };
}
