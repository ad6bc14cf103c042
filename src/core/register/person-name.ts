/** A name without what typing and columns have added: full-width forms, spaces between Chinese characters, one of several middle dots. */
export function plainName(text: string): string {
  return text.normalize('NFKC').replaceAll(/[•・．‧∙●]/gu, '·').replaceAll(/\s+/gu, ' ').replaceAll(/(?<=\P{ASCII}) | (?=\P{ASCII})/gu, '').trim();
}

/**
 * Whether somebody has typed a name as it is registered. Names of several parts have a middle dot (U+00B7, as on identity cards), which few keyboards have: any other
 * dot is taken for it, and spaces count for nothing.
 */
export function isSameName(typed: string, registered: string): boolean {
  const bare = (name: string): string => plainName(name).replaceAll(/\s/gu, '').replaceAll(/(?<=\P{ASCII})\.(?=\P{ASCII})/gu, '·');
  return bare(typed) === bare(registered);
}
