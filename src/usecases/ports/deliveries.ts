/** What somebody last said of being served electronically, and when. */
export type Consent = { readonly given: boolean; readonly at: string };

/** That somebody opened a document of theirs for the first time: the digest of the bytes they got is the proof of what it was. */
export type Opening = { readonly paper: string; readonly at: string; readonly sha256: string };

/** Electronic delivery: consent and proof. Both are only ever added to. */
export type DeliveryStore = {
  /** The latest word that was said by a moment. */
  consent(region: string, person: string, at: string): Promise<Consent | undefined>;
  say(region: string, person: string, given: boolean, at: string): Promise<void>;
  /** Opened before, it stays as it was. */
  opened(region: string, caseNumber: string, paper: string, person: string, sha256: string, at: string): Promise<void>;
  openings(region: string, caseNumber: string, person: string): Promise<readonly Opening[]>;
};
