import { answerBooking } from '#core/cases/answer-booking.ts';
import { caseOfOrder, type BookingAnswer } from '#core/cases/booking.ts';
import { answerOrder } from '#core/corrections/order-correction.ts';
import { answeringFor, commitSteps } from '../corrections/act-on-correction.ts';
import type { CorrectionRead } from '../ports/corrections.ts';
import { actOnCase } from '../act-on-case.ts';
import type { Context } from '../context.ts';

/** What a core system says of an order, whether it was asked or says it by itself. */
export type Verdict = { readonly region: string; readonly master: string; readonly order: string; readonly said: BookingAnswer; /** Whom it means, where it names somebody. */ readonly about?: string };

/** booked, rejected: it was taken · repeated: it was known · contradicts, wrong-order: it is refused, and the first answer stands · later: somebody else was faster, it is to be taken again */
export type VerdictTaken = 'booked' | 'rejected' | 'repeated' | 'contradicts' | 'wrong-order' | 'later';

/** An answer is taken once, in one transaction with what follows from it; a second one that says something else changes nothing. */
export async function takeVerdict(context: Context, { region, master, order, said, about }: Verdict): Promise<VerdictTaken> {
  const named = caseOfOrder(order);
  const request = named && await context.corrections?.read(region, named.number);
  if (request) return takeAboutEntry(context, request, { region, master, order, said, ...(about !== undefined && { about }) });
  const read = named && (await context.cases.read(region, named.number));
  const known = read?.state.items.flatMap(({ bookings = [] }) => bookings).find((each) => each.order === order);
  // Whom it names may be known under another number than the case.
  const means = (who: string): boolean => who === read?.state.subject || (read?.ones ?? []).some((one) => one.includes(who) && one.includes(read!.state.subject));
  if (!named || !read || !known || known.master !== master || (about !== undefined && !means(about))) return 'wrong-order';
  const acted = await actOnCase(context, { region, ...named, actor: `department:${master}` }, (acting) => answerBooking(acting, { order, master, said }));
  if (acted.kind === 'changed-meanwhile') return 'later';
  if (acted.kind !== 'done') return 'contradicts';
  if (acted.case.state.version === read.state.version) return 'repeated';
  return said.accepted ? 'booked' : 'rejected';
}

/** What it says of an order to correct an entry. */
async function takeAboutEntry(context: Context, read: CorrectionRead, { region, master, order, said, about }: Verdict): Promise<VerdictTaken> {
  const { corrections } = context;
  const { number } = read.correction;
  // Whom it names may be known under another number than the request.
  const meant = about === undefined || about === read.subject.id || (await corrections?.of(region, about))?.some((each) => each.number === number);
  if (!corrections || meant !== true) return 'wrong-order';
  const at = context.now();
  const answered = answerOrder(answeringFor(context, read, `department:${master}`, at), { order, master, said });
  if ('code' in answered) return answered.code === 'not-allowed' ? 'contradicts' : 'wrong-order';
  if (answered.steps.length === 0) return 'repeated';
  const done = await commitSteps({ context, corrections }, read, answered.steps, answered.effects, at);
  if (done !== 'done') return 'later';
  return said.accepted ? 'booked' : 'rejected';
}
