import type { BulkBody } from '../ui/api-types.ts';

export type BulkAct = BulkBody['act'];
type Common = Pick<BulkBody, 'key' | 'alike' | 'items' | 'from' | 'count'>;

/** What was written for all of them. */
export type BulkWords = { readonly note: string; readonly elements: readonly string[]; readonly evidence: readonly string[]; readonly kind: 'recusal' | 'unable' | null; readonly reason: string };

/** The fields that are still to be filled in. */
export function faultsOf(act: BulkAct | null, { note, elements, evidence, kind, reason }: BulkWords): ('act' | 'asks' | 'note' | 'kind' | 'reason')[] {
  if (act === null) return ['act'];
  if (act === 'ask-correction') return [...(elements.length + evidence.length === 0 ? ['asks' as const] : []), ...(note.trim() === '' ? ['note' as const] : [])];
  return act === 'hand-back' ? [...(kind === null ? ['kind' as const] : []), ...(reason.trim() === '' ? ['reason' as const] : [])] : [];
}

/** Whether nothing was chosen or written yet. */
export function isBlank(act: BulkAct | null, { note, elements, evidence, kind, reason }: BulkWords): boolean {
  return act === null && kind === null && elements.length + evidence.length === 0 && (note + reason).trim() === '';
}

/** What is sent: what the act needs and nothing else. */
export function bulkBody(act: BulkAct, { note, elements, evidence, kind, reason }: BulkWords, common: Common): BulkBody {
  if (act === 'ask-correction') return { act, ...common, elements: [...elements], evidence: [...evidence], note: note.trim() };
  return act === 'hand-back' ? { act, ...common, kind: kind ?? 'unable', reason: reason.trim() } : { act, ...common, note: note.trim() };
}
