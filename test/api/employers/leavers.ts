import { beforeAll, describe, expect, test } from 'vitest';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import { writeXlsx } from '#adapters/sheets/write-xlsx.ts';
import type { BatchView } from '#channels/http/schemas/batch.ts';
import type { DutyCalendar } from '#channels/http/schemas/duty.ts';
import type { Employees } from '#channels/http/schemas/employee.ts';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { addDays } from '#core/clocks/day.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { rowsOf, untilStage, uploadSheet } from '../../live/batches.ts';
import { createClient, type Client } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';

const EMPLOYER = '临沂沂河样例物流有限公司';
const EVENT = 'termination';
const HEADINGS = ['姓名', '身份证号', '单位填报的终止或解除原因', '档案往哪里转', '终止或解除的日期'] as const;
const LETTERS = 'ABCDEFGHIJKLMN'.split('');

/** An employer reports who leaves, by a workbook as it comes out of the template. */
export function leavers(instance: Instance): void {
  let employer: Client;
  let batch: BatchView;
  let sheet: string[][];

  const person = (name: string) => instance.people.persons.find((each) => each.name === name)!;
  const yesterday = addDays(new Date().toISOString().slice(0, 10), -1);
  const leaving = (name: string, change: Partial<Record<(typeof HEADINGS)[number], string>> = {}): string[] => {
    const cells: Record<(typeof HEADINGS)[number], string> = { 姓名: name, 身份证号: person(name).idNumber, 单位填报的终止或解除原因: '劳动合同期满，终止', 档案往哪里转: '不用转', 终止或解除的日期: yesterday, ...change };
    return HEADINGS.map((heading) => cells[heading]);
  };
  const workbook = ([head = [], ...rows]: readonly (readonly string[])[]): Buffer => writeXlsx([{ name: '名单', columns: head.map((heading) => ({ heading, width: 20, holds: 'text' })), rows }]);
  const cellsOf = (bytes: Buffer): string[][] => readSpreadsheet(bytes).map(({ cells }) => LETTERS.map((letter) => cells.get(letter)?.text ?? ''));
  const download = async (path: string): Promise<string[][]> => cellsOf(Buffer.from(await (await employer.send(`/api/v1${path}`)).arrayBuffer()));

  beforeAll(async () => {
    const { creditCode, operator } = generateOperators(instance.people.enterprises.filter(({ name }) => name === EMPLOYER))[0]!;
    employer = createClient(instance.url);
    await employer.signInEnterprise(creditCode, operator);
  });

  describe('given an employer whose workers leave', () => {
    /** The employer has handed in other things too. */
    const handedIn = async (): Promise<number> => (await employer.get<{ cases: unknown[] }>('/me/cases')).body.cases.length;
    let before = 0;
    let left: readonly string[] = [];
    const leavingSheet = (about: readonly string[]): Promise<Response> => employer.send('/api/v1/enterprise/employees/leaving?language=zh', { method: 'POST', headers: { 'content-type': 'application/json', 'x-kuaiban': '1' }, body: JSON.stringify({ about }) });

    test('when it uploads a workbook with mistakes, then each row says what to mend, and the good ones can go on', async () => {
      before = await handedIn();
      const [titles] = await download(`/enterprise/batch-templates/${EVENT}?language=zh`);
      expect(HEADINGS.every((heading) => titles!.some((title) => title.startsWith(heading)))).toBe(true);
      const uploaded = await uploadSheet(employer, workbook([[...HEADINGS], leaving('韦立群'), leaving('龚映雪', { 姓名: '不是她' }), leaving('侯建平', { 单位填报的终止或解除原因: '不想干了' })]), EVENT);
      expect(uploaded.status).toBe(201);
      batch = await untilStage(employer, uploaded.body.id, 'checked');
      expect(batch.counts).toMatchObject({ bad: 2, checked: 1 });
      const told = (await rowsOf(employer, batch.id)).map(({ status, faults }) => [status, ...faults.map(({ zh }) => zh)]);
      expect(told).toEqual([['checked'], ['bad', expect.stringContaining('姓名和号码对不上') as string], ['bad', expect.stringContaining('单位填报的终止或解除原因：请从“选项”表') as string]]);
    });

    test('when it ticks who leaves on its list, then a sheet has their names and numbers, and is taken as it is once the rest is filled in', async () => {
      const { employees } = (await employer.get<Employees>(`/enterprise/employees?name=${encodeURIComponent('韦立群')}`)).body;
      left = employees.map(({ about }) => about);
      const [head, row, ...more] = cellsOf(Buffer.from(await (await leavingSheet(left)).arrayBuffer()));
      expect([head!.slice(0, 2), row!.slice(0, 2), row!.slice(2).every((cell) => cell === ''), more.length]).toEqual([['姓名', '身份证号'], ['韦立群', person('韦立群').idNumber], true, 0]);
    });

    test('when the good row is filed, then that worker is off the list at once, and nobody else is', async () => {
      await employer.post(`/enterprise/batches/${batch.id}/filing`, undefined);
      batch = await untilStage(employer, batch.id, 'done');
      expect(batch.counts).toMatchObject({ bad: 2, filed: 1, failed: 0 });
      const [row] = await rowsOf(employer, batch.id);
      const { body } = await employer.get<CaseView>(`/cases/${row!.case!}`);
      expect(body.items.map(({ service, status }) => [service, status])).toEqual(expect.arrayContaining([['4.1.1', 'approved'], ['1.3.1', 'approved']]));
      expect(await handedIn()).toBe(before + 1);
      // Ticked before on a page that was left open: told, and not left out in silence.
      const gone = await leavingSheet(left);
      expect([gone.status, ((await gone.json()) as { detail: { zh: string } }).detail.zh]).toEqual([412, expect.stringContaining('不在名册上') as string]);
    });

    test('when the returned workbook is mended and uploaded, then what was filed is left out and the rest goes on', async () => {
      sheet = await download(`/enterprise/batches/${batch.id}/sheet`);
      const at = (heading: string): number => sheet[0]!.findIndex((title) => title.startsWith(heading));
      sheet[2]![at('姓名')] = '龚映雪';
      sheet[3]![at('单位填报的终止或解除原因')] = '劳动合同期满，终止';
      const width = sheet[0]!.findIndex((title) => title === '');
      const asked = async (): Promise<readonly (string | undefined)[]> => (await employer.get<DutyCalendar>('/enterprise/calendar')).body.duties.map(({ href }) => href);
      expect(await asked()).toContain(`/employer/batches/${batch.id}`);
      const { body } = await uploadSheet(employer, workbook(sheet.map((row) => row.slice(0, width < 0 ? LETTERS.length : width))), EVENT);
      const again = await untilStage(employer, body.id, 'checked');
      // The mended sheet is what there is to do; the one it was made from is not asked for beside it.
      const duties = await asked();
      expect([duties.includes(`/employer/batches/${again.id}`), duties.includes(`/employer/batches/${batch.id}`), (await employer.get<BatchView>(`/enterprise/batches/${batch.id}`)).body.replacedBy]).toEqual([true, false, again.id]);
      expect([again.skipped, again.counts]).toMatchObject([1, { bad: 0, checked: 2 }]);
      await employer.post(`/enterprise/batches/${again.id}/filing`, undefined);
      expect((await untilStage(employer, again.id, 'done')).counts).toMatchObject({ filed: 2, failed: 0 });
      expect(await handedIn()).toBe(before + 3);
    });

    test('when it makes its sheet anew with those who were filed before, then they are nothing to mend, and each row leads to its case', async () => {
      const { body } = await uploadSheet(employer, workbook([[...HEADINGS], leaving('韦立群'), leaving('龚映雪'), leaving('侯建平')]), EVENT);
      const anew = await untilStage(employer, body.id, 'checked');
      const rows = await rowsOf(employer, anew.id);
      expect(anew.counts).toEqual({ read: 0, bad: 0, checked: 0, filed: 0, failed: 0, known: 3 });
      const cases = (await employer.get<{ cases: { number: string }[] }>('/me/cases')).body.cases.map(({ number }) => number);
      expect(rows.map(({ status, case: number, faults, text }) => [status, cases.includes(number ?? ''), faults[0]?.zh, text.zh])).toEqual(Array.from({ length: 3 }, () => ['known', true, expect.stringContaining('不用再报'), '以前报过']));
      // Nor is it a duty; and whoever never was on record has still something to be mended.
      expect((await employer.get<DutyCalendar>('/enterprise/calendar')).body.duties.map(({ href }) => href)).not.toContain(`/employer/batches/${anew.id}`);
      const other = await untilStage(employer, (await uploadSheet(employer, workbook([[...HEADINGS], leaving('韦立群'), leaving('王小明')]), EVENT)).body.id, 'checked');
      expect(other.counts).toMatchObject({ bad: 1, known: 1 });
      // The returned sheet names the case of each, so that it is left out where the rest comes again.
      const returned = await download(`/enterprise/batches/${anew.id}/sheet`);
      expect(cases).toContain(returned[1]![returned[0]!.indexOf('办件编号')]);
    });
  });
}
