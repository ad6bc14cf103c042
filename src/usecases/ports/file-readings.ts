import type { ReadField } from '#core/reading/read-document.ts';

/** What was read in a file: of which kind it is and its fields, without where they stand. */
export type KeptReading = { readonly kind: string; readonly fields: readonly Omit<ReadField, 'at'>[] };

/** What the server has read in files, kept for as long as the file. */
export type FileReadingStore = {
  /** Keeps the newest reading of a file; one that is gone meanwhile has none. */
  keep(region: string, file: string, reading: KeptReading, at: string): Promise<void>;
  /** The readings of those files that were read. */
  of(region: string, files: readonly string[]): Promise<ReadonlyMap<string, KeptReading>>;
};
