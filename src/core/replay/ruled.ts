import type { CaseEvent } from '../cases/event.ts';
import type { RealisedEffect } from '../register/realise.ts';

/** What the rules said of an item, as its case keeps it: a result, an order to the core system that has to book it, or that a person has to look. */
export type Ruled = Extract<CaseEvent, { readonly type: 'decided' | 'booking-ordered' | 'referred' }>;

/** Whether an event holds what rules alone have said. What an officer has said is not theirs to say again. */
export function isRuled(event: CaseEvent): event is Ruled {
  return event.type === 'referred' || ((event.type === 'decided' || event.type === 'booking-ordered') && event.by === 'rules');
}

/** What such an event says that the decision did. */
export function effectsIn(event: Ruled): readonly RealisedEffect[] {
  return event.type === 'decided' ? event.effects : event.type === 'booking-ordered' ? event.would : [];
}
