import type { Notice } from '#core/notices/notice.ts';
import type { IntakeAction, IntakeOutcome } from '#core/offline/decide.ts';
import type { OfflineBlock } from '#core/offline/record.ts';
import type { PublicJwk } from '#core/partners/protocol.ts';
import type { Localized } from '#core/value.ts';

/** What receives applications while the line is down. `office`: below the city; null: the city's own hall. */
export type OfflineDevice = {
  readonly region: string; readonly id: string; readonly name: string; readonly office: string | null; readonly key: PublicJwk; readonly addedAt: string;
  readonly revokedAt: string | null; readonly because: string | null;
};

/** What came under a number. `hash`: of what was signed. */
export type Intake = {
  readonly region: string; readonly number: string; readonly device: string; readonly hash: string; readonly recordedAt: string; readonly receivedAt: string; readonly outcome: IntakeOutcome; readonly case: string | null; readonly why: Localized | null;
};

/** What was signed, its signature and the files it names, by the digest of their bytes. */
export type Sent = { readonly text: string; readonly signature: string; readonly files: Readonly<Record<string, { readonly name: string; readonly bytes: string }>> };

export type NewIntake = Omit<Intake, 'case'> & { readonly block: number; readonly seq: number; readonly prev: string | null; readonly receivedBy: string; readonly sent: Sent };

/** How it goes with what a device received. `gaps`: records whose predecessor never came. */
export type BlockCount = OfflineBlock & { readonly deviceName: string; readonly sent: number; readonly filed: number; readonly refused: number; readonly open: number; readonly dropped: number; readonly gaps: number };
export type DoubtfulIntake = Intake & { readonly block: number; /** Other contents that wait for a supervisor. */ readonly others: number };

/** One of what came under a number. `sent`: what was signed; nothing once it was forgotten. `standing`: what is or was filed of them. */
export type IntakeContent = { readonly hash: string; readonly standing: boolean; readonly receivedAt: string; readonly receivedBy: string; readonly sent: Sent | undefined; readonly settledAt: string | null; readonly because: string | null };

/** What a supervisor decides. `hash`: the contents that are filed, with what they say of themselves. */
export type IntakeDecision = { readonly action: IntakeAction; readonly hash: string; readonly place?: Pick<NewIntake, 'seq' | 'prev' | 'recordedAt'>; /** How they made sure, and why. */ readonly why: Localized };

/** Devices, their blocks of numbers, and what was sent under each. */
export type OfflineStore = {
  devices(region: string): Promise<readonly OfflineDevice[]>;
  device(region: string, id: string): Promise<OfflineDevice | undefined>;
  /** The same id sent again is the same device; `another` where it is another's; `changed`: administrators have changed or ended its office since `known`, the last change by which it was found. */
  add(device: Omit<OfflineDevice, 'revokedAt' | 'because'>, by: string, known: number): Promise<'added' | 'another' | 'changed'>;
  revoke(region: string, id: string, at: string, by: string, because: string): Promise<boolean>;
  /** The next block of a region; asked for again with the same id it is the same. Undefined where the id is another device's or the device is locked. */
  draw(block: Omit<OfflineBlock, 'block' | 'office'> & { readonly id: string }): Promise<OfflineBlock | undefined>;
  block(region: string, block: number): Promise<OfflineBlock | undefined>;
  /** Keep what was sent. same: it is there already · other: the number is there with other contents; these are kept beside it, for a supervisor. */
  keep(intake: NewIntake): Promise<{ readonly kind: 'kept' | 'same' | 'other'; readonly intake: Intake }>;
  intake(region: string, number: string): Promise<Intake | undefined>;
  sent(region: string, number: string): Promise<Sent>;
  /** What came of it, where nothing has yet, with what its person is told. */
  settle(region: string, number: string, result: { readonly outcome: 'filed' | 'refused'; readonly case: string | null; readonly why: Localized | null }, notices: readonly Notice[], at: string): Promise<void>;
  /** It could not be filed for a passing reason, or something went wrong. */
  tried(region: string, number: string, at: string): Promise<void>;
  /** What is still to be filed and was not tried since a moment. */
  toFile(region: string, since: string, limit: number): Promise<readonly string[]>;
  /** It cannot be filed before a supervisor has looked at it. */
  doubt(region: string, number: string, why: Localized, at: string): Promise<void>;
  /** All that came under a number, what stands first. */
  contents(region: string, number: string): Promise<readonly IntakeContent[]>;
  /** A supervisor decides, in one transaction: what takes the place of the first changes places with it, and what else waits is settled. False where it is not as they saw it any more. */
  decide(region: string, number: string, decision: IntakeDecision, notices: readonly Notice[], at: string, by: string): Promise<boolean>;
  /** Forget what people said in what was settled before a moment, in every region: the case has it, or nothing came of it. That it came, and what became of it, stays. */
  forget(before: string): Promise<void>;
  /** The latest blocks, and whether more are older. */
  blocks(region: string, limit: number): Promise<readonly BlockCount[]>;
  doubts(region: string, limit: number): Promise<readonly DoubtfulIntake[]>;
};
