import type { Value } from '../../../value.ts';

/**
 * One input of an example. `low` and `high` are the values around it between which nothing changes; `other` marks a text that stands for
 * all that no rule names; `any` marks an input that does not matter.
 */
export type ExampleValue = { readonly expression: string; readonly value: Value; readonly low?: Value; readonly high?: Value; readonly other?: true; readonly any?: true };

/** A value for each input: a case that shows what was found. */
export type Example = readonly ExampleValue[];

/** What is found in a decision table without running it on anybody. Rules count from 0. `conflict` is a mistake; without it, it may be meant. */
export type Finding =
  /** No rule matches (DMN 1.5, 8.2.9: the table is not complete). */
  | { readonly kind: 'gap'; readonly example: Example }
  /** Two rules match at once. */
  | { readonly kind: 'overlap'; readonly rules: readonly [number, number]; readonly conflict: boolean; readonly example: Example }
  /** A rule that is never looked at, as earlier ones take all of its cases; without any of these, one that nothing can match. */
  | { readonly kind: 'unreachable'; readonly rule: number; readonly coveredBy: readonly number[] }
  /** Two rules meet at a value that both take or that neither takes. */
  | { readonly kind: 'boundary'; readonly rules: readonly [number, number]; readonly input: number; readonly value: Value; readonly included: boolean; readonly example: Example };

/** A cell that the analysis cannot see into: it reads other names than its input. Its rule is taken to match there perhaps. */
export type NotAnalysed = { readonly rule: number; readonly input: number; readonly text: string };

/** All that was found. Inputs are taken to be independent of each other. */
export type Analysis = {
  readonly findings: readonly Finding[];
  readonly notAnalysed: readonly NotAnalysed[];
  /** How many boxes were looked at, and whether that were too many to look at all: then something may have stayed unseen. */
  readonly boxes: number;
  readonly exceeded: boolean;
};
