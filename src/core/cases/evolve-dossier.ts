import type { CaseEvent } from './event.ts';
import type { Dossier } from './dossier.ts';
import type { Item } from './item.ts';

export type DossierEvent = Extract<CaseEvent, { type: `dossier-${string}` }>;

/** The item after one more event of the personnel file that moves with it. What came back is packed, or comes in, as another way; what is listed anew before it was sent takes the place of the list before. */
export function movedDossier(item: Item, event: DossierEvent, at: string, actor: string): Item {
  const all = item.dossiers ?? [];
  const last = all.at(-1);
  const by = actor.slice(actor.indexOf(':') + 1);
  if (event.type === 'dossier-chased') return { ...item, dossierChases: [...(item.dossierChases ?? []), { at, by, how: event.how, ...(event.note !== undefined && { note: event.note }) }] };
  if (event.type === 'dossier-registered' || event.type === 'dossier-packed') {
    const { type, no: _, ...what } = event;
    const direction = type === 'dossier-packed' ? 'out' as const : 'in' as const;
    return { ...item, dossiers: [...(last && !last.returned ? all.slice(0, -1) : all), { ...what, direction, at, by }] };
  }
  if (!last) return item;
  return { ...item, ...(event.type === 'dossier-accepted' && { findings: event.findings }), dossiers: [...all.slice(0, -1), { ...last, ...step(event, { at, by }) }] };
}

function step(event: Exclude<DossierEvent, { type: 'dossier-chased' | 'dossier-registered' | 'dossier-packed' }>, done: { readonly at: string; readonly by: string }): Partial<Dossier> {
  switch (event.type) {
    case 'dossier-accepted':
      return { checked: done };
    case 'dossier-sent-back':
      return { returned: { ...done, note: event.note, way: event.way, number: event.number } };
    case 'dossier-acknowledged':
      return { receipt: { ...done, way: event.way, number: event.number } };
    case 'dossier-sent':
      return { sent: { ...done, way: event.way, number: event.number } };
    case 'dossier-receipted':
      return { receipt: { ...done, signedBy: event.signedBy, on: event.on } };
    case 'dossier-returned':
      return { returned: { ...done, note: event.note } };
    default:
      return { missing: { ...done, note: event.note } };
  }
}
