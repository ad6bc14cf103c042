import { randomUUID } from 'node:crypto';
import { contentDigest, signAnswer, verifyRequest, type PublicJwk } from '#core/partners/protocol.ts';
import { readWord } from '#core/partners/department-word.ts';
import type { Message } from '#core/partners/signature-base.ts';
import type { CodeList } from '#core/catalog/codes.ts';
import type { Department } from '#core/catalog/department.ts';
import type { Said } from '#usecases/department-events/take-word.ts';
import { envelopeForm, pushForm } from './answer-form.ts';
import type { Exchange, ExchangeLog } from './exchange-log.ts';
import { sha256, verifiers, type SigningKey } from './keys.ts';

/** A request as it arrived, and what is sent back. */
export type Arrived = { readonly department: string; readonly scenario: string; readonly path: string; readonly headers: Message['headers']; readonly body: Uint8Array };
export type Written = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };
export type Receive = (arrived: Arrived) => Promise<Written>;

export type ReceiverConfig = {
  readonly departments: ReadonlyMap<string, Department>;
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly keys: { readonly own: SigningKey; readonly departments: Readonly<Record<string, readonly PublicJwk[]>> };
  readonly clock: () => Date;
  readonly hashSubject: (subject: string) => string;
  readonly exchanges: ExchangeLog;
  readonly homeRegion: string;
  readonly take: (said: Said) => Promise<{ readonly receipt: string; readonly at: string; readonly region: string } | 'reused'>;
};

const problem = (status: number, code: string, title: string) => ({ status, body: { type: 'about:blank', title, status, code } });

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Takes what departments push: signed as they sign an answer, for a scenario that the catalogue declares. A refusal before the signature is
 * believed is not signed and not recorded, because anybody can cause it. Sending a word again is harmless, so that no nonce has to be remembered.
 */
export function createReceiver({ departments, codes, keys, clock, hashSubject, exchanges, homeRegion, take }: ReceiverConfig): Receive {
  return async ({ department, scenario, path, headers, body }) => {
    const plain = (status: number, code: string, title: string): Written => ({ status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify(problem(status, code, title).body) });
    const declared = departments.get(department)?.scenarios[scenario];
    if (declared?.direction !== 'push') return plain(404, 'not-understood', 'no such scenario');
    const request: Message = { method: 'POST', path, headers };
    const [began, startedAt, now] = [performance.now(), clock().toISOString(), clock()];
    const checked = verifyRequest(department, request, body, { keys: verifiers(keys.departments[department] ?? []), sha256, now });
    if (!checked.ok) return plain(401, 'not-allowed', `signature: ${checked.fault}`);

    const answer = async (reply: { readonly status: number; readonly body: object }, kept: Pick<Exchange, 'outcome'> & Partial<Exchange>): Promise<Written> => {
      const text = JSON.stringify(reply.body);
      const type = reply.status < 400 ? 'application/json' : 'application/problem+json';
      await exchanges.record({ region: homeRegion, id: randomUUID(), department, scenario, direction: 'push', startedAt, ms: Math.round(performance.now() - began), attempts: 1, requestDigest: contentDigest(body, sha256), responseDigest: contentDigest(text, sha256), ...kept });
      return { status: reply.status, headers: signAnswer(request, reply.status, type, text, keys.own, { now: clock(), nonce: checked.nonce }), body: text };
    };
    const refuse = (status: number, code: string, title: string, kept: Partial<Exchange> = {}): Promise<Written> => answer(problem(status, code, title), { outcome: 'refused', reason: code, ...kept });

    const content = parsed(body);
    const [envelope, read] = [envelopeForm(content), pushForm(declared, codes)(content)];
    if (!envelope.ok) return refuse(422, 'not-understood', `these fields are missing or of a wrong form: ${envelope.fields.join(', ')}`, { detail: envelope.fields.join(' ') });
    if (!read.ok) return refuse(422, 'not-understood', `these fields are missing or of a wrong form: ${read.fields.join(', ')}`, { detail: read.fields.join(' ') });
    const [{ exchange, nonce }, { message, payload }] = [envelope.answer, read.answer];
    if (nonce !== checked.nonce) return refuse(422, 'not-understood', 'the nonce differs from that of the signature', { detail: 'nonce' });
    const word = readWord(declared, payload);
    if ('fault' in word) return refuse(422, 'not-understood', `this is no number: ${word.fault}`, { detail: word.fault });
    const taken = await take({ department, scenario, message, word });
    const subject = hashSubject(word.number);
    if (taken === 'reused') return refuse(409, 'message-reused', 'another word has this id', { subject });
    return answer({ status: 200, body: { exchange, message, receipt: taken.receipt, at: taken.at } }, { outcome: 'received', subject, region: taken.region });
  };
}
