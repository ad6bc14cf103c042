import { describe, expect, test } from 'vitest';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { importSubjects, type ImportParts } from '#adapters/postgres/import/import-subjects.ts';
import { importVacancies } from '#adapters/postgres/import/import-vacancies.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { generateStaff } from '#sandbox/people/staff.ts';
import { usingDatabase } from './harness.ts';

const database = usingDatabase();
const region = '371300';
const at = '2026-11-23T01:00:00.000Z';
const keys = parseKeys('c'.repeat(64));
const vault = createVault(keys);
const secretFields = (kind: string): readonly string[] => ({ 'account.socialCard': ['account'], 'benefit.unemployment': ['account'], contact: ['phone', 'address'] })[kind] ?? [];
const parts = (): ImportParts => ({ pool: database.pool, vault, numberHash: createKeyedHash(keys, 'subject-number'), secretFields });
const people = generatePeople('kuaiban', '2026-11-23');
const subjects = [
  ...people.persons.map((person) => ({ kind: 'person' as const, number: person.idNumber, name: person.name, entries: person.entries })),
  ...people.enterprises.map((enterprise) => ({ kind: 'enterprise' as const, number: enterprise.creditCode, name: enterprise.name, entries: [] })),
];

describe('given the demo people', () => {
  test('when they are imported twice, then each is there once, with the same identity', async () => {
    const first = await importSubjects(parts(), region, 'demo', at, subjects);
    expect(await importSubjects(parts(), region, 'demo', at, subjects)).toEqual(first);
    const { rows } = await database.pool.query(`select (select count(*) from subject) as subjects, (select count(*) from directory) as directory, (select count(*) from register_entry) as entries, (select count(*) from register_end) as ends`);
    expect(rows).toEqual([{
      subjects: 220, directory: 220,
      entries: people.persons.reduce((sum, person) => sum + person.entries.length, 0),
      ends: people.persons.flatMap((person) => person.entries).filter((entry) => entry.endedBecause).length,
    }]);
  });

  test('when one is read back, then number, rare name, secret fields and the reasons of ends are whole', async () => {
    const ids = await importSubjects(parts(), region, 'demo', at, subjects);
    const store = createRegisterStore(database.pool, vault);
    for (const name of ['王小明', '吴㙍', '郑𬭚']) {
      const index = people.persons.findIndex((person) => person.name === name);
      const person = people.persons[index]!;
      expect(await store.subject(region, ids[index]!)).toMatchObject({ name, number: person.idNumber, kind: 'person' });
      const entries = await store.entries(region, ids[index]!);
      const byText = (a: object, b: object): number => JSON.stringify(a).localeCompare(JSON.stringify(b));
      const plain = entries.map(({ kind, data, from, to, end }) => ({ kind, data: Object.fromEntries(Object.entries(data).toSorted()), from, to: end?.to ?? to, because: end?.because ?? null })).toSorted(byText);
      expect(plain).toEqual(person.entries.map(({ kind, data, from, to, endedBecause }) => ({ kind, data: Object.fromEntries(Object.entries(data).toSorted()), from, to, because: endedBecause ?? null })).toSorted(byText));
    }
  });

  test('then no number, phone or account stands readable in the database', async () => {
    await importSubjects(parts(), region, 'demo', at, subjects);
    const { rows } = await database.owner.query<{ text: string }>(`select string_agg(x, ' ') as text from (select s::text as x from subject s union all select e::text from register_entry e union all select d::text from directory d) y`);
    const person = people.persons[0]!;
    for (const secret of [person.idNumber, person.phone, person.departments.bank!.account, person.address]) expect(rows[0]!.text).not.toContain(secret);
  });
});

test('given officers and vacancies, when they are imported twice, then each is there once', async () => {
  const ids = await importSubjects(parts(), region, 'demo', at, subjects);
  const vacancies = people.vacancies.map(({ creditCode, ...vacancy }) => {
    const index = people.enterprises.findIndex((enterprise) => enterprise.creditCode === creditCode);
    return { ...vacancy, enterprise: ids[people.persons.length + index]!, employer: people.enterprises[index]!.name };
  });
  for (let time = 0; time < 2; time += 1) {
    await importOfficers(database.pool, region, generateStaff('kuaiban'));
    await importVacancies(database.pool, region, vacancies);
  }
  const { rows } = await database.pool.query(`select (select count(*) from officer) as officers, (select count(*) from vacancy) as vacancies`);
  expect(rows).toEqual([{ officers: 8, vacancies: people.vacancies.length }]);
});
