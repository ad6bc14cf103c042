import { randomUUID } from 'node:crypto';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { contentDigest, signAnswer, verifyRequest, type PublicJwk } from '#core/partners/protocol.ts';
import type { Message } from '#core/partners/signature-base.ts';
import type { PartnerCardAnswer } from '#usecases/card/read-for-partner.ts';
import type { ExchangeLog } from './exchange-log.ts';
import { sha256, verifiers, type SigningKey } from './keys.ts';
import type { Arrived, Written } from './receiver.ts';

/** A partner has scanned a code. `exchange` is its own id of the question: sent again it is the same question. */
const ReadCard = Type.Object({ exchange: Type.String({ minLength: 1, maxLength: 200 }), nonce: Type.String({ minLength: 1, maxLength: 200 }), code: Type.String({ maxLength: 100 }) });
type ReadCard = Static<typeof ReadCard>;
const form = Compile(ReadCard);

export type CardReceiverConfig = {
  readonly keys: { readonly own: SigningKey; readonly departments: Readonly<Record<string, readonly PublicJwk[]>> };
  readonly clock: () => Date; readonly exchanges: ExchangeLog; readonly homeRegion: string;
  readonly read: (partner: string, said: { readonly exchange: string; readonly code: string }) => Promise<PartnerCardAnswer>;
};

const parsed = (body: Uint8Array): unknown => { try { return JSON.parse(Buffer.from(body).toString('utf8')); } catch { return undefined; } };
const problem = (status: number, code: string, title: string, fields?: readonly string[]) => ({ status, code, body: { type: 'about:blank', title, status, code, ...(fields && { fields }) } });

/** Takes what readers of electronic cards ask: signed as a department signs, answered with the platform's signature. A refusal before the signature is believed is not signed, because anybody can cause it. */
export function createCardReceiver({ keys, clock, exchanges, homeRegion, read }: CardReceiverConfig): (arrived: Arrived) => Promise<Written> {
  return async ({ department: partner, scenario, path, headers, body }) => {
    const plain = (status: number, code: string, title: string): Written => ({ status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify(problem(status, code, title).body) });
    if (scenario !== 'read') return plain(404, 'not-understood', 'there is: read');
    const request: Message = { method: 'POST', path, headers };
    const [began, startedAt] = [performance.now(), clock().toISOString()];
    const checked = verifyRequest(partner, request, body, { keys: verifiers(keys.departments[partner] ?? []), sha256, now: clock() });
    if (!checked.ok) return plain(401, 'not-allowed', `signature: ${checked.fault}`);
    const said = parsed(body);
    const reply = async (): Promise<{ readonly status: number; readonly code?: string; readonly body: object }> => {
      if (!form.Check(said)) return problem(422, 'not-understood', 'these fields are missing or of a wrong form', [...new Set([...form.Errors(said)].map(({ instancePath }) => instancePath.slice(1).replaceAll('/', '.') || 'body'))]);
      const { exchange, nonce, code }: ReadCard = said;
      if (nonce !== checked.nonce) return problem(422, 'not-understood', 'the nonce differs from that of the signature', ['nonce']);
      const answer = await read(partner, { exchange, code });
      switch (answer.kind) {
        case 'not-allowed': return problem(403, 'not-allowed', 'no purpose is registered for which this partner reads cards');
        case 'too-many': return problem(429, 'too-many', 'more questions in a minute than agreed; ask again with another exchange');
        case 'reused': return problem(409, 'message-reused', 'this exchange was asked with another code', ['exchange']);
        default: return { status: 200, body: { exchange, at: clock().toISOString(), valid: answer.valid, ...(answer.valid && { told: answer.told }) } };
      }
    };
    const given = await reply();
    const text = JSON.stringify(given.body);
    await exchanges.record({ region: homeRegion, id: randomUUID(), department: partner, scenario: 'card-read', direction: 'push', startedAt, ms: Math.round(performance.now() - began), attempts: 1, requestDigest: contentDigest(body, sha256), responseDigest: contentDigest(text, sha256), outcome: given.status === 200 ? 'received' : 'refused', ...(given.status !== 200 && { reason: given.code ?? '' }) });
    return { status: given.status, headers: signAnswer(request, given.status, given.status === 200 ? 'application/json' : 'application/problem+json', text, keys.own, { now: clock(), nonce: checked.nonce }), body: text };
  };
}
