import type { ServerResponse } from 'node:http';
import type { Message } from '#core/partners/signature-base.ts';
import { signAnswer } from '#core/partners/protocol.ts';
import type { Fault, FaultVariant } from './faults.ts';
import { newKey } from './keys.ts';
import type { DepartmentKey } from './keys.ts';

/** What a department answers, before it is signed. */
export type Reply = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };
export type Written = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };
export type Signer = { readonly key: DepartmentKey; readonly clock: () => Date; readonly request: Message; readonly nonce: string };

const typeOf = (status: number): string => (status < 400 ? 'application/json' : 'application/problem+json');

function signed(signer: Signer, status: number, type: string, body: string): Written {
  return { status, headers: signAnswer(signer.request, status, type, body, signer.key, { now: signer.clock(), nonce: signer.nonce }), body };
}

export const signReply = (signer: Signer, reply: Reply): Written => signed(signer, reply.status, typeOf(reply.status), JSON.stringify(reply.body));

export const problem = (status: number, code: string, title: string): Reply => ({ status, body: { type: 'about:blank', title, status, code } });

/** Every value becomes one of a type nobody agreed on. */
const wrongTypes = (body: Reply['body']): Reply['body'] =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, typeof value === 'object' ? Object.fromEntries(Object.keys(value ?? {}).map((key) => [key, [1, 'x']])) : [value]]));

type Spoiler = (signer: Signer, reply: Reply, last: Written | undefined) => Written;

/** The ways in which an answer can be spoilt. Garbage is signed well: the department itself writes it. */
const SPOILERS: Readonly<Partial<Record<FaultVariant, Spoiler>>> = {
  'truncated': (signer, reply) => signed(signer, reply.status, typeOf(reply.status), JSON.stringify(reply.body).slice(0, -7)),
  'types': (signer, reply) => signReply(signer, { ...reply, body: wrongTypes(reply.body) }),
  'html': (signer, reply) => signed(signer, reply.status, 'text/html', '<html><body>系统维护中</body></html>'),
  // Twice what is read of an answer; much more would be slow to write and to sign, and be taken for silence.
  'huge': (signer, reply) => signReply(signer, { ...reply, body: { ...reply.body, filler: 'x'.repeat(500_000) } }),
  'other-key': (signer, reply) => signReply({ ...signer, key: newKey() }, reply),
  'unsigned': (_, reply) => ({ status: reply.status, headers: { 'content-type': typeOf(reply.status) }, body: JSON.stringify(reply.body) }),
  'tampered': (signer, reply) => {
    const written = signReply(signer, reply);
    return { ...written, body: written.body.replace(/true|false/, (word) => (word === 'true' ? 'false' : 'true')).replace(/"at":"./, '"at":"1') };
  },
  'replayed': (signer, reply, last) => last ?? signReply({ ...signer, key: newKey() }, reply),
};

export function spoil(fault: Fault, signer: Signer, reply: Reply, last: Written | undefined): Written {
  const spoiler = fault.variant === undefined ? undefined : SPOILERS[fault.variant];
  return spoiler === undefined ? signReply(signer, reply) : spoiler(signer, reply, last);
}

export function write(response: ServerResponse, { status, headers, body }: Written): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** Promises a whole answer, sends half of it and hangs up. */
export function cutOff(response: ServerResponse, { status, headers, body }: Written): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}
