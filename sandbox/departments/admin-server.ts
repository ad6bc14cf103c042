import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { orderProblem } from './faults.ts';
import type { FaultOrder, Faults } from './faults.ts';
import type { Messages } from './messages.ts';
import { pushProblem, type Pushed, type PushOrder } from './push.ts';
import { returnProblem, type ReturnOrder, type Sent } from './late-returns.ts';
import { listProblem, type ListOrder } from './lists.ts';
import { jobProblem, type JobOrder, type JobSaid } from './job-bank.ts';
import { DUTIES } from './scenarios.ts';

export type AdminDesk = { readonly push: (order: PushOrder) => Promise<Pushed>; readonly sayJob: (order: JobOrder) => Promise<JobSaid>; readonly sendBack: (order: ReturnOrder) => Sent | undefined; readonly putOnList: (order: ListOrder) => { readonly record: string }; readonly faults: Faults; readonly endpoints: Readonly<Record<string, string>>; readonly messages: ReadonlyMap<string, Messages> };
type Answer = { readonly status: number; readonly body: unknown };
type Handler = (desk: AdminDesk, query: URLSearchParams, request: IncomingMessage) => Answer | Promise<Answer>;

const ok = (body: unknown): Answer => ({ status: 200, body });
const wrong = (status: number, title: string): Answer => ({ status, body: { type: 'about:blank', status, title } });

const overview: Handler = (desk) => ok({
  departments: Object.entries(desk.endpoints).map(([id, url]) => ({ id, url, asks: Object.keys(DUTIES[id]?.asks ?? {}), tells: DUTIES[id]?.tells ?? [], messages: desk.messages.get(id)?.list().length ?? 0 })),
  faults: desk.faults.list(),
});

/** Only JSON: a page in a browser cannot send it here without being asked, and so cannot break the departments. */
const order: Handler = async (desk, _, request) => {
  if (request.headers['content-type']?.startsWith('application/json') !== true) return wrong(415, 'send application/json');
  const body: unknown = await json(request).catch(() => undefined);
  const problem = orderProblem(body);
  if (problem !== undefined) return wrong(422, problem);
  const { department } = body as FaultOrder;
  if (department !== undefined && desk.endpoints[department] === undefined) return wrong(422, `no such department; there are: ${Object.keys(desk.endpoints).join(', ')}`);
  return { status: 201, body: { id: desk.faults.order(body as FaultOrder) } };
};

const clear: Handler = (desk, query) => {
  desk.faults.clear(query.get('department') ?? undefined);
  return { status: 204, body: undefined };
};

const messages: Handler = (desk, query) => {
  const kept = desk.messages.get(query.get('department') ?? '');
  if (kept === undefined) return wrong(422, 'name a department or a gateway: ?department=medical-insurance');
  const scenario = query.get('scenario');
  return ok({ messages: kept.list().filter((message) => scenario === null || message.scenario === scenario) });
};

/** The department says something by itself to the platform; the answer is what the platform said. */
const push: Handler = async (desk, _, request) => {
  if (request.headers['content-type']?.startsWith('application/json') !== true) return wrong(415, 'send application/json');
  const body: unknown = await json(request).catch(() => undefined);
  const problem = pushProblem(body);
  if (problem !== undefined) return wrong(422, problem);
  const { department } = body as PushOrder;
  if (desk.endpoints[department] === undefined) return wrong(422, `no such department; there are: ${Object.keys(desk.endpoints).join(', ')}`);
  return ok(await desk.push(body as PushOrder));
};

/** A bank's job service posts, closes or reads vacancies; the answer is what the platform said. */
const job: Handler = async (desk, _, request) => {
  if (request.headers['content-type']?.startsWith('application/json') !== true) return wrong(415, 'send application/json');
  const body: unknown = await json(request).catch(() => undefined);
  const problem = jobProblem(body);
  if (problem !== undefined) return wrong(422, problem);
  const { department } = body as JobOrder;
  if (desk.endpoints[department] === undefined) return wrong(422, `no such department; there are: ${Object.keys(desk.endpoints).join(', ')}`);
  return ok(await desk.sayJob(body as JobOrder));
};

/** The bank sends a line back that it has called paid. */
const sendBack: Handler = async (desk, _, request) => {
  if (request.headers['content-type']?.startsWith('application/json') !== true) return wrong(415, 'send application/json');
  const body: unknown = await json(request).catch(() => undefined);
  const problem = returnProblem(body);
  if (problem !== undefined) return wrong(422, problem);
  const sent = desk.sendBack(body as ReturnOrder);
  return sent === undefined ? wrong(404, 'no line that was paid and not sent back yet fits this') : { status: 201, body: sent };
};

/** A record is put on the list of a period. */
const putOnList: Handler = async (desk, _, request) => {
  if (request.headers['content-type']?.startsWith('application/json') !== true) return wrong(415, 'send application/json');
  const body: unknown = await json(request).catch(() => undefined);
  const problem = listProblem(body);
  return problem === undefined ? { status: 201, body: desk.putOnList(body as ListOrder) } : wrong(422, problem);
};

const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /admin': overview,
  'GET /admin/faults': (desk) => ok({ faults: desk.faults.list() }),
  'POST /admin/faults': order,
  'DELETE /admin/faults': clear,
  'GET /admin/messages': messages,
  'POST /admin/words': push,
  'POST /admin/jobs': job,
  'POST /admin/returns': sendBack,
  'POST /admin/lists': putOnList,
};

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
  response.end(body === undefined ? undefined : `${JSON.stringify(body)}\n`);
}

/** The address at which faults are ordered and messages looked at, for all departments of this process. Not yet listening. */
export function createAdminServer(desk: AdminDesk): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const handler = HANDLERS[`${request.method} ${url.pathname}`];
    const answer = handler === undefined ? wrong(404, `there are: ${Object.keys(HANDLERS).join(', ')}`) : handler(desk, url.searchParams, request);
    Promise.resolve(answer).then((result) => send(response, result), () => response.destroy());
  });
}
