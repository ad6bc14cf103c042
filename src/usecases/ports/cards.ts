import type { Localized } from '#core/value.ts';

/** The electronic card of a person: since when it is open, or when the last one was revoked. */
export type ElectronicCard = { readonly openedAt: string; readonly revokedAt: string | null };

export type CardStore = {
  /** The latest; nothing where there was never one. */
  of(region: string, person: string): Promise<ElectronicCard | undefined>;
  /** Opens one where none is open, and keeps the words that its owner agreed to; one that is open stays. */
  open(region: string, person: string, at: string, agreed: { readonly digest: string; readonly points: readonly Localized[] }): Promise<void>;
  /** From this moment no code of it is read any more, by whichever process. */
  revoke(region: string, person: string, at: string): Promise<void>;
  /** Keeps a code that is about to be shown, and whether whoever shows it has proved by two factors who they are; false where no card is open. Codes of before that nobody can use are forgotten a day later. */
  show(region: string, person: string, code: { readonly hash: string; readonly at: string; readonly until: string; readonly strong: boolean }): Promise<boolean>;
  /** Whose code it is, once: nothing where it is unknown, over, read before, or its card revoked. `strong`: of whoever showed it. */
  read(region: string, hash: string, by: string, at: string): Promise<{ readonly person: string; readonly strong: boolean } | undefined>;
  /** Why a code was not read, for whoever has it in hand. */
  whyNot(region: string, hash: string, at: string): Promise<'unknown' | 'over' | 'used' | 'revoked'>;
  /**
   * A question of a partner, written down whatever comes of it. The same question (`exchange`) again is answered as before while the card is open and at most some minutes have passed, and reads nothing anew;
   * with another code it is `reused`. Of many at once a few more than `perMinute` may get through.
   */
  ask(question: CardQuestion, perMinute: number): Promise<{ readonly outcome: 'refused' | 'too-many' | 'reused' } | { readonly outcome: 'read'; readonly person: string }>;
};

/** What a partner asks: whether a code is good. */
export type CardQuestion = { readonly region: string; readonly partner: string; readonly exchange: string; readonly purpose: string; readonly hash: string; readonly at: string };
