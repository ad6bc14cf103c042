import type { Problem } from './api-types.ts';

/** What went wrong with a request: the server's own problem, or that nobody answered (`status` 0, worth another try). */
export type Failure = Error & { readonly problem: Problem };

/** A value with the version it was read at; the version goes back as `If-Match`. */
export type Versioned<T> = { readonly value: T; readonly etag: string | null };

type Call = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>>; readonly signal?: AbortSignal };

const base = '/api/v1';

/** An error that carries a problem, so that pages can say what to do. */
export function failure(problem: Problem): Failure {
  return Object.assign(new Error(problem.code), { problem });
}

/** The problem inside anything thrown. What is no answer of the server becomes `unreachable`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Error && 'problem' in error) return (error as Failure).problem;
  return { type: 'about:blank', title: 'Unreachable', status: 0, code: 'unreachable', retryable: true };
}

/** One call to the API. Unsafe methods carry the header by which the server knows our own pages. @throws Failure */
export async function send<T>(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, call: Call = {}): Promise<Versioned<T>> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json', ...call.headers };
  if (method !== 'GET') headers['x-kuaiban'] = '1';
  const raw = call.body instanceof Blob;
  if (call.body !== undefined && !raw) headers['content-type'] = 'application/json';
  const body = call.body === undefined ? null : raw ? (call.body as Blob) : JSON.stringify(call.body);
  const response = await fetch(base + path, { method, headers, body, credentials: 'same-origin', signal: call.signal ?? null });
  if (!response.ok) throw failure(await readProblem(response));
  const value = response.status === 204 ? undefined : await response.json();
  return { value: value as T, etag: response.headers.get('etag') };
}

async function readProblem(response: Response): Promise<Problem> {
  const read: unknown = await response.json().catch(() => null);
  const known = typeof read === 'object' && read !== null ? (read as Partial<Problem>) : {};
  return {
    type: 'about:blank', title: response.statusText, code: `http-${response.status}`, retryable: response.status >= 500 || response.status === 429,
    ...known, status: response.status,
  };
}

/**
 * Sends one file and says how far it is (0 to 1). `fetch` cannot tell that of an upload, hence XMLHttpRequest.
 * @throws Failure
 */
export function sendFile<T>(path: string, file: File, progress: (share: number) => void, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', base + path);
    request.responseType = 'text';
    request.setRequestHeader('x-kuaiban', '1');
    request.setRequestHeader('content-type', file.type);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(event.loaded / event.total); };
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => {
      const body = new Response(request.responseText, { status: request.status, statusText: request.statusText });
      if (request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else void readProblem(body).then((problem) => reject(failure(problem)));
    };
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
