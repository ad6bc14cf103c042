import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Pool } from 'pg';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { DEMO_REGION } from '#main/home-region.ts';
import { actingAs } from '#main/tour/acting-as.ts';
import { atCounter } from '#main/tour/at-counter.ts';
import { differences } from '#main/tour/visit.ts';
import { TOUR } from '#sandbox/people/tour/tour.ts';
import type { Visit } from '#sandbox/people/tour/visit.ts';
import { createClient, type Client } from '../live/client.ts';
import { openPool, ROOT } from '../live/instance.ts';
import { generated } from '../live/people.ts';
import { signedInAs } from '../live/sessions.ts';
import { fillPages, watchPlan, type Put } from './fill-pages.ts';
import { nameWhom, submitPlan } from './hall-steps.ts';
import { expectFits, takePicture, usingWorld, type Size } from './world.ts';

/** Each life event of annex 1 of the notice, as the catalogue numbers them: one more is tried without a line here. */
type Event = { readonly id: string; readonly zh: string; readonly annex?: number };
const folder = join(ROOT, 'catalog/life-events');
const EVENTS = readdirSync(folder).map((name) => load(readFileSync(join(folder, name), 'utf8')) as Event)
  .filter(({ annex }) => annex !== undefined).toSorted((a, b) => a.annex! - b.annex!);
const DEVICES = ['desktop', 'phone', 'kiosk', 'counter'] as const;
type Device = (typeof DEVICES)[number];
const SIZE_OF: Readonly<Record<Device, Size>> = { desktop: 'desktop', phone: 'phone', kiosk: 'kiosk', counter: 'desktop' };

/** Whoever comes to the counter for an employer is its clerk for the day. */
const FOR_EMPLOYERS = 44;
const world = usingWorld();
const filed: { readonly event: string; readonly device: Device; readonly who: string; readonly put: Put; readonly items: string; readonly ms: number }[] = [];
let pool: Pool;
let clerk: Client;
const pages = new Map<Device, Seen>();

beforeAll(async () => {
  pool = await openPool(world.instance);
  clerk = createClient(world.instance.url);
  await clerk.signInStaff('0302');
});
afterAll(async () => {
  await pool?.end();
  console.table(filed.map(({ event, device, who, put, items, ms }) => ({ event, device, who, ...put, items, seconds: Number((ms / 1000).toFixed(1)) })));
});

test.each(EVENTS)('$annex $zh is filed on its pages on each device, and its items become what they become over the API', async (event) => {
  const visits = TOUR.filter((visit) => visit.event === event.id && visit.refusal === undefined && (visit.regions?.includes(DEMO_REGION) ?? true));
  expect(visits.length, `people whom "${event.zh}" happens to`).toBeGreaterThanOrEqual(DEVICES.length);
  for (const [place, device] of DEVICES.entries()) await file(event, device, visits[place]!);
});

async function file(event: Event, device: Device, visit: Visit): Promise<void> {
  const began = performance.now();
  const name = `${event.zh}, ${device}, ${visit.who}`;
  const come = await (device === 'counter' ? comeToCounter(event, visit) : openHall(event, device, visit));
  const { put, items } = await fillAndSend(event, device, visit, come, name).finally(come.leave);
  const counted = Map.groupBy(items, ({ status }) => status);
  filed.push({ event: event.zh, device, who: visit.who, put, items: [...counted].map(([status, of]) => `${of.length} ${status}`).join(', '), ms: performance.now() - began });
}

async function fillAndSend(event: Event, device: Device, visit: Visit, { page, plan, at }: Come, name: string): Promise<{ readonly put: Put; readonly items: CaseView['items'] }> {
  if (visit.about !== undefined) await nameWhom(page, visit.about, numberOf(visit.about));
  const put = await fillPages(page, () => plan(event.id), visit.answers ?? {}, name);
  await takePicture(page, `device-${event.id}-plan.${device}`);
  const number = await submitPlan(page);
  await expectFits(page, `${name}: the case`);
  await takePicture(page, `device-${event.id}-case.${device}`);
  // What a core system has to book comes a moment later.
  const { items } = await vi.waitFor(async () => {
    const { body } = await at.get<CaseView>(`/cases/${number}`);
    expect(differences(visit, body), name).toEqual([]);
    return body;
  }, { timeout: 30_000, interval: 500 });
  expect(await page.getByRole('article').count(), `${name}: a card for each item`).toBeGreaterThanOrEqual(items.length);
  return { put, items };
}

/** A page, watched from before it asks for the first list. */
type Seen = { readonly page: Page; readonly plan: ReturnType<typeof watchPlan> };
const watched = (page: Page): Seen => ({ page, plan: watchPlan(page) });
type Come = Seen & { /** Who files, over the API. */ readonly at: Pick<Client, 'get'>; leave(): Promise<unknown> };

/** The hall of somebody signed in, on a device that others have used before. */
async function openHall({ id }: Event, device: Exclude<Device, 'counter'>, { who, enterprise = false }: Visit): Promise<Come> {
  const [at] = await signedInAs(pool, world.instance.url, [who], enterprise ? 'enterprise' : 'person');
  const seen = pages.get(device) ?? watched(await world.visit('/track', { size: SIZE_OF[device] }));
  pages.set(device, seen);
  const { page } = seen;
  await page.context().clearCookies();
  await page.context().addCookies([...at!.cookies, ['kb_lang', 'zh'] as const].map(([name, value]) => ({ name, value, url: world.instance.url })));
  await page.goto(`/life-events/${id}/apply${device === 'kiosk' ? '?mode=kiosk' : ''}`);
  if (device === 'kiosk') expect(await page.evaluate<string>('document.documentElement.dataset.mode')).toBe('kiosk');
  return { ...seen, at: at!, leave: () => page.goto('/track') };
}

/** The hall at a counter: the person themself, or the clerk of an enterprise, with whoever works there. */
async function comeToCounter({ id, zh }: Event, { who, enterprise = false }: Visit): Promise<Come> {
  const person = enterprise ? generated(world.instance, 'anybody', FOR_EMPLOYERS) : { name: who, number: numberOf(who) };
  if (enterprise) await nameClerk(who, person, id);
  const visit = randomUUID();
  expect((await clerk.put(`/staff/counter/visits/${visit}`, { ...person, shown: 'identity-card', compared: true, agreed: true })).status).toBe(200);
  const seen = watched(await world.visit('/desk/counter', { session: clerk })), { page } = seen;
  const whom = page.getByRole('radiogroup', { name: '替谁办' });
  if (enterprise) await whom.getByText(new RegExp(`^${who}（经办人）`, 'u')).click();
  else {
    const what = page.getByRole('button', { name: /办哪一件/u });
    await page.waitForLoadState('networkidle');
    if (!(await what.innerText()).includes(zh)) {
      await what.click();
      await page.getByRole('option', { name: zh, exact: true }).click();
    }
  }
  await page.getByRole('button', { name: '和本人一起填' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/desk'));
  if (enterprise) await page.goto(`/life-events/${id}/apply`);
  const here = atCounter(clerk, visit);
  const at = enterprise ? actingAs(here, await idOf(who)) : here;
  return { ...seen, at, leave: async () => { expect((await clerk.post(`/staff/counter/visits/${visit}/end`, {})).status).toBeLessThan(300); await page.context().close(); } };
}

async function nameClerk(enterprise: string, person: { readonly name: string; readonly number: string }, event: string): Promise<void> {
  const [manager] = await signedInAs(pool, world.instance.url, [enterprise], 'enterprise');
  const day = (count: number): string => new Date(Date.now() + count * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  const { status } = await manager!.put(`/enterprise/clerks/${randomUUID()}`, { ...person, scopes: ['matters'], events: [event], from: day(0), to: day(9) });
  expect(status).toBe(201);
}

const numberOf = (who: string): string => world.instance.people.persons.find(({ name }) => name === who)!.idNumber;
const idOf = async (enterprise: string): Promise<string> => (await pool.query<{ id: string }>(`select id from kuaiban.subject where region = $1 and kind = 'enterprise' and name = $2`, [DEMO_REGION, enterprise])).rows[0]!.id;
