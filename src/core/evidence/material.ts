/** A file that a person gave as evidence of some kind, in this case or an earlier one. */
export type Material = { readonly evidence: string; readonly file: string };
