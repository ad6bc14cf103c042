import type { PulledRecord } from '#core/partners/pulled.ts';
import type { Followed } from '#core/register/follow-record.ts';
import type { Both } from '#core/register/reverse.ts';
import type { Contradiction } from '#core/register/take-record.ts';
import type { Subject } from './cases.ts';
import type { PullKey } from './pulls.ts';

/** Somebody a record is about, their number in clear. */
export type Who = Pick<Subject, 'id' | 'kind' | 'name' | 'number'>;
/** How it was settled: what stands stays, the register goes by the list, or a later list no longer says it (by nobody). `note`: how it was made sure of; empty once it was forgotten. */
export type Settled = { readonly act: 'leave' | 'follow' | 'over'; readonly at: string; readonly by: string | null; readonly note: string | null };
/**
 * A record of a list that the register speaks against. `named`: whom it names, where that is somebody of the register. `entry`: the one that stands for it, since it was followed the new one. `holder`: at whom the entry stands that it became, where the
 * department no longer means them. `firstAt`: since when; `at`: when a list said so last, by which whoever acts shows what they saw.
 */
export type Contradicting = PullKey & {
  readonly id: string; readonly cause: Contradiction; readonly named: Who | null; readonly holder: Who | null; readonly entry: string | null; readonly firstAt: string; readonly at: string; readonly settled: Settled | null;
};
/** All of it: what the record says, where it names somebody of the register and was not forgotten, and the registers of both. */
export type ContradictionRead = Contradicting & { readonly recordHash: string; readonly digest: string; readonly record: PulledRecord | null; readonly of: { readonly named?: Both; readonly holder?: Both } };

/** Who settles it, how they made sure, and the moment of the list that they saw. */
export type Settling = { readonly region: string; readonly id: string; readonly seen: string; readonly by: string; readonly note: string };

export type ContradictionStore = {
  /** How many wait for somebody. */
  waiting(region: string): Promise<number>;
  /** Those that wait, then those that were settled, the latest first. */
  list(region: string, limit: number): Promise<readonly Contradicting[]>;
  read(region: string, id: string): Promise<ContradictionRead | undefined>;
  /** What stands stays; the same word of the list is not brought again. `too-late`: it was settled, or a later list said something else. */
  leave(settling: Settling, at: string): Promise<'done' | 'too-late' | 'unknown'>;
  /**
   * The register goes by the list, as `follow` says of the registers as they stand now, in one transaction. Where something stands in the way nothing is written, unless it is only at
   * whom the record names: then the wrong entry is taken back, and what is left waits anew.
   */
  follow(settling: Settling, at: string, follow: (read: ContradictionRead) => Followed | undefined): Promise<{ readonly kind: 'done'; readonly still?: Contradiction } | { readonly kind: 'refused'; readonly still: Contradiction } | { readonly kind: 'too-late' | 'unknown' | 'nothing' }>;
  /** Forgets what was said in what was settled before a moment, in every region; that it was settled, how and by whom stays. */
  forget(before: string): Promise<void>;
};
