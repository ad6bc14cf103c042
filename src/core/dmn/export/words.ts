import type { Localized } from '../../value.ts';

/** The label of an element and the lines of its description, Chinese first. */
export function said({ zh, en }: Localized, ...more: readonly (string | undefined)[]): { readonly label: string; readonly description: string } {
  return { label: oneLine(zh), description: lines(zh, en, ...more) };
}

/** Lines of a description; what is undefined is left out. */
export function lines(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).map((text) => text.trim()).join('\n');
}

/** A text as an attribute of XML and a name hold it. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
