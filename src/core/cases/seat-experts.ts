import { drawOfficer } from '../assignment/draw-officer.ts';
import { idOf, type Hash } from '../id.ts';
import { openAppraisal } from './appraisal.ts';
import type { Pool } from './assign.ts';
import type { Item } from './item.ts';
import type { Step } from './refusal.ts';
import { hasEnded, type CaseState } from './state.ts';

type Group = Pick<Item, 'no' | 'status' | 'appraisal'>;

/** The places of a group in which nobody sits, by their number. */
export function emptySeats(item: Group): readonly number[] {
  if (hasEnded(item)) return [];
  return openAppraisal(item)?.seats.flatMap((seat, index) => (seat.expert === undefined ? [index] : [])) ?? [];
}

/**
 * Draw an expert for each empty place (工伤保险条例 第二十五条: 随机抽取), by the same published draw as officers: from those of its speciality in the
 * committee's pool, nobody who is in the group or has left it, or has recused themselves in this case. A place for which nobody is
 * eligible stays empty.
 */
export function seatExperts(state: Pick<CaseState, 'region' | 'number' | 'nonce' | 'items'>, item: Group, pool: Pool, hash: Hash): readonly Step[] {
  const { appraisal } = item;
  if (!appraisal) return [];
  const recused = state.items.flatMap((each) => each.appraisal?.left ?? []).flatMap(({ kind, expert }) => (kind === 'recusal' ? [expert] : []));
  const had = [...appraisal.seats.flatMap(({ expert }) => expert ?? []), ...appraisal.left.map(({ expert }) => expert), ...recused];
  const steps: Step[] = [];
  for (const seat of emptySeats(item)) {
    const competence = `${appraisal.committee}/${appraisal.seats[seat]!.speciality}`;
    const subject = `${state.number}/${item.no}/expert/${appraisal.draws + steps.length + 1}`;
    const drawn = drawOfficer({
      subject, competence, role: 'expert', officers: pool.experts.filter(({ competences }) => competences.includes(competence)), personHashes: pool.personHashes,
      day: pool.day, seed: pool.seed, seedCommitment: pool.seedCommitment, nonce: state.nonce, exclude: { had },
    }, hash);
    if (!('chosen' in drawn)) continue;
    had.push(drawn.chosen);
    steps.push({ actor: 'chance', event: { type: 'assigned', no: item.no, role: 'expert', seat, officer: drawn.chosen, drawId: idOf(hash, `draw/${state.region}/${subject}`), draw: drawn } });
  }
  return steps;
}
