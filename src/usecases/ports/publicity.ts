import type { Published } from './cases.ts';

/** An item that is published, under a name that says nothing about its case. `name`: whom it is about, in clear. */
export type PublishedItem = { readonly id: string; readonly service: string; readonly kind: 'person' | 'enterprise'; readonly name: string; readonly publicity: Published };

/** What is published in a region, and who objected to what. Nothing of it crosses regions. */
export type PublicityStore = {
  /** What is published at a moment, what was published last first. */
  open(region: string, now: string): Promise<readonly PublishedItem[]>;
  /** The item behind a name, while it is published. */
  find(region: string, id: string): Promise<{ readonly number: string; readonly no: number } | undefined>;
  /** What somebody objected to, the latest first. */
  objectionsOf(region: string, who: string): Promise<readonly { readonly number: string; readonly no: number }[]>;
};
