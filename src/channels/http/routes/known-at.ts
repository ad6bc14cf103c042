import { Type } from 'typebox';
import { dayOf, endOfDay, isDay } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { readMerge } from '#usecases/merges/act-on-merge.ts';
import { requireApplicant, requireRegistrar, requireStaff } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { correctionFor } from './correction-for.ts';
import { KnownAt, OnDay } from '../schemas/known-at.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { knownAtView } from '../views/known-at-view.ts';

const NOT_PAST = { zh: '请选今天或者以前的一天', en: 'Choose today or a day before' };
const params = Type.Object({ number: CaseNumber });
const response = { 200: KnownAt };

/** What the register said on a day, whatever was recorded or taken back later, with the difference to today: for its person, and for officers where they may look. */
export function knownAtRoutes(app: Server, services: Services): void {
  const { context, register, newId } = services;
  const { catalog } = context.compiled;
  const knownOn = async (region: string, subject: string, day: string, audience: 'own' | 'others', of: (entry: RegisterEntry) => boolean = () => true): Promise<KnownAt> => {
    const today = dayOf(context.now());
    if (!isDay(day) || day > today) throw new Problem('wrong-input', NOT_PAST, [{ pointer: '/query/day', detail: NOT_PAST }]);
    const [then, now] = await Promise.all([register.knownAt(region, subject, endOfDay(day)), register.entries(region, subject)]);
    return knownAtView(catalog, { day, today, then: then.filter(of), now: now.filter(of) }, audience);
  };

  app.get('/me/register/known-at', { preHandler: requireApplicant, schema: { summary: '某一天登记的是什么 · What was registered on a day', tags: ['hall'], querystring: OnDay, response } }, (request) => {
    const { region, subjectId } = request.principal!;
    return knownOn(region, subjectId, request.query.day, 'own');
  });

  app.get('/staff/corrections/:number/known-at', { preHandler: requireStaff, schema: { summary: '要求更正的登记在某一天是什么 · What a contested entry was on a day', tags: ['desk'], params, querystring: OnDay, response } }, async (request) => {
    const { region, officer } = request.principal!;
    const { correction } = await correctionFor(services, request.principal!, request.params.number);
    const known = await knownOn(region, correction.subject, request.query.day, 'others', ({ kind }) => kind === correction.register);
    await register.noteAccess(region, { id: newId(), at: context.now(), actor: officer!.id, actorKind: 'staff', subject: correction.subject, what: 'entry', why: 'correction', case: null });
    return known;
  });

  app.get('/staff/merges/:number/known-at', { preHandler: requireRegistrar, schema: { summary: '合并的号码在某一天登记的是什么 · What was registered under a number on a day', tags: ['desk'], params, querystring: Type.Object({ ...OnDay.properties, side: Type.Union([Type.Literal('kept'), Type.Literal('merged')]) }), response } }, async (request) => {
    const { region, officer } = request.principal!;
    const { number } = request.params;
    const found = number.startsWith(region) ? await readMerge(services, region, number) : undefined;
    if (!found) throw new Problem('not-found');
    const { id } = found.read.sides[request.query.side];
    const at = context.now();
    const known = await knownOn(region, id, request.query.day, 'others');
    await register.noteAccess(region, { id: idOf(context.hash, `numbers/${officer!.id}/${id}/${at.slice(0, 15)}`), at, actor: officer!.id, actorKind: 'staff', subject: id, what: 'numbers', why: 'merge', case: null });
    return known;
  });
}
