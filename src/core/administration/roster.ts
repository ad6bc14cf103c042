import type { StaffRole } from '../assignment/staff-role.ts';
import type { AdminKind } from './kinds.ts';

/** What somebody may do: an officer their roles in lines of work, an administrator one of the three kinds. */
export type OfficerRights = { readonly as: 'officer'; readonly roles: readonly string[]; readonly competences: readonly string[] };
export type Rights = OfficerRights | { readonly as: 'administrator'; readonly kind: AdminKind };

/** Somebody with an account, as administration sees them. */
export type Member = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** Keyed hash of their identity number; not known of whoever came by an import. */
  readonly person: string | null;
  readonly office: string | null;
  readonly ended: boolean;
  /** `null`: an administrator of whom it is not settled which. */
  readonly rights: OfficerRights | { readonly as: 'administrator'; readonly kind: AdminKind | null };
};

/** Rights that wait for a second security administrator. */
export type RightsRequest = { readonly id: string; readonly account: string; readonly rights: Rights; readonly askedBy: string; readonly askedAt: string };
export type Roster = { readonly members: readonly Member[]; readonly requests: readonly RightsRequest[] };

/** Roles that decide about somebody, confirm, watch, move money, or open the data of whoever they like: nobody has them by the word of one. */
export const DECISIVE: ReadonlySet<string> = new Set<StaffRole>(['officer', 'reviewer', 'inspector', 'head', 'supervisor', 'registrar', 'treasurer', 'archivist', 'clerk', 'telephone']);
/** Roles that are worth nothing without a line of work. */
export const BY_LINE: ReadonlySet<string> = new Set<StaffRole>(['officer', 'reviewer', 'inspector', 'clerk']);

/** Whether rights go so far beyond those before that a second pair of eyes is needed: a decisive role more, or a line of work more for whoever has one. Taking away needs none; that somebody is an administrator always does. */
export function needsSecond(before: Member['rights'], after: Rights): boolean {
  if (after.as === 'administrator' || before.as === 'administrator') return true;
  const gains = after.roles.some((role) => DECISIVE.has(role) && !before.roles.includes(role));
  return gains || (after.roles.some((role) => DECISIVE.has(role)) && after.competences.some((line) => !before.competences.includes(line)));
}
