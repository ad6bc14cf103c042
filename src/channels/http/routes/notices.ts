import { Type } from 'typebox';
import type { Principal } from '#core/identity/principal.ts';
import { hiddenFor } from '#usecases/send-notices.ts';
import { requireApplicant } from '../identity/require.ts';
import { NoticeList, ReadBody, Unread } from '../schemas/notice.ts';
import { After } from '../schemas/place.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { noticeView } from '../views/notice-view.ts';


/** What whoever is signed in was told: to read, and to mark as read. */
export function noticeRoutes(app: Server, { context, contacts, notices }: Services): void {
  const hidden = async ({ region, subjectId }: Principal): Promise<readonly string[]> => hiddenFor((await contacts.of(region, subjectId)) ?? { hidden: [] });
  app.get('/me/messages', { preHandler: requireApplicant, schema: { summary: '我的消息 · My messages', tags: ['hall'], querystring: Type.Object({ after: Type.Optional(After) }), response: { 200: NoticeList } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const without = await hidden(request.principal!);
    const [at, id = ''] = request.query.after?.split('~') ?? [];
    const [page, unread] = await Promise.all([
      notices.of(region, subjectId, without, at === undefined ? undefined : { at: new Date(Number(at)).toISOString(), id }),
      notices.unread(region, subjectId, without),
    ]);
    const last = page.notices.at(-1);
    return { notices: page.notices.map(noticeView), unread, ...(page.more && last && { next: `${Date.parse(last.at)}~${last.id}` }) };
  });

  app.get('/me/messages/unread', { preHandler: requireApplicant, schema: { summary: '未读消息数 · How many are unread', tags: ['hall'], response: { 200: Unread } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    return { unread: await notices.unread(region, subjectId, await hidden(request.principal!)) };
  });

  app.post('/me/messages/read', { preHandler: requireApplicant, schema: { summary: '标为已读 · Mark as read', tags: ['hall'], body: ReadBody, response: { 200: Unread } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    await notices.read(region, subjectId, context.now(), request.body.ids);
    return { unread: await notices.unread(region, subjectId, await hidden(request.principal!)) };
  });
}
