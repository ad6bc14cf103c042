import type { AccountKind } from '#core/identity/principal.ts';

/** The entrances of this house. They belong to it, so nobody is asked whether they may know who signs in. */
export const HALL = 'kuaiban-hall';
export const DESK = 'kuaiban-desk';

/** A parameter of ours in the authorization request: as whom one signs in at the hall. */
export const AS = 'kb_as';

/** Which client stands for which kind of account. */
export const clientFor = (kind: AccountKind): string => (kind === 'staff' ? DESK : HALL);

/** As whom an authorization request asks to sign in. */
export function kindAsked(params: Readonly<Record<string, unknown>>): AccountKind {
  if (params['client_id'] === DESK) return 'staff';
  return params[AS] === 'enterprise' ? 'enterprise' : 'person';
}
