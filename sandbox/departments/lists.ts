import { createHash } from 'node:crypto';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { subjectEcho, type AskBody } from '#core/partners/protocol.ts';
import type { Desk } from './answering.ts';
import type { Dossier } from './dossier.ts';
import type { Fault } from './faults.ts';
import { sha256 } from './keys.ts';
import { problem, type Reply } from './reply.ts';
import { DUTIES } from './scenarios.ts';

/** A record to put on the list of a period: somebody's, as it stands there from then on; `record` names it, without one it follows from the number. */
const ListOrder = Type.Object({
  department: Type.String(), scenario: Type.String(), period: Type.String({ minLength: 7, maxLength: 10 }), city: Type.String({ pattern: '^[0-9]{6}$' }),
  number: Type.String({ minLength: 1 }), name: Type.String({ minLength: 1 }), from: Type.String({ format: 'date' }), to: Type.Optional(Type.String({ format: 'date' })),
  values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String({ maxLength: 200 }), Type.Number(), Type.Boolean()]))),
  record: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })), withdrawn: Type.Optional(Type.Literal(true)),
}, { additionalProperties: false });
export type ListOrder = Static<typeof ListOrder>;

const checker = Compile(ListOrder);

/** What is wrong with an order, or nothing. */
export function listProblem(body: unknown): string | undefined {
  if (!checker.Check(body)) return checker.Errors(body).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ');
  const { department, scenario } = body as ListOrder;
  const lists = DUTIES[department]?.lists ?? [];
  return lists.includes(scenario) ? undefined : `${department} has no list called ${scenario}; it has: ${lists.join(', ') || 'none'}`;
}

/** Put a record on a list, kept like a message: a department that starts again still has it. The later of two about one record counts. */
export function putOnList(order: ListOrder, { messages }: Pick<Desk, 'messages'>): { readonly record: string } {
  const record = order.record ?? recordOf(order.scenario, order.number);
  messages.keep(LISTED, `${record}/${order.period}/${messages.list().length}`, { ...order, record });
  return { record };
}

const LISTED = 'listed';
/** Two pages of what a demonstration has at once, so that pages are seen. */
const PAGE = 25;
const recordOf = (scenario: string, number: string): string => createHash('sha256').update(`${scenario}/${number}`).digest('hex').slice(0, 24);

/**
 * One page of the list of a day or a month in a city: who is on record, and whatever was ordered for the period in its place. Faults: `partial` leaves the last record of each page
 * out, `duplicate` sends it twice, `contradicting` tells other totals, `working` says that the list is not made yet.
 */
export function listPage({ department, dossiers, messages, clock }: Pick<Desk, 'department' | 'dossiers' | 'messages' | 'clock'>, scenario: string, { exchange, nonce = '', fields }: Partial<AskBody>, fault: Fault | undefined): Reply {
  const { region, period, cursor } = fields ?? {};
  if (typeof region !== 'string' || typeof period !== 'string' || typeof cursor !== 'string') return problem(422, 'not-understood', 'expected the fields region, period and cursor');
  if (fault?.kind === 'working') return { status: 202, body: { exchange, at: clock().toISOString() } };
  const ordered = messages.list().filter((each) => each.scenario === LISTED).map(({ payload }) => payload as unknown as ListOrder & { readonly record: string }).filter((each) => each.scenario === scenario && each.city === region && each.period === period);
  const all = [...new Map([...dossiers.flatMap((dossier) => standingOf(department, scenario, region, dossier)), ...ordered].map((each) => [each.record, each])).values()];
  const begin = cursor === '' ? 0 : Number(cursor);
  const page = all.slice(begin, begin + PAGE).map(({ record, withdrawn, number, name, from, to, values }) => ({ record, ...(withdrawn && { withdrawn }), payload: { 'person.idNumber': number, 'person.name': name, from, ...(to !== undefined && { to }), ...values } }));
  const records = fault?.kind === 'partial' ? page.slice(0, -1) : fault?.kind === 'duplicate' ? [...page, ...page.slice(-1)] : page;
  const more = begin + PAGE < all.length;
  const totals = { records: all.length + (fault?.kind === 'contradicting' ? 1 : 0), people: new Set(all.map(({ number }) => number)).size };
  return { status: 200, body: { exchange, subject: subjectEcho(nonce, `${region}/${period}/${cursor}`, sha256), at: clock().toISOString(), records, next: more ? String(begin + PAGE) : null, ...(!more && { totals }) } };
}

/** Whoever is on record there, by `department/scenario` of their records: since when, and what else stands there. */
function standingOf(department: string, scenario: string, region: string, { kind, number, city, departments: { records, publicSecurity } }: Dossier): (Omit<ListOrder, 'department' | 'scenario' | 'period' | 'city'> & { readonly record: string })[] {
  const on = records[`${department}/${scenario}`];
  if (kind !== 'person' || city !== region || on === undefined || publicSecurity === undefined || typeof on['from'] !== 'string') return [];
  const { from, ...values } = on;
  return [{ record: recordOf(scenario, number), number, name: publicSecurity.name, from: String(from), values: values as Record<string, string | number | boolean> }];
}
