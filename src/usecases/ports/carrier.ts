import type { Recipient } from '#core/cases/handover.ts';

/** Where a carrier has a parcel. `note`: why it came back. */
export type Whereabouts = { readonly where: 'under-way' | 'delivered' } | { readonly where: 'returned'; readonly note: string };

/** A carrier that is asked and told over the net. */
export type Carrier = {
  /** As counters and people read it; events name it so too. */
  readonly name: string;
  /** Have a parcel fetched. The same `id` again is the same parcel under the same number. `refused`: asked again it says the same. */
  book(parcel: { readonly id: string; readonly to: Recipient }): Promise<{ readonly tracking: string } | { readonly refused: string } | { readonly failed: string }>;
  whereabouts(tracking: string): Promise<Whereabouts | { readonly failed: string }>;
};
