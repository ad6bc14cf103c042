import type { StaffItem, Text } from '../ui/api-types.ts';

/** A file on the item's page and what it is about: a contested fact, an objection, or the evidence it is. */
export type ItemFile = { readonly id: string; readonly name: string; readonly type: string; readonly about: Text };

const VISIT: Text = { zh: '实地核查照片', en: 'a photograph of the visit' };
const ANSWER: Text = { zh: '协查答复的附件', en: 'the answer of another agency' };
const OBJECTION: Text = { zh: '公示异议', en: 'the objection' };

/** Every file of the item once, those of contested facts first, in the order of the page. */
export function filesOf(item: Pick<StaffItem, 'contests' | 'files' | 'publicity' | 'visits' | 'assistance'>): ItemFile[] {
  const found = [
    ...item.contests.flatMap((contest) => contest.files.map((file) => ({ ...file, about: contest.name }))),
    ...(item.publicity?.objections ?? []).flatMap(({ files = [] }) => files).map((file) => ({ ...file, about: OBJECTION })),
    ...(item.visits ?? []).flatMap(({ report }) => report?.photos ?? []).map((file) => ({ ...file, about: VISIT })),
    ...(item.assistance ?? []).flatMap(({ answer }) => answer?.files ?? []).map((file) => ({ ...file, about: ANSWER })),
    ...item.files.map(({ id, name, type, evidence }) => ({ id, name, type, about: evidence })),
  ];
  return [...new Map(found.toReversed().map((file) => [file.id, file])).values()].toReversed();
}

/** Where the server serves a file to the officer the item was drawn for; each reading is logged. */
export function itemFileHref(number: string, no: number, file: string): string {
  return `/api/v1/staff/items/${encodeURIComponent(number)}/${no}/files/${encodeURIComponent(file)}`;
}
