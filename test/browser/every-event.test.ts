import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { LifeEventSummary } from '#channels/http/schemas/catalog.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { TOUR } from '#sandbox/people/tour/tour.ts';
import type { Visit } from '#sandbox/people/tour/visit.ts';
import { createClient, type Client } from '../live/client.ts';
import { expectSoundRecords } from '../live/command.ts';
import { generated } from '../live/people.ts';
import { fillWith, standingAt } from './counter-steps.ts';
import { file } from './filing.ts';
import { caseOf } from './hall-steps.ts';
import { expectFits, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
const REGION = '371300';
/** The ten life events of annex 1 of 人社部发〔2020〕26号, in its order. */
const ANNEX = ['hiring', 'termination', 'unemployment', 'graduate-employment', 'institution-hiring', 'founding', 'retirement', 'work-death', 'bereavement', 'social-card'] as const;
const DEVICES = ['desktop', 'phone', 'kiosk', 'counter'] as const;
/** Whoever else stands at a counter for an enterprise: nobody of another story. */
const COMERS = 60;

let clerk: Client;
beforeAll(async () => {
  clerk = createClient(world.instance.url);
  await clerk.signInStaff('0302');
});
/** Who stands at the counter goes, also when they could not file. */
let ending: () => Promise<unknown> = async () => undefined;
afterEach(() => ending());
const took: Record<string, Record<string, string>> = {};
// oxlint-disable-next-line no-console -- what was filed on which device, and how long it took, is read after the run
afterAll(() => console.table(took));

let summaries: readonly LifeEventSummary[] | undefined;
async function eventOf(id: string): Promise<LifeEventSummary> {
  summaries ??= (await createClient(world.instance.url).get<{ lifeEvents: LifeEventSummary[] }>('/life-events')).body.lifeEvents;
  return summaries.find((each) => each.id === id)!;
}

const numberOf = (name: string): string => {
  const { persons, enterprises } = world.instance.people;
  const found = persons.find((person) => person.name === name)?.idNumber ?? enterprises.find((each) => each.name === name)?.creditCode;
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
};

/** Those of the tour to whom it happens here and who may file it: on each device another, because nobody files the same event twice. */
const visitsOf = (event: string): readonly Visit[] => TOUR.filter((visit) => visit.event === event && visit.refusal === undefined && (visit.regions ?? [REGION]).includes(REGION));

async function signedIn({ who, enterprise }: Visit): Promise<Client> {
  const client = createClient(world.instance.url);
  if (enterprise) await client.signInEnterprise(numberOf(who), generateOperators(world.instance.people.enterprises).find((each) => each.creditCode === numberOf(who))!.operator);
  else await client.signInPerson(numberOf(who));
  return client;
}

/** Somebody comes to a counter; for an enterprise it is a clerk whom it has named. */
async function atCounter(visit: Visit, event: LifeEventSummary): Promise<Page> {
  if (!visit.enterprise) {
    const { page, id } = await standingAt(world, clerk, { name: visit.who, number: numberOf(visit.who) });
    ending = () => clerk.post(`/staff/counter/visits/${id}/end`, {});
    await fillWith(page, event.name.zh);
    return page;
  }
  const comer = generated(world.instance, 'anybody', COMERS + ANNEX.findIndex((id) => id === event.id));
  const day = (count: number): string => new Date(Date.now() + count * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  expect((await (await signedIn(visit)).put(`/enterprise/clerks/${randomUUID()}`, { ...comer, scopes: ['matters'], events: [event.id], from: day(0), to: day(9) })).status).toBe(201);
  const { page, id } = await standingAt(world, clerk, comer);
  ending = () => clerk.post(`/staff/counter/visits/${id}/end`, {});
  await page.getByRole('radiogroup', { name: '替谁办' }).getByText(new RegExp(`^${visit.who}（经办人）`, 'u')).click();
  await fillWith(page, event.name.zh);
  return page;
}

describe.each(ANNEX)('%s', (id) => {
  test.each(DEVICES)('is filed: %s', async (device) => {
    const event = await eventOf(id);
    const visit = visitsOf(event.id)[DEVICES.indexOf(device)]!;
    const start = performance.now();
    const page = device === 'counter'
      ? await atCounter(visit, event)
      : await world.visit(`/life-events/${event.id}/apply${device === 'kiosk' ? '?mode=kiosk' : ''}`, { size: device, session: await signedIn(visit) });
    const number = await file(page, { ...(visit.answers && { answers: visit.answers }), ...(visit.about !== undefined && { about: { name: visit.about, number: numberOf(visit.about) } }) });
    (took[event.name.zh] ??= {})[device] = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    if (device !== 'counter') {
      const { items } = await caseOf(page, number);
      // Each came out as with whoever files the same over the API: the device changes nothing of what is decided.
      expect(Object.fromEntries(items.map(({ service, status }) => [service, status]))).toMatchObject(Object.fromEntries(Object.entries(visit.expect).filter(([key]) => !key.includes('/') && items.some(({ service }) => service === key))));
    }
    await expectFits(page, `${event.id} on ${device}`);
    await takePicture(page, `filed-${event.id}.${device}`);
    await page.context().close();
  });
});

test('after all of these every chain and every draw holds', () => expectSoundRecords(world.instance));
