import { sendParcel } from '#core/cases/hand-over.ts';
import { handoversOf, type Parcel, type Recipient } from '#core/cases/handover.ts';
import type { Localized } from '#core/value.ts';
import { idOf } from '#core/id.ts';
import { actingOn, actOnCase, type Act, type Acted } from './act-on-case.ts';
import type { Context } from './context.ts';
import type { Carrier } from './ports/carrier.ts';
import { recipientBinding } from './seal-answers.ts';

const NONE: Localized = { zh: '没有连接承运方：请交给承运方以后登记单号', en: 'No carrier is connected: give it to one and enter its number' };
const SILENT: Localized = { zh: '承运方没有回应，还没有寄出。请稍后再试，或者交给承运方以后登记单号', en: 'The carrier does not answer, and nothing was sent. Try again later, or give it to one and enter its number' };
const NO_ADDRESS: Localized = { zh: '这一件是寄到另一个市的窗口的，没有申请人的地址可以交给承运方。请寄到那个窗口以后登记单号', en: 'This one goes to the counter of another city, and no address of the applicant can be given to the carrier: send it to that counter and enter its number' };
/** Its form is that of a number; none is kept of it. */
const PLACEHOLDER = '000000';

/**
 * Have the connected carrier fetch a parcel, and record its number. What may not be sent is refused before the carrier hears of it. The id says
 * which choice of the applicant it is for: pressed again, or after a crash between booking and recording, it is the same parcel.
 */
export async function bookParcel(context: Context, carrier: Carrier | undefined, act: Act, parcel: Parcel, chosenAt: string): Promise<Acted | { readonly kind: 'no-carrier'; readonly detail: Localized }> {
  if (!carrier) return { kind: 'no-carrier', detail: NONE };
  const read = await context.cases.read(act.region, act.number);
  if (!read) return { kind: 'no-case' };
  const allowed = sendParcel(await actingOn(context, read, act), parcel, { carrier: carrier.name, tracking: PLACEHOLDER, chosenAt });
  if (allowed.kind === 'refused') return { kind: 'refused', refusal: allowed.refusal };
  const item = read.state.items.find(({ no }) => no === act.no);
  const last = item && handoversOf(item, parcel).at(-1);
  if (last?.recipient === undefined) return { kind: 'refused', refusal: { code: 'not-allowed', detail: NO_ADDRESS } };
  const to = JSON.parse(context.unseal(last.recipient, recipientBinding(act.number, act.no))) as Recipient;
  const booked = await carrier.book({ id: idOf(context.hash, `parcel/${act.number}/${act.no}/${parcel}/${last.at}`), to });
  if ('refused' in booked) return { kind: 'refused', refusal: { code: 'not-allowed', detail: { zh: `承运方不收：${booked.refused}。请联系申请人改地址`, en: `The carrier does not take it: ${booked.refused}. Ask the applicant for another address` } } };
  if ('failed' in booked) return { kind: 'no-carrier', detail: SILENT };
  return actOnCase(context, act, (acting) => sendParcel(acting, parcel, { carrier: carrier.name, tracking: booked.tracking, chosenAt }));
}
