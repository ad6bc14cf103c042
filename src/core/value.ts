/** A value that a fact, a rule or a result can have. Money is an integer in fen, a calendar date is `YYYY-MM-DD`. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** Chinese first, English beside it. */
export type Localized = { readonly zh: string; readonly en: string };
