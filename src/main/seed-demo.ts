import { createAccounts, type AccountToCreate, type CreateAccountPorts } from '#usecases/identity/create-accounts.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { importAdministrators } from '#adapters/postgres/import/import-administrators.ts';
import { importAssistants } from '#adapters/postgres/import/import-assistants.ts';
import { importExperts } from '#adapters/postgres/import/import-experts.ts';
import { importSubjects, subjectIdOf } from '#adapters/postgres/import/import-subjects.ts';
import { importEmployment } from '#adapters/postgres/import/import-employment.ts';
import { importJobPartners } from '#adapters/postgres/import/import-job-partners.ts';
import { importVacancies } from '#adapters/postgres/import/import-vacancies.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createRatingStore } from '#adapters/postgres/ratings/rating-store.ts';
import { createClerkStore } from '#adapters/postgres/parties/clerk-store.ts';
import { addMonths, dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import { CLERK_SCOPES } from '#core/parties/clerk.ts';
import { DEMO_CLERKS } from '#sandbox/people/matters/parties.ts';
import { findOffers } from '#usecases/find-offers.ts';
import type { ClerkStore } from '#usecases/ports/clerks.ts';
import type { OfferStore } from '#usecases/ports/offers.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import type { Anchor } from '#sandbox/people/anchor.ts';
import { CITIES } from '#sandbox/people/places.ts';
import type { DemoPeople } from '#sandbox/people/person.ts';
import { payeesOfBefore } from '#sandbox/people/overpaid.ts';
import { peopleWithTwoNumbers } from '#sandbox/people/second-numbers.ts';
import { ON_RECORD } from '#sandbox/people/matters/on-record.ts';
import { PROMISED } from '#sandbox/people/tour/plots.ts';
import type { Context } from '#usecases/context.ts';
import type { ComplaintStore } from '#usecases/ports/complaints.ts';
import { seedComplaints } from './seed-complaints.ts';
import { seedCredit } from './seed-credit.ts';
import { demoKnowledge, seedKnowledge, type KnownText } from './seed-knowledge.ts';
import { seedQueue } from './seed-queue.ts';
import { seedMerge } from './seed-merge.ts';
import { seedRatings } from './seed-ratings.ts';
import { seedPayments } from './seed-payments.ts';
import { generateAdviceTimes, generateFairs } from '#sandbox/people/employment-service.ts';
import { generateJobPartners } from '#sandbox/people/job-partners.ts';
import { generateAdministrators, generateAssistants, generateExperts, generateOperators, generateStaff } from '#sandbox/people/staff.ts';
import type { Platform } from './platform.ts';

/** One published password for people who do not exist. */
export const DEMO_PASSWORD = 'kuaiban';

/** What was made before: who starts an instance asks several times for the same people. */
const made = new Map<string, DemoPeople>();

/** The people, enterprises and officers of a city that a data folder was made with. */
export function demoPeople({ seed, day }: Anchor, region: string): DemoPeople {
  const key = `${seed}/${day}/${region}`;
  const people = made.get(key) ?? generatePeople(seed, day, region);
  made.set(key, people);
  return people;
}

/** Fill an empty register with the demo people of every city, once. What is there already stays as it is. Answers whether there was something to fill. */
export async function seedDemo(platform: Platform, ports: CreateAccountPorts, anchor: Anchor): Promise<boolean> {
  // Accounts come last and all at once: where they are, everything is. Every step before them may run again.
  const { rows } = await platform.pool.query<{ region: string }>('select distinct region from account');
  const hash = await ports.passwords.hash(DEMO_PASSWORD);
  const cities = [...CITIES.keys()].filter((region) => !rows.some((row) => row.region === region));
  const knowledge = cities.length > 0 ? demoKnowledge() : [];
  const accounts = await Promise.all(cities.map((region) => fillCity(platform, anchor, region, hash, knowledge)));
  await createAccounts(ports, accounts.flat());
  return cities.length > 0;
}

/** What people are told of is found at night; those of a demonstration have just come. What is granted without an application waits for the night: whoever looks on shall see it being asked for first. */
export async function tellDemo({ compiled, now }: Platform, store: OfferStore): Promise<void> {
  const told = [...compiled.catalog.offers.values()].filter(({ how }) => how === 'tell').map(({ id }) => id);
  for (const region of CITIES.keys()) await findOffers({ compiled, store, now }, region, told);
}

/** What people complained about before the demonstration began, in the city that an installation is for. */
export async function complainDemo(context: Context, complaints: ComplaintStore, { seed }: Pick<Anchor, 'seed'>, region: string): Promise<void> {
  const supervisor = generateStaff(seed, region).find(({ roles }) => roles.includes('supervisor'));
  if (supervisor) await seedComplaints(context, complaints, region, supervisor.id);
}

/** Two people with a record of an untrue promise, one of it repaired, and what was rated, in the city that an installation is for. */
export async function recordDemo(context: Context, { lookup, pool, vault }: Pick<Platform, 'lookup' | 'pool' | 'vault'>, anchor: Anchor, region: string): Promise<void> {
  const { persons } = demoPeople(anchor, region);
  const whois = (name: string): string | undefined => persons.flatMap((each) => (each.name === name ? [subjectIdOf(region, lookup(`number/${each.idNumber}`))] : []))[0];
  const [standing, repaired] = [whois(ON_RECORD.standing), whois(ON_RECORD.repaired)];
  const staff = generateStaff(anchor.seed, region);
  const [finds] = staff.filter(({ roles }) => roles.includes('inspector')), [confirms, answers] = staff.filter(({ roles }) => roles.includes('supervisor'));
  if (standing === undefined || repaired === undefined || !finds || !confirms || !answers) return;
  const number = await seedCredit(context, region, { standing, repaired, plot: PROMISED, finds: finds.id, confirms: confirms.id, answers: answers.id });
  await seedRatings(context, createRatingStore(pool, vault, sha256), region, number === undefined ? undefined : { case: number, person: repaired });
  // They were told when it happened: nothing of it goes out by SMS today.
  await pool.query('update notice set sent_at = at where region = $1 and person_id = any($2) and sent_at is null', [region, [standing, repaired]]);
}

/** Import the people, officers and vacancies of a city; answers the accounts they need. */
async function fillCity({ pool, vault, keys, lookup, secretFields, now, compiled }: Platform, anchor: Anchor, region: string, hash: string, knowledge: readonly KnownText[]): Promise<AccountToCreate[]> {
  const people = demoPeople(anchor, region);
  const staff = generateStaff(anchor.seed, region);
  const experts = generateExperts(anchor.seed, region);
  const assistants = generateAssistants(anchor.seed, region);
  const administrators = generateAdministrators(anchor.seed, region);
  const parts = { pool, vault, numberHash: (text: string) => lookup(`number/${text}`), secretFields };
  const persons = people.persons.map((person) => ({ kind: 'person' as const, number: person.idNumber, name: person.name, entries: person.entries }));
  const enterprises = people.enterprises.map((enterprise) => ({ kind: 'enterprise' as const, number: enterprise.creditCode, name: enterprise.name, entries: enterprise.entries }));
  const idOfNumber = (number: string): string => subjectIdOf(region, parts.numberHash(number));
  const employers = new Map(people.enterprises.map((enterprise) => [enterprise.creditCode, enterprise.name]));
  const account = (kind: AccountToCreate['kind'], login: string, subject: string, more: Partial<AccountToCreate> = {}): AccountToCreate => ({ kind, region, login, subject, password: { hash }, ...more });
  const doubles = peopleWithTwoNumbers(anchor.seed, anchor.day, region);
  const twice = doubles.flatMap(({ name, kept, merged, keptEntries, mergedEntries }) => [{ kind: 'person' as const, number: kept, name, entries: keptEntries }, { kind: 'person' as const, number: merged, name, entries: mergedEntries }]);
  const payees = payeesOfBefore(anchor.seed, anchor.day, region);
  await importSubjects(parts, region, 'demo', now(), [...persons, ...enterprises, ...twice, ...payees.map(({ name, number, entries }) => ({ kind: 'person' as const, number, name, entries }))]);
  await importOfficers(pool, region, staff);
  await importExperts(pool, region, experts);
  const registrar = staff.find(({ roles }) => roles.includes('registrar'));
  const [first] = doubles;
  if (first && registrar) await seedMerge({ pool, vault, keys, secretFields, now }, region, { kept: idOfNumber(first.kept), merged: idOfNumber(first.merged), officer: registrar.id });
  const [notes, confirms] = staff.filter(({ roles }) => roles.includes('treasurer'));
  if (notes && confirms) await seedPayments({ pool, vault, compiled, now }, region, payees.map((payee) => ({ ...payee, id: idOfNumber(payee.number) })), [notes.id, confirms.id]);
  const [writes, releases] = staff.filter(({ roles }) => roles.includes('editor'));
  if (writes && releases) await seedKnowledge({ pool, now }, region, [writes.id, releases.id], knowledge);
  const clerk = staff.find(({ roles }) => roles.includes('clerk'));
  if (clerk) await seedQueue({ pool }, anchor, region, clerk.id);
  await importAssistants(pool, region, assistants);
  await importAdministrators(pool, region, administrators, lookup);
  await importVacancies(pool, region, people.vacancies.map(({ creditCode, ...vacancy }) => ({ ...vacancy, enterprise: idOfNumber(creditCode), employer: employers.get(creditCode) ?? '' })));
  await nameClerks(createClerkStore(pool, vault), region, people, (number) => subjectIdOf(region, parts.numberHash(number)), now());
  const advisers = staff.filter(({ roles }) => roles.includes('adviser')).map(({ id }) => id);
  await importEmployment(pool, region, now(), generateAdviceTimes(anchor.day, advisers), generateFairs(anchor.day, advisers[0] ?? '', people.enterprises.map(({ creditCode }) => idOfNumber(creditCode))));
  await importJobPartners(pool, region, generateJobPartners(anchor.day));
  return [
    ...people.persons.map((person) => account('person', person.idNumber, idOfNumber(person.idNumber))),
    ...[...twice, ...payees].map(({ number }) => account('person', number, idOfNumber(number))),
    ...[...staff, ...experts, ...assistants, ...administrators].map((officer) => account('staff', officer.number, officer.id, { totpSecret: officer.totpSecret })),
    ...generateOperators(people.enterprises).map((operator) => account('enterprise', operator.creditCode, idOfNumber(operator.creditCode), { operator: operator.operator })),
  ];
}

/** The appointments of the demonstration, for half a year from now. */
async function nameClerks(clerks: ClerkStore, region: string, { persons, enterprises }: DemoPeople, idOfNumber: (number: string) => string, at: string): Promise<void> {
  for (const { enterprise, person, scopes, events } of DEMO_CLERKS) {
    const [of, who] = [enterprises.find(({ name }) => name === enterprise), persons.find(({ name }) => name === person)];
    if (!of || !who) continue;
    const [holder, clerk] = [idOfNumber(of.creditCode), idOfNumber(who.idNumber)];
    await clerks.name(region, { id: idOf(sha256, `demo/clerk/${holder}/${clerk}`), enterprise: holder, person: clerk, scopes: CLERK_SCOPES.filter((scope) => scopes.includes(scope)), events, from: dayOf(at), to: addMonths(dayOf(at), 6), namedAt: at });
  }
}
