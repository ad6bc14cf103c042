import { createAccounts, type AccountToCreate, type CreateAccountPorts } from '#usecases/identity/create-accounts.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { importSubjects, subjectIdOf } from '#adapters/postgres/import/import-subjects.ts';
import { importVacancies } from '#adapters/postgres/import/import-vacancies.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import type { Anchor } from '#sandbox/people/anchor.ts';
import type { DemoPeople } from '#sandbox/people/person.ts';
import { generateOperators, generateStaff } from '#sandbox/people/staff.ts';
import { DEMO_REGION } from './home-region.ts';
import type { Platform } from './platform.ts';

/** One published password for people who do not exist. */
export const DEMO_PASSWORD = 'kuaiban';

/** The people, enterprises and officers that a data folder was made with. */
export function demoPeople(anchor: Anchor): DemoPeople {
  return generatePeople(anchor.seed, anchor.day);
}

/** Fill an empty register with the demo people, once. What is there already stays as it is. */
export async function seedDemo(platform: Platform, ports: CreateAccountPorts, anchor: Anchor): Promise<void> {
  const { pool, vault, lookup, secretFields, now } = platform;
  // Accounts come last and all at once: where they are, everything is. Every step before them may run again.
  const { rows } = await pool.query<{ seeded: boolean }>('select exists (select 1 from account where region = $1) as seeded', [DEMO_REGION]);
  if (rows[0]?.seeded) return;
  const people = demoPeople(anchor);
  const staff = generateStaff(anchor.seed);
  const parts = { pool, vault, numberHash: (text: string) => lookup(`number/${text}`), secretFields };
  const persons = people.persons.map((person) => ({ kind: 'person' as const, number: person.idNumber, name: person.name, entries: person.entries }));
  const enterprises = people.enterprises.map((enterprise) => ({ kind: 'enterprise' as const, number: enterprise.creditCode, name: enterprise.name, entries: enterprise.entries }));
  const idOfNumber = (number: string): string => subjectIdOf(DEMO_REGION, parts.numberHash(number));
  const employers = new Map(people.enterprises.map((enterprise) => [enterprise.creditCode, enterprise.name]));
  const hash = await ports.passwords.hash(DEMO_PASSWORD);
  const account = (kind: AccountToCreate['kind'], login: string, subject: string, more: Partial<AccountToCreate> = {}): AccountToCreate => ({ kind, region: DEMO_REGION, login, subject, password: { hash }, ...more });
  await importSubjects(parts, DEMO_REGION, 'demo', now(), [...persons, ...enterprises]);
  await importOfficers(pool, DEMO_REGION, staff);
  await importVacancies(pool, DEMO_REGION, people.vacancies.map(({ creditCode, ...vacancy }) => ({ ...vacancy, enterprise: idOfNumber(creditCode), employer: employers.get(creditCode) ?? '' })));
  await createAccounts(ports, [
    ...people.persons.map((person) => account('person', person.idNumber, idOfNumber(person.idNumber))),
    ...staff.map((officer) => account('staff', officer.number, officer.id, { totpSecret: officer.totpSecret })),
    ...generateOperators(people.enterprises).map((operator) => account('enterprise', operator.creditCode, idOfNumber(operator.creditCode), { operator: operator.operator })),
  ]);
}
