import { drawOfficer } from '../assignment/draw-officer.ts';
import type { Pool } from '../cases/assign.ts';
import { idOf, type Hash } from '../id.ts';
import { atDesk } from './actions.ts';
import { correctionNeeds, type Correction, type CorrectionStep } from './correction.ts';

/**
 * Draw who looks into a request, of the line of work that keeps the entry, or who confirms a proposal: nobody who had it before, as whatever, so that
 * nobody confirms what they worked on or gave back. The draw is published and recomputed as any other. @returns the step, or `undefined` when nobody is needed, or eligible now: it is drawn later
 */
export function drawFor(correction: Correction, role: 'officer' | 'reviewer' | undefined, pool: Pool, nonce: string, hash: Hash): CorrectionStep | undefined {
  if (role === undefined) return undefined;
  const had = correction.history.flatMap(({ event }) => (event.type === 'assigned' ? [event.officer] : []));
  const subject = `${correction.number}/1/${role}/${correction.history.filter(({ event }) => event.type === 'assigned').length + 1}`;
  const drawn = drawOfficer(
    { subject, officers: pool.officers, competence: correction.line, role, personHashes: pool.personHashes, day: pool.day, seed: pool.seed, seedCommitment: pool.seedCommitment, nonce, sparesReviewer: role === 'officer', exclude: { had, ...(role === 'reviewer' && correction.officer !== undefined && { decidedBy: correction.officer }) } },
    hash,
  );
  if (!('chosen' in drawn)) return undefined;
  return { actor: 'chance', event: { type: 'assigned', role, officer: drawn.chosen, drawId: idOf(hash, `draw/${correction.region}/${subject}`), draw: drawn } };
}

/** As what somebody has to be drawn now: nobody has it, or who has it is gone. @param gone whoever is away for long or has left, of whom it is to be taken; `null` for nobody */
export function roleFor(correction: Correction, gone: string | null): 'officer' | 'reviewer' | undefined {
  const needed = correctionNeeds(correction);
  if (needed !== undefined) return needed;
  if (correction.endedAt !== undefined) return undefined;
  const role = atDesk(correction);
  return gone !== null && correction[role] === gone ? role : undefined;
}
