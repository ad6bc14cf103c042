import type { Link } from '#core/cases/chain.ts';
import type { Localized } from '#core/value.ts';

/** A notice of a case and how it went out. */
export type ArchivedNotice = {
  readonly person: string; readonly cause: string; readonly item: number | null; readonly title: Localized; readonly text: Localized; readonly at: string; readonly readAt: string | null;
  readonly sendings: readonly { readonly channel: string; readonly status: string; readonly at: string | null; readonly receipt: string | null }[];
};

/** What stands of a case beside its state: the exact records, and what was sent and received. */
export type CaseRecord = {
  readonly links: readonly Link[];
  readonly notices: readonly ArchivedNotice[];
  readonly openings: readonly { readonly paper: string; readonly person: string; readonly at: string; readonly sha256: string }[];
  readonly consents: readonly { readonly person: string; readonly at: string; readonly given: boolean }[];
  /** To other departments, without what they say. */
  readonly messages: readonly { readonly item: number | null; readonly department: string; readonly scenario: string; readonly status: string; readonly deliveredAt: string | null; readonly receipt: string | null }[];
};

/** A package that was made. */
export type Archiving = { readonly case: string; readonly sha256: string; readonly size: number; readonly version: number; readonly officer: string | null; readonly at: string };

/** A case that ended, and the last package of it. `changed`: something came after that. */
export type ArchiveRow = { readonly number: string; readonly lifeEvent: string; readonly name: string; readonly kind: 'person' | 'enterprise'; readonly items: number; readonly submittedAt: string; readonly endedAt: string; readonly archived: (Pick<Archiving, 'at' | 'sha256' | 'size'> & { readonly by: string | null; readonly changed: boolean }) | null };

export type ArchiveStore = {
  record(region: string, number: string): Promise<CaseRecord>;
  /** Once for each package, however often it is made. */
  note(region: string, archiving: Archiving): Promise<void>;
  /** Cases that ended: those never archived, the oldest first, or those archived, the last first. One that is being looked at again is none of them. */
  list(region: string, which: 'waiting' | 'archived', limit: number): Promise<readonly ArchiveRow[]>;
  /** One case that ended, by its number. */
  find(region: string, number: string): Promise<ArchiveRow | undefined>;
};
