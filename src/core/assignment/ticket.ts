import type { Hash } from '../id.ts';
import type { Draw } from './draw.ts';

/** What goes into a ticket: everything of a draw but its result. */
export type Ballot = Omit<Draw, 'ticket' | 'chosen' | 'seedCommitment'>;

/** One field of a ticket: without the characters that part fields from each other, so that no two ballots read the same. */
const FIELD = /^[^\s|]+$/;
const isLoad = (load: number): boolean => Number.isSafeInteger(load) && load >= 0;

/** Whether every field can stand in a ticket. */
export function isBallot({ subject, competence, role, pool, excluded, day, nonce }: Ballot): boolean {
  const fields = [subject, competence, role, day, nonce, ...pool.map(({ officer }) => officer), ...excluded.flatMap(({ officer, because }) => [officer, because])];
  const loads = [...pool, ...excluded].flatMap(({ load }) => (load === undefined ? [] : [load]));
  return fields.every((field) => typeof field === 'string' && FIELD.test(field)) && loads.every(isLoad);
}

/** Hex SHA-256 over one line for each officer: `in o-101 2` for those in the pool, then `out o-102 absent` (with the load after `higher-load`). */
export function poolDigest({ pool, excluded }: Pick<Draw, 'pool' | 'excluded'>, hash: Hash): string {
  const inside = pool.map(({ officer, load }) => `in ${officer} ${load}`);
  const outside = excluded.map(({ officer, because, load }) => `out ${officer} ${because}${load === undefined ? '' : ` ${load}`}`);
  return hash([...inside, ...outside].join('\n'));
}

/** Hex SHA-256 of `kuaiban-draw-1|seed|day|subject|competence|role|nonce|digest of the pool`. */
export function ticketOf(ballot: Ballot, seed: string, hash: Hash): string {
  const { day, subject, competence, role, nonce } = ballot;
  return hash(['kuaiban-draw-1', seed, day, subject, competence, role, nonce, poolDigest(ballot, hash)].join('|'));
}

/**
 * The place in the pool that a ticket points at: the ticket as a number of 256 bits, modulo the size of the pool.
 * The advantage of the first places is below 2^-240 for any pool of real size, so nothing is thrown away and drawn again.
 */
export function placeOf(ticket: string, size: number): number {
  return Number(BigInt(`0x${ticket}`) % BigInt(size));
}
