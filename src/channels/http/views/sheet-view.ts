import type { Sheet } from '#core/counter/screen.ts';
import { lineKey } from '#core/counter/signing.ts';
import type { Hash } from '#core/id.ts';
import type { Plan } from '../schemas/plan.ts';

/** What of a plan the person at the counter reads along on their screen: what the clerk sees of them, and nothing more. */
export function sheetOf(hash: Hash, { lifeEvent, answers, known, promises, items, open, as }: Plan): Sheet {
  const said = answers.map(({ question, text }) => ({ label: question, value: text }));
  const found = as === 'employer' ? [] : known.map(({ name, text, source }) => ({ label: name, value: text, source: source.label }));
  const keyed = <L extends { readonly label: Sheet['event']; readonly value: Sheet['event'] }>(lines: readonly L[], from: number): (L & { readonly key: string })[] => lines.map((line, index) => ({ ...line, key: lineKey(hash, line.label, line.value, from + index) }));
  return {
    event: lifeEvent.name,
    answers: keyed(said, 0),
    // Counted apart, so that one more answer does not make other lines of them.
    known: keyed(found, 1000),
    promises: promises.filter(({ signed, declined }) => signed && !declined).map(({ name }) => name),
    // While questions are open nobody knows what will have to be done and how long it takes: what is listed then would be taken for a promise.
    items: open.length > 0 ? [] : items.filter(({ status }) => status === 'now').map(({ name, promised }) => ({ label: name, value: promised })),
  };
}
