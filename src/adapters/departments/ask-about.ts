import type { Catalog } from '#core/catalog/catalog.ts';
import type { Contradiction } from '#core/cases/given.ts';
import { readIdentityNumber } from '#core/register/identity-number.ts';
import type { Value } from '#core/value.ts';
import type { AskDepartments, Subject } from '#usecases/ports/cases.ts';
import { contradictionBinding, type Seal } from '#usecases/seal-answers.ts';
import type { Departments } from './connector.ts';
import type { Answer } from './outcome.ts';
import { freshForMs } from './reading.ts';

/**
 * Ask several departments about a person at once. An answer that cannot be used is kept as such, so that a person looks (as is a
 * question that cannot be put, because nothing names whom it is about: waiting would not help); one that did not come is left out,
 * so that the item waits. Of an answer that contradicts what is known the fields that differ are kept sealed, for the officer who compares.
 */
export function askAbout(catalog: Catalog, departments: Departments, now: () => string, seal: Seal): AskDepartments {
  return async (subject, questions, caseNumber) => {
    const asked = await Promise.all(questions.map(async ({ department, scenario, of, fields, about }) => {
      const declared = catalog.departments.get(department)?.scenarios[scenario];
      if (!declared) return undefined;
      const answer = await departments.ask(department, scenario, { region: subject.region, subject: subject.number, fields, known: SUBJECTS.has(declared.request[0] ?? '') ? contradictable(declared.answer, subject) : {}, ...(caseNumber && { case: caseNumber }) });
      const base = { department, scenario, ...(of !== undefined && { of }), exchange: answer.exchange, about };
      const freshUntil = (at: string): string => new Date(Date.parse(at) + freshForMs(declared.freshFor)).toISOString();
      if (answer.kind === 'answered') return { ...base, values: answer.values, at: answer.at, freshUntil: freshUntil(answer.at) };
      if (answer.kind === 'invalid' || answer.kind === 'refused') return { ...base, values: {}, failure: answer.reason, ...contradictionOf(answer, seal), at: now(), freshUntil: new Date(Date.parse(now()) + UNUSABLE_MS).toISOString() };
      return undefined;
    }));
    return asked.filter((answer) => answer !== undefined);
  };
}

/** What a question is about: one that names somebody else first (a dependant, the applicant) says nothing of the subject. */
const SUBJECTS: ReadonlySet<string> = new Set(['person.idNumber', 'enterprise.number']);

/** An answer that could not be used is not asked for again at once, and not for long. */
const UNUSABLE_MS = 60_000;

function contradictionOf(answer: Answer, seal: Seal): { contradicts?: Contradiction } {
  if (answer.kind !== 'invalid' || !answer.withheld || !answer.fields) return {};
  const { values, at } = answer.withheld;
  const differs = new Set(answer.fields);
  const said = answer.fields.map((field) => [field, seal(String(values[field]), contradictionBinding(answer.exchange, field))] as const);
  return { contradicts: { said: Object.fromEntries(said), rest: Object.fromEntries(Object.entries(values).filter(([field]) => !differs.has(field))), at } };
}

/** What the directory already knows and an answer must not contradict: the name, and what the identity number itself says (GB 11643). */
export function contradictable(answer: Readonly<Record<string, unknown>>, subject: Subject): Readonly<Record<string, Value>> {
  const read = subject.kind === 'person' ? readIdentityNumber(subject.number) : undefined;
  const known: Readonly<Record<string, Value>> = { name: subject.name, ...(read && !('fault' in read) && { birthDate: read.birthDate, sex: read.sex }) };
  return Object.fromEntries(Object.entries(known).filter(([field]) => field in answer));
}
