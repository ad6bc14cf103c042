import type { Hours } from './opening-hours.ts';
import type { HallQueue, HallWindow } from './hall-queue.ts';
import type { Office } from './office.ts';

/** What administrators enter of an office. Of the city's own hall its name, hours, windows and times alone. What an office may decide is law and stays in the catalogue. */
export type OfficeFacts = {
  readonly zh: string; readonly en: string; readonly hours: Hours;
  readonly level?: Office['level']; readonly within?: string; readonly district?: string; readonly address?: string; readonly signs?: boolean;
  /** None: nobody takes a ticket there. */
  readonly windows: readonly HallWindow[];
  readonly slots?: NonNullable<HallQueue['slots']>;
};

/** What was done about an office. `from`: the first day on which it holds; of an end the first day on which there is no such office. `ground`: the document that it rests on. */
export type OfficeEvent =
  | { readonly type: 'office-entered'; readonly office: string; readonly from: string; readonly ground: string; readonly after: OfficeFacts }
  | { readonly type: 'office-changed'; readonly office: string; readonly from: string; readonly ground: string; readonly before: OfficeFacts; readonly after: OfficeFacts }
  | { readonly type: 'office-ended'; readonly office: string; readonly from: string; readonly ground: string; readonly before: OfficeFacts }
  | { readonly type: 'office-undone'; readonly office: string; readonly undoes: number; readonly before: OfficeFacts };

/** One of them, where it stands in the chain of what administrators did, when, and by which of them. */
export type OfficeChange = { readonly seq: number; readonly at: string; readonly by: string; readonly event: OfficeEvent };

/** What administrators entered about offices: it comes to what stands in the files, and changes while everything runs. */
export type EnteredOffices = {
  /** Of a region, in their order. */
  readonly of: (region: string) => readonly OfficeChange[];
  /** The instant by which it is read where somebody asks for what is now. */
  readonly now: () => string;
};
