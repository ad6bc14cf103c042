import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { actorOf, type Principal } from '#core/identity/principal.ts';
import { changeVacancy, closeVacancy, postVacancy, type Posted, type Poster } from '#usecases/employment/post-vacancy.ts';
import type { ClerkAct } from '#usecases/ports/clerks.ts';
import { actBy } from '../identity/acting-for.ts';
import { requireEnterprise } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { OwnVacancies, OwnVacancy, TextBody, VacancyBody } from '../schemas/employment.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { ownVacancy } from '../views/employment-view.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });
const tags = ['enterprise'];
/** Each asks departments and may draw an officer. */
const config = { rateLimit: { max: 30, timeWindow: '1 minute' } };
type Seen = { readonly headers: { readonly 'if-match'?: string } };

/** The version somebody has seen. @throws Problem where none is named */
function versionOf({ headers: { 'if-match': seen } }: Seen): number {
  if (seen === undefined) throw new Problem('version-needed');
  return Number(seen.replaceAll('"', ''));
}

/** The vacancies of an enterprise: posted, changed, renewed and closed; each is held against the rules, and says what came of it. */
export function employerVacancyRoutes(app: Server, services: Services): void {
  const { context, employment, staff, newId } = services;
  const { catalog } = context.compiled;
  const poster = (principal: Principal, what: ClerkAct['what']): Poster => ({ region: principal.region, enterprise: principal.subjectId, actor: actorOf(principal), acts: (title) => actBy(principal, newId, context.now(), what, title) });
  const view = async (region: string, { vacancy }: Extract<Posted, { readonly vacancy: unknown }>): Promise<OwnVacancy> => {
    const [requests, numbers] = await Promise.all([employment.openRequests(region, vacancy.id), staff.officerNumbers(region)]);
    return ownVacancy(catalog, vacancy, dayOf(context.now()), requests.find(({ kind }) => kind === 'vacancy-check'), numbers);
  };
  const shown = async ({ region }: Principal, posted: Posted): Promise<OwnVacancy> => {
    if (posted.kind === 'refused') throw problemOf(posted.refusal);
    if (posted.kind !== 'posted' && posted.kind !== 'same') throw new Problem('changed-meanwhile');
    return view(region, posted);
  };

  app.get('/enterprise/vacancies', { preHandler: requireEnterprise, schema: { summary: '单位招聘 · Vacancies of the enterprise', tags, response: { 200: OwnVacancies } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    return { vacancies: await Promise.all((await employment.vacanciesOf(region, subjectId)).map((vacancy) => view(region, { kind: 'same', vacancy }))) };
  });
  app.put('/enterprise/vacancies/:id', { config, preHandler: requireEnterprise, schema: { summary: '发布招聘信息 · Post a vacancy; the client chooses the key in the address, so that a repetition is the same one', tags, params, body: VacancyBody, response: { 200: OwnVacancy, 201: OwnVacancy } } }, async (request, reply) => {
    const posted = await postVacancy(services, poster(request.principal!, 'vacancy-posted'), request.params.id, request.body);
    return reply.code(posted.kind === 'posted' ? 201 : 200).send(await shown(request.principal!, posted));
  });
  app.post('/enterprise/vacancies/:id/change', { config, preHandler: requireEnterprise, schema: { summary: '修改招聘信息 · Change a vacancy', tags, params, headers, body: VacancyBody, response: { 200: OwnVacancy } } }, async (request) =>
    shown(request.principal!, await changeVacancy(services, poster(request.principal!, 'vacancy-changed'), request.params.id, versionOf(request), request.body)));
  app.post('/enterprise/vacancies/:id/renewal', { config, preHandler: requireEnterprise, schema: { summary: '续期 · Renew a vacancy', tags, params, headers, response: { 200: OwnVacancy } } }, async (request) =>
    shown(request.principal!, await changeVacancy(services, poster(request.principal!, 'vacancy-renewed'), request.params.id, versionOf(request), 'renew')));
  app.post('/enterprise/vacancies/:id/closing', { preHandler: requireEnterprise, schema: { summary: '关闭招聘信息 · Close a vacancy', tags, params, body: TextBody, response: { 200: OwnVacancy } } }, async (request) =>
    shown(request.principal!, await closeVacancy(services, poster(request.principal!, 'vacancy-closed'), request.params.id, request.body.text.trim())));
}
