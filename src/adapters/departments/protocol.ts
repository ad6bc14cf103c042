import { createHmac } from 'node:crypto';
import type { Value } from '#core/value.ts';
import type { Message } from './signing/base.ts';
import { contentDigest, digestMatches } from './signing/digest.ts';
import type { Bare, Component } from './signing/fields.ts';
import type { KeyRing, SigningKey } from './signing/keys.ts';
import { LABEL, signMessage, verifyMessage } from './signing/signature.ts';
import type { SignatureFault } from './signing/signature.ts';

/** What both sides of an exchange agree on; described for departments in docs/departments.md. */
export type AskBody = { readonly exchange: string; readonly nonce: string; readonly subject: string; readonly fields: Readonly<Record<string, Value>> };
export type TellBody = { readonly exchange: string; readonly nonce: string; readonly message: string; readonly payload: Readonly<Record<string, Value>> };
export type AskAnswer = { readonly exchange: string; readonly subject: string; readonly at: string; readonly values: Readonly<Record<string, Value>> };
export type TellAnswer = { readonly exchange: string; readonly message: string; readonly at: string; readonly receipt: string };

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

export type Checked = { readonly ok: true; readonly nonce: string } | { readonly ok: false; readonly fault: SignatureFault | 'digest' | 'nonce' };

/** Headers of a signed request to one department. */
export function signRequest(department: string, path: string, body: string, key: SigningKey, stamp: { now: Date; nonce: string }): Record<string, string> {
  const headers = { 'content-type': 'application/json', 'content-digest': contentDigest(body), [DEPARTMENT_HEADER]: department };
  return { ...headers, ...signMessage({ method: 'POST', path, headers }, REQUEST_COVERS, key, stamp) };
}

/** Checks a request as the department that receives it; whether the nonce was seen before is the caller's to check. */
export function verifyRequest(department: string, message: Message, body: Uint8Array, keys: KeyRing, now: Date): Checked {
  const verified = verifyMessage(message, REQUEST_COVERS, keys, now);
  if (!verified.ok) return verified;
  if (message.headers[DEPARTMENT_HEADER] !== department) return { ok: false, fault: 'mismatch' };
  return digestMatches(message.headers['content-digest'], body) ? { ok: true, nonce: verified.nonce } : { ok: false, fault: 'digest' };
}

/** Headers of a signed answer to a request. */
export function signAnswer(request: Message, status: number, type: string, body: string, key: SigningKey, stamp: { now: Date; nonce: string }): Record<string, string> {
  const headers = { 'content-type': type, 'content-digest': contentDigest(body) };
  return { ...headers, ...signMessage({ status, headers, request }, ANSWER_COVERS, key, stamp) };
}

/** Checks that an answer was signed by the department, for exactly this request, and arrived whole. */
export function verifyAnswer(answer: Message, body: Uint8Array, nonce: string, keys: KeyRing, now: Date): Checked {
  const verified = verifyMessage(answer, ANSWER_COVERS, keys, now);
  if (!verified.ok) return verified;
  if (verified.nonce !== nonce) return { ok: false, fault: 'nonce' };
  return digestMatches(answer.headers['content-digest'], body) ? { ok: true, nonce } : { ok: false, fault: 'digest' };
}

/** How an answer says whom it is about, without naming the person: the subject keyed with the request's nonce, in hex. */
export const subjectEcho = (nonce: string, subject: string): string => createHmac('sha256', nonce).update(subject).digest('hex');
