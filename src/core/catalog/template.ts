import type { Localized } from '../value.ts';

/** A place in a text to fill: `{name}` or `{name:format}`, the format being `money`, `date`, `text`, `boolean` or `code <list>`. */
const PLACE = /\{([^{}:]+)(?::([^{}]+))?\}/g;

type Place = { readonly name: string; readonly format: string | undefined };
/** A template taken apart: its places once each, and in each language the texts between them with the numbers of the places. */
type Parts = { readonly places: readonly Place[] } & Readonly<Record<keyof Localized, readonly (string | number)[]>>;

/** A template never changes, and every answer fills some. */
const worked = new WeakMap<Localized, Parts>();

/** Fills every place of a template by what `fill` gives for its name and format, asked once for each. */
export function fillPlaces(template: Localized, fill: (name: string, format: string | undefined) => Localized): Localized {
  const parts = worked.get(template) ?? takeApart(template);
  worked.set(template, parts);
  const filled = parts.places.map(({ name, format }) => fill(name, format));
  const text = (language: keyof Localized): string => parts[language].map((part) => (typeof part === 'string' ? part : filled[part]?.[language])).join('');
  return { zh: text('zh'), en: text('en') };
}

/** The names a template reads, once each. */
export function templateNames(template: Localized): readonly string[] {
  return [...new Set(takeApart(template).places.map(({ name }) => name))];
}

function takeApart(template: Localized): Parts {
  const places: Place[] = [];
  const numbers = new Map<string, number>();
  const parts = (text: string): (string | number)[] => {
    const found: (string | number)[] = [];
    let end = 0;
    for (const { index, 0: written, 1: name = '', 2: format } of text.matchAll(PLACE)) {
      const place = { name: name.trim(), format: format?.trim() };
      const key = `${place.name}:${place.format ?? ''}`;
      if (!numbers.has(key)) numbers.set(key, places.push(place) - 1);
      found.push(text.slice(end, index), numbers.get(key)!);
      end = index + written.length;
    }
    return [...found, text.slice(end)];
  };
  return { zh: parts(template.zh), en: parts(template.en), places };
}
