import { randomUUID } from 'node:crypto';
import type { Pool, QueryConfig } from 'pg';
import { createCaseStore } from '#adapters/postgres/cases/case-store.ts';
import { createContext } from '#main/platform.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { BODY, LIFE_EVENT, type World } from './world.ts';

const REGION = '371300';
const WRITERS = 24;
/** Preparing waits for PostgreSQL half of the time. */
const PREPARERS = 4;

/** How many commits were written, and how long it took. */
export type Written = { readonly commits: number; readonly seconds: number };

/** How fast the same PostgreSQL takes the same rows when nobody has to decide, check or answer anything. Takes from `commits` what it writes. */
export async function alone({ pool }: World, commits: QueryConfig[], seconds: number): Promise<Written> {
  const before = commits.length;
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(Array.from({ length: WRITERS }, async () => {
    for (let next = commits.pop(); next; next = performance.now() < end ? commits.pop() : undefined) await pool.query(next);
  }));
  return { commits: before - commits.length, seconds: (performance.now() - began) / 1000 };
}

/** Let the real use case decide, and catch its commit before it is sent: one for each of the last `people`. */
export async function prepare({ platform, pool, subjects }: World, people: number): Promise<QueryConfig[]> {
  const caught: QueryConfig[] = [];
  const catching = { query: async (config: QueryConfig) => {
    caught.push(config);
    return { rows: [{ written: 1 }] };
  } } as unknown as Pool;
  const context = createContext(platform, async () => [], () => undefined);
  const catcher = createCaseStore(catching, platform.vault, platform.secretFields, platform.now);
  const deciding = { ...context, cases: createCaseStore(pool, platform.vault, platform.secretFields, platform.now) };
  const left = subjects.slice(-people);
  await Promise.all(Array.from({ length: PREPARERS }, async () => {
    for (let subject = left.pop(); subject; subject = left.pop()) {
      const submitted = await submitCase({ ...deciding, cases: { ...deciding.cases, open: catcher.open } }, {
        region: REGION, subject, applicant: subject, by: `person:${subject}`, lifeEvent: LIFE_EVENT, given: { ...BODY, files: {} }, channel: 'web', accepter: null, key: randomUUID(), requestHash: 'bench',
      });
      if (submitted.kind !== 'accepted') throw new Error(`the bench case was not accepted: ${JSON.stringify(submitted).slice(0, 300)}`);
    }
  }));
  return caught;
}
