import { parse } from 'yaml';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { creditCodeFault } from '#core/identity/credit-code.ts';
import { identityNumberFault } from '#core/identity/identity-number.ts';
import { addDays, retirementDay } from './days.ts';
import { generatePeople } from './generate-people.ts';
import { employerProfiles } from './matters/employers.ts';
import { matterProfiles } from './matters/matters.ts';
import { CITIES } from './places.ts';
import { generateOperators, generateStaff } from './staff.ts';

const today = '2026-11-23';
const people = generatePeople('kuaiban', today);
type Entries = Record<string, { fields?: Record<string, { type: unknown }>; exclusive?: boolean; codes?: Record<string, { tags?: string[] }> }>;
const catalogue = (part: string): Entries => {
  const folder = new URL(`../../catalog/${part}/`, import.meta.url);
  return Object.assign({}, ...readdirSync(folder).map((file) => parse(readFileSync(new URL(file, folder), 'utf8')) as Entries)) as Entries;
};
const kinds = catalogue('registers');
const codes = catalogue('codes');
const find = (name: string) => people.persons.find((person) => person.name === name)!;

describe('given a seed and a day', () => {
  test('then the same people come out, and others from another seed', () => {
    expect(generatePeople('kuaiban', today)).toEqual(people);
    expect(generatePeople('other', today).persons[0]!.idNumber).not.toBe(people.persons[0]!.idNumber);
  });

  test('then the featured people have the same numbers on any other day', () => {
    const numbers = (day: string): string[] => generatePeople('kuaiban', day).persons.filter((person) => person.featured).map((person) => person.idNumber);
    expect(numbers('2027-03-01')).toEqual(numbers(today));
    expect(numbers(today)).toHaveLength(16);
  });

  test('then there are 200 persons about unemployment, 40 older ones, those of the other matters and their enterprises, every number valid and given once', () => {
    expect(people.persons).toHaveLength(200 + 40 + matterProfiles(today).length);
    expect(people.enterprises).toHaveLength(20 + employerProfiles(today).length);
    const numbers = people.persons.map((person) => person.idNumber);
    expect(numbers.filter((number) => identityNumberFault(number) !== null)).toEqual([]);
    expect(new Set(numbers).size).toBe(people.persons.length);
    expect(people.enterprises.filter((enterprise) => creditCodeFault(enterprise.creditCode) !== null)).toEqual([]);
    expect(new Set(people.enterprises.map((enterprise) => enterprise.creditCode)).size).toBe(people.enterprises.length);
  });

  test('then number, birthday and sex of a person agree', () => {
    for (const { idNumber, birthDate, sex } of people.persons) {
      expect(idNumber.slice(6, 14)).toBe(birthDate.replaceAll('-', ''));
      expect(Number(idNumber[16]) % 2 === 1 ? 'male' : 'female').toBe(sex);
    }
  });
});

describe('given the catalogue of register kinds and code lists', () => {
  test('then every entry has a known kind, known fields and known codes', () => {
    const strange = people.persons.flatMap((person) => person.entries.flatMap((entry) => {
      const fields = kinds[entry.kind]?.fields;
      if (!fields) return [`${person.name}: ${entry.kind}`];
      return Object.entries(entry.data).flatMap(([field, value]) => {
        const type = fields[field]?.type;
        if (type === undefined) return [`${person.name}: ${entry.kind}.${field}`];
        const list = typeof type === 'object' && type !== null && 'code' in type ? String(type.code) : undefined;
        return list !== undefined && !Object.hasOwn(codes[list]!.codes!, String(value)) ? [`${person.name}: ${entry.kind}.${field} = ${String(value)}`] : [];
      });
    }));
    expect(strange).toEqual([]);
  });

  test('then an exclusive kind is open at most once at any time, and no entry ends before it begins', () => {
    for (const person of people.persons) {
      for (const kind of new Set(person.entries.map((entry) => entry.kind))) {
        const entries = person.entries.filter((entry) => entry.kind === kind).toSorted((a, b) => a.from.localeCompare(b.from));
        for (const [i, entry] of entries.entries()) {
          expect(entry.to === null || entry.to >= entry.from, `${person.name} ${kind}`).toBe(true);
          expect(entry.from <= today, `${person.name} ${kind} begins later`).toBe(true);
          const next = entries[i + 1];
          if (kinds[kind]!.exclusive && next) expect(entry.to !== null && entry.to <= next.from, `${person.name} ${kind} twice`).toBe(true);
        }
      }
    }
  });

  test('then every reason for the end of an employment occurs', () => {
    const reasons = new Set(people.persons.flatMap((person) => person.entries.map((entry) => entry.data['separationReason'])));
    expect(Object.keys(codes['separationReasons']!.codes!).filter((code) => !reasons.has(code))).toEqual([]);
  });

  test('then vacancies and officers use known occupations, districts and lines of work', () => {
    for (const vacancy of people.vacancies) {
      expect(codes['occupations']!.codes).toHaveProperty(vacancy.occupation);
      expect(codes['districts']!.codes).toHaveProperty(vacancy.district);
      expect(vacancy.wageFrom).toBeLessThan(vacancy.wageTo);
    }
    for (const officer of generateStaff('kuaiban')) for (const line of officer.competences) expect(codes['authorities']!.codes).toHaveProperty(line);
  });
});

describe('given the rules', () => {
  const months = (name: string): unknown => find(name).entries.find((entry) => entry.kind === 'insurance.unemployment')?.data['months'];

  test('then both sides of each boundary of the months insured are there', () => {
    const all = new Set(people.persons.map((person) => person.entries.find((entry) => entry.kind === 'insurance.unemployment')?.data['months'] ?? 0));
    expect([0, 11, 12, 59, 60, 76, 119, 120, 240].filter((count) => !all.has(count))).toEqual([]);
  });

  test('then the named stories hold what they tell', () => {
    expect(months('王小明')).toBe(76);
    expect(months('赵敏')).toBe(11);
    expect(months('孙建国')).toBe(246);
    expect(find('周丽华').entries.some((entry) => entry.kind === 'benefit.unemployment' && entry.from <= today && entry.to! > today)).toBe(true);
    expect(find('刘春燕').departments.publicSecurity.name).not.toBe('刘春燕');
    expect(find('郑𬭚').departments.disabledFederation).toEqual({ certified: true, level: 3 });
    expect(['张䶮', '吴㙍', '郑𬭚'].map((name) => find(name).departments.bank?.holder)).toEqual(['张䶮', '吴㙍', '郑𬭚']);
  });

  // Published examples of the notice on statutory retirement.
  test.each([['1967-05-20', 'male', '2028-01'], ['1971-04-11', 'female55', '2026-08']] as const)('born %s (%s), then the statutory age is reached in %s', (birthDate, group, month) => {
    expect(retirementDay(birthDate, group).slice(0, 7)).toBe(month);
  });

  test('then those close to retirement are less than a year from it', () => {
    const close = people.persons.filter((person) => person.story.zh.includes('距法定退休年龄不足1年'));
    expect(close).toHaveLength(3);
    for (const person of close) {
      const position = person.entries.findLast((entry) => entry.kind === 'employment')!.data['position'];
      const day = retirementDay(person.birthDate, person.sex === 'male' ? 'male' : position === 'management' ? 'female55' : 'female50');
      expect(day > today && day < addDays(today, 366), `${person.name} ${day}`).toBe(true);
    }
  });
});

test.each([...CITIES.keys()])('given the people of %s, then no two have the same name: people are found by it', (region) => {
  const names = generatePeople('kuaiban', today, region).persons.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('given the staff, then each line of work has two officers to draw from and a reviewer, with a secret of their own', () => {
  const staff = generateStaff('kuaiban');
  for (const line of ['social-insurance', 'employment-service']) {
    expect(staff.filter((one) => one.competences.includes(line) && one.roles.includes('officer')).length).toBeGreaterThanOrEqual(3);
    expect(staff.filter((one) => one.competences.includes(line) && one.roles.includes('reviewer')).length).toBeGreaterThanOrEqual(2);
  }
  expect(new Set(staff.map((one) => one.totpSecret)).size).toBe(staff.length);
  expect(staff.every((one) => /^[A-Z2-7]{32}$/u.test(one.totpSecret))).toBe(true);
  expect(generateOperators(people.enterprises)).toHaveLength(people.enterprises.length);
});

test.each([...CITIES.values()].map((city) => [city.zh, city] as const))('given %s, then nobody and nothing there names another city, and its districts are those of the code list', (_, city) => {
  const { persons, enterprises, vacancies } = generatePeople('kuaiban', today, city.code);
  const told = JSON.stringify({ persons, enterprises, vacancies });
  const others = [...CITIES.values()].filter((other) => other !== city);
  expect(others.flatMap(({ zh, en }) => [zh, en]).filter((name) => told.includes(name))).toEqual([]);
  const listed = Object.entries(codes['districts']!.codes as Record<string, { regions?: string[] }>).flatMap(([code, { regions }]) => (regions?.includes(city.code) && code.startsWith(city.code.slice(0, 4)) ? [code] : []));
  expect(Object.keys(city.districts).toSorted()).toEqual(listed.toSorted());
});
