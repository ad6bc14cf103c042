import type { Sheet } from '#core/counter/screen.ts';
import { lineKey } from '#core/counter/signing.ts';
import type { Hash } from '#core/id.ts';
import type { Localized } from '#core/value.ts';
import type { Plan } from '../schemas/plan.ts';

/** What of a plan the person at the counter reads along on their screen: what the clerk sees of them, and nothing more. */
export function sheetOf(hash: Hash, { lifeEvent, answers, known, promises, items, open, as }: Plan): Sheet {
  const said = answers.map(({ question, text }) => ({ label: question, value: text }));
  const found = as === 'employer' ? [] : known;
  const leftOut = open.length > 0 ? [] : items.filter(({ status, notable }) => status !== 'now' && notable).map(({ name, why }) => ({ label: name, value: why }));
  return {
    event: lifeEvent.name,
    answers: said.map((line, index) => ({ ...line, key: lineKey(hash, line.label, line.value, index) })),
    // Counted apart, so that one more answer does not make other lines of them. Who somebody is was compared with their document, and is nothing to be mended in a form.
    known: found.map(({ name, text, source }, index) => ({ label: name, value: text, source: source.label, ...(source.kind !== 'sign-in' && { key: lineKey(hash, name, text, 1000 + index) }) })),
    promises: promises.filter(({ signed, declined }) => signed && !declined).map(({ name }) => name),
    // While questions are open nobody knows what will have to be done and how long it takes: what is listed then would be taken for a promise.
    items: open.length > 0 ? [] : items.filter(({ status }) => status === 'now').map((item) => ({ label: item.name, value: timeOf(item) })),
    // Nobody signs without having read what they count on and will not get.
    ...(leftOut.length > 0 && { leftOut }),
  };
}

/** When it is expected, as the clerk's page has it: the limit is that of a person who decides, not of what is done at once or waits for another. */
function timeOf({ expected, unpromised, bookedBy, promised }: Plan['items'][number]): Localized {
  if (expected === 'waits') return { zh: '等前面的有了结果，接着办', en: 'follows by itself' };
  if (expected === 'refuse') return { zh: '可能办不成', en: 'may be refused' };
  if (expected === 'instant' && unpromised === undefined && bookedBy === undefined) return { zh: '即时', en: 'at once' };
  const limit = unpromised ?? promised;
  return { zh: `${limit.zh}内`, en: `within ${limit.en}` };
}
