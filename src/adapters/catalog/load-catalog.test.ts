import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCatalog } from './load-catalog.ts';

const CATALOG = resolve(import.meta.dirname, '../../../catalog');
/** The matters of unemployment only: every mistake is read from the whole of a catalogue, and all matters take ten times as long. */
const { services: ITEMS } = parse(readFileSync(join(CATALOG, 'life-events/unemployment.yaml'), 'utf8')) as { services: Record<string, unknown> };
/** Tables that read values of matters which are not here. */
const OF_OTHERS = ['average-wage', 'enrolment-state', 'exam-years', 'national-income', 'survivor-months', 'talent-age-by-degree', 'talent-age-by-skill', 'talent-age-by-title', 'urban-income', 'vacancy-filing', 'vacancy-wording'];
function isOfUnemployment(path: string): boolean {
  const [part = '', file] = relative(CATALOG, path).split('/');
  if (file === undefined) return true;
  const name = file.replace(/\.yaml$/, '');
  if (part === 'old-ways' || part === 'notice-figures' || part === 'remedies' || part === 'offers' || part === 'readings') return false;
  if (part === 'services') return name in ITEMS;
  if (part === 'rules') return !OF_OTHERS.includes(name);
  if (part !== 'rules' && (name === 'talent' || name === 'vacancies')) return false;
  return part !== 'life-events' || name === 'unemployment';
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  cpSync(CATALOG, folder, { recursive: true, filter: isOfUnemployment });
  for (const region of readdirSync(join(folder, 'regions'))) {
    const path = join(folder, 'regions', region);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^lifeEvents: .*$/m, 'lifeEvents: [unemployment]').replace(/^rollout:\n(?: .*\n)+/m, '').replace(/^offices:\n(?:[ #].*\n)+/m, '').replace(/^queues:\n(?: .*\n)+/m, ''));
  }
  // Nor are the matters that still run in old systems.
  for (const file of readdirSync(join(folder, 'legacy'))) {
    const path = join(folder, 'legacy', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^matters:\n(?:[ #].*\n)+/m, ''));
  }
  // What a department's word starts is not here either: it starts what is.
  for (const file of readdirSync(join(folder, 'departments'))) {
    const path = join(folder, 'departments', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(?<=^ +starts: \{ \w+: )\[[^\]]*\]/gm, '[unemployment]'));
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Changes the first `from` of a file; answers the line it stood on. */
const change = (file: string, from: string, to: string): number => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
  return text.slice(0, at).split('\n').length;
};

/** Every mistake as `file:line message → remedy`. */
const mistakes = async (): Promise<string[]> => {
  const loaded = await loadCatalog(folder);
  return 'errors' in loaded ? loaded.errors.map(({ file, line, message, remedy }) => `${file.slice(folder.length + 1)}:${line} ${message.en} → ${remedy.en}`) : [];
};

test('given the catalogue as it is, then there is no mistake', async () => expect(await mistakes()).toEqual([]));

describe('given one mistake, then it is named with file, line and remedy', () => {
  // [what, file, what stands there, what is written instead, lines further down, what is told]
  test.each<[string, string, string, string, number, string]>([
    ['a wrong type', 'services/2.4.1.yaml', 'mode: instant', 'mode: 3', 0, 'mode cannot be 3 → It may be: instant | officer'],
    ['an unknown field', 'registers/employment.yaml', '  line: labour-relations', '  lines: labour-relations', 0, 'has an unknown field “lines” → Do you mean line'],
    ['a text without English', 'departments/outside.yaml', '  en: Public security\n', '', -2, 'public-security: lacks “en” → Add en'],
    ['a field of one kind of source, mistyped', 'elements/person.yaml', 'field: birthDate', 'feild: birthDate', 0, 'has an unknown field “feild” → Do you mean field'],
    ['a limit that is none', 'services/2.4.3.yaml', 'is: 7wd', 'is: 7 days', 0, '“7 days” is not written right → Write it as: 10wd | 15d | 3mo | 30min'],
    ['broken YAML', 'services/1.8.6.yaml', 'mode: instant', 'mode: [instant', 1, 'YAML syntax'],
    ['the same key twice', 'evidence/general.yaml', 'photo:\n', 'id-card:\n', 0, 'YAML syntax: Map keys must be unique'],
    ['a code that is not the file name', 'services/1.8.7.yaml', 'code: 1.8.7', 'code: 1.8.8', 0, 'code is 1.8.8, but the file is called 1.8.7'],
    ['a name nobody declared', 'services/1.8.1.yaml', 'pass: unemployment.countingMonths >= 12', 'pass: unemployment.countingMonth >= 12', 0, 'There is no name “unemployment.countingMonth” → Do you mean unemployment.countingMonths'],
    ['a name that the service does not gather', 'services/1.8.6.yaml', 'pass: benefit.active', 'pass: benefit.active and job.seeking', 0, 'job.seeking is read here, but needs.elements does not hold it → Add job.seeking'],
    ['an expression that ends too early', 'services/1.8.1.yaml', 'pass: unemployment.countingMonths >= 12 or unemployment.unusedMonths > 0', 'pass: unemployment.countingMonths >=', 0, 'The expression ends too early'],
    ['a missing rule table', 'services/1.8.1.yaml', 'table: unemployment-months', 'table: unemployment-monthz', 0, 'There is no table “unemployment-monthz” → It may be: unemployment-months'],
    ['an entry that stands in two files', 'evidence/general.yaml', 'photo:\n', 'skill-certificate:\n', 0, '“skill-certificate” stands in evidence/employment.yaml already → Keep one of them'],
    ['elements computed from each other', 'elements/pension.yaml', 'derive: { table: retirement-class }', 'derive: retirement.delay', 0, 'The elements are computed from each other in a circle: retirement.class → retirement.delay'],
    ['items that wait for each other', 'life-events/unemployment.yaml', '  2.4.1:\n', '  2.4.1:\n    after: [2.6.1]\n', 0, 'The items wait for each other in a circle: 2.4.1 → 2.6.1 → 2.4.1'],
    ['a tag without a code', 'life-events/unemployment.yaml', 'codes.hardshipClasses.recognised', 'codes.hardshipClasses.recognized', 0, 'There is no name “codes.hardshipClasses.recognized” → Do you mean codes.hardshipClasses.recognised'],
    ['an abolished proof', 'services/2.4.1.yaml', 'evidence: [application-form, id-card]', 'evidence: [application-form, id-card, separation-proof]', 0, 'was abolished and may not be demanded: 人社厅发〔2020〕79号'],
    ['an abolished proof under another name', 'evidence/general.yaml', 'alsoCalled: [身份证,', 'alsoCalled: [社区未就业证明,', Number.NaN, 'is the abolished “未就业证明” in other words'],
    ['a proof that the six tests do away with and only the person has', 'evidence/employment.yaml', 'sources: [register, e-card, upload]', 'sources: [upload]', Number.NaN, 'is to be dispensed with (licence, online, substitute), yet only the person can supply it'],
    ['a voluntary proof that is demanded', 'services/1.8.1.yaml', 'separation-proof,', 'separation-evidence,', 0, 'is voluntary and cannot be demanded'],
    ['a promise longer than the law allows', 'services/1.8.3.yaml', 'promised: { is: 5wd', 'promised: { is: 11wd', 0, 'The promise of 11 working days is longer than the statutory 10 working days'],
    ['a promise longer than annex 2', 'services/1.8.1.yaml', 'promised: { is: 5wd', 'promised: { is: 6wd', 0, 'The promise of 6 working days is longer than the limit of annex 2'],
    ['a search of the register by what is computed', 'elements/skills.yaml', 'level: skill.level }', 'level: person.age }', 0, 'The register cannot be searched by person.age, which is itself computed or searched for'],
    ['a search of the register by a field that is not there', 'elements/skills.yaml', 'matching: { occupation:', 'matching: { trade:', 0, 'There is no field of subsidy.training “trade”'],
    ['an unknown department', 'elements/account.yaml', 'department: bank,', 'department: banq,', 0, 'There is no department “banq” → Do you mean bank'],
    ['an unknown scenario', 'services/1.8.6.yaml', 'scenario: unemployment-medical-cover', 'scenario: medical-cover', 0, 'There is no scenario of medical-insurance “medical-cover”'],
    ['a scenario in the wrong direction', 'elements/account.yaml', 'department: bank, scenario: account', 'department: medical-insurance, scenario: unemployment-medical-cover', 0, 'is for tell, not for ask'],
    ['an end that is told by a scenario for asking', 'registers/social-insurance.yaml', 'department: medical-insurance, scenario: unemployment-medical-cover-ends', 'department: bank, scenario: account', 0, 'The scenario account is for ask, not for tell'],
    ['an end that is told of entries by a field that is not there', 'registers/social-insurance.yaml', 'where: { payer:', 'where: { payr:', 0, 'There is no field of cover.medical “payr” → Do you mean payer'],
    ['an unknown kind of entry', 'services/2.4.1.yaml', 'open: unemployment,', 'open: unemploymnt,', 0, 'There is no register kind “unemploymnt” → Do you mean unemployment'],
    ['a secret of the register that would stand in a case in clear', 'elements/account.yaml', '  mask: account\n', '', Number.NaN, 'is secret, so the element that reads it must be masked → Add mask'],
    ['an effect that leaves a field out', 'services/2.2.1.yaml', 'with: { occupation: job.occupation, district: job.district }', 'with: { occupation: job.occupation }', 0, 'The field district of jobseeking is not given'],
    ['an unknown code', 'services/1.8.1.yaml', 'separation.reason: resigned }', 'separation.reason: resignd }', 0, 'There is no code of separationReasons “resignd” → Do you mean resigned'],
    ['a question without use', 'life-events/unemployment.yaml', 'when: answers.wantsCard and not(certificate.held)', 'when: not(certificate.held)', Number.NaN, 'The answer to answers.wantsCard changes nothing'],
    ['a question that is not the person\'s', 'life-events/unemployment.yaml', '- id: job.district', '- id: residence.district', 0, 'residence.district is not the person\'s to answer'],
    ['a gap between periods', 'parameters/unemployment.yaml', 'to: "2023-09-30"', 'to: "2023-09-29"', 1, 'there is no value between 2023-09-29 and 2023-10-01'],
    ['periods that overlap', 'parameters/unemployment.yaml', 'to: "2023-09-30"', 'to: "2023-10-01"', 1, 'it overlaps with the period before (until 2023-10-01)'],
    ['a calendar that is not there', 'regions/371300.yaml', 'calendar: cn', 'calendar: xx', 0, 'The calendar “xx” cannot be used'],
    ['a service that is not online, without a reason', 'services/2.2.1.yaml', 'channels: [web, mobile, kiosk, counter]', 'channels: [kiosk, counter]', 0, 'Not offered on web, mobile, without a reason'],
    ['a criterion no example fails', 'services/1.8.1.yaml', 'failed: [notDrawing]', 'failed: [notRetired]', Number.NaN, 'No example fails the criterion notDrawing'],
  ])('%s', async (_, file, from, to, further, told) => {
    const line = change(file, from, to) + further;
    const found = await mistakes();
    expect(found.join('\n')).toContain(told);
    if (!Number.isNaN(further)) expect(found.find((each) => each.includes(told))).toContain(`${file}:${line} `);
  });
});

test('given several mistakes in several files, then all are told in one run', async () => {
  change('services/2.4.1.yaml', 'risk: low', 'risk: lwo');
  change('services/1.8.1.yaml', 'promised: { is: 5wd', 'promised: { is: 50wd');
  change('parameters/unemployment.yaml', 'to: "2023-09-30"', 'to: "2023-09-29"');
  change('services/1.8.6.yaml', 'pass: benefit.active', 'pass: benefit.active and');
  expect((await mistakes()).map((each) => each.split(':')[0])).toEqual(['parameters/unemployment.yaml', 'services/1.8.1.yaml', 'services/1.8.1.yaml', 'services/1.8.6.yaml', 'services/2.4.1.yaml']);
});

test('given a file that cannot be read at all, then it is told once and not again by everything that refers to it', async () => {
  change('elements/person.yaml', 'person.name:\n', 'person.name:\n bad\n');
  expect(await mistakes()).toHaveLength(1);
  rmSync(join(folder, 'elements'), { recursive: true });
  expect(await mistakes()).toEqual(['elements:1 There is no such file, or it cannot be read → Create it']);
});

describe('given old ways and figures of notices', () => {
  const write = (file: string, text: string): void => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const old = (code: string, ids: string, more = ''): void => write('old-ways/some.yaml', `${code}:\n${more}  materials: { ids: ${ids}, source: law, confidence: law }\n`);
  const figure = (figures: string, beside = 'everything'): void => write('notice-figures/some.yaml', `city:\n  zh: 城\n  en: city\n  region: "371300"\n  quote: 材料由12份精简为1份，取消表单\n  source: notice\n  figures: [${figures}]\n  beside: ${beside}\n`);

  test('of matters and materials that are there, then there is no mistake', async () => {
    old('2.4.1', '[application-form, id-card]');
    figure('{ of: materials, before: 12, after: 1 }, { of: forms, after: 0 }');
    expect(await mistakes()).toEqual([]);
  });

  test('of a matter that is not there, then its name says so, or it is a mistake', async () => {
    old('2.4.9', '[id-card]');
    expect((await mistakes())[0]).toContain('old-ways/some.yaml:1 There is no service “2.4.9”');
    old('2.4.9', '[id-card]', '  name: { zh: 事项, en: matter }\n');
    expect(await mistakes()).toEqual([]);
  });

  test('with a material that nobody declared, then it is named', async () => {
    old('2.4.1', '[id-cart]');
    expect(await mistakes()).toEqual(['old-ways/some.yaml:2 There is no evidence “id-cart” → Do you mean id-card?']);
  });

  test('with a figure that the quoted words do not hold, then it may not stand there', async () => {
    figure('{ of: materials, before: 2, after: 1 }');
    expect(await mistakes()).toEqual(['notice-figures/some.yaml:7 “2” does not stand in the quoted words → Only what the notice states may stand here: check the quote']);
  });

  test('beside a life event that is not there, then it is told', async () => {
    figure('{ of: materials, fewer: 12 }', '{ lifeEvents: [unemploymant] }');
    expect(await mistakes()).toEqual(['notice-figures/some.yaml:8 There is no life event “unemploymant” → Do you mean unemployment?']);
  });
});

test('the version is that of the content: comments do not change it, an amount does', async () => {
  const version = async (): Promise<string> => {
    const loaded = await loadCatalog(folder);
    return 'errors' in loaded ? 'wrong' : loaded.catalog.version;
  };
  const before = await version();
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  change('regions/371300.yaml', 'code: "371300"', '# 临沂\ncode: "371300"');
  expect(await version()).toBe(before);
  change('parameters/unemployment.yaml', 'value: 220000', 'value: 220001');
  expect(await version()).not.toBe(before);
});
