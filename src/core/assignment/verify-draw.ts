import type { Hash } from '../id.ts';
import type { Localized } from '../value.ts';
import type { Draw } from './draw.ts';
import { byId, LOAD_BAND } from './eligible.ts';
import { isSeed } from './seed.ts';
import { isBallot, placeOf, ticketOf } from './ticket.ts';

/** Whether a draw is what its seed and its data make it, and if not, what gives it away. */
export type Verification = { readonly valid: true } | { readonly valid: false; readonly because: Localized };

const wrong = (zh: string, en: string): Verification => ({ valid: false, because: { zh, en } });

/**
 * Recomputes a draw from published data alone. What it cannot see is whether the commitment was published ahead of the day,
 * and whether officers were rightly left out: for these the commitment list and the duty log are compared (docs/assignment.md).
 */
export function verifyDraw(draw: Draw, seed: string, hash: Hash): Verification {
  if (!isSeed(seed) || hash(seed) !== draw.seedCommitment) return wrong('种子与事先公布的承诺值不符', 'The seed is not the one committed to');
  if (draw.pool.length === 0 || !isBallot(draw)) return wrong('抽签数据不完整', 'The data of the draw are not complete');
  if (!draw.subject.includes(`/${draw.role}/`)) return wrong('抽签对象与角色不符', 'The subject is not about this role');
  if (!inOrder(draw.pool) || !inOrder(draw.excluded) || overlap(draw)) return wrong('名单未按编号排序或有重复', 'The lists are not in the order of the ids, or name somebody twice');
  if (!loadsAreRight(draw)) return wrong('负荷规则未被遵守', 'The rule about loads was not kept');
  if (ticketOf(draw, seed, hash) !== draw.ticket) return wrong('签号与数据不符', 'The ticket does not follow from the data');
  if (draw.pool[placeOf(draw.ticket, draw.pool.length)]?.officer !== draw.chosen) return wrong('中签人与签号不符', 'The officer drawn does not follow from the ticket');
  return { valid: true };
}

function inOrder(list: readonly { readonly officer: string }[]): boolean {
  return list.every((one, index) => index === 0 || byId(list[index - 1]!, one) < 0);
}

function overlap({ pool, excluded }: Draw): boolean {
  const inside = new Set(pool.map(({ officer }) => officer));
  return excluded.some(({ officer }) => inside.has(officer));
}

function loadsAreRight({ pool, excluded }: Draw): boolean {
  const most = Math.min(...pool.map(({ load }) => load)) + LOAD_BAND;
  return pool.every(({ load }) => load <= most)
    && excluded.every(({ because, load }) => (because === 'higher-load' ? load !== undefined && load > most : load === undefined));
}
