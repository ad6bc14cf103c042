/** A piece of a result: a figure that people look for, or the words around it. */
export type Piece = { readonly text: string; readonly figure: boolean };

const figures = /([\d,]+(?:\.\d+)?\s?(?:元|个月|yuan|months?))/;

/** Splits a result into its first sentence, with amounts and months set apart so that they can be seen first, and the rest. */
export function splitResult(result: string): { readonly first: readonly Piece[]; readonly rest: string } {
  const end = [...result.matchAll(/。|；|[.;](?=\s)/g)].find(({ index }) => !isInBrackets(result.slice(0, index)));
  const first = end ? result.slice(0, end.index) : result;
  const rest = end ? capital(result.slice(end.index + 1).trim()) : '';
  return { first: first.split(figures).filter((text) => text !== '').map((text) => ({ text, figure: figures.test(text) })), rest };
}

/** Whether what stands in brackets has begun and not ended: no sentence ends there. */
function isInBrackets(before: string): boolean {
  return (before.match(/[（(]/g) ?? []).length > (before.match(/[）)]/g) ?? []).length;
}

/** What stood behind a semicolon becomes a sentence of its own. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
