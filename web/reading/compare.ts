import type { KnownFact, ReadSaid } from '../ui/api-types.ts';

/** How a field that was read stands to what is known already. */
export type Compared = { readonly is: 'same' } | { readonly is: 'differs'; readonly fact: Pick<KnownFact, 'element' | 'text' | 'source'> } | { readonly is: 'new' };

/** Holds a field against what the register, the departments and the person say. A number that is shown masked is compared by the places that are shown. */
export function compareRead({ says }: Pick<ReadSaid, 'says'>, known: readonly Pick<KnownFact, 'element' | 'text' | 'source'>[]): Compared {
  for (const { element, text } of says) {
    const fact = known.find((each) => each.element === element);
    if (fact) return fits(plain(fact.text.zh), plain(text.zh)) ? { is: 'same' } : { is: 'differs', fact };
  }
  return { is: 'new' };
}

/** Days as they are written in Chinese and in numbers, without spaces. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, (_all, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function fits(shown: string, value: string): boolean {
  if (!/[*•＊]/.test(shown)) return shown === value;
  return shown.length === value.length && [...shown].every((sign, place) => /[*•＊]/.test(sign) || sign === value[place] || /[*•＊]/.test(value[place]!));
}
