import type { Hash } from '../id.ts';
import type { Draw, Excluded, Officer } from './draw.ts';
import { eligible, type Demand } from './eligible.ts';
import { commitmentOf } from './seed.ts';
import { isBallot, placeOf, ticketOf } from './ticket.ts';

export type DrawRequest = Demand & {
  /** Case number, number of the item, role and round: no two draws have the same. */
  readonly subject: string;
  /** All officers of the region. */
  readonly officers: readonly Officer[];
  readonly day: string;
  readonly seed: string;
  readonly seedCommitment: string;
  /** Digest of the applicant's own submission. */
  readonly nonce: string;
};

/** Nobody can be drawn now; why not, officer by officer. */
export type NoDraw = { readonly none: readonly Excluded[] };

/**
 * Draws one of the eligible officers. The same request always draws the same one; nobody who does not know the seed can tell which.
 * Throws when the seed is not the committed one or a field cannot stand in a ticket: such a draw could never be verified.
 */
export function drawOfficer(request: DrawRequest, hash: Hash): Draw | NoDraw {
  const { subject, competence, role, day, nonce, seed, seedCommitment } = request;
  if (commitmentOf(seed, hash) !== seedCommitment) throw new Error(`the seed of ${day} is not the one committed to`);
  const { pool, excluded } = eligible(request.officers, request);
  if (pool.length === 0) return { none: excluded };
  const ballot = { subject, competence, role, pool, excluded, day, nonce };
  if (!isBallot(ballot)) throw new RangeError(`the draw for ${subject} has a field that cannot be published`);
  const ticket = ticketOf(ballot, seed, hash);
  const { officer } = pool[placeOf(ticket, pool.length)]!;
  return { ...ballot, seedCommitment, ticket, chosen: officer };
}
