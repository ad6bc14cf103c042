import type { CharacterSet } from './character-set.ts';

/** A regular expression as it is read. */
export type Tree =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly Tree[] }
  | { readonly kind: 'choice'; readonly ways: readonly Tree[] }
  /** `most` is Infinity where there is no upper bound. */
  | { readonly kind: 'repeat'; readonly part: Tree; readonly least: number; readonly most: number; readonly greedy: boolean }
  | { readonly kind: 'group'; readonly index: number; readonly part: Tree }
  | { readonly kind: 'reference'; readonly index: number };

/** The letters that may follow a pattern (XPath and XQuery Functions 3.1, 5.6.2). */
export type Flags = {
  /** `s`: the dot is any character, the ends of lines too. */
  readonly dotAll: boolean;
  /** `m`: `^` and `$` are the start and end of any line. */
  readonly multiline: boolean;
  /** `i`: case is of no matter. */
  readonly ignoreCase: boolean;
  /** `x`: white space in the pattern means nothing. */
  readonly spaced: boolean;
  /** `q`: every character of the pattern stands for itself. */
  readonly quoted: boolean;
};
