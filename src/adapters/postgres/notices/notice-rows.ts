import type { Notice } from '#core/notices/notice.ts';

/** Notices as rows of their table, for a statement that writes them with what they tell of. */
export function noticeRows(region: string, notices: readonly Notice[]): string {
  return JSON.stringify(notices.map(({ id, person, cause, class: kind, case: number, item, title, text, short, at, sheet }) => ({
    region, id, person_id: person, cause, class: kind, case_number: number, item_no: item, title, text, short, at, read_at: null, sent_at: null, sheet_id: sheet ?? null,
  })));
}
