import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { call } from './call.fixture.ts';
import { catalog } from './catalog.ts';
import { decide } from './decide.ts';

const scratch: string[] = [];
afterEach(() => {
  for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const folder = (): string => {
  scratch.push(mkdtempSync(join(tmpdir(), 'catalog-')));
  return scratch.at(-1) ?? '';
};

const json = (text: string): unknown => JSON.parse(text);

test('check says that the catalogue is right', async () => {
  const { code, out } = await call(catalog, 'check', '--json');
  expect(code).toBe(0);
  expect(json(out)).toMatchObject({ ok: true, errors: [], counts: { services: expect.any(Number), lifeEvents: expect.any(Number) } });
  const { counts } = json(out) as { counts: { services: number; lifeEvents: number } };
  expect([counts.services >= 60, counts.lifeEvents >= 7]).toEqual([true, true]);
});

test('check fails on an example that does not hold, and names it', async () => {
  const copy = folder();
  cpSync(resolve(import.meta.dirname, '../../../catalog'), copy, { recursive: true });
  const rules = join(copy, 'rules/unemployment-months.yaml');
  writeFileSync(rules, readFileSync(rules, 'utf8').replace('"[12..60)",  12', '"[12..60)",  11'));
  const { code, out } = await call(catalog, 'check', '--json', '--folder', copy);
  expect(code).toBe(1);
  expect(json(out)).toMatchObject({ ok: false });
  expect(out).toContain('months: expected 12, got 11');
  expect((json(out) as { errors: { file: string; line: number }[] }).errors.every(({ file, line }) => file.endsWith('services/1.8.1.yaml') && line > 1)).toBe(true);
});

test('check tells in one run, with file, line and remedy: a publicity in two units, one that answers for another source, who may apply by their own word', async () => {
  const copy = folder();
  cpSync(resolve(import.meta.dirname, '../../../catalog'), copy, { recursive: true });
  const change = (file: string, from: string, to: string): void => writeFileSync(join(copy, file), readFileSync(join(copy, file), 'utf8').replace(from, to));
  change('services/1.6.3.yaml', 'earlyRetirementPublicityDays, unit: d', 'earlyRetirementPublicityDays, unit: wd');
  change('elements/business.yaml', '对公示没有异议，或者异议经核实不成立吗？, en: "Was there no objection during the public notice, or an unfounded one?" }\n  sources: [officer]', '对公示没有异议吗？, en: "No objection?" }\n  sources: [ask]');
  change('services/1.1.5.yaml', 'may: employment.withApplicant', 'may: account.socialCard = "1"');
  change('regions/330200.yaml', "where: 'residence.district", "where: 'hardship.class = \"oldr\" and residence.district");
  const { code, out } = await call(catalog, 'check', '--json', '--folder', copy);
  expect(code).toBe(1);
  const errors = (json(out) as { errors: { file: string; line: number; message: { en: string }; remedy: { en: string } }[] }).errors;
  expect(errors.every(({ line, remedy }) => line > 1 && remedy.en !== '')).toBe(true);
  expect(errors.map(({ file, message }) => `${file.slice(copy.length + 1)}: ${message.en}`)).toEqual(expect.arrayContaining([
    'services/1.6.3.yaml: The publicity is counted in wd, but earlyRetirementPublicityDays is in days',
    'services/2.5.1.yaml: startup.publicityClear has other sources than the officer, for which the end of a publicity cannot answer',
    'services/1.1.5.yaml: Who may hand in is known before anybody is asked, and cannot rest on account.socialCard, which the applicant answers',
    'regions/330200.yaml: Who may hand in is known before anybody is asked, and cannot rest on hardship.class, which the applicant answers',
    'regions/330200.yaml: There is no code of hardshipClasses “oldr”',
  ]));
});

test('check notes what a rule table leaves open, without failing', async () => {
  const copy = folder();
  cpSync(resolve(import.meta.dirname, '../../../catalog'), copy, { recursive: true });
  const rules = join(copy, 'rules/unemployment-months.yaml');
  writeFileSync(rules, readFileSync(rules, 'utf8').replace('">= 120"', '"[120..999]"'));
  const { code, out } = await call(catalog, 'check', '--folder', copy);
  expect(code).toBe(0);
  expect(out).toContain('Months of contributions that count now is more than 999, say 1000');
  expect(json((await call(catalog, 'report', '--json', '--folder', copy)).out)).toMatchObject({ tables: expect.arrayContaining([expect.objectContaining({ table: 'unemployment-months' })]) });
});

test('examples run one service or all of them', async () => {
  expect((await call(catalog, 'examples', '2.4.3')).out).toContain('✓ 通过    已办失业登记，当场发证');
  const { code, out } = await call(catalog, 'examples', '--json');
  expect(code).toBe(0);
  const all = json(out) as { total: number; failed: number };
  expect(all.total).toBeGreaterThanOrEqual(60);
  expect(all.failed).toBe(0);
  expect((await call(catalog, 'examples', '9.9.9')).code).toBe(2);
});

test('report shows what the event saves', async () => {
  expect((await call(catalog, 'report')).out).toContain('20 份（14 份材料 + 6 张表）');
  expect(json((await call(catalog, 'report', '--json')).out)).toMatchObject({ lifeEvents: expect.arrayContaining([expect.objectContaining({ id: 'unemployment', demands: 20, distinct: 9, submitted: 0 })]) });
});

test('report tells before and now, and the figures of the notices apart from what is computed', async () => {
  const { out } = await call(catalog, 'report');
  expect(out).toContain('以前 → 现在 / Before → now');
  expect(out).toMatch(/宁波八个“一件事”（通知原文 quoted） +−52\.34% +−56\.25% +−66\.18% +−75%/);
  expect(out).toContain('通知 notice   事项 matters 6 → 1；材料 materials 12 → 1；表单 forms → 0；工作日 days 79 → 15；跑腿 visits → 0');
  expect(out).toContain('提交材料次数 submissions 3 → 0');
});

test('report of a region tells its own life events and notices; an unknown region is told', async () => {
  const { out } = await call(catalog, 'report', '--json', '--region', '440300');
  const { savings } = json(out) as { savings: { region: string; lifeEvents: { id: string }[]; quoted: { id: string }[]; regions: { code: string }[] } };
  expect([savings.region, savings.quoted.map(({ id }) => id), savings.regions.map(({ code }) => code)]).toEqual(['440300', ['shenzhen-instant'], ['440300']]);
  expect(savings.lifeEvents.map(({ id }) => id)).toEqual(expect.arrayContaining(['talent-settlement']));
  expect(await call(catalog, 'report', '--region', '999999')).toMatchObject({ code: 2, errors: expect.stringContaining('没有这个地区：999999') });
});

test('a command that cannot be read gets the usage and exit code 2', async () => {
  for (const args of [[], ['chek'], ['check', 'more'], ['check', '--jsn']]) {
    const { code, errors } = await call(catalog, ...args);
    expect(code).toBe(2);
    expect(errors).toContain('kuaiban catalog check');
  }
});

const ORDINARY = {
  'person.alive': true, 'person.birthDate': '1985-06-15', 'person.sex': 'male', 'employment.position': 'worker', 'unemployment.insuredMonths': 76, 'unemployment.unusedMonths': 0, 'benefit.granted': false,
  'separation.reason': 'layoff', 'unemployment.registered': true, 'unemployment.registeredOn': '2026-11-21', 'job.seeking': true, 'pension.drawing': false, 'benefit.active': false,
  'account.socialCard': '6217000000000000017', 'account.registered': true, 'account.active': true,
};
const facts = (change: Record<string, unknown> = {}): string => {
  const file = join(folder(), 'facts.json');
  writeFileSync(file, JSON.stringify({ ...ORDINARY, ...change }));
  return file;
};

test('decide answers with outcome, values, reasons and effects', async () => {
  const { code, out } = await call(decide, '1.8.1', '--facts', facts(), '--on', '2026-11-21', '--json');
  expect(code).toBe(0);
  expect(json(out)).toMatchObject({
    service: '1.8.1', on: '2026-11-21', region: '371300', outcome: 'approve', values: { months: 18, monthly: 198000 },
    effects: [{ kind: 'open', register: 'benefit.unemployment', from: '2026-11-21' }, { kind: 'pay', amount: 198000, times: 18, first: 'nextMonth' }],
  });
});

test('decide refuses with the article and the remedy', async () => {
  const { out } = await call(decide, '1.8.1', '--facts', facts({ 'separation.reason': 'resigned' }), '--on', '2026-11-21');
  expect(out).toContain('✗ 不是本人自愿离职');
  expect(out).toContain('社会保险法 第四十五条（二）');
  expect(out).toContain('不以单位填报为准');
  expect(out).toContain('不通过 / refused');
});

test('decide does not guess what is missing', async () => {
  const { out } = await call(decide, '1.8.1', '--facts', facts({ 'account.active': 'unknown' }), '--on', '2026-11-21', '--json');
  expect(json(out)).toMatchObject({ outcome: 'officer', result: null, effects: [] });
});

test.each([
  ['an unknown service', ['9.9.9'], {}, '没有事项 9.9.9'], ['an unknown element', ['1.8.1'], { 'unemployment.insuredMonth': 3 }, '是不是 unemployment.insuredMonths'],
  ['a text for a number', ['1.8.1'], { 'unemployment.insuredMonths': 'abc' }, 'unemployment.insuredMonths（失业保险累计缴费月数 / Months of unemployment insurance in all）：这里要填整数（0 到 …），给的是 "abc" / A whole number is expected here'],
  ['a number for a text', ['1.8.1'], { 'account.socialCard': 6217 }, 'Text is expected here, got 6217'], ['a text for yes or no', ['1.8.1'], { 'person.alive': 'yes' }, 'Answer yes or no, got "yes"'],
  ['a code that is not on the list', ['1.8.1'], { 'separation.reason': 'fired' }, 'layoff'], ['a day that no calendar has', ['1.8.1'], { 'person.birthDate': '1985-02-30' }, 'A date is expected here'],
  ['nothing for a fact', ['1.8.1'], { 'person.alive': null }, 'got null'], ['several mistakes', ['1.8.1'], { 'person.alive': 1, 'person.birthDate': true }, 'got 1\nperson.birthDate'],
  ['a day that does not exist', ['1.8.1', '--on', '2026-02-30'], {}, '没有这一天'], ['an unknown region', ['1.8.1', '--region', '999999'], {}, '没有地区 999999'],
])('decide with %s says so with exit code 2', async (_, args, change, told) => {
  const { code, errors } = await call(decide, ...args, '--facts', facts(change));
  expect(code).toBe(2);
  expect(errors).toContain(told);
});
