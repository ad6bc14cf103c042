import { readCode } from '#core/card/code.ts';
import { AMR_CARD, AMR_CARD_SINGLE } from '#core/identity/assurance.ts';
import type { CardStore } from '../ports/cards.ts';
import type { Account, Accounts, Attempts } from './ports.ts';

export type CardPorts = {
  readonly accounts: Pick<Accounts, 'ofPerson'>;
  /** Counts codes that were none, by device. */
  readonly attempts: Attempts;
  readonly cards: Pick<CardStore, 'read' | 'whyNot'>;
  readonly hashOf: (code: string) => string;
  /** A device as it is counted: a keyed hash. */
  readonly deviceOf: (device: string) => string;
  /** Why nobody signs in by the card of this person. */
  readonly barOf: (region: string, person: string) => Promise<'dead' | 'child' | undefined>;
  /** Writes down for the owner that their card signed somebody in. What cannot be written down does not happen. */
  readonly note: (region: string, person: string, at: string) => Promise<void>;
  readonly now: () => Date;
};

export type CardOutcome =
  | { readonly kind: 'signed-in'; readonly account: Account; readonly amr: readonly string[] }
  | { readonly kind: 'no-code' | 'unknown' | 'over' | 'used' | 'revoked' | 'dead' | 'child' | 'no-account' }
  | { readonly kind: 'locked'; readonly until: Date };

/**
 * Signs in by the code of an electronic card, once, as surely as whoever showed it had proved who they are. What does not look like a code is no try; a code that nobody ever had counts
 * against the device, not against anybody's card, so that nobody is locked out by strangers.
 */
export async function checkCard(ports: CardPorts, typed: string, device: string): Promise<CardOutcome> {
  const { accounts, attempts, cards, hashOf, barOf, note, now } = ports;
  const found = readCode(typed);
  if (!found) return { kind: 'no-code' };
  const key = { kind: 'person', hash: ports.deviceOf(device) } as const;
  const attempt = await attempts.begin(key, now());
  if (!attempt.allowed) return { kind: 'locked', until: attempt.until };
  const at = now().toISOString(), hash = hashOf(found.code);
  const read = await cards.read(found.region, hash, 'kiosk', at);
  if (!read) {
    const why = await cards.whyNot(found.region, hash, at);
    if (why === 'unknown') return attempt.left > 0 ? { kind: why } : { kind: 'locked', until: attempt.until };
    // Somebody's code that came too late is no guess: whoever holds it up again and again does not close the machine to the next one.
    await attempts.forgive(key);
    return { kind: why };
  }
  await attempts.forgive(key);
  const bar = await barOf(found.region, read.person);
  if (bar !== undefined) return { kind: bar };
  const account = await accounts.ofPerson(found.region, read.person);
  if (!account) return { kind: 'no-account' };
  await note(found.region, read.person, at);
  return { kind: 'signed-in', account, amr: read.strong ? AMR_CARD : AMR_CARD_SINGLE };
}
