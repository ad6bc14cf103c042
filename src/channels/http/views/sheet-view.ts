import type { Sheet } from '#core/counter/screen.ts';
import type { Plan } from '../schemas/plan.ts';

/** What of a plan the person at the counter reads along on their screen: what the clerk sees of them, and nothing more. */
export function sheetOf({ lifeEvent, answers, known, promises, items, as }: Plan): Sheet {
  return {
    event: lifeEvent.name,
    answers: answers.map(({ question, text }) => ({ label: question, value: text })),
    known: as === 'employer' ? [] : known.map(({ name, text, source }) => ({ label: name, value: text, source: source.label })),
    promises: promises.filter(({ signed, declined }) => signed && !declined).map(({ name }) => name),
    items: items.filter(({ status }) => status === 'now').map(({ name, promised }) => ({ label: name, value: promised })),
  };
}
