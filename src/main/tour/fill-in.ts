import { setTimeout as pause } from 'node:timers/promises';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import type { FieldType } from '#channels/http/schemas/shared.ts';

/** What a call was answered with. */
export type Reply<T> = { readonly status: number; readonly body: T };
/** Somebody signed in, over HTTP. */
export type Caller = { call<T>(method: 'GET' | 'POST', path: string, options?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }): Promise<Reply<T> & { readonly headers: Headers }> };
/** The case, or why there is none. */
export type Filed = CaseView & { readonly code?: string; readonly errors?: readonly { readonly pointer: string; readonly detail: { readonly zh: string } }[]; readonly detail?: { readonly zh: string } };
/** What is applied for, about whom where that is not the applicant, and the answers that matter to the story. */
export type Asking = { readonly handovers?: object; /** At a counter: originals are shown in place of copies, where that is enough. */ readonly shows?: boolean; readonly lifeEvent: string; readonly about?: string; readonly wanted?: Readonly<Record<string, unknown>> };
/** The case, and what had to be answered, promised and uploaded for it. */
export type FilledIn = Reply<Filed> & { readonly answered: readonly string[]; readonly promised: readonly string[]; readonly uploaded: readonly string[] };

type Body = { answers: Record<string, unknown>; contests: object; promises: string[]; files: Record<string, string[]>; shown?: string[] };

/** How often somebody looks again who is told that a department has not answered yet. */
const LOOKS_AGAIN = 8, LOOK_AGAIN_MS = 500;
/** “Try again a little later.” */
const NOT_NOW = 503;

/** More rounds than any event has questions that follow from each other. */
const ROUNDS = 40;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

/** What somebody would put who has no reason to put anything else. */
export function plainAnswer(field: FieldType): unknown {
  switch (field.kind) {
    case 'boolean': return true;
    case 'date': return within(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10), field.from, field.to);
    case 'integer': return field.min ?? 1;
    case 'money': return within(5_000_000, field.min, field.max);
    case 'code': return field.many ? [field.options[0]!.code] : field.options[0]!.code;
    default: return field.form === undefined ? '示例' : PLAIN_NUMBERS.find((number) => new RegExp(field.form?.pattern ?? '').test(number));
  }
}

/** One of each form: an account, the example number of GB 11643, a credit code, a mobile number. */
const PLAIN_NUMBERS = ['6217000000000000017', '11010519491231002X', '91350100M000100Y43', '13800000000'];

function within<T extends number | string>(wanted: T, least: T | undefined, greatest: T | undefined): T {
  if (least !== undefined && wanted < least) return least;
  return greatest !== undefined && wanted > greatest ? greatest : wanted;
}

async function upload(caller: Caller, evidence: string): Promise<string> {
  const { status, body } = await caller.call<{ id: string }>('POST', '/files', { body: PDF, headers: { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent(`${evidence}.pdf`) } });
  if (status !== 201) throw new Error(`the file for ${evidence} was not taken: ${JSON.stringify(body)}`);
  return body.id;
}

const targetOf = ({ lifeEvent, about }: Asking): object => ({ lifeEvent, ...(about !== undefined && { about }) });

/** Goes through an event as a person does, question by question, and hands it in. @throws Error where there is no plan */
export async function fillIn(caller: Caller, asking: Asking): Promise<FilledIn> {
  const { body, refused } = await fillOut(caller, asking);
  return { ...(refused ?? (await handIn(caller, targetOf(asking), { ...body, ...(asking.handovers && { handovers: asking.handovers }) }))), ...given(body) };
}

/** The form of an event, filled in and not handed in; `refused` where there is no list. */
export async function fillOut(caller: Caller, asking: Asking): Promise<{ readonly body: Body; readonly refused?: Reply<Filed> }> {
  const { wanted = {}, shows = false } = asking;
  const target = targetOf(asking);
  const body: Body = { answers: {}, contests: {}, promises: [], files: {} };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { status, body: plan } = await planOf(caller, { ...target, body });
    if (status !== 200) return { body, refused: { status, body: plan as unknown as Filed } };
    const open = plan.questions.filter(({ id }) => plan.open.includes(id));
    const unsigned = plan.promises.filter(({ signed }) => !signed);
    if (open.length === 0 && plan.asks.length === 0 && unsigned.length === 0) break;
    // One question at a time, as on the page: the next ones depend on it.
    const [question] = open;
    if (question) body.answers[question.id] = wanted[question.id] ?? plainAnswer(question.field);
    else {
      for (const ask of plan.asks) {
        if (ask.field) body.answers[ask.id] = wanted[ask.id] ?? plainAnswer(ask.field);
        else if (shows && ask.showable === 'enough') body.shown = [...(body.shown ?? []), ask.id];
        else body.files[ask.id] = [await upload(caller, ask.id)];
      }
      body.promises.push(...unsigned.map(({ element }) => element));
    }
  }
  return { body };
}

/** The plan, looked at again while a department is silent, as the page does: what it says may lead to other questions. */
async function planOf(caller: Caller, body: object): Promise<Reply<Plan>> {
  for (let looks = 0; ; looks += 1) {
    const reply = await caller.call<Plan>('POST', '/plans', { body });
    const silent = reply.status === 200 ? reply.body.silent.some((each) => each.within === undefined) : reply.status === NOT_NOW;
    if (!silent || looks === LOOKS_AGAIN) return reply;
    await pause(LOOK_AGAIN_MS);
  }
}

const given = (body: Body): Pick<FilledIn, 'answered' | 'promised' | 'uploaded'> => ({ answered: Object.keys(body.answers), promised: body.promises, uploaded: Object.keys(body.files) });

/** Hands in; who is told that it is not certain yet whether they may tries again a little later, as they are asked to. */
async function submit(caller: Caller, body: object): Promise<Reply<Filed>> {
  for (let looks = 0; ; looks += 1) {
    const reply = await caller.call<Filed>('POST', '/cases', { body, headers: { 'idempotency-key': crypto.randomUUID() } });
    if (reply.status !== NOT_NOW || looks === LOOKS_AGAIN) return reply;
    await pause(LOOK_AGAIN_MS);
  }
}

/** Hands in, and reads the case as the page does. */
async function handIn(caller: Caller, target: object, body: Body): Promise<Reply<Filed>> {
  const submitted = await submit(caller, { ...target, body });
  if (submitted.status >= 300) return submitted;
  const { body: read } = await caller.call<Filed>('GET', `/cases/${submitted.body.number}`);
  return { status: submitted.status, body: read };
}
