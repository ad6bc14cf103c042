import type { MessageClass } from '#core/catalog/message-template.ts';
import type { Channel, Contact } from '#core/notices/contact.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { Reader } from '#core/notices/of-deadlines.ts';
import type { Localized } from '#core/value.ts';

/** A notice as its reader sees it. */
export type NoticeSeen = Omit<Notice, 'short' | 'person' | 'sheet'> & { readonly readAt: string | null; readonly sheet: string | null };

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

/** How people want to be told. */
export type ContactStore = {
  /** `undefined` for whoever has said nothing. */
  of(region: string, person: string): Promise<Contact | undefined>;
  keep(region: string, person: string, contact: Contact, at: string): Promise<void>;
};

/** An item that was refused, revoked or corrected, or upheld as one, and is not too old to be turned against. `decidedAt`: when that was decided last. */
export type AdverseItem = { readonly case: string; readonly no: number; readonly service: string; /** The line of work that decides it. */ readonly authority: string; readonly decidedAt: string; /** Who is told: who applied and, where an enterprise has applied for them, whom it is about. */ readonly known: readonly Reader[] };

/** A decision that its reader has not opened. */
export type Unopened = { readonly case: string; readonly no: number; readonly service: string; readonly decidedAt: string; readonly reader: string };

/** A visit that was agreed on. */
export type VisitAhead = { readonly case: string; readonly no: number; readonly service: string; readonly visitAt: string; readonly visitKind: 'examination' | null; readonly applicant: string };

/** A correction that waits for its answer, with its last day. */
export type CorrectionAhead = { readonly case: string; readonly no: number; readonly service: string; readonly until: string; readonly applicant: string; /** It waits for a relative, because its applicant has died. */ readonly bereaved: boolean };

export type DeadlineStore = {
  /** Corrections of a region that wait for an answer and whose last day lies between two days, both included. */
  corrections(region: string, from: string, to: string): Promise<readonly CorrectionAhead[]>;
  /** Visits of a region that are agreed on for a moment between two instants. */
  visits(region: string, from: string, to: string): Promise<readonly VisitAhead[]>;
  /** Decisions of a region that were made between two instants and are delivered electronically: their applicant had agreed to that. */
  unopened(region: string, from: string, to: string): Promise<readonly Unopened[]>;
  /** Decisions on some matters that were made between two instants in cases that an employer has handed in, and that whom they are about has not opened, whether they agreed to electronic delivery or not. */
  unopenedBySubject(region: string, services: readonly string[], from: string, to: string): Promise<readonly Unopened[]>;
  /** Items of a region that were decided against somebody after an instant, or reached them after it and were decided after `oldest`. */
  adverseSince(region: string, since: string, oldest: string): Promise<readonly AdverseItem[]>;
  /** Tell people, each thing once however often it is said. */
  tell(region: string, notices: readonly Notice[]): Promise<void>;
};

/** A notice that has still to be handed to the other channels. `behind`: it stands behind the message about a spreadsheet, and goes over none of them. */
export type Unspread = { readonly region: string; readonly id: string; readonly person: string; readonly class: MessageClass; readonly at: string; readonly behind: boolean };

/** A notice on its way over one channel. */
export type Sending = { readonly cause: Notice['cause']; readonly case: string | null; readonly item: number | null; readonly region: string; readonly id: string; readonly notice: string; readonly channel: Channel; readonly person: string; readonly class: MessageClass; readonly title: Localized; readonly short: Localized; readonly at: string; readonly attempts: number };

export type SendingStore = {
  /** The oldest first; the same again until `spread` was told of it. */
  unspread(limit: number): Promise<readonly Unspread[]>;
  /** Over which channels it goes, and from when: once, however often it is said. */
  spread(notice: Unspread, sendings: readonly { readonly id: string; readonly channel: Channel; readonly nextAt: string }[], at: string): Promise<void>;
  take(now: string, until: string, limit: number): Promise<readonly Sending[]>;
  sent(sending: Sending, receipt: string, at: string): Promise<void>;
  later(sending: Sending, nextAt: string, trouble: string): Promise<void>;
  /** It goes no further. refused: the gateway will never take it · given-up: it was tried for too long · unwanted: its reader does not want it any more */
  end(sending: Sending, status: 'refused' | 'given-up' | 'unwanted', trouble: string): Promise<void>;
};

/** What goes to a gateway. `id` is the same each time the same is sent; `text` says nothing of the case. `language`: that of its reader; `null` where they have chosen none. */
export type Outgoing = { readonly id: string; readonly to: string; readonly text: Localized; readonly language: Contact['language'] };

/** A gateway: it has it, will never take it, or did not say. */
export type Outlet = (outgoing: Outgoing) => Promise<{ readonly receipt: string } | { readonly refused: string } | { readonly failed: string }>;
export type Outlets = Partial<Readonly<Record<Channel, Outlet>>>;
