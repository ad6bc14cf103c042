import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Verifiers } from '#core/partners/message-signature.ts';
import { verifyRequest } from '#core/partners/protocol.ts';
import type { AskBody, TellBody } from '#core/partners/protocol.ts';
import type { Message } from '#core/partners/signature-base.ts';
import { answerQuestion, takeMessage } from './answering.ts';
import type { Desk } from './answering.ts';
import { stateOrder } from './core-system.ts';
import type { Fault, Faults } from './faults.ts';
import { sha256 } from './keys.ts';
import type { DepartmentKey } from './keys.ts';
import { createNonces } from './nonces.ts';
import { stateFile, takeFile } from './payment-files.ts';
import { listWords, type SaidWords } from './push.ts';
import { listPage } from './lists.ts';
import { listReturns } from './late-returns.ts';
import { cutOff, problem, signReply, spoil, write } from './reply.ts';
import type { Reply, Signer, Written } from './reply.ts';
import { DUTIES } from './scenarios.ts';

export type DepartmentServer = Desk & { readonly said: SaidWords; readonly key: DepartmentKey; readonly trusts: Verifiers; readonly faults: Faults };

const MAX_BODY = 1024 * 1024;

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(body: Buffer): Partial<AskBody & TellBody> | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const headersOf = (request: IncomingMessage): Message['headers'] =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));

/** A refusal before the request's signature is believed cannot be bound to it. */
const writeUnsigned = (response: ServerResponse, { status, body }: Reply): void =>
  write(response, { status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify(body) });

/** One department as an HTTP server: `POST /v1/<scenario>`, requests checked, answers signed, faults as ordered. Not yet listening. */
export function createDepartmentServer(own: DepartmentServer): Server {
  const nonces = createNonces(own.clock);
  const lastGood = new Map<string, Written>();

  const replyTo = (scenario: string, body: Partial<AskBody & TellBody>, nonce: string, fault: Fault | undefined): Reply => {
    const duties = DUTIES[own.department];
    if (body.nonce !== nonce || typeof body.exchange !== 'string') return problem(422, 'not-understood', 'exchange or nonce is missing or differs from the signature');
    if (duties?.asks[scenario] !== undefined) return answerQuestion(own, scenario, body, fault);
    if (duties?.lists?.includes(scenario) === true) return listPage(own, scenario, body, fault);
    if (duties?.pushes?.includes(scenario) === true) return listWords(own.said, scenario, body, own.clock());
    if (duties?.verdicts?.includes(scenario) === true) return stateOrder(own, body, fault);
    if (duties?.statements?.includes(scenario) === true) return stateFile(own, body, fault);
    if (duties?.returns?.includes(scenario) === true) return listReturns(own, body);
    if (duties?.statements !== undefined && duties.tells.includes(scenario)) return takeFile(own, scenario, body, fault);
    return duties?.tells.includes(scenario) === true ? takeMessage(own, scenario, body, fault) : problem(404, 'not-understood', 'no such scenario');
  };

  const deliver = async (response: ServerResponse, scenario: string, signer: Signer, reply: Reply, fault: Fault | undefined): Promise<void> => {
    if (fault?.kind === 'silent') return;
    if (fault?.kind === 'slow') await wait(fault.ms, undefined, { ref: false });
    const written = fault === undefined ? signReply(signer, reply) : spoil(fault, signer, reply, lastGood.get(scenario));
    if (fault === undefined && reply.status === 200) lastGood.set(scenario, written);
    if (fault?.variant === 'cut') cutOff(response, written);
    else write(response, written);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    const scenario = /^\/v1\/([a-z0-9-]+)$/.exec(path)?.[1];
    if (request.method !== 'POST' || scenario === undefined) return writeUnsigned(response, problem(404, 'not-understood', 'POST /v1/<scenario>'));
    const raw = await readBody(request);
    if (raw === undefined) return writeUnsigned(response, problem(413, 'not-understood', 'the body is too large'));
    const message: Message = { method: 'POST', path, headers: headersOf(request) };
    const checked = verifyRequest(own.department, message, raw, { keys: own.trusts, sha256, now: own.clock() });
    if (!checked.ok) return writeUnsigned(response, problem(401, 'not-allowed', `signature: ${checked.fault}`));
    const signer: Signer = { key: own.key, clock: own.clock, request: message, nonce: checked.nonce };
    if (!nonces.fresh(checked.nonce)) return write(response, signReply(signer, problem(401, 'not-allowed', 'this request was seen before')));
    const body = parse(raw);
    if (body === undefined) return write(response, signReply(signer, problem(422, 'not-understood', 'the body is no JSON object')));
    const fault = own.faults.take(own.department, scenario);
    if (fault?.kind === '500') return write(response, { status: 500, headers: { 'content-type': 'text/plain' }, body: 'Internal Server Error' });
    return deliver(response, scenario, signer, replyTo(scenario, body, checked.nonce, fault), fault);
  };

  return createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
}
