import { Type, type Static } from 'typebox';
import { bundleOf } from '#core/catalog/bundle.ts';
import { isOffered } from '#core/catalog/offered.ts';
import { dayOf } from '#core/clocks/day.ts';
import { fittingGiven } from '#core/evidence/check-given.ts';
import { neededElements } from '#core/evidence/needed.ts';
import { requireApplicant } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { Answers, CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { seenAs } from '../views/seen-as.ts';
import { ownCase } from './cases.ts';

/** What whoever handed in a case said then, for another application of the same: nobody answers the same questions twice. */
export function caseAnswerRoutes(app: Server, services: Services): void {
  const { context } = services;
  app.get('/cases/:number/answers', { preHandler: requireApplicant, schema: { summary: '上次的回答，再申请时接着用 · Answers of a case, for another application', tags: ['hall'], params: Type.Object({ number: CaseNumber }), querystring: Type.Object({ lifeEvent: Type.String({ maxLength: 60 }) }), response: { 200: Type.Object({ answers: Answers }) } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const { lifeEvent } = request.query;
    const { compiled } = context;
    if (!isOffered(compiled.catalog, region, lifeEvent)) throw new Problem('not-found');
    const read = await ownCase(services, region, request.params.number, subjectId);
    // What a relative or an employer answered about somebody is theirs, not that person's to go on with.
    if (read.state.applicant !== seenAs(read, { subjectId }).subjectId) throw new Problem('not-found');
    const { given } = read.state;
    const { answers } = fittingGiven({ compiled, region, on: dayOf(context.now()) }, lifeEvent, { answers: given.answers, contests: {}, promises: [], files: {} });
    // A number that is kept sealed stands in the case only masked.
    const event = bundleOf(compiled.catalog, lifeEvent);
    const asked = new Set([...(event?.questions ?? []).map(({ id }) => id), ...neededElements(compiled, Object.keys(event?.services ?? {}))]);
    const whole = Object.entries(answers).filter(([name]) => asked.has(name) && compiled.catalog.elements.get(name)?.mask === undefined && !Object.hasOwn(given.sealed ?? {}, name));
    return { answers: Object.fromEntries(whole) as Static<typeof Answers> };
  });
}
