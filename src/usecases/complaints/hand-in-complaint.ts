import { caseNumber, queryCode } from '#core/cases/number.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { dayOf } from '#core/clocks/day.ts';
import { COMPLAINER } from '#core/complaints/actions.ts';
import { complaintOf, type Complaint, type ComplaintRecord } from '#core/complaints/complaint.ts';
import { handIn, isSameWish, type Wish } from '#core/complaints/hand-in.ts';
import type { Context } from '../context.ts';
import type { ComplaintStore } from '../ports/complaints.ts';

export type ComplaintParts = { readonly context: Context; readonly complaints: ComplaintStore };
export type HandedInComplaint = { readonly kind: 'handed-in' | 'there'; readonly complaint: Complaint } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'other-wish' };

/** What the keyed hash of a query is made of. */
export function complaintQuery(context: Pick<Context, 'lookup'>, number: string, code: string): string {
  const plain = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return context.lookup(`complaint/${number}/${plain.slice(0, 4)}-${plain.slice(4)}`);
}

/** Hand in a complaint or suggestion; the same key again answers with the same one. @param subject whoever has signed in */
export async function handInComplaint({ context, complaints }: ComplaintParts, region: string, wish: Wish, subject: string | null): Promise<HandedInComplaint> {
  const there = await complaints.byKey(region, wish.key);
  if (there) return isSameWish(there, wish) ? { kind: 'there', complaint: there } : { kind: 'other-wish' };
  const at = context.now();
  const handed = handIn({ catalog: context.compiled.catalog, calendar: context.calendarOf(region), region, at, code: queryCode(context.random(8)) }, wish, subject !== null);
  if ('detail' in handed) return { kind: 'refused', refusal: handed };
  const number = `TS${caseNumber(region, dayOf(at), await complaints.serial())}`;
  const records: readonly ComplaintRecord[] = [{ seq: 1, at, actor: COMPLAINER, event: { type: 'handed-in', ...handed } }];
  const complaint = complaintOf(region, number, records);
  const done = await complaints.handIn({ complaint, records, notices: [] }, complaintQuery(context, number, handed.code), subject);
  // Somebody was faster with the same key: it is the same one, or another text under it.
  return done === 'there' ? handInComplaint({ context, complaints }, region, wish, subject) : { kind: 'handed-in', complaint };
}
