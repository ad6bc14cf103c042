import { Type } from 'typebox';
import { paperName } from '#core/cases/document.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { dayOf } from '#core/clocks/day.ts';
import { servedOn } from '#core/notices/served.ts';
import { requireApplicant } from '../identity/require.ts';
import { ConsentView, Deliveries } from '../schemas/delivery.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { isDiscreet } from '../views/case-view.ts';
import { documentLinks } from '../views/document-of.ts';
import { nameOfItem } from '../views/names.ts';
import { ownCase } from './cases.ts';

/** Electronic delivery: consent, which can be taken back, and the proof of what was delivered and opened when. */
export function deliveryRoutes(app: Server, services: Services): void {
  const { context, deliveries } = services;

  app.get('/me/electronic-delivery', { preHandler: requireApplicant, schema: { summary: '电子送达确认 · Consent to electronic delivery', tags: ['hall'], response: { 200: ConsentView } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    return (await deliveries.consent(region, subjectId, context.now())) ?? { given: false };
  });

  app.put('/me/electronic-delivery', { preHandler: requireApplicant, schema: { summary: '同意或撤回电子送达 · Agree, or take it back', tags: ['hall'], body: Type.Object({ given: Type.Boolean() }, { additionalProperties: false }), response: { 200: ConsentView } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const at = context.now();
    // Said again it is not said anew: the day on which somebody agreed stays.
    const before = await deliveries.consent(region, subjectId, at);
    if (before?.given === request.body.given || (!before && !request.body.given)) return before ?? { given: false };
    await deliveries.say(region, subjectId, request.body.given, at);
    return { given: request.body.given, at };
  });

  app.get('/cases/:number/deliveries', { preHandler: requireApplicant, schema: { summary: '审批结论的送达 · How decisions were delivered', tags: ['hall'], params: Type.Object({ number: CaseNumber }), response: { 200: Deliveries } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const read = await ownCase(services, region, request.params.number, subjectId);
    const compiled = await context.catalogOf(read.state.catalogVersion);
    const rule = parameterOn(context.compiled.catalog, region, 'electronicServiceRule', dayOf(context.now()));
    const opened = new Map((await deliveries.openings(region, read.state.number, subjectId)).map((opening) => [opening.paper, opening]));
    const decisions = documentLinks(compiled.catalog, read, isDiscreet(read, request.principal!) ? 'employer' : 'person', '').flatMap((link) => (link.kind === 'decision' ? [{ ...link, item: link.no ?? 0 }] : []));
    return {
      deliveries: await Promise.all(decisions.map(async ({ number, title, item, at: availableAt }) => {
        const opening = opened.get(paperName({ kind: 'decision', no: item }));
        const consented = (await deliveries.consent(region, subjectId, availableAt))?.given === true;
        const served = rule && servedOn(rule.value === 'opened' ? 'opened' : 'available', { availableAt, consented, ...(opening && { openedAt: opening.at }) });
        return { number, title, matter: nameOfItem(compiled, read.state, item), item, availableAt, consented, ...(opening && { openedAt: opening.at, sha256: opening.sha256 }), ...(served !== undefined && { served }) };
      })),
      ...(rule && { basis: rule.source }), toVerify: rule?.confidence === 'to-verify',
    };
  });
}
