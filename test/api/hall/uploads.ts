import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoredFile } from '#channels/http/schemas/file.ts';
import { createClient, type Client, type ProblemBody, type Reply } from '../../live/client.ts';
import { openPool, type Instance } from '../../live/instance.ts';
import { PERSON } from '../../live/people.ts';
import { onePage } from '../../support/pdf.ts';

/** How much somebody may upload in a day. */
export function uploads(instance: Instance): void {
  const PDF = onePage();
  let pool: Pool;
  beforeAll(async () => { pool = await openPool(instance); });
  afterAll(() => pool.end());

  const signedIn = async (number: string): Promise<Client> => {
    const client = createClient(instance.url);
    await client.signInPerson(number);
    return client;
  };
  const upload = (client: Client, size = PDF.length): Promise<Reply<StoredFile & ProblemBody>> => client.post('/files', Buffer.concat([PDF, Buffer.alloc(size - PDF.length, 0x20)]), { 'content-type': 'application/pdf' });
  const stored = async (): Promise<number> => (await pool.query<{ count: number }>('select count(*) from kuaiban.file')).rows[0]?.count ?? -1;

  /** That it was not kept, and why. */
  async function expectRefused(client: Client): Promise<void> {
    const before = await stored();
    const { status, body, headers } = await upload(client);
    expect([status, headers.get('content-type')]).toEqual([429, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({ code: 'upload-limit', detail: { zh: expect.stringContaining('60 个文件、共 50 MB'), en: expect.stringContaining('60 files and 50 MB a day') } });
    expect(await stored()).toBe(before);
  }

  test('given many small files on one day, then 60 are taken, also when they come at once, and the next is told why it is not', async () => {
    const client = await signedIn(PERSON.wang.number);
    const statuses = (await Promise.all(Array.from({ length: 64 }, () => upload(client)))).map(({ status }) => status);
    expect([statuses.filter((status) => status === 201).length, statuses.filter((status) => status === 429).length]).toEqual([60, 4]);
    await expectRefused(client);
  });

  test('given large files on one day, then 50 MB are taken, and another person is not concerned', async () => {
    const client = await signedIn(PERSON.zhang.number);
    for (let each = 0; each < 5; each += 1) expect((await upload(client, 10 * 1024 * 1024)).status).toBe(201);
    await expectRefused(client);
    expect((await upload(await signedIn(PERSON.li.number))).status).toBe(201);
  });
}
