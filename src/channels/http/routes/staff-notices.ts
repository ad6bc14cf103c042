import type { Static } from 'typebox';
import { STAFF_CAUSES, type StaffCause } from '#core/notices/of-staff.ts';
import type { Principal } from '#core/identity/principal.ts';
import { requireStaffOrExpert } from '../identity/require.ts';
import { ReadBody, Unread } from '../schemas/notice.ts';
import { StaffNoticeList, type StaffNoticeView } from '../schemas/staff-notice.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { itemNames } from '../views/names.ts';

/** More than a page of them nobody reads. */
const SHOWN = 100;
/** Where what is told of is dealt with, where that is not the item on the desk of whoever is told. What was drawn for somebody else is theirs no longer: it leads back to their queue. */
const ELSEWHERE: Partial<Record<StaffCause, StaffNoticeView['to']>> = { alarm: 'alarms', 'repair-due': 'repairs', reported: 'supervision', request: 'supervision', disagrees: 'supervision', 'receipt-late': 'dossiers', 'file-missing': 'dossiers', joint: 'joint', taken: 'queue', reassigned: 'queue', 'message-refused': 'departments', appraise: 'appraisal', 'opinion-due': 'appraisal', 'opinion-over': 'appraisals' };

/** The page that a notice leads to. */
export function placeOf(cause: StaffCause): StaffNoticeView['to'] {
  return ELSEWHERE[cause] ?? 'item';
}

/** What whoever works at a desk was told: to read, and to mark as read. */
export function staffNoticeRoutes(app: Server, { context, staffNotices }: Services): void {
  const list = async (principal: Principal): Promise<Static<typeof StaffNoticeList>> => {
    const { region } = principal;
    const [found, unread] = await Promise.all([staffNotices.of(region, toldAs(principal), SHOWN), staffNotices.unread(region, toldAs(principal))]);
    return {
      unread,
      notices: found.map(({ id, cause, case: number, no, service, at, readAt }): StaffNoticeView => ({
        id, text: STAFF_CAUSES[cause] ?? { zh: cause, en: cause }, matter: itemNames(context.compiled, { service }).short, case: number, no, at: new Date(at).toISOString(),
        to: placeOf(cause), ...(readAt !== null && { readAt: new Date(readAt).toISOString() }),
      })),
    };
  };
  app.get('/staff/notices', { preHandler: requireStaffOrExpert, schema: { summary: '工作提醒 · What I was told at work', tags: ['desk'], response: { 200: StaffNoticeList } } }, (request) => list(request.principal!));
  app.get('/staff/notices/unread', { preHandler: requireStaffOrExpert, schema: { summary: '未读工作提醒数 · How many are unread', tags: ['desk'], response: { 200: Unread } } }, async (request) => ({ unread: await staffNotices.unread(request.principal!.region, toldAs(request.principal!)) }));
  app.post('/staff/notices/read', { preHandler: requireStaffOrExpert, schema: { summary: '工作提醒标为已读 · Mark as read', tags: ['desk'], body: ReadBody, response: { 200: StaffNoticeList } } }, async (request) => {
    await staffNotices.read(request.principal!.region, toldAs(request.principal!), context.now(), request.body.ids);
    return list(request.principal!);
  });
}

/** Under which id somebody is told: that of the officer, or of the expert. @throws Error for anybody else, whom the routes keep out */
function toldAs({ officer, expert }: Pick<Principal, 'officer' | 'expert'>): string {
  const id = officer?.id ?? expert?.id;
  if (id === undefined) throw new Error('only officers and experts are told at work');
  return id;
}
