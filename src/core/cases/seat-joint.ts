import { drawOfficer } from '../assignment/draw-officer.ts';
import { idOf, type Hash } from '../id.ts';
import type { Pool } from './assign.ts';
import { emptyJointSeats, jointPeople } from './joint.ts';
import type { Item } from './item.ts';
import type { Step } from './refusal.ts';
import type { CaseState } from './state.ts';

type Group = Pick<Item, 'no' | 'status' | 'joint' | 'had' | 'officer' | 'reviewer'>;

/**
 * Draw an officer of its line for each empty place of a joint review, by the same published draw as whoever leads it: nobody who accepted the case, has had the
 * item in hand, sits in the review or has left it, or has recused themselves in this case. Where nobody is eligible the place stays empty and is drawn later.
 * @param leads who was drawn to lead it in the same breath
 */
export function seatJoint(state: Pick<CaseState, 'region' | 'number' | 'nonce' | 'items' | 'accepter'>, item: Group, pool: Pool, hash: Hash, leads?: string): readonly Step[] {
  const { joint } = item;
  if (!joint) return [];
  const recused = state.items.flatMap(({ had = [], joint: other }) => [...had.flatMap(({ officer, gaveBack }) => (gaveBack === 'recusal' ? [officer] : [])), ...(other?.left ?? []).flatMap(({ officer, kind }) => (kind === 'recusal' ? [officer] : []))]);
  const taken = [leads, item.officer, item.reviewer, ...(item.had ?? []).map(({ officer }) => officer), ...jointPeople(item), ...recused].flatMap((id) => id ?? []);
  const steps: Step[] = [];
  for (const seat of emptyJointSeats(item)) {
    const subject = `${state.number}/${item.no}/joint/officer/${joint.draws + steps.length + 1}`;
    const drawn = drawOfficer({
      subject, competence: joint.seats[seat]!.line, role: 'officer', officers: pool.officers, personHashes: pool.personHashes,
      day: pool.day, seed: pool.seed, seedCommitment: pool.seedCommitment, nonce: state.nonce, exclude: { ...(state.accepter && { accepter: state.accepter }), had: taken },
    }, hash);
    if (!('chosen' in drawn)) continue;
    taken.push(drawn.chosen);
    steps.push({ actor: 'chance', event: { type: 'assigned', no: item.no, role: 'joint', seat, officer: drawn.chosen, drawId: idOf(hash, `draw/${state.region}/${subject}`), draw: drawn } });
  }
  return steps;
}
