import type { Acting } from './act.ts';
import { addressed, recipientFaults } from './hand-over.ts';
import { handoverPhase, type Recipient } from './handover.ts';
import type { Outcome } from './refusal.ts';

/**
 * A decision that lies unopened goes on paper to where letters reach its applicant; where nobody knows, a counter has to ask them. Once is enough:
 * nothing comes of it where the paper is on its way or was, or was due before. The house does it by itself, and nobody but the house.
 */
export function sendUnopened(acting: Acting, known: Recipient | undefined): Outcome {
  const { state, no, actor, run } = acting;
  const item = state.items.find((each) => each.no === no);
  if (actor !== 'system' || !item || item.paperDue !== undefined || handoverPhase(item, run.compiled.catalog.services.get(item.service), 'paper') !== 'choose') return { kind: 'done', steps: [] };
  const complete = known && recipientFaults(known).length === 0 ? known : undefined;
  return { kind: 'done', steps: [{ actor, event: { type: 'paper-due', no, ...(complete && addressed(complete)) } }] };
}
