import type { AccountKind } from '#core/identity/principal.ts';

/** The entrances of this house. They belong to it, so nobody is asked whether they may know who signs in. */
export const HALL = 'kuaiban-hall';
export const DESK = 'kuaiban-desk';
/** Both; every other client is a partner's. */
export const FIRST_PARTY: ReadonlySet<string> = new Set([HALL, DESK]);

/** A parameter of ours in the authorization request: as whom one signs in at the hall. */
export const AS = 'kb_as';

/** What an ID token says of how surely somebody proved who they are (`acr`). */
export const ACR = { single: 'urn:kuaiban:acr:password', strong: 'urn:kuaiban:acr:two-factor' } as const;

/** Whether an authorization request asks for the higher level. */
export function asksStrong(params: Readonly<Record<string, unknown>>): boolean {
  return String(params['acr_values'] ?? '').split(' ').includes(ACR.strong);
}

/** Which client stands for which kind of account. */
export const clientFor = (kind: AccountKind): string => (kind === 'staff' ? DESK : HALL);

/** As whom an authorization request asks to sign in. */
export function kindAsked(params: Readonly<Record<string, unknown>>): AccountKind {
  if (params['client_id'] === DESK) return 'staff';
  return params[AS] === 'enterprise' ? 'enterprise' : 'person';
}
