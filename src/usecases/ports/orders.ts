import type { BookingAnswer } from '#core/cases/booking.ts';

/** Ask a core system what became of an order; `undefined` while it does not say: it is silent, still at work, or says what cannot be used. */
export type AskMaster = (order: { readonly region: string; readonly case: string; readonly master: string; readonly scenario: string; readonly order: string }) => Promise<BookingAnswer | undefined>;
