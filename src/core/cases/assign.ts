import { drawOfficer } from '../assignment/draw-officer.ts';
import type { Officer } from '../assignment/draw.ts';
import { decidingOffice, type Office } from '../catalog/office.ts';
import { idOf, type Hash } from '../id.ts';
import { jointPeople } from './joint.ts';
import type { Item } from './item.ts';
import { ofHouse } from './reopening.ts';
import type { Step } from './refusal.ts';
import type { CaseState } from './state.ts';

/** Who could be drawn and the day's seed. Read only when a person is needed at all. */
export type Pool = { readonly officers: readonly Officer[]; /** Experts of the committees' pools. */ readonly experts: readonly Officer[]; readonly day: string; readonly seed: string; readonly seedCommitment: string; /** Of whoever it is about, one for each of their numbers. */ readonly personHashes: readonly string[]; /** Offices below the city, whose officers decide what their powers name. */ readonly offices?: readonly Office[] };

type Who = Pick<CaseState, 'region' | 'number' | 'accepter' | 'nonce' | 'items' | 'office'>;

/** As what somebody has still to be drawn for an item: nobody was eligible, or who had it has given it back. */
export function roleToDraw({ status, decision, officer, reviewer, reopened }: Pick<Item, 'status' | 'decision' | 'officer' | 'reviewer' | 'reopened'>): 'officer' | 'reviewer' | undefined {
  if (reopened) return reopened.proposal ? (reopened.reviewer === undefined ? 'reviewer' : undefined) : reopened.officer === undefined ? 'officer' : undefined;
  if (status === 'review') return reviewer === undefined ? 'reviewer' : undefined;
  if (status === 'waiting') return decision === undefined ? undefined : 'officer';
  return (status === 'correction' || status === 'publicity') && officer === undefined ? 'officer' : undefined;
}

/**
 * Draw an officer (or the second reviewer) for an item. Whoever accepted the case is never drawn, nor is the officer for the review of an own proposal,
 * who has given the item back, or who has recused themselves in this case. A new officer is nobody who has had the item before; who looks again at a decision has had no part in it.
 * Where the office that accepted it, or one above it, has the power over the service its officers are drawn from; the city's where it has nobody who could have it now.
 * @returns the step, or `undefined` when nobody is eligible now; the item then waits and is drawn later
 */
export function assign(state: Who, item: Pick<Item, 'no' | 'officer' | 'reviewer' | 'service' | 'had' | 'reopened' | 'again' | 'joint'>, authority: string, role: 'officer' | 'reviewer', round: number, pool: Pool, hash: Hash): Step | undefined {
  const subject = `${state.number}/${item.no}/${role}/${round}`;
  const decider = item.reopened ? item.reopened.officer : item.officer;
  const ask = {
    subject, officers: pool.officers, competence: authority, role, personHashes: pool.personHashes, day: pool.day, seed: pool.seed, seedCommitment: pool.seedCommitment, nonce: state.nonce,
    exclude: { ...(state.accepter && { accepter: state.accepter }), ...(role === 'reviewer' && decider !== undefined && { decidedBy: decider }), had: [...hadBefore(state, item, role), ...jointPeople(item)] },
  };
  const office = decidingOffice(pool.offices ?? [], state.office, item.service);
  const there = office === undefined ? undefined : drawOfficer({ ...ask, office }, hash);
  const drawn = there && 'chosen' in there ? there : drawOfficer(ask, hash);
  if (!('chosen' in drawn)) return undefined;
  return { actor: 'chance', event: { type: 'assigned', no: item.no, role, officer: drawn.chosen, drawId: idOf(hash, `draw/${state.region}/${subject}`), draw: drawn } };
}

/**
 * Who is not drawn. Where the applicant wants another look: nobody who has had the item or a part in its decision. Where the house itself
 * looks again: who found it and who decided last; who confirmed that may be drawn, so that a line of work with three officers does not run out of them.
 */
function hadBefore({ items }: Who, item: Pick<Item, 'had' | 'officer' | 'reviewer' | 'reopened' | 'again'>, role: 'officer' | 'reviewer'): string[] {
  const { had = [], reopened, again } = item;
  const gaveBack = had.flatMap((each) => (each.gaveBack === undefined ? [] : [each.officer]));
  const recused = items.flatMap((each) => each.had ?? []).flatMap((each) => (each.gaveBack === 'recusal' ? [each.officer] : []));
  const all = role === 'officer' ? had.map((each) => each.officer) : gaveBack;
  if (!reopened) return [...all, ...recused];
  if (!ofHouse(reopened.kind)) return [item.officer, item.reviewer, again?.officer, again?.reviewer, ...all, ...recused].flatMap((id) => id ?? []);
  const decider = role === 'officer' ? again?.officer ?? item.officer : undefined;
  return [reopened.by.replace(/^officer:/, ''), ...(decider === undefined ? [] : [decider]), ...gaveBack, ...recused];
}
