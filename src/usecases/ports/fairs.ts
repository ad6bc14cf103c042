import type { Fair, FairCounts, FairFigures } from '#core/employment/fair.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { ClerkAct } from './clerks.ts';

export type FairSeen = Fair & FairCounts;
export type Stand = 'booked' | 'waiting';
/** `called-off`: somebody was faster. */
export type StandBooked = Stand | 'called-off';
/** Notices for those whom a change concerns, made once they are known. */
export type TellThem = (who: readonly string[]) => readonly Notice[];

export type FairStore = {
  /** Those ahead first, then those of the last months. */
  list(region: string, since: string): Promise<readonly FairSeen[]>;
  get(region: string, id: string): Promise<FairSeen | undefined>;
  /** `false` where one with the same id stands already. */
  announce(region: string, fair: Fair, by: string, at: string): Promise<boolean>;
  /** Book a stand, or a place in the list of those who wait. Booked again it is the same. The row of the fair is locked: never more than there are. */
  book(region: string, id: string, enterprise: string, at: string, acts?: readonly ClerkAct[]): Promise<StandBooked>;
  /** Give a stand back; who waits longest gets it and is told. `false` where there is none to give back, or the fair is called off by then. */
  giveBack(region: string, id: string, enterprise: string, at: string, tell: TellThem, acts?: readonly ClerkAct[]): Promise<boolean>;
  standsOf(region: string, enterprise: string): Promise<ReadonlyMap<string, Stand>>;
  /** Enterprises with a stand. */
  exhibitors(region: string, id: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Joined again it is the same. `false` where the fair is called off by then. */
  join(region: string, id: string, person: string, at: string): Promise<boolean>;
  leave(region: string, id: string, person: string): Promise<void>;
  joined(region: string, person: string): Promise<ReadonlySet<string>>;
  figures(region: string, id: string, figures: FairFigures): Promise<void>;
  /** Called off; all who booked or joined are told. `false` where it was before. */
  cancel(region: string, id: string, at: string, tell: TellThem): Promise<boolean>;
};
