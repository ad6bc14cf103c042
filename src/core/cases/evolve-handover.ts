import type { CaseEvent } from './event.ts';
import { asCopy, handoversOf, type Handover, type Parcel } from './handover.ts';
import type { Item } from './item.ts';
import { papersToGo } from './papers-to-go.ts';

export type HandoverEvent = Extract<CaseEvent, { type: 'handover-chosen' | `thing-${'ready' | 'sent' | 'handed' | 'arrived' | 'back'}` | `${'paper' | 'copy'}-${'due' | 'chosen' | 'sent' | 'handed' | 'arrived' | 'back'}` }>;

/** Which parcel an event is about. */
export function parcelIn({ type }: HandoverEvent): Parcel {
  return type.startsWith('copy-') ? 'copy' : type.startsWith('paper-') ? 'paper' : 'thing';
}

/** The item after one more event of a parcel. Another choice before anything was sent takes the place of the one before. */
export function handedOn(item: Item, event: HandoverEvent, at: string, actor: string): Item {
  const parcel = parcelIn(event);
  const key = ({ thing: 'handovers', paper: 'papers', copy: 'copies' } as const)[parcel];
  const all = handoversOf(item, parcel);
  const last = all.at(-1);
  const by = actor.slice(actor.indexOf(':') + 1);
  const earlier = all.slice(0, -1);
  if (event.type === 'paper-due' || event.type === 'copy-due') {
    const { recipient, masked } = event;
    return { ...item, [parcel === 'copy' ? 'copyDue' : 'paperDue']: at, ...(recipient !== undefined && { [key]: [...all, { way: 'post', at, recipient, unasked: true, ...(masked !== undefined && { masked }) }] }) };
  }
  if (event.type === 'handover-chosen' || event.type === 'paper-chosen' || event.type === 'copy-chosen') {
    const { way, recipient, masked } = event;
    const place = 'place' in event ? event.place : undefined;
    return { ...item, [key]: [...(last?.back || last?.done ? all : earlier), { way, at, ...(recipient !== undefined && { recipient }), ...(masked !== undefined && { masked }), ...(place !== undefined && { place }) }] };
  }
  const handed = event.type === 'paper-handed' || event.type === 'copy-handed';
  const of = (handed || event.type === 'paper-sent' || event.type === 'copy-sent') && { of: papersToGo(parcel === 'copy' ? asCopy(item) : item) };
  // Nobody had said where to: whoever came for it got it.
  if (handed && (!last || last.back || last.done)) return { ...item, [key]: [...all, { way: 'counter', at, ...step(event, at, by), ...of }] };
  return last ? { ...item, [key]: [...earlier, { ...last, ...step(event, at, by), ...of }] } : item;
}

function step(event: Exclude<HandoverEvent, { type: 'handover-chosen' | `${'paper' | 'copy'}-${'chosen' | 'due'}` }>, at: string, by: string): Partial<Handover> {
  switch (event.type) {
    case 'thing-ready':
      return { ready: { at, by } };
    case 'thing-sent':
    case 'paper-sent':
    case 'copy-sent':
      return { sent: { at, by, carrier: event.carrier, tracking: event.tracking } };
    case 'thing-back':
    case 'paper-back':
    case 'copy-back':
      return { back: { at, by, note: event.note } };
    case 'thing-handed':
    case 'paper-handed':
    case 'copy-handed':
      return { done: { at, by, shown: event.shown, ...(event.collector !== undefined && { collector: event.collector }), ...('refused' in event && event.refused !== undefined && { refused: event.refused }) } };
    default:
      return { done: { at, by } };
  }
}

/** A request is over, or another took its place: what was to go on paper and has not gone goes no more; what is on its way arrives. */
export function requestOver({ papers, paperDue }: Pick<Item, 'papers' | 'paperDue'>): Pick<Item, 'papers' | 'paperDue'> {
  const gone = papers?.filter(({ sent, done }) => sent ?? done);
  return { ...(gone && { papers: gone }), ...(paperDue !== undefined && { paperDue: undefined }) };
}
