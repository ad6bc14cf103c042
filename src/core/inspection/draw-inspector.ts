import { drawOfficer } from '../assignment/draw-officer.ts';
import type { Pool } from '../cases/assign.ts';
import { idOf, type Hash } from '../id.ts';
import { needsInspector, type Inspection, type InspectionStep } from './inspection.ts';

/**
 * Draw who inspects a decision, of those who know its line of work: nobody who has to stay away from the person, has accepted the case, had a part in the decision, or had the
 * inspection before. What a district decided is looked at by the city's own, and in a cross-check what the city decided by people of the districts; so it is in a look-back that
 * was ordered, in a region whose districts have inspectors. Published and recomputed as any other draw.
 * @param accepter who accepted the case @param decided who had a part in its decision @returns the step, or `undefined` where nobody is needed, or can be drawn now
 */
export function drawInspector(inspection: Inspection, pool: Pool, { nonce, accepter, decided }: { readonly nonce: string; readonly accepter: string | null; readonly decided: readonly string[] }, hash: Hash): InspectionStep | undefined {
  if (!needsInspector(inspection)) return undefined;
  const { number, region, line, kind, unit, had } = inspection;
  const subject = `${number}/1/inspector/${had.length + 1}`;
  const drawn = drawOfficer({
    subject, officers: pool.officers, competence: line, role: 'inspector', personHashes: pool.personHashes, day: pool.day, seed: pool.seed, seedCommitment: pool.seedCommitment, nonce,
    exclude: { ...(accepter !== null && { accepter }), had: [...had, ...decided] }, ...(unit === undefined && (kind === 'cross' || (kind === 'special' && hasDistrictInspector(pool, line))) && { districts: true as const }),
  }, hash);
  if (!('chosen' in drawn)) return undefined;
  return { actor: 'chance', event: { type: 'assigned', role: 'inspector', officer: drawn.chosen, drawId: idOf(hash, `draw/${region}/${subject}`), draw: drawn } };
}

function hasDistrictInspector({ officers }: Pick<Pool, 'officers'>, line: string): boolean {
  return officers.some(({ office, roles, competences }) => (office ?? undefined) !== undefined && roles.includes('inspector') && competences.includes(line));
}
