import type { CaseEvent } from './event.ts';
import type { Handover } from './handover.ts';
import type { Item } from './item.ts';

export type HandoverEvent = Extract<CaseEvent, { type: 'handover-chosen' | 'thing-ready' | 'thing-sent' | 'thing-handed' | 'thing-arrived' | 'thing-back' }>;

/** The item after one more event of its thing. Another choice before anything was sent takes the place of the one before. */
export function handedOn(item: Item, event: HandoverEvent, at: string, actor: string): Item {
  const all = item.handovers ?? [];
  const last = all.at(-1);
  const by = actor.slice(actor.indexOf(':') + 1);
  const earlier = all.slice(0, -1);
  if (event.type === 'handover-chosen') {
    const { way, recipient, masked } = event;
    return { ...item, handovers: [...(last?.back ? all : earlier), { way, at, ...(recipient !== undefined && { recipient }), ...(masked !== undefined && { masked }) }] };
  }
  return last ? { ...item, handovers: [...earlier, { ...last, ...step(event, at, by) }] } : item;
}

function step(event: Exclude<HandoverEvent, { type: 'handover-chosen' }>, at: string, by: string): Partial<Handover> {
  switch (event.type) {
    case 'thing-ready':
      return { ready: { at, by } };
    case 'thing-sent':
      return { sent: { at, by, carrier: event.carrier, tracking: event.tracking } };
    case 'thing-back':
      return { back: { at, by, note: event.note } };
    case 'thing-handed':
      return { done: { at, by, shown: event.shown, ...(event.collector !== undefined && { collector: event.collector }) } };
    default:
      return { done: { at, by } };
  }
}
