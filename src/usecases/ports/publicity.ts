import type { Published } from './cases.ts';

/** An item that is published, under a name that says nothing about its case. `name`: whom it is about, in clear. */
export type PublishedItem = { readonly id: string; readonly service: string; readonly kind: 'person' | 'enterprise'; readonly name: string; readonly publicity: Published };

/** Where an entry stands in the list. */
export type PlaceInList = { readonly from: string; readonly id: string };

/** What is published in a region, and who objected to what. Nothing of it crosses regions. */
export type PublicityStore = {
  /** A page of what is published at a moment, what was published last first; `after`: the last entry of the page before, whether or not it is published still. */
  open(region: string, now: string, after?: PlaceInList): Promise<{ readonly entries: readonly PublishedItem[]; readonly more: boolean }>;
  /** One entry, while it is published. */
  one(region: string, id: string, now: string): Promise<PublishedItem | undefined>;
  /** The item behind a name, while it is published. */
  find(region: string, id: string): Promise<{ readonly number: string; readonly no: number } | undefined>;
  /** What somebody objected to, the latest first. */
  objectionsOf(region: string, who: string): Promise<readonly { readonly number: string; readonly no: number }[]>;
};
