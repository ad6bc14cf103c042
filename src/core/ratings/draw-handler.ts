import { drawOfficer } from '../assignment/draw-officer.ts';
import type { Pool } from '../cases/assign.ts';
import { idOf, type Hash } from '../id.ts';
import { needsHandler, type Rating, type RatingStep } from './rating.ts';

/**
 * Draw who puts right what was rated low, of the inspectors who know its line of work: nobody who had a part in the item, has to stay away from the person, or had the repair
 * before; nobody chooses them. Who was rated and could have been drawn does not stand in the published draw at all: a draw that names them would tell them of it
 * before the check, and when it was said.
 * @returns the step, or `undefined` where nobody is needed, or can be drawn now
 */
export function drawHandler(rating: Rating, pool: Pool, nonce: string, hash: Hash): RatingStep | undefined {
  if (!needsHandler(rating)) return undefined;
  const { number, region, line, had, officers } = rating;
  const subject = `${number}/1/inspector/${had.length + 1}`;
  const drawn = drawOfficer({
    subject, officers: pool.officers.filter(({ id, roles }) => !(officers.includes(id) && roles.includes('inspector'))), competence: line, role: 'inspector', personHashes: pool.personHashes, day: pool.day, seed: pool.seed, seedCommitment: pool.seedCommitment, nonce, exclude: { had },
  }, hash);
  if (!('chosen' in drawn)) return undefined;
  return { actor: 'chance', event: { type: 'assigned', role: 'inspector', officer: drawn.chosen, drawId: idOf(hash, `draw/${region}/${subject}`), draw: drawn } };
}
