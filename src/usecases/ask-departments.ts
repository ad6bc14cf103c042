import type { DepartmentAnswer } from '#core/cases/given.ts';
import { questionOf, type Telling } from '#core/partners/question.ts';
import type { Each } from '#core/evidence/each.ts';
import type { Value } from '#core/value.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Context } from './context.ts';
import type { Parties } from './parties.ts';
import type { Question } from './ports/cases.ts';

/** Who is told of when a department is asked, and answers whole. */
export function tellingOf({ subject, entries, applicant }: Parties, answers: Readonly<Record<string, Value>>, at: string): Telling {
  return { ...subject, entries, ...(applicant && { applicant: { ...applicant.subject, entries: applicant.entries } }), answers, on: dayOf(at) };
}

/** A question to a department about a person, with a keyed hash of what is handed over: an answer holds for the very same question only. `each` is the item it is put for. */
export function questionAbout(context: Pick<Context, 'compiled' | 'lookup' | 'now'>, telling: Telling, { department, scenario }: { department: string; scenario: string }, each?: Each): Question {
  const fields = questionOf(context.compiled.catalog, department, scenario, each === undefined ? telling : { ...telling, answers: { ...telling.answers, [each.element]: each.value } });
  return { department, scenario, ...(each && { of: each.value }), fields, about: context.lookup(`question/${department}/${scenario}/${JSON.stringify(fields)}`) };
}

/** An answer as a case keeps it: what was said, when, in which exchange, and how long it may be used. */
export function plainAnswer({ department, scenario, of, values, exchange, at, freshUntil, failure, contradicts }: DepartmentAnswer): DepartmentAnswer {
  return { department, scenario, ...(of !== undefined && { of }), values, exchange, at, freshUntil, ...(failure !== undefined && { failure }), ...(contradicts !== undefined && { contradicts }) };
}
