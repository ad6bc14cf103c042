import type { Notice } from '#core/notices/notice.ts';

/** A notice as its reader sees it. */
export type NoticeSeen = Omit<Notice, 'short' | 'person'> & { readonly readAt: string | null };

/** Where a page of notices ended. */
export type NoticePlace = { readonly at: string; readonly id: string };

/** What people are told. Each method is one round trip. */
export type NoticeStore = {
  /** The newest first, those after a place; and how many of all are unread. `hidden`: classes that the reader has switched off. */
  of(region: string, person: string, hidden: readonly string[], after?: NoticePlace): Promise<{ readonly notices: readonly NoticeSeen[]; readonly more: boolean }>;
  unread(region: string, person: string, hidden: readonly string[]): Promise<number>;
  /** Those of them that are the reader's are read from now on; without names all are. Read before stays read then. */
  read(region: string, person: string, at: string, ids?: readonly string[]): Promise<void>;
};
