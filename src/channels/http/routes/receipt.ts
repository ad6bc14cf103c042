import { Type } from 'typebox';
import { maskName, maskNumber } from '#core/register/mask.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import { requireApplicant } from '../identity/require.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { isDiscreet } from '../views/case-view.ts';
import { lifeEventName } from '../views/names.ts';
import { receiptLine } from '../views/receipt-view.ts';
import { ownCase, viewContext } from './cases.ts';

/** The receipt as a PDF: what was accepted, what came of it, where to follow it. */
export function receiptRoutes(app: Server, services: Services): void {
  app.get('/cases/:number/receipt.pdf', { preHandler: requireApplicant, schema: { summary: '回执 · Receipt', tags: ['hall'], params: Type.Object({ number: CaseNumber }), response: bytesAnswer('回执 · The receipt', ['application/pdf']) } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    const read = await ownCase(services, region, request.params.number, subjectId);
    const context = await viewContext(services, region, read.state.catalogVersion);
    const { state, subject, applicant } = read;
    const by = applicant?.subject ?? subject;
    const own = request.principal!.subjectId === subject.id;
    const pdf = await services.receipt({
      number: state.number, queryCode: read.queryCode, title: lifeEventName(context.compiled, state.lifeEvent), name: by.name, idNumber: by.kind === 'enterprise' ? by.number : maskNumber(by.number), ...(applicant && { about: `${own ? subject.name : maskName(subject.name)}　${maskNumber(subject.number)}` }), submittedAt: state.submittedAt,
      region: context.compiled.catalog.regions.get(region)?.zh ?? region, trackUrl: `${request.protocol}://${request.host}/track?number=${state.number}`,
      items: state.items.map((item) => receiptLine(context, state, item, isDiscreet(read, request.principal!) ? 'employer' : 'applicant')),
    });
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${state.number}.pdf"`).send(pdf);
  });
}
