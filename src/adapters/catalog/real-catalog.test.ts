import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { abolishedIn, demandedIn } from '#core/catalog/abolished.ts';
import { publishedSchemas } from '#core/catalog/file-kinds.ts';
import { reportOn } from '#core/catalog/report.ts';
import { decisionScope } from '#core/decisions/decision-scope.ts';
import { factsOf, runExamples } from '#core/decisions/run-examples.ts';
import { loadRules } from '#main/load-rules.ts';

const CATALOG = resolve(import.meta.dirname, '../../../catalog');
const compiled = await loadRules(CATALOG);
const { catalog } = compiled;

describe('every worked example holds', () => {
  test.each(runExamples(compiled, '2026-11-21').map((run) => [`${run.service} ${run.example.zh}`, run] as const))('%s', (_, { differences }) =>
    expect(differences.map(({ en }) => en)).toEqual([]));
});

describe('the figures are computed from the evidence that each item lists', () => {
  const report = reportOn(catalog);

  test('失业: 14 materials and 6 forms, 9 of them different, none to submit', () =>
    expect(report.lifeEvents.find(({ id }) => id === 'unemployment')).toMatchObject({ items: 8, demands: 20, materials: 14, forms: 6, distinct: 9, submitted: 0 }));

  test('each item alone', () => expect(Object.fromEntries(report.services.map(({ code, materials, forms }) => [code, [materials, forms]]))).toMatchObject({
    '2.4.1': [1, 1], '2.4.3': [2, 1], '2.2.1': [1, 1], '1.8.1': [3, 1], '1.8.6': [0, 0], '1.8.3': [3, 1], '1.8.7': [0, 0], '2.6.1': [4, 1],
  }));

  test('every parameter of a region is read by a rule, by the words of a result, or by the house itself', () => {
    const read = new Set(compiled.read.flatMap(({ names }) => names));
    const named = new Set([...catalog.services.values()].flatMap(({ appraisal, dossier }) => [appraisal?.absences, dossier?.receiptWithin, dossier?.escalatesAfter]));
    const house = globSync(resolve(import.meta.dirname, '../../**/*.ts')).filter((file) => !file.endsWith('.test.ts')).map((file) => readFileSync(file, 'utf8')).join('\n');
    expect([...catalog.parameters.keys()].filter((name) => !read.has(`region.${name}`) && !named.has(name) && !house.includes(`'${name}'`))).toEqual([]);
  });

  test('every parameter to verify says what to verify', () => expect(report.parameters.toVerify.filter(({ note }) => note === '')).toEqual([]));
});

describe('the limits of annex 2 stand verbatim in the services', () => {
  test.each([
    ['1.8.1', 6, '自受理失业人员领取失业保险金申请之日起10日内，对申领者的资格进行审核认定。', '加快推进网上申领；现场办理5个工作日。'],
    ['2.4.1', 10, '7个工作日', '3个工作日'], ['2.4.3', 12, '7个工作日', '3个工作日'], ['2.6.1', 15, '无', '各地结合实际制定提速目标'],
  ])('%s', (code, row, before, after) => expect(catalog.services.get(code)?.limits.notice).toMatchObject({ row, before, after }));

  test.each([
    ['1.7.4', ['60d/30d', 'clear 15d/7d', 'investigation 60d/60d']], ['1.7.5', ['60d/30d', 'complex 60d/60d', 'extended 90d/60d']],
    ['1.8.1', ['10wd/5wd', 'counter 10wd/5wd']], ['1.10.1', ['10wd/5wd', 'batch -/30wd']], ['3.4.7', ['-/30min', 'in -/30min', 'out -/30min']],
  ])('%s has every variant, by law and as promised', (code, expected) => {
    const { limits } = catalog.services.get(code)!;
    const both = ({ statutory, promised }: Pick<typeof limits, 'statutory' | 'promised'>): string => `${'is' in statutory ? statutory.is : '-'}/${promised.is}`;
    expect([both(limits), ...(limits.variants ?? []).map((variant) => `${variant.id} ${both(variant)}`)]).toEqual(expected);
  });

  // The 30 minutes are for what the rules decide at once; with a person it is the figure of the annex.
  test.each([['1.8.1', '5wd'], ['2.4.1', '3wd'], ['2.4.3', '3wd']])('%s: %s are promised when an officer decides', (code, is) =>
    expect(catalog.services.get(code)?.limits.promised.is).toBe(is));
});

describe('the statutory retirement age', () => {
  const ageOf = (sex: string, position: string | null, birthDate: string) => {
    const facts = factsOf({ 'person.sex': sex, 'employment.position': position, 'person.birthDate': birthDate }, '2026-11-21');
    const scope = decisionScope(compiled, { facts, region: '371300', on: '2026-11-21' });
    return [scope.get('retirement.originalAge'), scope.get('retirement.delay')];
  };
  // Published vectors of the decision of 2024-09-13 and the ends of its tables.
  test.each<[string, string | null, string, number, number]>([
    ['male', 'worker', '1964-12-31', 60, 0], ['male', 'worker', '1965-01-01', 60, 1], ['male', 'worker', '1965-04-30', 60, 1], ['male', null, '1965-05-01', 60, 2],
    ['male', 'management', '1967-05-20', 60, 8], ['male', 'worker', '1976-08-31', 60, 35], ['male', 'worker', '1976-09-01', 60, 36], ['male', 'worker', '1990-01-01', 60, 36],
    ['female', 'management', '1971-04-10', 55, 4], ['female', null, '1971-04-10', 55, 4], ['female', 'management', '1981-08-31', 55, 35], ['female', 'management', '1981-09-01', 55, 36],
    ['female', 'worker', '1974-12-31', 50, 0], ['female', 'worker', '1975-02-28', 50, 1], ['female', 'worker', '1975-03-01', 50, 2], ['female', 'worker', '1984-10-31', 50, 59], ['female', 'worker', '1984-11-01', 50, 60],
  ])('%s, %s, born %s: %i years and %i months', (sex, position, birthDate, years, delay) => expect(ageOf(sex, position, birthDate)).toEqual([years, delay]));
});

describe('no abolished proof comes back in other words', () => {
  test.each([
    ['2.4.1', '请提供解除劳动关系证明', 'separation-proof'], ['2.4.1', '请补交毕业证复印件', 'graduation-proof'], ['2.6.1', '请到居委会 开具 居委会证明', 'residence-proof'], ['1.8.1', '请提供无业证明', 'unemployed-proof'],
    ['2.6.1', '请让居委会写个条子说明您没有工作，盖章带来', 'unemployed-proof'], ['1.8.1', '请提供目前没有就业的证明', 'unemployed-proof'], ['1.8.1', '请交未在业证明', 'unemployed-proof'], ['1.8.1', '请补待业情况证明', 'unemployed-proof'],
    ['1.8.1', '请提供失業證明', 'unemployed-proof'], ['2.4.1', '请原单位出具一份说明，写明已经离职', 'separation-proof'], ['2.6.1', '请社区开具您住在本地的证明', 'residence-proof'],
    // What somebody says themself, and a paper on something else, is none.
    ['1.8.1', '请说明现在有没有工作', undefined], ['1.8.1', '请写明您什么时候开始没有工作', undefined], ['1.8.1', '您没有工作的情况已经核实，请补身份证明', undefined], ['2.4.1', '失业登记用的身份证明不清楚，请重新上传', undefined],
    ['1.8.1', '请提供离职证明', undefined], ['2.4.1', '请核对您的出生日期', undefined],
  ])('%s: %s', (service, note, found) => expect(abolishedIn(catalog, service, note)?.id).toBe(found));

  test.each([
    ['2023年起不再发放报到证', undefined], ['报到证已停用', undefined], ['不再办理派遣证', undefined], ['报到证，现在不用了', undefined], ['未就业证明已停用', undefined],
    ['没有交报到证', 'graduation-registration-card'], ['没交派遣证不再办理', 'graduation-registration-card'], ['没有交未就业证明', 'unemployed-proof'],
  ])('what explains: %s', (note, found) => expect(demandedIn(catalog, '1.8.1', note)?.id).toBe(found));
});

describe('the published JSON Schemas', () => {
  test.each([...publishedSchemas()])('%s is up to date (npm run schema)', (name, schema) =>
    expect(JSON.parse(readFileSync(join(CATALOG, 'schema', name), 'utf8'))).toEqual(schema));

  const files = readdirSync(CATALOG, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  test.each(files)('%s names its schema in the first line, so that editors complete', (name) => {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(CATALOG, name), 'utf8')) ?? [];
    expect([...publishedSchemas().keys()]).toContain(relative(join(CATALOG, 'schema'), resolve(CATALOG, dirname(name), schema)));
  });
});
