import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import type { BacktestView } from '#channels/http/schemas/backtest.ts';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { answering, createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { command } from '../../live/command.ts';
import { kuaiban, ROOT, type Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';
import { identityNumbersIn } from '../../support/identity-numbers.ts';

const FILE = 'services/1.8.1.yaml';
const RULE = 'unemployment.countingMonths >= 12 or unemployment.unusedMonths > 0';

/** Supervisors try drafts of the rules on past cases of their region. */
export function backtests(instance: Instance): void {
  let [li, supervisor, elsewhere]: Client[] = [];
  let number = '', service = '';
  beforeAll(async () => {
    [li, supervisor, elsewhere] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await li.signInPerson(generated(instance, 'older', 4).number);
    number = (await li.submit<CaseView>(answering({ 'hardship.class': 'none' }))).body.number;
    service = await readFile(join(ROOT, 'catalog', FILE), 'utf8');
    await supervisor.signInStaff('0401');
    await elsewhere.signInStaff('33020401');
  });

  const begin = (client: Client, text: string, id: string = randomUUID(), months = 12) => client.put<Omit<BacktestView, 'status'> & Omit<ProblemBody, 'errors'>>(`/staff/backtests/${id}`, { months, files: [{ name: FILE, text }] });
  const result = async (id: string): Promise<BacktestView> => vi.waitFor(async () => {
    const { body } = await supervisor!.get<BacktestView>(`/staff/backtests/${id}`);
    expect(['checking', 'running']).not.toContain(body.status);
    return body;
  }, { timeout: 60_000, interval: 300 });
  const tried = async (text: string): Promise<BacktestView> => {
    const { status, body } = await begin(supervisor!, text);
    expect(status, JSON.stringify(body)).toBe(200);
    return result(body.id);
  };

  test('given somebody who does not supervise, or of another region, then they start and see nothing', async () => {
    expect((await begin(createClient(instance.url), service)).status).toBe(401);
    expect((await begin(li!, service)).status).toBe(403);
    const { id } = await tried(service);
    expect((await li!.get(`/staff/backtests/${id}`)).status).toBe(403);
    expect((await elsewhere!.get(`/staff/backtests/${id}`)).status).toBe(404);
    expect((await elsewhere!.get<{ backtests: BacktestView[] }>('/staff/backtests')).body.backtests.map((each) => each.id)).not.toContain(id);
  });

  test('given bad input, then it is told at the field, and nothing is tried', async () => {
    expect(await begin(supervisor!, '   ')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/files/0/text' }] } });
    expect(await begin(supervisor!, service, randomUUID(), 0)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/months' }] } });
    const wrong = await tried(service.replace(RULE, 'unemployment.countingMonths >= region.noSuchParameter'));
    expect(wrong).toMatchObject({ status: 'wrong', errors: [expect.objectContaining({ file: FILE, line: service.slice(0, service.indexOf(RULE)).split('\n').length })] });
    expect((await tried('code: [')).status).toBe('wrong');
  });

  test('given the rules as they are, then nothing would be otherwise', async () => {
    const { status, result: same, files, by } = await tried(service);
    expect({ status, files, by, better: same?.better, worse: same?.worse, unknown: same?.unknown }).toEqual({ status: 'done', files: [FILE], by: '0401', better: 0, worse: 0, unknown: 0 });
    expect(same!.looked).toBeGreaterThan(0);
  });

  test('given a draft that asks for longer insurance, then who would have been refused is counted by condition, group and amount, with cases to look at, and no name', async () => {
    const view = await tried(service.replace(RULE, 'unemployment.countingMonths >= 600'));
    const found = view.result!;
    expect(found.worse).toBeGreaterThan(0);
    expect(found.outcomes).toContainEqual(expect.objectContaining({ service: expect.objectContaining({ code: '1.8.1' }), before: 'approve', after: 'refuse' }));
    expect(found.criteria[0]).toMatchObject({ service: { code: '1.8.1' }, condition: { before: 'pass', after: 'fail' } });
    expect(found.groups.filter(({ kind }) => kind === 'sex').reduce((sum, { worse }) => sum + worse, 0)).toBe(found.worse);
    const paid = found.paid.find((each) => each.service.code === '1.8.1')!;
    expect(paid.before).toBeGreaterThan(paid.after);
    expect(found.examples.map((each) => each.case)).toContain(number);
    expect(identityNumbersIn(JSON.stringify(view))).toEqual([]);
    const sheet = await supervisor!.send(`/api/v1/staff/backtests/${view.id}/sheet?language=zh`);
    expect(readSpreadsheet(Buffer.from(await sheet.arrayBuffer())).map(({ cells }) => [...cells.values()].map(({ text }) => text))).toContainEqual(expect.arrayContaining(['通过', '不通过']));
    // Whoever opens an example is seen by whoever the case is about.
    expect((await supervisor!.get(`/staff/supervision/items/${number}/${found.examples.find((each) => each.case === number)!.no}`)).status).toBe(200);
  });

  test('given a draft that reads what no case holds, then those are counted as unknown with what is missing', async () => {
    const { result: found } = await tried(service.replace(RULE, 'unemployment.countingMonths >= 12 and pension.months >= 0').replace('- pension.drawing\n', '- pension.drawing\n    - pension.months\n'));
    if (!found) throw new Error('a draft that should fit');
    expect(found.unknown).toBeGreaterThan(0);
    expect(found.missing[0]?.count).toBeGreaterThan(0);
  });

  test('when one is sent twice, then it is tried once; another while it works has to wait', async () => {
    const id = randomUUID();
    const answers = await Promise.all([begin(supervisor!, service, id), begin(supervisor!, service, id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await result(id);
    expect((await supervisor!.get<{ backtests: BacktestView[] }>('/staff/backtests')).body.backtests.filter((each) => each.id === id)).toHaveLength(1);
  });

  test('the command line says the same, and answers a draft that is wrong with its lines', async () => {
    const { code, out } = await kuaiban(instance.dataFolder, 'decisions', 'backtest', join(ROOT, 'catalog', FILE), '--region', '371300', '--json');
    expect(code, out).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ worse: 0, better: 0, unknown: 0 });
    expect(await command(instance.dataFolder, 'decisions', 'backtest')).toMatchObject({ code: 2 });
  });
}
