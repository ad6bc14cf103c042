import type { StaffCause } from '#core/notices/of-staff.ts';

/** A notice as an officer or supervisor sees it. */
export type StaffNoticeSeen = { readonly id: string; readonly cause: StaffCause; readonly case: string; readonly no: number; readonly service: string; readonly at: string; readonly readAt: string | null };

/** What officers and supervisors are told. Each method is one round trip and sees what is theirs. */
export type StaffNoticeStore = {
  /** The newest first. */
  of(region: string, officer: string, limit: number): Promise<readonly StaffNoticeSeen[]>;
  unread(region: string, officer: string): Promise<number>;
  /** Those of them that are the reader's are read from now on; without names all are. */
  read(region: string, officer: string, at: string, ids?: readonly string[]): Promise<void>;
};
