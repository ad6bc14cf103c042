import { Type } from 'typebox';
import { bundleOf, wholeOfOwn } from '#core/catalog/bundle.ts';
import { standingOf } from '#core/cases/invitation.ts';
import { requirePerson } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { InvitationView } from '../schemas/invitation.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { serviceNames } from '../views/names.ts';

/** What somebody is invited to confirm after an employer has handed in its part, and that they want none of it. */
export function invitationRoutes(app: Server, { context, invitations }: Services): void {
  const { compiled } = context;
  app.get('/me/invitations', { preHandler: requirePerson, schema: { summary: '待您确认 · Waiting for you to confirm', tags: ['hall'], response: { 200: Type.Object({ invitations: Type.Array(InvitationView) }) } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const open = await invitations.open(region, subjectId);
    return {
      invitations: open.flatMap((each): InvitationView[] => {
        const [whole, part] = [wholeOfOwn(compiled.catalog, each.lifeEvent), bundleOf(compiled.catalog, each.lifeEvent)];
        const standing = whole && standingOf(whole, each);
        if (!part || !standing || standing.kind === 'void') return [];
        const items = Object.keys(part.services).filter((code) => standing.kind === 'waits' ? !each.left || each.left.includes(code) : !standing.withheld.has(code));
        return [{ case: each.case, at: each.at, employer: each.employer, lifeEvent: part.id, name: { zh: part.zh, en: part.en }, summary: part.summary, status: standing.kind, items: items.map((code) => serviceNames(compiled, code).short) }];
      }),
    };
  });
  app.delete('/me/invitations/:number', { preHandler: requirePerson, schema: { summary: '不需要，不再提醒 · Decline', tags: ['hall'], params: Type.Object({ number: CaseNumber }), response: { 204: Type.Null() } } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    if (!(await invitations.decline(region, subjectId, request.params.number, context.now()))) throw new Problem('not-found');
    return reply.code(204).send(null);
  });
}
