import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../seed-demo.ts';
import { oneTimeCode } from './one-time-code.ts';

export type Reply<T> = { readonly status: number; readonly body: T; readonly headers: Headers };
export type CallOptions = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';
/** RFC 9457 with the members of this API. */
export type ProblemBody = { readonly type: string; readonly title: string; readonly status: number; readonly code: string; readonly retryable: boolean; readonly errors?: readonly { readonly pointer: string; readonly detail: { zh: string; en: string } }[] };
export type Client = ReturnType<typeof createClient>;

const NOT_NOW = 503, LOOK_AGAIN_MS = 500;

/** Where redirects led; `waitMs` where the server wants to be asked less often. */
type Page = { readonly path: string; readonly html: string; readonly waitMs?: number };
const TOO_MANY = 429, MOST_WAITS = 2;

/**
 * A browser without a screen: cookies, redirects and forms over real HTTP.
 * @param patience how often it asks again, as people are told to, where the answer is that it is not possible just now
 * @param instance of two servers on one database, which take each code once, the one that counts for both
 */
export function createClient(url: string, patience = 0, instance = url) {
  const cookies = new Map<string, string>();

  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/iu.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const follow = async (path: string, init?: RequestInit): Promise<Page> => {
    let [at, response] = [path, await send(path, init)];
    for (let hops = 0; response.status >= 300 && response.status < 400; hops += 1) {
      if (hops === 15) throw new Error(`too many redirects from ${path}`);
      const next = new URL(response.headers.get('location') ?? '', new URL(at, url));
      at = next.pathname + next.search;
      response = await send(at);
    }
    return { path: at, html: await response.text(), ...(response.status === TOO_MANY && { waitMs: Number(response.headers.get('retry-after') ?? 1) * 1000 }) };
  };
  const post = (path: string, form: Readonly<Record<string, string>>): Promise<Page> =>
    follow(path, { method: 'POST', body: new URLSearchParams(form), headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url } });
  /** As many sign in here as a city has in an hour: who is told to wait waits, and has a new code then. */
  const patiently = async (enter: () => Promise<Page>): Promise<Page> => {
    for (let waits = 0; ; waits += 1) {
      const page = await enter();
      if (page.waitMs === undefined || waits === MOST_WAITS) return page;
      await pause(page.waitMs);
    }
  };
  const signIn = async (as: 'person' | 'staff' | 'enterprise', form: Readonly<Record<string, string>>, code?: () => Promise<string>): Promise<void> => {
    const { path } = await follow(`/auth/sign-in?return=/health&as=${as}`);
    let page = await patiently(() => post(path, { ...form, password: DEMO_PASSWORD }));
    const { path: second } = page;
    if (code) page = await patiently(async () => post(second, { code: await code() }));
    if (page.path !== '/health') throw new Error(`sign-in as ${form['number']} ended at ${page.path}`);
  };
  /** Proves by a second factor who is signed in: on a demo instance the page shows the code that went to the invented phone. */
  const prove = async (): Promise<void> => {
    const { path } = await follow('/auth/sign-in?return=/health&level=strong');
    const { html } = path === '/health' ? { html: '' } : await patiently(() => post(path, { send: '1' }));
    const page = path === '/health' ? { path } : await post(path, { code: /<strong>(\d{6})<\/strong>/u.exec(html)?.[1] ?? '' });
    if (page.path !== '/health') throw new Error(`proving once more who it is ended at ${page.path}`);
  };
  const call = async <T>(method: Method, path: string, { body, headers = {} }: CallOptions = {}): Promise<Reply<T>> => {
    const ask = (): Promise<Response> => send(`/api/v1${path}`, {
      method, headers: { ...(method !== 'GET' && { 'x-kuaiban': '1' }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body) }),
    });
    let response = await ask();
    for (let looks = 0; response.status === NOT_NOW && looks < patience; looks += 1) {
      await pause(LOOK_AGAIN_MS);
      response = await ask();
    }
    // Whoever is told to prove once more who they are does, as the page leads them to, and sends the same again.
    if (response.status === 403 && ((method === 'POST' && path === '/cases') || (method === 'PUT' && path.startsWith('/me/corrections/'))) && ((await response.clone().json()) as ProblemBody).code === 'prove-again') {
      await prove();
      response = await ask();
    }
    const text = await response.text();
    const json = /json/u.test(response.headers.get('content-type') ?? '') ? (JSON.parse(text) as T) : (text as T);
    return { status: response.status, body: json, headers: response.headers };
  };

  return {
    cookies, send, call, prove,
    get: <T>(path: string, options?: CallOptions) => call<T>('GET', path, options),
    post: <T>(path: string, body: unknown, headers?: Readonly<Record<string, string>>) => call<T>('POST', path, { body, ...(headers && { headers }) }),
    put: <T>(path: string, body: unknown, headers?: Readonly<Record<string, string>>) => call<T>('PUT', path, { body, ...(headers && { headers }) }),
    signInPerson: (number: string) => signIn('person', { number }),
    signInStaff: (number: string) => signIn('staff', { number }, () => oneTimeCode(instance, number)),
    signInEnterprise: (number: string, operator: string) => signIn('enterprise', { number, operator }),
    /** Hand in a life event, and read the case as the page does; each call is a submission of its own unless a key is given. */
    async submit<T>(body: unknown, key: string = randomUUID(), lifeEvent = 'unemployment'): Promise<Reply<T>> {
      const reply = await call<T>('POST', '/cases', { body: { lifeEvent, body }, headers: { 'idempotency-key': key } });
      if (reply.status >= 300) return reply;
      const { body: read } = await call<T>('GET', reply.headers.get('location')!.slice('/api/v1'.length));
      return { ...reply, body: read };
    },
  };
}
