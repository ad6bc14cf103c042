import type { CaseEvent } from './event.ts';
import { handoversOf, type Handover, type Parcel } from './handover.ts';
import type { Item } from './item.ts';
import { papersToGo } from './papers-to-go.ts';

export type HandoverEvent = Extract<CaseEvent, { type: 'handover-chosen' | 'thing-ready' | 'thing-sent' | 'thing-handed' | 'thing-arrived' | 'thing-back' | 'paper-due' | 'paper-chosen' | 'paper-sent' | 'paper-handed' | 'paper-arrived' | 'paper-back' }>;

/** Which parcel an event is about. */
export function parcelIn({ type }: HandoverEvent): Parcel {
  return type.startsWith('paper-') ? 'paper' : 'thing';
}

/** The item after one more event of a parcel. Another choice before anything was sent takes the place of the one before. */
export function handedOn(item: Item, event: HandoverEvent, at: string, actor: string): Item {
  const key = parcelIn(event) === 'thing' ? 'handovers' : 'papers';
  const all = handoversOf(item, parcelIn(event));
  const last = all.at(-1);
  const by = actor.slice(actor.indexOf(':') + 1);
  const earlier = all.slice(0, -1);
  if (event.type === 'paper-due') {
    const { recipient, masked } = event;
    return { ...item, paperDue: at, ...(recipient !== undefined && { papers: [...all, { way: 'post', at, recipient, unasked: true, ...(masked !== undefined && { masked }) }] }) };
  }
  if (event.type === 'handover-chosen' || event.type === 'paper-chosen') {
    const { way, recipient, masked } = event;
    const place = 'place' in event ? event.place : undefined;
    return { ...item, [key]: [...(last?.back || last?.done ? all : earlier), { way, at, ...(recipient !== undefined && { recipient }), ...(masked !== undefined && { masked }), ...(place !== undefined && { place }) }] };
  }
  // Nobody had said where to: whoever came for it got it.
  const of = (event.type === 'paper-handed' || event.type === 'paper-sent') && { of: papersToGo(item) };
  if (event.type === 'paper-handed' && (!last || last.back || last.done)) return { ...item, papers: [...all, { way: 'counter', at, ...step(event, at, by), ...of }] };
  return last ? { ...item, [key]: [...earlier, { ...last, ...step(event, at, by), ...of }] } : item;
}

function step(event: Exclude<HandoverEvent, { type: 'handover-chosen' | 'paper-chosen' | 'paper-due' }>, at: string, by: string): Partial<Handover> {
  switch (event.type) {
    case 'thing-ready':
      return { ready: { at, by } };
    case 'thing-sent':
    case 'paper-sent':
      return { sent: { at, by, carrier: event.carrier, tracking: event.tracking } };
    case 'thing-back':
    case 'paper-back':
      return { back: { at, by, note: event.note } };
    case 'thing-handed':
    case 'paper-handed':
      return { done: { at, by, shown: event.shown, ...(event.collector !== undefined && { collector: event.collector }), ...('refused' in event && event.refused !== undefined && { refused: event.refused }) } };
    default:
      return { done: { at, by } };
  }
}
