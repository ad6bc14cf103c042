import { randomUUID } from 'node:crypto';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Verifiers } from '#core/partners/message-signature.ts';
import { signRequest, subjectEcho, verifyAnswer, type AskBody } from '#core/partners/protocol.ts';
import { chinaDay } from './china-day.ts';
import type { Dossier } from './dossier.ts';
import { newKey, sha256, type DepartmentKey } from './keys.ts';
import { problem, type Reply } from './reply.ts';
import { DUTIES } from './scenarios.ts';

/** A word to say. `to` is the address of the platform; the same `message` again is the same word again. */
const PushOrder = Type.Object({
  department: Type.String(), scenario: Type.String(), to: Type.Optional(Type.String()),
  number: Type.String({ minLength: 1 }), name: Type.String({ minLength: 1 }), on: Type.Optional(Type.String({ format: 'date' })),
  /** Said, and lost on the way: it only comes when the platform asks for all of the day. */
  lost: Type.Optional(Type.Literal(true)),
  /** Further fields of the word. */
  values: Type.Optional(Type.Record(Type.String(), Type.String({ maxLength: 2000 }))),
  message: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  /** Signed with a key that nobody knows, or changed on the way. */
  spoilt: Type.Optional(Type.Enum(['other-key', 'tampered'])),
}, { additionalProperties: false });
export type PushOrder = Static<typeof PushOrder>;
/** What the platform answered, and whether its signature holds. */
export type Pushed = { readonly message: string; readonly status: number; readonly signed: boolean; readonly answer: unknown };

/** What a department has said, to be asked for by the day. */
export type SaidWords = { readonly scenario: string; readonly day: string; readonly message: string; readonly payload: Readonly<Record<string, unknown>> }[];
type Saying = { readonly said: SaidWords; readonly key: DepartmentKey; readonly trusts: Verifiers; readonly clock: () => Date; readonly dossiers: Dossier[] };

const PLATFORM = 'http://127.0.0.1:8080';
const checker = Compile(PushOrder);

/** What is wrong with an order, or nothing. */
export function pushProblem(body: unknown): string | undefined {
  if (!checker.Check(body)) return checker.Errors(body).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ');
  const { department, scenario } = body as PushOrder;
  const pushes = DUTIES[department]?.pushes ?? [];
  return pushes.includes(scenario) ? undefined : `${department} says nothing called ${scenario} by itself; it says: ${pushes.join(', ') || 'nothing'}`;
}

/** Says it, as a request signed with the department's own key, and makes it true in the records here first. */
export async function pushWord(order: PushOrder, { said, key, trusts, clock, dossiers }: Saying): Promise<Pushed> {
  const { department, scenario, to = PLATFORM, message = randomUUID() } = order;
  const [nonce, path] = [randomUUID(), `/partners/v1/${department}/${scenario}`];
  const payload = comesTrue(order, dossiers, chinaDay(clock()));
  if (order.spoilt === undefined && !said.some((each) => each.message === message)) said.push({ scenario, day: chinaDay(clock()), message, payload });
  if (order.lost === true) return { message, status: 0, signed: false, answer: null };
  const body = JSON.stringify({ exchange: randomUUID(), nonce, message, payload });
  const headers = signRequest(department, path, body, order.spoilt === 'other-key' ? newKey() : key, { now: clock(), nonce });
  const response = await fetch(new URL(path, to), { method: 'POST', headers, body: order.spoilt === 'tampered' ? body.replace(message, `${message}-x`) : body });
  const text = await response.text();
  const checked = verifyAnswer({ status: response.status, headers: Object.fromEntries(response.headers), request: { method: 'POST', path, headers } }, Buffer.from(text), nonce, { keys: trusts, sha256, now: clock() });
  return { message, status: response.status, signed: checked.ok, answer: JSON.parse(text) as unknown };
}

/** All that was said on a day, for the platform that asks for it. */
export function listWords(said: SaidWords, scenario: string, { exchange, nonce = '', fields }: Partial<AskBody>, now: Date): Reply {
  const day = fields?.['day'];
  if (typeof day !== 'string') return problem(422, 'not-understood', 'expected the field day');
  const words = said.filter((each) => each.scenario === scenario && each.day === day).map(({ message, payload }) => ({ message, payload }));
  return { status: 200, body: { exchange, subject: subjectEcho(nonce, day, sha256), at: now.toISOString(), words } };
}

/** What is pushed, and what the departments say from then on when they are asked. */
function comesTrue({ scenario, number, name, on, values }: PushOrder, dossiers: Dossier[], today: string): Record<string, unknown> {
  const at = dossiers.findIndex((dossier) => dossier.number === number);
  const known = dossiers[at];
  const become = (records: Dossier['departments']['records']): void => {
    if (known !== undefined) dossiers[at] = { ...known, departments: { ...known.departments, records: { ...known.departments.records, ...records } } };
  };
  switch (scenario) {
    case 'death-recorded': {
      const before = known?.departments.records['death-register/death'];
      if (before?.['recorded'] !== true) become({ 'death-register/death': { recorded: true, missing: false, diedOn: on ?? today, cause: 'illness' } });
      const tied = dossiers.filter(({ city, departments: { records } }) => records['kinship/relation']?.['deceased'] === name && city === known?.city);
      return { 'person.idNumber': number, 'person.name': name, 'death.diedOn': before?.['diedOn'] ?? on ?? today, 'relatives': tied.map((relative) => relative.number) };
    }
    // The register of deaths hears of it later.
    case 'death-declared': case 'death-certified': {
      const tied = scenario === 'death-certified' ? [] : dossiers.filter(({ city, departments: { records } }) => records['kinship/relation']?.['deceased'] === name && city === known?.city);
      return { 'person.idNumber': number, 'person.name': name, 'death.diedOn': on ?? today, 'relatives': tied.map((relative) => relative.number) };
    }
    case 'declaration-revoked': case 'certificate-withdrawn':
      return { 'person.idNumber': number, 'person.name': name };
    case 'death-withdrawn':
      become({ 'death-register/death': { recorded: false, missing: false } });
      return { 'person.idNumber': number, 'person.name': name };
    // Said whatever it has decided: a core system may contradict itself.
    case 'order-answered':
      return { 'person.idNumber': number, 'person.name': name, ...values };
    case 'enterprise-order-answered':
      return { 'enterprise.number': number, 'enterprise.name': name, ...values };
    case 'enterprise-registered':
      if (known === undefined) dossiers.push({ number, kind: 'enterprise', city: `${number.slice(2, 6)}00`, departments: { records: {} } });
      return { 'enterprise.number': number, 'enterprise.name': name };
    default:
      if (known?.departments.records['exit-registry/exit'] === undefined) become({ 'exit-registry/exit': { state: 'announced' } });
      return { 'enterprise.number': number, 'enterprise.name': name };
  }
}
