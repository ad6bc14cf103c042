/** A file somebody gave. `hash` is where its bytes lie. */
export type StoredFile = { readonly id: string; readonly owner: string; readonly hash: string; readonly name: string; readonly type: string; readonly size: number; readonly at: string };

/** How much somebody may upload on one day. */
export type UploadLimit = { readonly files: number; readonly bytes: number };

export type FileStore = {
  /** Count one more upload of a person on a day, in whichever process it comes. `false`, and nothing is counted, where that would be too much. */
  admit(region: string, owner: string, day: string, size: number, most: UploadLimit): Promise<boolean>;
  /** Keeps the bytes under their hash first and the row afterwards: a crash between leaves bytes nobody points at, never a row without bytes. */
  add(region: string, file: Omit<StoredFile, 'hash'>, bytes: Buffer): Promise<StoredFile>;
  find(region: string, id: string): Promise<StoredFile | undefined>;
  /** Those of these files that belong to this person and may be handed in, by their id. One query, however many they are. */
  owned(region: string, owner: string, ids: readonly string[]): Promise<ReadonlyMap<string, StoredFile>>;
  bytes(hash: string): Promise<Buffer>;
};
