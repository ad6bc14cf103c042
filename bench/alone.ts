import { randomUUID } from 'node:crypto';
import type { Pool, QueryConfig } from 'pg';
import { createCaseStore } from '#adapters/postgres/cases/case-store.ts';
import { createContext } from '#main/platform.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { BODY, LIFE_EVENT, type World } from './world.ts';

const REGION = '371300';
const WRITERS = 24;

/** How fast the same PostgreSQL takes the same rows when nobody has to decide, check or answer anything: the commits are prepared beforehand. */
export async function alone(world: World, people: number, seconds: number): Promise<{ commits: number; seconds: number; perSecond: number }> {
  const commits = await prepare(world, world.subjects.slice(-people));
  let done = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(Array.from({ length: WRITERS }, async () => {
    for (let next = commits.pop(); next && performance.now() < end; next = commits.pop()) {
      await world.pool.query(next);
      done += 1;
    }
  }));
  const elapsed = (performance.now() - began) / 1000;
  return { commits: done, seconds: Math.round(elapsed * 10) / 10, perSecond: Math.round(done / elapsed) };
}

/** Let the real use case decide, and catch its commit before it is sent. */
async function prepare({ platform, pool }: World, subjects: readonly string[]): Promise<QueryConfig[]> {
  const caught: QueryConfig[] = [];
  const catching = { query: async (config: QueryConfig) => {
    caught.push(config);
    return { rows: [{ written: 1 }] };
  } } as unknown as Pool;
  const context = createContext(platform, async () => [], () => undefined);
  const catcher = createCaseStore(catching, platform.vault, platform.secretFields, platform.now);
  const deciding = { ...context, cases: createCaseStore(pool, platform.vault, platform.secretFields, platform.now) };
  for (const subject of subjects) {
    const submitted = await submitCase({ ...deciding, cases: { ...deciding.cases, open: catcher.open } }, {
      region: REGION, subject, applicant: subject, lifeEvent: LIFE_EVENT, given: { ...BODY, files: {} }, channel: 'web', accepter: null, key: randomUUID(), requestHash: 'bench',
    });
    if (submitted.kind !== 'accepted') throw new Error(`the bench case was not accepted: ${JSON.stringify(submitted).slice(0, 300)}`);
  }
  return caught;
}
