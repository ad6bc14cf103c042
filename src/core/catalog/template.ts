import type { Localized } from '../value.ts';

/** A place in a text to fill: `{name}` or `{name:format}`, the format being `money`, `date`, `text`, `boolean` or `code <list>`. */
const PLACE = /\{([^{}:]+)(?::([^{}]+))?\}/g;

/** Fills every place of a text by what `fill` gives for its name and format. */
export function fillPlaces(text: string, fill: (name: string, format: string | undefined) => string): string {
  return text.replaceAll(PLACE, (_place, name: string, format: string | undefined) => fill(name.trim(), format?.trim()));
}

/** The names a template reads, once each. */
export function templateNames(template: Localized): readonly string[] {
  return [...new Set([...`${template.zh} ${template.en}`.matchAll(PLACE)].map(([, name = '']) => name.trim()))];
}
