import type { Localized } from '#core/value.ts';

/** A heading with what stands below it; `soft` is small print, `verbatim` what somebody has written or said, or a register holds: it is not set in the manner of papers. */
export type DocumentSection = { readonly heading?: string; readonly lines: readonly { readonly text: string; readonly soft?: true; readonly verbatim?: true }[] };

/** What stands beside its name in the head of a paper; `verbatim` as above. */
export type DocumentRow = readonly [name: string, value: string, manner?: 'verbatim'];

/**
 * What an official document says, already in words. Nothing in it depends on when or by whom it is asked for, so that the same content is
 * the same bytes. `at` is the moment of the event it follows from, ISO 8601.
 */
export type DocumentContent = {
  readonly number: string; readonly code: string; readonly title: Localized; readonly authority: string; readonly at: string;
  readonly rows: readonly DocumentRow[];
  /** Whom it addresses, and the sentence with which it begins; papers that are shown to others have none. */
  readonly salutation?: { readonly to: string; readonly opening: string };
  readonly sections: readonly DocumentSection[];
  /** Where anybody checks it: the page with number and code filled in, and its bare address. */
  readonly checkUrl: string; readonly checkPage: string;
};

/** A document as PDF; several stand one after the other in one file, to be printed at once, each with its pages counted by itself. */
export type MakeDocument = (content: DocumentContent, ...others: readonly DocumentContent[]) => Promise<Buffer>;
