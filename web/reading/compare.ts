import type { FileReadingView, KnownFact } from '../ui/api-types.ts';

type ReadField = FileReadingView['fields'][number];
/** How a field that was read stands to what is known already. */
export type Compared = { readonly is: 'same' } | { readonly is: 'differs'; readonly fact: KnownFact } | { readonly is: 'new' };

/** Holds a field against what the register and the departments say. A number that is shown masked is compared by the places that are shown. */
export function compareRead({ elements, value }: Pick<ReadField, 'elements' | 'value'>, known: readonly KnownFact[]): Compared {
  const fact = known.find(({ element }) => elements.includes(element));
  if (!fact) return { is: 'new' };
  const said = plain(fact.text.zh);
  return fits(said, plain(value)) ? { is: 'same' } : { is: 'differs', fact };
}

/** Days as they are written in Chinese and in numbers, without spaces. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, (_all, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function fits(shown: string, value: string): boolean {
  if (!/[*•＊]/.test(shown)) return shown === value;
  return shown.length === value.length && [...shown].every((sign, place) => /[*•＊]/.test(sign) || sign === value[place]);
}
