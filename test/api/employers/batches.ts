import { beforeAll, describe, expect, test } from 'vitest';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import type { BatchList, BatchRowView, BatchView } from '#channels/http/schemas/batch.ts';
import type { NoticeList } from '#channels/http/schemas/notice.ts';
import type { CaseList, CaseSummary, CaseView } from '#channels/http/schemas/case.ts';
import type { DemoPerson } from '#sandbox/people/person.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { hired, pensioner, rowsOf, sheetOf, untilStage, uploadSheet } from '../../live/batches.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { PERSON } from '../../live/people.ts';

/** An employer files a sheet of workers. */
export function byTheHundred(instance: Instance): void {
  let employer: Client;
  let another: Client;
  let workers: readonly DemoPerson[];
  let batch: BatchView;

  const signedIn = async (at: number): Promise<Client> => {
    const { creditCode, operator } = generateOperators(instance.people.enterprises)[at]!;
    const client = createClient(instance.url);
    await client.signInEnterprise(creditCode, operator);
    return client;
  };
  const download = async (client: Client, path: string) => {
    const response = await client.send(`/api/v1${path}`);
    return { status: response.status, type: response.headers.get('content-type'), sheet: response.status === 200 ? readSpreadsheet(Buffer.from(await response.arrayBuffer())) : [] };
  };

  beforeAll(async () => {
    [employer, another] = [await signedIn(1), await signedIn(2)];
    workers = instance.people.persons.filter(({ featured }) => !featured).slice(0, 6);
  });

  describe('given an employer', () => {
    test('then the events that it can file by the hundred are listed, each with a template in both languages', async () => {
      const { body } = await employer.get<BatchList>('/enterprise/batches');
      expect(body.events.map(({ id }) => id)).toEqual(['hiring', 'termination']);
      expect(body.batches).toEqual([]);
      for (const [language, first] of [['zh', '姓名'], ['en', 'Name']]) {
        const { status, type, sheet } = await download(employer, `/enterprise/batch-templates/hiring?language=${language}`);
        expect([status, type, sheet[0]?.cells.get('A')?.text]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', first]);
      }
      expect((await download(employer, '/enterprise/batch-templates/work-death')).status).toBe(404);
    });

    test('when what is uploaded is no sheet of the event, then it is told where and what to do, and nothing is kept', async () => {
      const refused = await uploadSheet(employer, Buffer.from('姓名,星座\n张三,双鱼\n'));
      expect([refused.status, refused.body.code]).toEqual([422, 'wrong-input']);
      expect(refused.body.errors?.find(({ pointer }) => pointer === '/body/B1')?.detail).toEqual({ zh: 'B1：没有“星座”这一列，请删掉或改成模板里的标题', en: 'B1: There is no column “星座”: remove it, or use the title of the template' });
      expect((await uploadSheet(employer, Buffer.from('%PDF-1.4\0'))).status).toBe(422);
      expect((await uploadSheet(employer, Buffer.alloc(6 * 1024 * 1024))).status).toBe(413);
      expect((await uploadSheet(employer, sheetOf([]), 'unemployment')).status).toBe(404);
      expect((await employer.get<BatchList>('/enterprise/batches')).body.batches).toEqual([]);
    });

    test('when a sheet is sent again because no answer came, also at the same moment, then it is kept once; of another enterprise, or with other rows, it is another; and without a key it is not taken', async () => {
      const [key, sheet] = ['sent-again-1', sheetOf([hired(workers[0]!, { position: '' })])];
      const sent = await Promise.all([uploadSheet(employer, sheet, 'hiring', key), uploadSheet(employer, sheet, 'hiring', key)]);
      const again = await uploadSheet(employer, sheet, 'hiring', key);
      expect([again.status, new Set([...sent, again].map(({ body }) => body.id)).size]).toEqual([200, 1]);
      const other = await uploadSheet(employer, sheetOf([hired(workers[1]!, { position: '' })]), 'hiring', key);
      const theirs = await uploadSheet(another, sheet, 'hiring', key);
      expect(new Set([again, other, theirs].map(({ body }) => body.id)).size).toBe(3);
      expect((await employer.get<BatchList>('/enterprise/batches')).body.batches.map(({ id }) => id).toSorted()).toEqual([again.body.id, other.body.id].toSorted());
      const keyless = await employer.post<ProblemBody>('/enterprise/batches?lifeEvent=hiring', sheet, { 'content-type': 'application/octet-stream' });
      expect([keyless.status, keyless.body.code]).toEqual([400, 'key-needed']);
      for (const [client, { body }] of [[employer, again], [employer, other], [another, theirs]] as const) await client.call('DELETE', `/enterprise/batches/${body.id}`);
    });

    test('when a sheet has rows with mistakes, then each is told what to mend, the sheet comes back with it, and nobody has a case', async () => {
      const rows = [hired(workers[0]!), hired(workers[1]!), hired(workers[2]!, { name: '不是他' }), hired(workers[3]!, { position: '' }), hired(workers[4]!, { number: workers[4]!.idNumber.slice(0, 17) })];
      const uploaded = await uploadSheet(employer, sheetOf(rows));
      expect([uploaded.status, uploaded.body.fileName, uploaded.body.allowed]).toEqual([201, '新员工.csv', ['remove']]);
      batch = await untilStage(employer, uploaded.body.id, 'checked');
      expect([batch.counts, batch.allowed]).toEqual([{ read: 0, bad: 3, checked: 2, filed: 0, failed: 0, known: 0 }, ['file', 'remove']]);
      const told = (await rowsOf(employer, batch.id)).map(({ status, faults }) => [status, ...faults.map(({ zh }) => zh)]);
      expect(told).toEqual([['checked'], ['checked'], ['bad', '姓名和号码对不上，或者本市没有登记这个人。请核对'], ['bad', '招用的岗位：没有填'], ['bad', expect.stringContaining('身份证号是 18 位') as string]]);
      const { sheet } = await download(employer, `/enterprise/batches/${batch.id}/sheet`);
      expect(sheet.map(({ cells }) => [cells.get('G')?.text, cells.get('H')?.text])).toEqual([['办理情况', '怎么改'], ['可以提交', undefined], ['可以提交', undefined], ...told.slice(2).map(([, fault]) => ['要改', fault])]);
      expect((await employer.get<{ cases: unknown[] }>('/me/cases')).body.cases).toEqual([]);
    });

    test('then nobody else sees the sheet or does anything with it', async () => {
      const person = createClient(instance.url);
      await person.signInPerson(PERSON.wang.number);
      for (const [client, status] of [[another, 404], [person, 403], [createClient(instance.url), 401]] as const) {
        for (const path of ['', '/rows', '/sheet']) expect((await client.get(`/enterprise/batches/${batch.id}${path}`)).status).toBe(status);
        expect((await client.post(`/enterprise/batches/${batch.id}/filing`, undefined)).status).toBe(status);
        expect((await client.call('DELETE', `/enterprise/batches/${batch.id}`)).status).toBe(status);
      }
    });

    test('when filing is asked for twice, then each good row has one case of its own, and each worker is told', async () => {
      const pressed = await Promise.all([employer.post<BatchView>(`/enterprise/batches/${batch.id}/filing`, undefined), employer.post<BatchView>(`/enterprise/batches/${batch.id}/filing`, undefined)]);
      expect(pressed.map(({ status }) => status)).toEqual([200, 200]);
      batch = await untilStage(employer, batch.id, 'done');
      expect(batch.counts).toEqual({ read: 0, bad: 3, checked: 0, filed: 2, failed: 0, known: 0 });
      const rows = await rowsOf(employer, batch.id);
      expect(rows.slice(0, 2).map(({ text }) => text.zh)).toEqual(['办成 4 项', '办成 4 项']);
      const { body } = await employer.get<CaseView>(`/cases/${rows[0]!.case!}`);
      expect(body.items.map(({ status }) => status)).toEqual(['approved', 'approved', 'approved', 'approved']);
      expect((await employer.get<{ cases: unknown[] }>('/me/cases')).body.cases).toHaveLength(2);
    });

    test('then the employer has one message about the sheet, and none about each of its rows; the workers have their own', async () => {
      const about = (await employer.get<NoticeList>('/me/messages')).body.notices.filter(({ sheet }) => sheet === batch.id);
      expect(about.map(({ title, text, case: number }) => [title.zh, text.zh, number])).toEqual([['表格“新员工.csv”交完了：企业招用员工', expect.stringMatching(/^办成 2 人。/u) as string, undefined]]);
      const numbers = (await rowsOf(employer, batch.id)).flatMap(({ case: number }) => number ?? []);
      expect((await employer.get<NoticeList>('/me/messages')).body.notices.filter(({ case: number }) => number !== undefined && numbers.includes(number))).toEqual([]);
      const worker = createClient(instance.url);
      await worker.signInPerson(workers[0]!.idNumber);
      expect((await worker.get<NoticeList>('/me/messages')).body.notices.some(({ case: number, sheet }) => number === numbers[0] && sheet === undefined)).toBe(true);
    });

    test('when the sheet that came back is mended and uploaded again, then only what was mended is filed', async () => {
      const { sheet } = await download(employer, `/enterprise/batches/${batch.id}/sheet`);
      const lines = sheet.map(({ cells }) => 'ABCDEFGHI'.split('').map((column) => cells.get(column)?.text ?? ''));
      lines[3]![0] = workers[2]!.name;
      lines[4]![2] = '工人岗位';
      lines[5]![1] = workers[4]!.idNumber;
      const { body } = await uploadSheet(employer, Buffer.from(lines.map((line) => line.join(',')).join('\n')));
      const again = await untilStage(employer, body.id, 'checked');
      expect([again.skipped, again.counts]).toEqual([2, { read: 0, bad: 0, checked: 3, filed: 0, failed: 0, known: 0 }]);
      await employer.post(`/enterprise/batches/${again.id}/filing`, undefined);
      expect((await untilStage(employer, again.id, 'done')).counts.filed).toBe(3);
      expect((await employer.get<{ cases: unknown[] }>('/me/cases')).body.cases).toHaveLength(5);
    });

    test('when a matter of a row is refused, then the sheet counts it apart, and the row and the sheet that comes back say why', async () => {
      const old = pensioner(instance.people.persons);
      // What cannot be taken as it is stops its row only: a number that a spreadsheet has cut.
      const { body } = await uploadSheet(employer, sheetOf([hired(old), hired(workers[0]!, { number: '3.71300199E+17' })]));
      const checked = await untilStage(employer, body.id, 'checked');
      expect([checked.counts, checked.outcomes]).toEqual([{ read: 0, bad: 1, checked: 1, filed: 0, failed: 0, known: 0 }, undefined]);
      await employer.post(`/enterprise/batches/${body.id}/filing`, undefined);
      const done = await untilStage(employer, body.id, 'done');
      expect(done.outcomes).toEqual({ open: 0, done: 0, partly: 0, refused: 1 });
      const [row, ...others] = (await employer.get<{ rows: BatchRowView[] }>(`/enterprise/batches/${body.id}/rows?outcome=refused`)).body.rows;
      expect([row?.name, row?.outcome, row?.text.zh, others]).toEqual([old.name, 'refused', '未办成 4 项', []]);
      const why = row?.unmet.map(({ zh }) => zh) ?? [];
      expect([why.length, why.some((each) => each.includes('：没有满足“'))]).toEqual([4, true]);
      expect((await employer.get<{ rows: BatchRowView[] }>(`/enterprise/batches/${body.id}/rows?outcome=done`)).body.rows).toEqual([]);
      const { sheet } = await download(employer, `/enterprise/batches/${body.id}/sheet`);
      expect(sheet[1]?.cells.get('H')?.text).toBe(why.join('；'));
      expect(sheet[2]?.cells.get('H')?.text).toContain('后几位已经丢失');
    });

    test('then its cases are found by name, by number and by how they stand, a page at a time, and nobody else finds them', async () => {
      const find = async (client: Client, query: string): Promise<readonly CaseSummary[]> => (await client.get<CaseList>(`/me/cases?${query}`)).body.cases;
      const all = await find(employer, '');
      const old = pensioner(instance.people.persons);
      const [refused, ...others] = await find(employer, 'standing=unmet');
      expect([refused?.items.some(({ status }) => status === 'approved'), others]).toEqual([false, []]);
      expect(await find(employer, `words=${encodeURIComponent(old.name)}`)).toEqual([refused]);
      expect(await find(employer, `words=${old.idNumber}`)).toEqual([refused]);
      expect(await find(employer, `words=${refused!.number.slice(-10)}&standing=done`)).toEqual([]);
      expect((await find(employer, 'standing=done')).length).toBe(all.length - 1);
      expect([await find(employer, 'after=50'), await find(employer, 'words=%25')]).toEqual([[], []]);
      expect(await find(another, `words=${old.idNumber}`)).toEqual([]);
      expect((await employer.get('/me/cases?standing=everything')).status).toBe(422);
    });

    test('when a sheet is thrown away, then it is gone and its cases are not', async () => {
      expect((await employer.call('DELETE', `/enterprise/batches/${batch.id}`)).status).toBe(204);
      expect((await employer.get(`/enterprise/batches/${batch.id}`)).status).toBe(404);
      expect((await employer.get<{ cases: unknown[] }>('/me/cases')).body.cases).toHaveLength(6);
    });
  });
}
