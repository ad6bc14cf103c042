import type { Item } from './item.ts';

/** As what somebody has an item in hand, and who, where somebody was drawn: the officer, or the second reviewer of what was proposed. */
export type InHand = { readonly role: 'officer' | 'reviewer'; readonly officer: string | undefined };

/** Who has an item in hand: while its result is looked at again those who were drawn for that, not those who had it before. */
export function inHand({ status, officer, reviewer, reopened }: Pick<Item, 'status' | 'officer' | 'reviewer' | 'reopened'>): InHand {
  if (reopened) return reopened.proposal ? { role: 'reviewer', officer: reopened.reviewer } : { role: 'officer', officer: reopened.officer };
  return status === 'review' ? { role: 'reviewer', officer: reviewer } : { role: 'officer', officer };
}
