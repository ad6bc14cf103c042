import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { importSubjects, type ImportParts } from '#adapters/postgres/import/import-subjects.ts';
import { importVacancies } from '#adapters/postgres/import/import-vacancies.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { registerViews } from '#channels/http/views/register-view.ts';
import { secretFieldsOf } from '#core/catalog/register-kind.ts';
import { loadRules } from '#main/load-rules.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { generateStaff } from '#sandbox/people/staff.ts';
import { usingDatabase } from './harness.ts';

const database = usingDatabase();
const region = '371300';
const at = '2026-11-23T01:00:00.000Z';
const keys = parseKeys('c'.repeat(64));
const vault = createVault(keys);
/** As the catalogue itself says it. */
const { catalog } = await loadRules(join(import.meta.dirname, '../../catalog'));
const secretFields = (name: string): readonly string[] => {
  const kind = catalog.registerKinds.get(name);
  return kind ? secretFieldsOf(kind) : [];
};
const parts = (): ImportParts => ({ pool: database.pool, vault, numberHash: createKeyedHash(keys, 'subject-number'), secretFields });
const people = generatePeople('kuaiban', '2026-11-23');
const subjects = [
  ...people.persons.map((person) => ({ kind: 'person' as const, number: person.idNumber, name: person.name, entries: person.entries })),
  ...people.enterprises.map((enterprise) => ({ kind: 'enterprise' as const, number: enterprise.creditCode, name: enterprise.name, entries: [] })),
];

/** Every value of every table, as whoever copies the database would read it. */
async function dump(): Promise<string> {
  const { rows } = await database.owner.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'kuaiban' and table_type = 'BASE TABLE'`);
  const texts = await Promise.all(rows.map(({ name }) => database.owner.query<{ text: string | null }>(`select string_agg(t::text, ' ') as text from ${name} t`)));
  return texts.map(({ rows: [row] }) => row?.text ?? '').join('\n');
}

describe('given the demo people', () => {
  test('when they are imported twice, then each is there once, with the same identity', async () => {
    const first = await importSubjects(parts(), region, 'demo', at, subjects);
    expect(await importSubjects(parts(), region, 'demo', at, subjects)).toEqual(first);
    const { rows } = await database.pool.query(`select (select count(*) from subject) as subjects, (select count(*) from directory) as directory, (select count(*) from register_entry) as entries, (select count(*) from register_end) as ends`);
    expect(rows).toEqual([{
      subjects: subjects.length, directory: subjects.length,
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
      // An older system names no article for what it ended, and no words of ours stand in for one.
      expect(entries.flatMap(({ end }) => end?.basis ?? [])).toEqual(entries.flatMap(({ end }) => (end ? [''] : [])));
      expect(plain).toEqual(person.entries.map(({ kind, data, from, to, endedBecause }) => ({ kind, data: Object.fromEntries(Object.entries(data).toSorted()), from, to, because: endedBecause ?? null })).toSorted(byText));
    }
  });

  test('then no number, phone, address or account of anybody stands readable in the database', async () => {
    await importSubjects(parts(), region, 'demo', at, subjects);
    const text = await dump();
    expect(text).toContain(people.persons[0]!.name);
    for (const { idNumber, phone, address, departments: { bank } } of people.persons) {
      for (const secret of [idNumber, phone, address, ...(bank ? [bank.account] : [])]) expect(text.includes(secret), secret).toBe(false);
    }
  });

  test('then the person reads the own phone and address whole, and the account masked', async () => {
    const [person] = people.persons;
    const ids = await importSubjects(parts(), region, 'demo', at, subjects);
    const shown = registerViews(catalog, await createRegisterStore(database.pool, vault).entries(region, ids[0]!), '2026-11-23').flatMap(({ fields }) => fields.map(({ text }) => text.zh));
    for (const own of [person!.phone, person!.address, `****${person!.departments.bank!.tail}`]) expect(shown).toContain(own);
    expect(shown).not.toContain(person!.departments.bank!.account);
  });
});

test('given an entry that was written before its field became secret, then it is read as it stands', async () => {
  const person = { kind: 'person' as const, number: 'M7654321', name: '旧档', entries: [{ kind: 'contact', data: { phone: '13300001111', address: '旧地址' }, from: '2020-01-01', to: null }] };
  const [id] = await importSubjects({ ...parts(), secretFields: () => [] }, region, 'before', at, [person]);
  const { rows } = await database.owner.query('select secret from register_entry where subject_id = $1', [id]);
  expect(rows).toEqual([{ secret: null }]);
  expect((await createRegisterStore(database.pool, vault).entries(region, id!))[0]?.data).toEqual({ phone: '13300001111', address: '旧地址' });
});

describe('given one number that two cities import', () => {
  const one = (n: number) => ({ kind: 'person' as const, number: `M100000${n}`, name: '双城', entries: [{ kind: 'birth', data: { date: '1990-05-01' }, from: '1990-05-01', to: null }] });
  const counted = async (): Promise<unknown> => (await database.owner.query(`select (select count(*)::int from subject where name = '双城') as subjects, (select count(*)::int from directory d join subject s on s.id = d.subject_id where s.name = '双城') as directory, (select count(*)::int from register_entry e join subject s on s.id = e.subject_id where s.name = '双城') as entries`)).rows[0];

  test('when one comes after the other, then the second brings nothing, also none of the others of its list, and says where the number stands', async () => {
    await importSubjects(parts(), region, 'one', at, [one(1)]);
    await expect(importSubjects(parts(), '440300', 'other', at, [one(1), one(2)])).rejects.toThrow(/371300: 1/u);
    expect(await counted()).toEqual({ subjects: 1, directory: 1, entries: 1 });
  });

  test('when both come at once, then one of them has it', async () => {
    const both = await Promise.allSettled([importSubjects(parts(), region, 'one', at, [one(3)]), importSubjects(parts(), '440300', 'other', at, [one(3)])]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await counted()).toEqual({ subjects: 2, directory: 2, entries: 2 });
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
  expect(rows).toEqual([{ officers: generateStaff('kuaiban').length, vacancies: people.vacancies.length }]);
});
