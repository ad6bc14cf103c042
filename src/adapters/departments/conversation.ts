import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Failure } from './outcome.ts';
import type { Verifiers } from '#core/partners/message-signature.ts';
import { contentDigest, signRequest, verifyAnswer } from '#core/partners/protocol.ts';
import { sha256 } from './keys.ts';
import type { SigningKey } from './keys.ts';
import type { Delivered, Transport } from './transport.ts';

/** One department as it is reached. */
export type Link = {
  readonly department: string;
  readonly url: URL;
  readonly theirKeys: Verifiers;
  readonly ownKey: SigningKey;
  readonly transport: Transport;
  readonly clock: () => Date;
  readonly maxAnswerBytes: number;
};

/** An answer that the department signed for this request. */
export type Signed = { readonly kind: 'signed'; readonly status: number; readonly body: unknown; readonly nonce: string };
export type Conversation = { readonly outcome: Signed | Failure; readonly attempts: number; readonly requestDigest: string; readonly responseDigest?: string };
type Attempt = Omit<Conversation, 'attempts'> & { readonly again: boolean; readonly retryAfterMs: number };
type Response = Extract<Delivered, { kind: 'response' }>;

const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 40;

/** Under the department's own base path, so that it may live behind a gateway. */
const target = (base: URL, scenario: string): URL => new URL(`${base.pathname.replace(/\/$/, '')}/v1/${scenario}`, base);

function readJson(body: Buffer): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown };
  } catch {
    return undefined;
  }
}

const busy = (status: number): boolean => status >= 500 || status === 429;

/** `Retry-After` in seconds; the form with a date asks for longer than any deadline here. */
function retryAfterMs(response: Response): number {
  const value = response.headers['retry-after'];
  return value === undefined ? 0 : /^\d{1,6}$/.test(value) ? Number(value) * 1000 : Infinity;
}

function openAnswer(link: Link, path: string, sent: Readonly<Record<string, string>>, nonce: string, response: Response): Signed | Failure {
  const request = { method: 'POST', path, headers: sent };
  const checked = verifyAnswer({ status: response.status, headers: response.headers, request }, response.body, nonce, { keys: link.theirKeys, sha256, now: link.clock() });
  if (!checked.ok) {
    const reason = response.status >= 400 ? 'unsigned-refusal' : 'signature';
    return { kind: 'invalid', reason, detail: `HTTP ${response.status}, ${checked.fault}` };
  }
  const body = readJson(response.body);
  return body === undefined ? { kind: 'invalid', reason: 'not-json' } : { kind: 'signed', status: response.status, body: body.value, nonce };
}

function failureOf(delivered: Exclude<Delivered, Response>): Failure {
  if (delivered.kind === 'aborted') return { kind: 'silent', reason: 'deadline' };
  if (delivered.kind === 'too-large') return { kind: 'invalid', reason: 'too-large' };
  return { kind: 'silent', reason: 'unreachable', detail: delivered.code };
}

async function attempt(link: Link, scenario: string, bodyOf: (nonce: string) => string, signal: AbortSignal): Promise<Attempt> {
  const nonce = randomBytes(18).toString('base64url');
  const [url, body] = [target(link.url, scenario), bodyOf(nonce)];
  const headers = signRequest(link.department, url.pathname, body, link.ownKey, { now: link.clock(), nonce });
  const requestDigest = contentDigest(body, sha256);
  const delivered = await link.transport.post({ url, headers, body, signal, maxBytes: link.maxAnswerBytes });
  if (delivered.kind !== 'response') return { outcome: failureOf(delivered), requestDigest, again: delivered.kind === 'unreachable', retryAfterMs: 0 };
  const answered = { requestDigest, responseDigest: contentDigest(delivered.body, sha256) };
  if (busy(delivered.status)) {
    const outcome: Failure = { kind: 'silent', reason: 'server-error', detail: `HTTP ${delivered.status}` };
    return { ...answered, outcome, again: true, retryAfterMs: retryAfterMs(delivered) };
  }
  return { ...answered, outcome: openAnswer(link, url.pathname, headers, nonce, delivered), again: false, retryAfterMs: 0 };
}

/** A pause that doubles and varies, so that many askers do not come back at the same moment. */
const pauseBefore = (attemptNo: number, retryAfter: number): number => Math.max(retryAfter, FIRST_PAUSE_MS * 2 ** attemptNo * (0.5 + Math.random()));

/**
 * Sends one signed request and opens the signed answer. A lost connection or an overloaded server is tried again while the deadline lasts,
 * each time under a new nonce: a question changes nothing, and a message is known by its id, so both may arrive twice.
 */
export async function converse(link: Link, scenario: string, bodyOf: (nonce: string) => string, deadlineMs: number, stopping: AbortSignal): Promise<Conversation> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const timer = setTimeout(end, deadlineMs);
  stopping.addEventListener('abort', end, { once: true });
  try {
    return await attempts(link, scenario, bodyOf, performance.now() + deadlineMs, { ending: ending.signal, stopping });
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener('abort', end);
  }
}

type Ends = { readonly ending: AbortSignal; readonly stopping: AbortSignal };

async function attempts(link: Link, scenario: string, bodyOf: (nonce: string) => string, endsAt: number, { ending, stopping }: Ends): Promise<Conversation> {
  for (let made = 1; ; made += 1) {
    const { again, retryAfterMs: asked, ...result } = await attempt(link, scenario, bodyOf, ending);
    const pause = pauseBefore(made - 1, asked);
    if (stopping.aborted && result.outcome.kind === 'silent') return { ...result, attempts: made, outcome: { kind: 'silent', reason: 'stopped' } };
    if (!again || made >= ATTEMPTS || performance.now() + pause >= endsAt) return { ...result, attempts: made };
    await wait(pause, undefined, { signal: ending }).catch(() => undefined);
  }
}

