import type { Acting } from './act.ts';
import { addressed, recipientFaults } from './hand-over.ts';
import { handoverPhase, isServedToo, type Recipient } from './handover.ts';
import type { Outcome } from './refusal.ts';

/**
 * A decision that lies unopened goes on paper to where letters reach whom it is for, who has applied (`paper`) or its person (`copy`); where nobody knows, a counter has to ask them. Once is enough:
 * nothing comes of it where the paper is on its way or was, or was due before. The house does it by itself, and nobody but the house.
 */
export function sendUnopened(acting: Acting, known: Recipient | undefined, parcel: 'paper' | 'copy' = 'paper'): Outcome {
  const { state, no, actor, run } = acting;
  const item = state.items.find((each) => each.no === no);
  const service = item && run.compiled.catalog.services.get(item.service);
  if (actor !== 'system' || !item || (parcel === 'copy' ? item.copyDue !== undefined || !isServedToo(state, item, service) : item.paperDue !== undefined) || handoverPhase(item, service, parcel) !== 'choose') return { kind: 'done', steps: [] };
  const complete = known && recipientFaults(known).length === 0 ? known : undefined;
  return { kind: 'done', steps: [{ actor, event: { type: `${parcel}-due`, no, ...(complete && addressed(complete)) } }] };
}
