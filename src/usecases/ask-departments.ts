import type { DepartmentAnswer } from '#core/cases/given.ts';
import { questionOf } from '#core/partners/question.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Value } from '#core/value.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Context } from './context.ts';
import type { Question, Subject } from './ports/cases.ts';

/** What may be handed over about a person now: the register, and the person's answers whole. */
export type Told = { readonly entries: readonly RegisterEntry[]; readonly answers: Readonly<Record<string, Value>> };

/** A question to a department about a person, with a keyed hash of what is handed over: an answer holds for the very same question only. */
export function questionAbout(context: Pick<Context, 'compiled' | 'lookup' | 'now'>, subject: Subject, told: Told, { department, scenario }: { department: string; scenario: string }): Question {
  const fields = questionOf(context.compiled.catalog, department, scenario, { ...told, number: subject.number, name: subject.name, on: dayOf(context.now()) });
  return { department, scenario, fields, about: context.lookup(`question/${department}/${scenario}/${JSON.stringify(fields)}`) };
}

/** An answer as a case keeps it: what was said, when, in which exchange, and how long it may be used. */
export function plainAnswer({ department, scenario, values, exchange, at, freshUntil, failure, contradicts }: DepartmentAnswer): DepartmentAnswer {
  return { department, scenario, values, exchange, at, freshUntil, ...(failure !== undefined && { failure }), ...(contradicts !== undefined && { contradicts }) };
}
