import { drawOfficer } from '../assignment/draw-officer.ts';
import type { Pool } from '../cases/assign.ts';
import { idOf, type Hash } from '../id.ts';
import type { RequestStep, ServiceRequest } from './request.ts';

/** The line of work that the employment service is. */
export const LINE = 'employment-service';

/**
 * Draw who answers a request; whoever had it before is not drawn again. The draw is published and recomputed as any other.
 * @returns the step, or `undefined` where it is over, or nobody is eligible now: it is drawn later
 */
export function drawForRequest(request: ServiceRequest, pool: Pool, nonce: string, hash: Hash): RequestStep | undefined {
  if (request.endedAt !== undefined) return undefined;
  const had = request.history.flatMap(({ event }) => (event.type === 'assigned' ? [event.officer] : []));
  const subject = `${request.number}/1/officer/${had.length + 1}`;
  const drawn = drawOfficer({ subject, officers: pool.officers, competence: LINE, role: 'officer', personHashes: pool.personHashes, day: pool.day, seed: pool.seed, seedCommitment: pool.seedCommitment, nonce, exclude: { had } }, hash);
  if (!('chosen' in drawn)) return undefined;
  return { actor: 'chance', event: { type: 'assigned', officer: drawn.chosen, drawId: idOf(hash, `draw/${request.region}/${subject}`), draw: drawn } };
}
