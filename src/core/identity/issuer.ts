import type { Localized } from '../value.ts';
import type { Assurance } from './assurance.ts';
import { identityNumberFault, normaliseNumber } from './identity-number.ts';

/** Where people can sign in besides here: a province's platform, the app of a bank. What is believed of it is written down, nothing is guessed. */
export type Issuer = Localized & {
  readonly id: string;
  /** Its address as OpenID Connect has it: what its tokens must name (`iss`). */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The place that people come from, as a case names it; without one it is as its sign-in is called. */
  readonly portal: Localized;
  /** By which algorithm it signs; no other is taken. */
  readonly algorithm: string;
  readonly scope: string;
  /** How far its clock may be off. */
  readonly toleranceSeconds: number;
  /** What it says of how surely somebody proved who they are (`acr`), and what that is worth here. What is not named opens nothing. */
  readonly levels: Readonly<Record<string, Assurance>>;
  /** Which claim bears the identity number, and by what it is believed: a claim that has to have a value, or the issuer's word alone where it gives numbers only of people it has identified. */
  readonly number: { readonly claim: string; readonly verified: 'always' | { readonly claim: string; readonly is: string | boolean } };
  /** By which it asks what became of what was handed in through it; without one it is told nothing. */
  readonly asks?: string;
};

/** Why somebody who has signed in elsewhere is not signed in here. */
export type IssuerFault = 'down' | 'denied' | 'unproven' | 'too-low' | 'unknown' | 'misfit';

/** The amr of a session that another issuer vouches for. What that issuer writes into its own `amr` opens nothing here: only what its level is worth by the mapping does. */
const AMR_ISSUER: Readonly<Record<Assurance, readonly string[]>> = { single: ['ext'], strong: ['ext', 'mfa'] };

/** What an issuer has said of who signed in there. */
export type Said = { readonly acr: string | null; readonly claims: Readonly<Record<string, unknown>> };

/**
 * The identity number that an issuer vouches for and what its sign-in is worth, or why nothing of it is taken. The level comes first: who is not sure enough is not looked up.
 * @param strong two factors are asked for
 */
export function readSaid(issuer: Pick<Issuer, 'levels' | 'number'>, { acr, claims }: Said, strong: boolean): { readonly number: string; readonly amr: readonly string[] } | { readonly fault: IssuerFault } {
  const level = acr !== null && Object.hasOwn(issuer.levels, acr) ? issuer.levels[acr] : undefined;
  if (level === undefined || (strong && level !== 'strong')) return { fault: 'too-low' };
  const { claim, verified } = issuer.number;
  if (verified !== 'always' && claims[verified.claim] !== verified.is) return { fault: 'unproven' };
  const told = claims[claim];
  const number = typeof told === 'string' ? normaliseNumber(told) : '';
  return identityNumberFault(number) === null ? { number, amr: AMR_ISSUER[level] } : { fault: 'unproven' };
}

/** The levels to ask an issuer for; nothing where any of its will do, null where none of its is enough. */
export function levelsFor({ levels }: Pick<Issuer, 'levels'>, strong: boolean): string | null | undefined {
  if (!strong) return undefined;
  const enough = Object.entries(levels).filter(([, level]) => level === 'strong').map(([acr]) => acr);
  return enough.length > 0 ? enough.join(' ') : null;
}
