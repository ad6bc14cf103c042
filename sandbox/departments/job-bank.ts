import { randomUUID } from 'node:crypto';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Verifiers } from '#core/partners/message-signature.ts';
import { signRequest, verifyAnswer } from '#core/partners/protocol.ts';
import { newKey, sha256, type DepartmentKey } from './keys.ts';

/** What a bank's job service shall say, or, with `service: 'cards'`, a reader of electronic cards. `body` is sent as it stands, beside the envelope; `spoilt`: signed with a key that nobody knows. */
const JobOrder = Type.Object({ department: Type.String(), act: Type.String(), to: Type.String(), service: Type.Optional(Type.Union([Type.Literal('jobs'), Type.Literal('cards')])), body: Type.Record(Type.String(), Type.Unknown()), spoilt: Type.Optional(Type.Literal('other-key')) }, { additionalProperties: false });
export type JobOrder = Static<typeof JobOrder>;
/** What the platform answered, and whether its signature holds. */
export type JobSaid = { readonly status: number; readonly signed: boolean; readonly answer: unknown };
const checker = Compile(JobOrder);

/** What is wrong with an order, or nothing. */
export function jobProblem(body: unknown): string | undefined {
  return checker.Check(body) ? undefined : [...checker.Errors(body)].map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ');
}

/** Says it to the platform, signed with the bank's own key. */
export async function sayJob({ department, act, to, service = 'jobs', body, spoilt }: JobOrder, { key, trusts, clock }: { readonly key: DepartmentKey; readonly trusts: Verifiers; readonly clock: () => Date }): Promise<JobSaid> {
  const [nonce, path] = [randomUUID(), `/partners/${service}/v1/${department}/${act}`];
  const text = JSON.stringify({ exchange: randomUUID(), ...body, nonce });
  const headers = signRequest(department, path, text, spoilt === undefined ? key : newKey(), { now: clock(), nonce });
  const response = await fetch(new URL(path, to), { method: 'POST', headers, body: text });
  const answer = await response.text();
  const checked = verifyAnswer({ status: response.status, headers: Object.fromEntries(response.headers), request: { method: 'POST', path, headers } }, Buffer.from(answer), nonce, { keys: trusts, sha256, now: clock() });
  return { status: response.status, signed: checked.ok, answer: JSON.parse(answer) as unknown };
}
