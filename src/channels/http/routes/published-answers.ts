import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { StaffRole } from '#core/assignment/staff-role.ts';
import { LINE } from '#core/employment/draw-for.ts';
import type { AnsweredRequest } from '#usecases/employment/answer-request.ts';
import { correctAnswer, withdrawAnswer } from '#usecases/employment/publish-answer.ts';
import { requireStaff, signedInOnly } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { CorrectAnswerBody, PublicAnswer, PublicAnswers, WithdrawAnswerBody } from '../schemas/employment.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { publicAnswer } from '../views/employment-view.ts';

const params = Type.Object({ number: CaseNumber });
const FOUND = 50;
/** A clerk who takes applications in speaks for no line. */
const DECIDE: readonly StaffRole[] = ['officer', 'reviewer'];

/** Only an officer of the employment service gets through: what is published is the word of the line, not of whoever wrote it. */
const requireLine = signedInOnly(async (request: FastifyRequest): Promise<void> => {
  await requireStaff(request);
  const { officer, roles } = request.principal!;
  if (officer?.competences.includes(LINE) !== true || !DECIDE.some((role) => roles.includes(role))) throw new Problem('not-yours', { zh: '只有就业服务的经办人能用', en: 'Only officers of the employment service may use this' });
});

/** Answers that everybody reads: found by their words or their number, withdrawn, and replaced by corrected ones. */
export function publishedAnswerRoutes(app: Server, services: Services): void {
  const { context: { compiled: { catalog } }, employment, homeRegion } = services;
  app.get('/answers', { schema: { summary: '公开的政策问答 · Published answers', tags: ['jobs'], querystring: Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })), words: Type.Optional(Type.String({ maxLength: 60 })) }), response: { 200: PublicAnswers } } }, async (request) => {
    const found = await employment.published(request.query.region ?? request.principal?.region ?? homeRegion, request.query.words?.trim() ?? '', FOUND);
    return { answers: found.map((each) => publicAnswer(catalog, each)) };
  });

  const after = async (region: string, number: string, act: () => Promise<AnsweredRequest>): Promise<PublicAnswer> => {
    if (!number.startsWith(region)) throw new Problem('not-found');
    const done = await act();
    if (done.kind === 'refused') throw problemOf(done.refusal);
    if (done.kind === 'changed-meanwhile') throw new Problem('changed-meanwhile');
    const [now] = await employment.publishedUnder(region, [number]);
    if (!now) throw new Problem('not-found');
    return publicAnswer(catalog, now);
  };
  app.post('/staff/answers/:number/withdrawal', { preHandler: requireLine, schema: { summary: '撤回公开的问答 · Withdraw a published answer', tags: ['desk'], params, body: WithdrawAnswerBody, response: { 200: PublicAnswer } } }, async ({ principal, params: { number }, body: { edition, reason } }) =>
    after(principal!.region, number, () => withdrawAnswer(services, principal!.region, number, principal!.officer!.id, edition, reason)));
  app.post('/staff/answers/:number/correction', { preHandler: requireLine, schema: { summary: '更正公开的问答 · Replace a published answer by a corrected one', tags: ['desk'], params, body: CorrectAnswerBody, response: { 200: PublicAnswer } } }, async ({ principal, params: { number }, body: { edition, ...written } }) =>
    after(principal!.region, number, () => correctAnswer(services, principal!.region, number, principal!.officer!.id, edition, written)));
}
