import type { StaffRole } from './staff-role.ts';

/** An expert is drawn from the pool of a committee: the competence is then the line of work and the speciality, `labour-capacity/orthopaedics`. */
export type OfficerRole = 'officer' | 'reviewer' | 'clerk' | 'expert' | 'inspector';

/** An officer, or an expert, as the draw sees one. */
export type Officer = {
  readonly id: string;
  readonly competences: readonly string[];
  readonly roles: readonly (OfficerRole | StaffRole)[];
  readonly present: boolean;
  /** Open items now. */
  readonly load: number;
  /** Keyed hashes of persons this officer may not decide about (kin, own matters). */
  readonly recusals: readonly string[];
  /** Of an office below the city; nothing for the city's own. */
  readonly office?: string | null;
};

/** Why somebody was not in the pool. */
export type Exclusion = 'not-competent' | 'wrong-role' | 'absent' | 'accepted-it' | 'decided-it' | 'had-it' | 'recused' | 'only-reviewer' | 'higher-load' | 'other-office';

export type Drawable = { readonly officer: string; readonly load: number };
export type Excluded = { readonly officer: string; readonly because: Exclusion; /** Only with `higher-load`, where it is the reason. */ readonly load?: number };

/**
 * Everything needed to recompute a draw, free of personal data. `pool` and `excluded` together are all officers of the region, in the order of their ids.
 * `seedCommitment` was published before the day began; `nonce` comes from the applicant's own submission. See docs/assignment.md.
 */
export type Draw = {
  /** Case number, number of the item, role and round: `371300-20261121-000042-7/4/officer/1`. */
  readonly subject: string;
  readonly competence: string;
  readonly role: OfficerRole;
  readonly pool: readonly Drawable[];
  readonly excluded: readonly Excluded[];
  readonly day: string;
  readonly seedCommitment: string;
  readonly nonce: string;
  /** Hex SHA-256 over the seed and all the above. */
  readonly ticket: string;
  readonly chosen: string;
};
