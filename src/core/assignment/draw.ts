/** An officer as the draw sees one. */
export type Officer = {
  readonly id: string;
  readonly competences: readonly string[];
  readonly roles: readonly ('officer' | 'reviewer' | 'clerk')[];
  readonly present: boolean;
  /** Open items now. */
  readonly load: number;
  /** Keyed hashes of persons this officer may not decide about (kin, own matters). */
  readonly recusals: readonly string[];
};

/** Why somebody was not in the pool. */
export type Exclusion = 'not-competent' | 'wrong-role' | 'absent' | 'accepted-it' | 'decided-it' | 'recused' | 'higher-load';

/** Everything needed to recompute a draw. `seedCommitment` was published before the day began; `nonce` comes from the applicant's own submission. */
export type Draw = {
  readonly subject: string;
  readonly pool: readonly { readonly officer: string; readonly load: number }[];
  readonly excluded: readonly { readonly officer: string; readonly because: Exclusion }[];
  readonly day: string;
  readonly seedCommitment: string;
  readonly nonce: string;
  readonly ticket: string;
  readonly chosen: string;
};
