import { pageOf } from '#core/notices/page-of.ts';
import type { NoticeSeen } from '#usecases/ports/notices.ts';
import type { NoticeView } from '../schemas/notice.ts';

/** A notice as its reader sees it. */
export function noticeView({ id, cause, class: kind, title, text, at, case: number, item, sheet, readAt }: NoticeSeen): NoticeView {
  const page = number === null && sheet === null ? pageOf(cause) : undefined;
  return { id, class: kind, title, text, at, ...(number !== null && { case: number }), ...(item !== null && { item }), ...(sheet !== null && { sheet }), ...(page !== undefined && { page }), ...(readAt !== null && { readAt }) };
}
