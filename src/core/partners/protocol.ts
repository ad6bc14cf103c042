import type { LateReturn } from '../payments/late-return.ts';
import type { Statement } from '../payments/match-statement.ts';
import type { Value } from '../value.ts';
import type { ListTotals, RawRecord } from './pulled.ts';
import type { Message } from './signature-base.ts';
import type { Bare, Component } from './structured-fields.ts';
import { LABEL, signMessage, verifyMessage } from './message-signature.ts';
import type { SignatureFault, Signer, Verifiers } from './message-signature.ts';

/** What both sides of an exchange agree on; described for departments in docs/departments.md. */
export type AskBody = { readonly exchange: string; readonly nonce: string; readonly fields: Readonly<Record<string, Value>> };
export type TellBody = { readonly exchange: string; readonly nonce: string; readonly message: string; readonly payload: Readonly<Record<string, Value>> };
export type AskAnswer = { readonly exchange: string; readonly subject: string; readonly at: string; readonly values: Readonly<Record<string, Value>> };
/** What became of the payments of a file: `subject` echoes the id of the file; sums in fen. */
export type StatementAnswer = Statement & { readonly exchange: string; readonly subject: string; readonly at: string };
/** All lines that a bank sent back on a day after it had called them paid, with control totals in fen; `subject` echoes the day. */
export type ReturnsAnswer = { readonly exchange: string; readonly subject: string; readonly at: string; readonly count: number; readonly total: number; readonly returns: readonly (Omit<LateReturn, 'amountFen'> & { readonly amount: number })[] };
/** All that a department said by itself on a day; `subject` echoes the day. */
export type WordsAnswer = { readonly exchange: string; readonly subject: string; readonly at: string; readonly words: readonly { readonly message: string; readonly payload: unknown }[] };
/** One page of a list: `subject` echoes region, period and cursor; `next` is where the page after it begins, null with the last, which brings the totals of the whole. */
export type PageAnswer = { readonly exchange: string; readonly subject: string; readonly at: string; readonly records: readonly RawRecord[]; readonly next: string | null; readonly totals?: ListTotals | undefined };
export type TellAnswer = { readonly exchange: string; readonly message: string; readonly at: string; readonly receipt: string };

/** An Ed25519 public key as JSON Web Key (RFC 8037). */
export type PublicJwk = { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };

/** SHA-256 of a body in base64. */
export type Sha256 = (body: string | Uint8Array) => string;

/** `Content-Digest` of a body (RFC 9530). No other algorithm is accepted. */
export const contentDigest = (body: string | Uint8Array, sha256: Sha256): string => `sha-256=:${sha256(body)}:`;

/** Names the department a request is meant for. It is signed in place of the Host, which gateways on the way may rewrite. */
export const DEPARTMENT_HEADER = 'kuaiban-department';

const component = (name: string, params: readonly (readonly [string, Bare])[] = []): Component => ({ name, params: new Map(params) });

const REQUEST_COVERS = ['@method', '@path', 'content-type', 'content-digest', DEPARTMENT_HEADER].map((name) => component(name));

/** The answer also covers the request's signature, and with it the nonce and the person: it fits this one request and no other. */
const ANSWER_COVERS = [
  ...['@status', 'content-type', 'content-digest'].map((name) => component(name)),
  component('@path', [['req', true]]),
  component('signature', [['req', true], ['key', LABEL]]),
];

export type Signing = Signer & { readonly sha256: Sha256 };
export type Stamp = { readonly now: Date; readonly nonce: string };
export type Verifying = { readonly keys: Verifiers; readonly sha256: Sha256; readonly now: Date };
export type Checked = { readonly ok: true; readonly nonce: string } | { readonly ok: false; readonly fault: SignatureFault | 'digest' | 'nonce' };

/** Headers of a signed request to one department. */
export function signRequest(department: string, path: string, body: string, signer: Signing, stamp: Stamp): Record<string, string> {
  const headers = { 'content-type': 'application/json', 'content-digest': contentDigest(body, signer.sha256), [DEPARTMENT_HEADER]: department };
  return { ...headers, ...signMessage({ method: 'POST', path, headers }, REQUEST_COVERS, signer, stamp) };
}

/** Checks a request as the department that receives it; whether the nonce was seen before is the caller's to check. */
export function verifyRequest(department: string, message: Message, body: Uint8Array, { keys, sha256, now }: Verifying): Checked {
  const verified = verifyMessage(message, REQUEST_COVERS, keys, now);
  if (!verified.ok) return verified;
  if (message.headers[DEPARTMENT_HEADER] !== department) return { ok: false, fault: 'mismatch' };
  return message.headers['content-digest'] === contentDigest(body, sha256) ? { ok: true, nonce: verified.nonce } : { ok: false, fault: 'digest' };
}

/** Headers of a signed answer to a request. */
export function signAnswer(request: Message, status: number, type: string, body: string, signer: Signing, stamp: Stamp): Record<string, string> {
  const headers = { 'content-type': type, 'content-digest': contentDigest(body, signer.sha256) };
  return { ...headers, ...signMessage({ status, headers, request }, ANSWER_COVERS, signer, stamp) };
}

/** Checks that an answer was signed by the department, for exactly this request, and arrived whole. */
export function verifyAnswer(answer: Message, body: Uint8Array, nonce: string, { keys, sha256, now }: Verifying): Checked {
  const verified = verifyMessage(answer, ANSWER_COVERS, keys, now);
  if (!verified.ok) return verified;
  if (verified.nonce !== nonce) return { ok: false, fault: 'nonce' };
  return answer.headers['content-digest'] === contentDigest(body, sha256) ? { ok: true, nonce } : { ok: false, fault: 'digest' };
}

/** How an answer says whom it is about, without naming the person: the first field the scenario requests, in base64: SHA-256 of `nonce.subject`. */
export const subjectEcho = (nonce: string, subject: string, sha256: Sha256): string => sha256(`${nonce}.${subject}`);
