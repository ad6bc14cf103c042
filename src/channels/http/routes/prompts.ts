import { Type } from 'typebox';
import { bundleOf } from '#core/catalog/bundle.ts';
import { maskName } from '#core/register/mask.ts';
import { aboutToken } from '../identity/about.ts';
import { requirePerson } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { PromptView } from '../schemas/prompt.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

/** What somebody can apply for because a department told of it, and that they want none of it. */
export function promptRoutes(app: Server, { context, departmentEvents }: Services): void {
  const { catalog } = context.compiled;
  app.get('/me/prompts', { preHandler: requirePerson, schema: { summary: '主动提醒 · Offers because of what a department told', tags: ['hall'], response: { 200: Type.Object({ prompts: Type.Array(PromptView) }) } } }, async (request) => {
    const principal = request.principal!;
    const found = await departmentEvents.prompts(principal.region, principal.subjectId);
    return {
      prompts: found.flatMap(({ id, at, about, aboutName, lifeEvent, department: said, scenario: name }): PromptView[] => {
        const [event, department] = [bundleOf(catalog, lifeEvent), catalog.departments.get(said)];
        const scenario = department?.scenarios[name];
        if (!event || !department || !scenario) return [];
        return [{ id, at, department: { zh: department.zh, en: department.en }, happened: { zh: scenario.zh, en: scenario.en }, aboutName: maskName(aboutName), about: aboutToken(context, principal, about), ...(about === principal.subjectId && { own: true as const }), lifeEvent, name: { zh: event.zh, en: event.en }, summary: event.summary }];
      }),
    };
  });
  app.delete('/me/prompts/:id', { preHandler: requirePerson, schema: { summary: '不需要，不再提醒 · Decline', tags: ['hall'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), response: { 204: Type.Null() } } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    if (!(await departmentEvents.decline(region, subjectId, request.params.id, context.now()))) throw new Problem('not-found');
    return reply.code(204).send(null);
  });
}
