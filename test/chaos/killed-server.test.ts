import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseSummary, CaseView } from '#channels/http/schemas/case.ts';
import { answering, createClient, type Client } from '../live/client.ts';
import { expectSoundRecords } from '../live/command.ts';
import { HANDED_IN, openPool, removeDataFolder, startInstance, type Instance } from '../live/instance.ts';
import { seededFolder } from '../live/seeded-folder.ts';
import { signedInAs, unmistakable } from '../live/sessions.ts';
import { SEED } from '../support/seed.ts';

const PEOPLE = 24;
const ROUNDS = 3;

let folder: string;
let running: Instance;
beforeEach(async () => {
  folder = seededFolder();
  running = await startInstance(folder);
});
afterEach(async () => {
  await (running as Instance | undefined)?.stop();
  await removeDataFolder(folder);
});

/** The same moments in every run with the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Submission = { readonly client: Client; readonly key: string; acknowledged: string | undefined };

test('given many submissions at once, when the server is killed in the middle of them and started again, then every case that was acknowledged is there, and nobody has two', async () => {
  const random = chance(SEED);
  const people = unmistakable(running.people.persons).filter(({ featured }) => !featured).slice(0, PEOPLE * ROUNDS);
  expect(people).toHaveLength(PEOPLE * ROUNDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    const submissions = await begin(people.slice(round * PEOPLE, (round + 1) * PEOPLE).map(({ name }) => name));
    const deadly = Math.floor(random() * PEOPLE * 0.75);
    const extraMs = Math.floor(random() * 12);
    const acknowledged = await killAfter(submissions, deadly, extraMs);
    console.log(`round ${round + 1}: killed ${extraMs} ms after ${deadly} of ${PEOPLE} were answered, ${acknowledged} acknowledged in all`);

    running = await startInstance(folder);
    const again = submissions.map((each) => ({ ...each, client: moved(each.client, running.url) }));
    await Promise.all(again.map(async (each) => {
      const { body } = await each.client.get<{ cases: CaseSummary[] }>('/me/cases');
      expect(body.cases.length, 'a case exists once or not at all').toBeLessThanOrEqual(1);
      if (each.acknowledged !== undefined) expect(body.cases.map(({ number }) => number)).toEqual([each.acknowledged]);
      // Whoever does not know sends the same once more, as the page does, and has one case in the end: the one there was.
      const { status, body: view } = await each.client.submit<CaseView>(answering(), each.key);
      const [there] = body.cases;
      if (there) expect([status, view.number]).toEqual([200, there.number]);
      else expect([201, 422]).toContain(status);
    }));
  }
  await expectWhole(running);
  await expectSoundRecords(running);
});

/** Submissions of these people, each with a key of its own. */
async function begin(names: readonly string[]): Promise<Submission[]> {
  const pool = await openPool(running);
  try {
    return (await signedInAs(pool, running.url, names)).map((client) => ({ client, key: randomUUID(), acknowledged: undefined }));
  } finally {
    await pool.end();
  }
}

/** Hand them all in at once and kill the server soon after so many were answered. Answers how many were acknowledged. */
async function killAfter(submissions: readonly Submission[], deadly: number, extraMs: number): Promise<number> {
  let answered = 0;
  let enough: () => void = () => undefined;
  const reached = new Promise<void>((done) => { enough = done; });
  if (deadly === 0) enough();
  const sent = submissions.map(async (each) => {
    try {
      const { status, body } = await each.client.submit<CaseView>(answering(), each.key);
      if (status === 201) each.acknowledged = body.number;
      answered += 1;
      if (answered >= deadly) enough();
    } catch {
      // The connection broke: nobody knows yet whether there is a case.
    }
  });
  await reached;
  await pause(extraMs);
  await running.kill();
  await Promise.all(sent);
  return submissions.filter((each) => each.acknowledged !== undefined).length;
}

/** That nothing stands by half: projections, register, payments, messages and draws are those of the events. */
async function expectWhole(instance: Instance): Promise<void> {
  const pool = await openPool(instance);
  try {
    const { rows: [found] } = await pool.query<Record<string, number>>(`
      select (select count(*)::int from kuaiban.case_file) as cases,
        (select count(*)::int from kuaiban.submission) as submissions,
        (select count(distinct (region, subject_id))::int from kuaiban.case_file) as people,
        (select count(*)::int from kuaiban.case_file c where version <> (select count(*) from kuaiban.case_event e where e.region = c.region and e.case_number = c.number)) as short,
        (select count(*)::int from kuaiban.case_event e where not exists (select from kuaiban.case_file c where c.region = e.region and c.number = e.case_number)) as stray,
        (select count(*)::int from kuaiban.case_file c where not exists (select from kuaiban.case_item i where i.region = c.region and i.case_number = c.number)) as bare,
        (select count(*)::int from kuaiban.case_file c where ${HANDED_IN} and (select count(*) from kuaiban.message m where m.region = c.region and m.case_number = c.number and m.scenario = 'name-list')
          <> (case when exists (select from kuaiban.case_item i where i.region = c.region and i.case_number = c.number and i.status = 'approved') then 2 else 0 end)) as untold,
        (select count(*)::int from kuaiban.case_event where type = 'assigned') as assigned,
        (select count(*)::int from kuaiban.draw d where exists (select from kuaiban.case_file c where c.region = d.region and c.number = d.case_number)) as draws, -- inspections draw too, whenever their round begins
        (select count(*)::int from kuaiban.case_item where service = '1.8.1' and status = 'approved') as granted,
        (select count(*)::int from kuaiban.payment_plan where every = 'month') as paid,
        (select count(*)::int from (select subject_id from kuaiban.register_entry where kind = 'benefit.unemployment' and origin->>'kind' = 'case' group by subject_id having count(*) > 1) d) as twice`);
    expect(found).toMatchObject({ short: 0, stray: 0, bare: 0, untold: 0, twice: 0 });
    expect(found).toMatchObject({ submissions: found?.['cases'], people: found?.['cases'], draws: found?.['assigned'], paid: found?.['granted'] });
    expect(found?.['granted']).toBeGreaterThan(0);
  } finally {
    await pool.end();
  }
}

/** The same browser at the address of the restarted server: the session has survived. */
function moved(client: Client, url: string): Client {
  const next = createClient(url);
  for (const [name, value] of client.cookies) next.cookies.set(name, value);
  return next;
}
