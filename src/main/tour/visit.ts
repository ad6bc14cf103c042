import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Visit } from '#sandbox/people/tour/visit.ts';
import { fillIn, type Caller, type Filed } from './fill-in.ts';

const LOOK_EVERY_MS = 1_000;
/** What is ordered from a core system comes by itself a moment later, item after item. */
const BOOKED_WITHIN_MS = 30_000;

const isOrdered = ({ items }: Filed): boolean => items.some(({ status }) => status === 'booking');

/** Where the tour goes: a running instance, its database, a city. */
export type Place = { readonly url: string; readonly pool: Pool; readonly region: string; /** The identity number of somebody of this city. */ readonly numberOf: (name: string) => string | undefined };

/** What became of one visit. `problems` is empty where everything came as the visit says. */
export type Visited = {
  readonly region: string; readonly event: string; readonly who: string; readonly about?: string; readonly shows: Visit['shows'];
  readonly answered: readonly string[]; readonly promised: readonly string[]; readonly uploaded: readonly string[];
  readonly items: readonly { readonly service: string; readonly of?: string; readonly name: { readonly zh: string; readonly en: string }; readonly status: string; readonly headline: { readonly zh: string; readonly en: string }; readonly tookMs?: number }[];
  readonly paid: readonly { readonly fund: string; readonly every: string; readonly amountFen: number; readonly times: number | null }[];
  readonly told: readonly { readonly department: string; readonly scenario: string }[];
  /** Why nothing could be handed in, where that is what the visit shows. */
  readonly refused?: string;
  readonly ms: number; readonly problems: readonly string[];
};

/**
 * Goes through one visit over HTTP, and looks up in the database what was paid and who was told.
 * @param patienceMs how long to wait for what must come of it, where departments may fail and the platform asks them again by itself
 */
export async function visit(place: Place, plan: Visit, patienceMs = 0): Promise<Visited> {
  const began = performance.now();
  const caller = await signedIn(place, plan.who, plan.enterprise ? 'enterprise' : 'person');
  const about = plan.about === undefined ? undefined : await named(place, caller, plan.about);
  const filled = await fillIn(caller, { lifeEvent: plan.event, ...(about !== undefined && { about }), wanted: plan.answers });
  const ms = performance.now() - began;
  const patience = patienceMs > 0 ? patienceMs : BOOKED_WITHIN_MS;
  const filed = filled.status === 201 && (patienceMs > 0 || isOrdered(filled.body)) ? { ...filled, body: await comesAsSaid(caller, plan, filled.body, patience) } : filled;
  const { answered, promised, uploaded, body } = filed;
  const common = { region: place.region, event: plan.event, who: plan.who, ...(plan.about !== undefined && { about: plan.about }), shows: plan.shows, answered, promised, uploaded, ms };
  if (filed.status !== 201) {
    const nothing = { ...common, items: [], paid: [], told: [] };
    if (plan.refusal !== undefined && body.code === plan.refusal) return { ...nothing, refused: body.detail?.zh ?? '', problems: [] };
    return { ...nothing, problems: [`${filed.status} ${body.code ?? ''} ${body.detail?.zh ?? ''} ${(body.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail.zh}`).join('；')}`] };
  }
  const [paid, told] = await Promise.all([paymentsOf(place, body.number), messagesOf(place, body.number)]);
  const items = body.items.map(({ service, of, short, status, headline, tookMs }) => ({ service, ...(of !== undefined && { of }), name: short, status, headline, ...(tookMs !== undefined && { tookMs }) }));
  return { ...common, items, paid, told, problems: differences(plan, body) };
}

/** The case once everything is as the visit says, or as it is when patience is over. */
async function comesAsSaid(caller: Caller, plan: Visit, first: Filed, patienceMs: number): Promise<Filed> {
  const until = performance.now() + patienceMs;
  let filed = first;
  while (differences(plan, filed).length > 0 && performance.now() < until) {
    await pause(LOOK_EVERY_MS);
    filed = (await caller.call<Filed>('GET', `/cases/${first.number}`)).body;
  }
  return filed;
}

/** What did not come as the visit says, and items that nobody has. */
function differences({ expect, refusal }: Visit, { items }: Filed): string[] {
  if (refusal !== undefined) return [`递交成了，应为 ${refusal}`];
  const wrong = Object.entries(expect).flatMap(([code, status]) => {
    const meant = items.filter(({ service, of }) => service === code || `${service}/${of ?? ''}` === code);
    const others = meant.filter((item) => item.status !== status);
    return meant.length === 0 ? [`${code} 不在清单里，应为 ${status}`] : others.map((item) => `${code} ${item.status}：${item.headline.zh}，应为 ${status}`);
  });
  const lost = items.filter(({ status, officer, headline }) => status === 'officer' && officer === undefined && headline.zh === '');
  return [...wrong, ...lost.map(({ service }) => `${service} 没有人办`)];
}

/** A session of somebody, without the quarter of a second of a core that a password costs: how signing in works is tried elsewhere. */
async function signedIn({ url, pool, region }: Place, name: string, kind: 'person' | 'enterprise'): Promise<Caller> {
  const { rows: [found, ...others] } = await pool.query<{ id: string }>('select id from subject where region = $1 and kind = $2 and name = $3', [region, kind, name]);
  if (!found || others.length > 0) throw new Error(`${found ? others.length + 1 : 0} in ${region} are called ${name}`);
  const token = randomBytes(32).toString('base64url');
  const at = new Date();
  await pool.query('insert into session (region, id_hash, account_id, kind, subject, amr, created_at, expires_at, last_seen) values ($1, $2, $3, $4, $5, $6, $7, $8, $7)', [region, createHash('sha256').update(token).digest('hex'), randomUUID(), kind, found.id, ['pwd'], at, new Date(at.getTime() + 3_600_000)]);
  return {
    async call<T>(method: 'GET' | 'POST', path: string, { body, headers = {} }: { body?: unknown; headers?: Readonly<Record<string, string>> } = {}) {
      const bytes = body instanceof Uint8Array ? new Uint8Array(body) : body === undefined ? undefined : JSON.stringify(body);
      const response = await fetch(`${url}/api/v1${path}`, { method, headers: { cookie: `kb_session=${region}.${token}`, ...(method === 'POST' && { 'x-kuaiban': '1', 'content-type': 'application/json' }), ...headers }, ...(bytes !== undefined && { body: bytes }) });
      return { status: response.status, body: (await response.json()) as T, headers: response.headers };
    },
  };
}

/** Names somebody else to apply for, by the number that the sandbox has given them. */
async function named({ numberOf }: Place, caller: Caller, name: string): Promise<string> {
  const { status, body } = await caller.call<{ about: string; detail?: { zh: string } }>('POST', '/parties', { body: { name, number: numberOf(name) ?? '' } });
  if (status !== 200) throw new Error(`${name} cannot be named: ${body.detail?.zh ?? status}`);
  return body.about;
}

async function paymentsOf({ pool, region }: Place, number: string): Promise<Visited['paid']> {
  const { rows } = await pool.query<{ fund: string; every: string; amount: string; times: number | null }>('select fund, every, amount_fen as amount, times from payment_plan where region = $1 and case_number = $2 order by item_no', [region, number]);
  return rows.map(({ fund, every, amount, times }) => ({ fund, every, amountFen: Number(amount), times }));
}

async function messagesOf({ pool, region }: Place, number: string): Promise<Visited['told']> {
  const { rows } = await pool.query<{ department: string; scenario: string }>('select department, scenario from message where region = $1 and case_number = $2 order by department, scenario', [region, number]);
  return rows;
}
