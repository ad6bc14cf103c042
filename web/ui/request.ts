import createClient from 'openapi-fetch';
import { actingHere } from './acting.ts';
import { attendance, touch } from './attended.ts';
import type { paths } from './api.gen.ts';
import type { Problem } from './api-types.ts';
import { noteStatus } from './session-lost.ts';
import { cityHere, partyHere, visitHere } from './visit.ts';

/** What went wrong with a request: the server's own problem, or that nobody answered (`status` 0, worth another try). */
export type Failure = Error & { readonly problem: Problem };

/** A value with the version it was read at; the version goes back as `If-Match`. */
export type Versioned<T> = { readonly value: T; readonly etag: string | null };

/** The API by its own description: paths, parameters, bodies and answers are checked. The header tells the server that one of our own pages calls. */
export const client = createClient<paths>({ headers: { 'x-kuaiban': '1', accept: 'application/json, application/problem+json' }, credentials: 'same-origin' });

client.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries({ ...inWhoseName(), ...attendance() })) request.headers.set(name, value);
    return ofCity(request);
  },
});

/** What is public of a city's catalogue: for somebody who came with a matter of another city it is that city's. */
const CATALOGUE = /^\/api\/v1\/(?:life-events|services|knowledge)(?:\/|$)/u;

function ofCity(request: Request): Request {
  const [city, url] = [cityHere(), new URL(request.url)];
  if (city === null || !CATALOGUE.test(url.pathname) || url.searchParams.has('region')) return request;
  url.searchParams.set('region', city);
  return new Request(url, request);
}

/** Headers that say for whom this tab asks: somebody at a counter, an enterprise, both. */
function inWhoseName(): Readonly<Record<string, string>> {
  const [visit, acting] = [visitHere(), actingHere()];
  const [as, inVisit] = visit === null ? [acting, {}] : [partyHere(), { 'x-kuaiban-visit': visit }];
  return as === null ? inVisit : { ...inVisit, 'x-kuaiban-for': as };
}

type Answered<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response };

/** The value of an answer. @throws Failure with the server's problem */
export async function valueOf<T>(answered: Promise<Answered<T>>): Promise<T> {
  return (await versionOf(answered)).value;
}

/** The value of an answer and the version it has. @throws Failure */
export async function versionOf<T>(answered: Promise<Answered<T>>): Promise<Versioned<T>> {
  const { data, error, response } = await answered;
  noteStatus(response.status);
  if (!response.ok) throw failure(problemFrom(error, response.status, response.statusText));
  return { value: data as T, etag: response.headers.get('etag') };
}

/** A paper as its bytes. @throws Failure */
export async function getPaper(href: string): Promise<Blob> {
  const answer = await fetch(href, { headers: { 'x-kuaiban': '1', accept: 'application/pdf, application/problem+json', ...inWhoseName() }, credentials: 'same-origin' });
  noteStatus(answer.status);
  if (!answer.ok) throw failure(problemFrom(await answer.json().catch(() => undefined), answer.status, answer.statusText));
  return await answer.blob();
}

/** An error that carries a problem, so that pages can say what to do. */
export function failure(problem: Problem): Failure {
  return Object.assign(new Error(problem.code), { problem });
}

/** The problem inside anything thrown. What is no answer of the server becomes `unreachable`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Error && 'problem' in error) return (error as Failure).problem;
  return { type: 'about:blank', title: 'Unreachable', status: 0, code: 'unreachable', retryable: true };
}

/** A proxy in between may answer with anything; what is no problem becomes one. */
function problemFrom(body: unknown, status: number, title: string): Problem {
  const known = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return { type: 'about:blank', title, code: `http-${status}`, retryable: status >= 500 || status === 429, ...known, status };
}

/**
 * Sends one file and says how far it is (0 to 1); with a key, sent again it is the same one. `fetch` cannot tell that of an upload, hence XMLHttpRequest.
 * @throws Failure
 */
export function sendFile<T>(path: keyof paths, file: File, progress: (share: number) => void, query: Readonly<Record<string, string>> = {}, key?: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const search = new URLSearchParams(query).toString();
    request.open('POST', search === '' ? path : `${path}?${search}`);
    request.responseType = 'text';
    request.setRequestHeader('x-kuaiban', '1');
    // Whoever has just chosen or dropped a file is there, however long that took.
    touch();
    for (const [name, value] of Object.entries({ ...inWhoseName(), ...attendance() })) request.setRequestHeader(name, value);
    if (key !== undefined) request.setRequestHeader('idempotency-key', key);
    request.setRequestHeader('content-type', file.type);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(event.loaded / event.total); };
    request.onerror = () => reject(new TypeError('network'));
    request.onload = () => {
      noteStatus(request.status);
      const body = parse(request.responseText);
      if (request.status >= 200 && request.status < 300 && body !== null) resolve(body as T);
      else reject(failure(problemFrom(body, request.status, request.statusText)));
    };
    request.send(file);
  });
}

function parse(text: string): unknown {
  try { return JSON.parse(text); } catch { return null; }
}
