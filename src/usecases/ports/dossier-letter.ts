/**
 * A letter from agency to agency about a personnel file, in words. `to`: whom it is for · `slip`: what the receiver signs and sends back, below a line to cut along. `at`:
 * the moment it follows from, ISO 8601; the same content is the same bytes.
 */
export type DossierLetterContent = {
  readonly number: string; readonly title: string; readonly authority: string; readonly to: string; readonly at: string;
  readonly rows: readonly (readonly [string, string])[]; readonly lines: readonly string[];
  readonly list?: readonly string[];
  readonly slip?: { readonly title: string; readonly lines: readonly string[] };
};
