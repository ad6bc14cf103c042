import type { AskBody } from '#core/partners/protocol.ts';
import { subjectEcho } from '#core/partners/protocol.ts';
import type { Value } from '#core/value.ts';
import type { Desk } from './answering.ts';
import type { Fault } from './faults.ts';
import { sha256 } from './keys.ts';
import type { Kept } from './messages.ts';
import { problem } from './reply.ts';
import type { Reply } from './reply.ts';

type Verdict = { readonly result: 'accepted'; readonly booking: string } | { readonly result: 'rejected'; readonly code: string; readonly reason: string };

/** Why it books nothing where it was ordered to refuse. */
const REJECTED: Verdict = { result: 'rejected', code: 'already-enrolled', reason: '省级系统里同一时段已有有效登记，请核对后重新送登记' };

const field = ({ payload }: Kept, name: string): Value | undefined => (payload as Readonly<Record<string, Value>>)[name];

/** Decide an order once, when it is first asked about: asked again it says the same. `refusing` rejects, and so does what stands in the records of the person. */
function verdictOf(desk: Desk, order: Kept, fault: Fault | undefined): Verdict {
  const id = `${order.message}/verdict`;
  const kept = desk.messages.find(id);
  if (kept) return kept.payload as Verdict;
  const said = desk.dossiers.find(({ number }) => number === field(order, 'person.idNumber'))?.departments.records[`${desk.department}/order-result`];
  const first = !desk.messages.list().some((each) => each.scenario === order.scenario && each !== order && field(each, 'case') === field(order, 'case') && field(each, 'service') === field(order, 'service'));
  const verdict: Verdict = fault?.kind === 'refusing' ? REJECTED : said !== undefined && first ? { result: 'rejected', code: String(said['code']), reason: String(said['reason']) } : { result: 'accepted', booking: order.receipt.replace(/^[^-]*-/u, 'SJ') };
  desk.messages.keep('order-result', id, verdict);
  return verdict;
}

/** What became of an order: still at work (202), booked under a number, or rejected with the reason. */
export function stateOrder(desk: Desk, body: Partial<AskBody>, fault: Fault | undefined): Reply {
  const asked = body.fields?.['order'];
  const order = typeof asked === 'string' ? desk.messages.list().find((each) => field(each, 'order') === asked) : undefined;
  if (typeof asked !== 'string' || order === undefined) return problem(404, 'unknown-subject', 'no such order');
  const at = desk.clock().toISOString();
  if (fault?.kind === 'working') return { status: 202, body: { exchange: body.exchange, at } };
  return { status: 200, body: { exchange: body.exchange, subject: subjectEcho(body.nonce ?? '', asked, sha256), at, values: verdictOf(desk, order, fault) } };
}
