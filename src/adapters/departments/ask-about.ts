import type { Catalog } from '#core/catalog/catalog.ts';
import { readIdentityNumber } from '#core/register/identity-number.ts';
import { isOpen } from '#core/register/open.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Value } from '#core/value.ts';
import type { AskDepartments, Subject } from '#usecases/ports/cases.ts';
import type { Departments } from './connector.ts';
import { freshForMs } from './reading.ts';

/**
 * Ask several departments about a person at once. What they need to find the person is taken from the directory and the register;
 * an answer that cannot be used is kept as such, so that a person looks (as is a question that cannot be put, because nothing in the
 * register names whom it is about: waiting would not help); one that did not come is left out, so that the item waits.
 */
export function askAbout(catalog: Catalog, departments: Departments, now: () => string): AskDepartments {
  return async (subject, scenarios, entries, caseNumber) => {
    const asked = await Promise.all(scenarios.map(async ({ department, scenario }) => {
      const declared = catalog.departments.get(department)?.scenarios[scenario];
      const fields = Object.fromEntries((declared?.request ?? []).flatMap((element) => {
        const value = knownValue(catalog, element, subject, entries, dayOf(now()));
        return value === undefined ? [] : [[element, value]];
      }));
      if (!declared) return undefined;
      const answer = await departments.ask(department, scenario, { subject: subject.number, fields, known: contradictable(declared.answer, subject), ...(caseNumber && { case: caseNumber }) });
      const base = { department, scenario, exchange: answer.exchange };
      const freshUntil = (at: string): string => new Date(Date.parse(at) + freshForMs(declared.freshFor)).toISOString();
      if (answer.kind === 'answered') return { ...base, values: answer.values, at: answer.at, freshUntil: freshUntil(answer.at) };
      if (answer.kind === 'invalid' || answer.kind === 'refused') return { ...base, values: {}, failure: answer.reason, at: now(), freshUntil: new Date(Date.parse(now()) + UNUSABLE_MS).toISOString() };
      return undefined;
    }));
    return asked.filter((answer) => answer !== undefined);
  };
}

/** An answer that could not be used is not asked for again at once, and not for long. */
const UNUSABLE_MS = 60_000;

function knownValue(catalog: Catalog, element: string, subject: Subject, entries: readonly RegisterEntry[], on: string): Value | undefined {
  if (element === 'person.idNumber') return subject.number;
  if (element === 'person.name') return subject.name;
  for (const source of catalog.elements.get(element)?.sources ?? []) {
    if (typeof source !== 'object' || !('register' in source) || source.register.field === undefined) continue;
    const { kind, field } = source.register;
    const entry = entries.findLast((each) => each.kind === kind && isOpen(each, on));
    if (entry?.data[field] !== undefined) return entry.data[field];
  }
  return undefined;
}

/** What the directory already knows and an answer must not contradict: the name, and what the identity number itself says (GB 11643). */
function contradictable(answer: Readonly<Record<string, unknown>>, subject: Subject): Readonly<Record<string, Value>> {
  const read = subject.kind === 'person' ? readIdentityNumber(subject.number) : undefined;
  const known: Readonly<Record<string, Value>> = { name: subject.name, ...(read && !('fault' in read) && { birthDate: read.birthDate, sex: read.sex }) };
  return Object.fromEntries(Object.entries(known).filter(([field]) => field in answer));
}
