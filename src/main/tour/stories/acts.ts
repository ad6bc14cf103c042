import type { CaseView, ItemView } from '#channels/http/schemas/case.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import type { SupervisionItem } from '#channels/http/schemas/supervision.ts';
import type { Plot } from '#sandbox/people/tour/plots.ts';
import type { Client, Reply } from '../client.ts';
import { fillIn } from '../fill-in.ts';
import type { Somebody, World } from './world.ts';

/** One item of a case that a story follows, and whose it is. */
export type Followed = { readonly who: Somebody; readonly number: string; readonly no: number };

const STALE = 412, OFTEN = 5;

/** Goes through an event as a person does and hands it in. @throws Error where nothing was handed in */
export async function applies(who: Somebody, { event, matter, answers }: Plot): Promise<Followed & { readonly view: CaseView }> {
  const { status, body } = await fillIn(who.client, { lifeEvent: event, wanted: answers });
  if (status !== 201) throw new Error(`${who.person.name}: ${status} ${body.code ?? ''} ${body.detail?.zh ?? ''}`);
  const item = body.items.find(({ service }) => service === matter);
  if (!item) throw new Error(`${who.person.name}: ${matter} is not on the list`);
  return { who, number: body.number, no: item.no, view: body };
}

export async function caseOf({ who, number }: Pick<Followed, 'who' | 'number'>): Promise<CaseView> {
  return (await who.client.get<CaseView>(`/cases/${number}`)).body;
}

/** The item as its applicant sees it. */
export async function itemOf(followed: Followed): Promise<ItemView> {
  const item = (await caseOf(followed)).items.find(({ no }) => no === followed.no);
  if (!item) throw new Error(`${followed.number} has no item ${followed.no}`);
  return item;
}

/** The item as an officer sees it. */
export async function atDesk(desk: Client, { number, no }: Followed): Promise<StaffItem> {
  return (await desk.get<StaffItem>(`/staff/items/${number}/${no}`)).body;
}

/** An act on the version as it stands; who comes late looks again, as the page does. */
export async function onVersion<T>(client: Client, at: string, verb: string, body: unknown): Promise<Reply<T>> {
  for (let tries = 1; ; tries += 1) {
    const { body: { version } } = await client.get<{ version: number }>(at);
    const reply = await client.post<T>(`${at}/${verb}`, body, { 'if-match': `"${version}"` });
    if (reply.status !== STALE || tries === OFTEN) return reply;
  }
}

/** The applicant answers a correction, over whichever client; who comes between looks again, as the page does. */
export async function correctsAt(client: Client, { number, no }: Pick<Followed, 'number' | 'no'>, body: { readonly answers: object; readonly files: readonly object[] }): Promise<Reply<CaseView>> {
  for (let tries = 1; ; tries += 1) {
    const reply = await client.post<CaseView>(`/cases/${number}/items/${no}/correction`, body);
    if (reply.status !== STALE || tries === OFTEN) return reply;
  }
}

/** What an officer does with an item. */
export const act = (desk: Client, { number, no }: Followed, verb: string, body: unknown): Promise<Reply<StaffItem>> => onVersion<StaffItem>(desk, `/staff/items/${number}/${no}`, verb, body);
/** What a supervisor does with an item. */
export const supervise = (desk: Client, { number, no }: Followed, verb: string, body: unknown): Promise<Reply<SupervisionItem>> => onVersion<SupervisionItem>(desk, `/staff/supervision/items/${number}/${no}`, verb, body);

/** The desk of the second reviewer whom chance has picked: no page names that number before the result. */
export async function reviewerOf({ pool, desk }: World, { number, no }: Followed): Promise<Client> {
  const { rows: [row] } = await pool.query<{ number: string }>('select o.number from case_item i join officer o on o.region = i.region and o.id = coalesce(i.again_reviewer, i.reviewer) where i.case_number = $1 and i.no = $2', [number, no]);
  return desk(row?.number);
}

/** A day of the calendar so many days from now, in China. */
export function ahead(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}
