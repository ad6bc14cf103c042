import type { NoticeSeen } from '#usecases/ports/notices.ts';
import type { NoticeView } from '../schemas/notice.ts';

/** A notice as its reader sees it. */
export function noticeView({ id, class: kind, title, text, at, case: number, item, sheet, readAt }: NoticeSeen): NoticeView {
  return { id, class: kind, title, text, at, ...(number !== null && { case: number }), ...(item !== null && { item }), ...(sheet !== null && { sheet }), ...(readAt !== null && { readAt }) };
}
