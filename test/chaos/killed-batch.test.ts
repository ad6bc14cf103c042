import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BatchView } from '#channels/http/schemas/batch.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { hired, rowsOf, sheetOf, untilStage, uploadSheet } from '../live/batches.ts';
import { createClient, type Client } from '../live/client.ts';
import { expectSoundRecords } from '../live/command.ts';
import { HANDED_IN, openPool, removeDataFolder, startInstance, type Instance } from '../live/instance.ts';
import { seededFolder } from '../live/seeded-folder.ts';

const ROWS = 60;

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

async function signIn(): Promise<Client> {
  const [operator] = generateOperators(running.people.enterprises);
  const client = createClient(running.url);
  await client.signInEnterprise(operator!.creditCode, operator!.operator);
  return client;
}

test('given a sheet that is being filed, when the server is killed in the middle of it and started again, then it goes on by itself, and every row has one case', async () => {
  const employer = await signIn();
  const { body: uploaded } = await uploadSheet(employer, sheetOf(running.people.persons.filter(({ featured }) => !featured).slice(0, ROWS).map((person) => hired(person))));
  const { counts: { checked } } = await untilStage(employer, uploaded.id, 'checked');
  expect(checked).toBeGreaterThan(ROWS / 2);
  expect((await employer.post<BatchView>(`/enterprise/batches/${uploaded.id}/filing`, undefined)).status).toBe(200);
  await untilSomeCases();
  await running.kill();

  running = await startInstance(folder);
  const again = await signIn();
  const { counts } = await untilStage(again, uploaded.id, 'done');
  expect(counts).toMatchObject({ checked: 0, filed: checked, failed: 0 });
  const rows = (await rowsOf(again, uploaded.id)).filter(({ status }) => status === 'filed');
  const pool = await openPool(running);
  try {
    const { rows: cases } = await pool.query<{ number: string; keys: number }>(`select c.number, (select count(*)::int from kuaiban.submission s where s.region = c.region and s.case_number = c.number) as keys from kuaiban.case_file c where ${HANDED_IN} order by c.number`);
    expect(cases.map(({ number }) => number)).toEqual(rows.map((row) => row.case).toSorted());
    expect(cases.every(({ keys }) => keys === 1)).toBe(true);
    const { rows: [subjects] } = await pool.query<{ count: number }>(`select count(distinct subject_id)::int as count from kuaiban.case_file c where ${HANDED_IN}`);
    expect(subjects?.count).toBe(checked);
  } finally {
    await pool.end();
  }
  await expectSoundRecords(running);
});

/** Until a few cases stand and others do not. */
async function untilSomeCases(): Promise<void> {
  const pool = await openPool(running);
  try {
    for (;;) {
      const { rows: [row] } = await pool.query<{ count: number }>(`select count(*)::int as count from kuaiban.case_file c where ${HANDED_IN}`);
      if ((row?.count ?? 0) > 3) return;
      await pause(5);
    }
  } finally {
    await pool.end();
  }
}
