import type { Localized } from '#core/value.ts';

/** What a receipt says. Lines are already in words. */
export type ReceiptContent = {
  readonly number: string; readonly queryCode: string; readonly title: Localized; /** Who applied, and for whom where that is somebody else. */ readonly name: string; readonly idNumber: string; readonly about?: string; readonly submittedAt: string; readonly region: string;
  readonly items: readonly { readonly name: string; readonly status: string; readonly line: string; readonly basis: string }[];
  readonly trackUrl: string;
};
