import type { Localized } from '../value.ts';
import type { CaseEvent } from './event.ts';

/** Why a command was not carried out. `code` is stable; nothing has changed. */
export type Refusal = {
  readonly code:
    | 'not-admitted' | 'nothing-to-do' | 'incomplete' | 'departments-silent' | 'unknown-field' | 'wrong-type' | 'no-such-item' | 'not-allowed' | 'not-yours'
    | 'criterion-fails' | 'criterion-passes' | 'unknown-criterion' | 'still-unknown' | 'already-corrected' | 'not-in-catalogue' | 'prove-again';
  readonly detail: Localized;
  /** JSON pointers into the command, each with what is wrong there. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: Localized }[];
  /** The abolished proof that was asked for: such an attempt is counted. */
  readonly abolished?: string;
};

/** Who did something, and what happened. */
export type Step = { readonly actor: string; readonly event: CaseEvent; /** When it happened, where that is not the moment of the command: materials are received before they are decided on. */ readonly at?: string };

/** What a command leads to: steps to record, a refusal, or the need to know the officers before a draw can be made. */
export type Outcome = { readonly kind: 'done'; readonly steps: readonly Step[] } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'needs-pool' };
