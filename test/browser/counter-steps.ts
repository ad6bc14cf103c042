import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { createClient, type Client } from '../live/client.ts';
import type { World } from './world.ts';

/** Somebody at a counter, as a clerk begins with them over the API; the page of the counter. Who has signed in already is taken as they are: a code of six digits works once, and each further one is waited for. */
export async function standingAt(world: World, officer: string | Client, who: { readonly name: string; readonly number: string }, how: Parameters<World['visit']>[1] = {}) {
  const [clerk, id] = [typeof officer === 'string' ? createClient(world.instance.url) : officer, randomUUID()];
  if (typeof officer === 'string') await clerk.signInStaff(officer);
  expect((await clerk.put(`/staff/counter/visits/${id}`, { ...who, shown: 'identity-card', compared: true, agreed: true })).status).toBe(200);
  return { clerk, id, page: await world.visit('/desk/counter', { ...how, session: clerk }) };
}

/** Chooses what the person has come for. */
export async function fillWith(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: /办哪一件/u }).click();
  await page.getByRole('option', { name: what, exact: true }).click();
  await page.getByRole('button', { name: '和本人一起填' }).click();
}
