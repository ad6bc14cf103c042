import { Type } from 'typebox';
import { bundleOf } from '#core/catalog/bundle.ts';
import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import { identityFaultWords } from '#core/identity/identity-fault-words.ts';
import type { Principal } from '#core/identity/principal.ts';
import { readingOf, showingKinds } from '#core/parties/deceased.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { endOf } from '#core/register/open.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import type { Localized } from '#core/value.ts';
import { askerOf, type Correction } from '#core/corrections/correction.ts';
import { actOnCorrection } from '#usecases/corrections/act-on-correction.ts';
import { askForCorrection } from '#usecases/corrections/ask-correction.ts';
import { nameParty } from '#usecases/name-party.ts';
import type { Party } from '#usecases/parties.ts';
import { preparePlan } from '#usecases/prepare-plan.ts';
import { aboutToken } from '../identity/about.ts';
import { requirePerson } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { DeceasedCorrectionBody, DeceasedData, DeceasedList } from '../schemas/deceased.ts';
import { AboutView } from '../schemas/plan.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { eventsThatOpen } from '../views/events-that-open.ts';
import { correctionView } from '../views/correction-view.ts';
import { registerViews } from '../views/register-view.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Named = Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }), number: Type.String({ minLength: 6, maxLength: 30 }) }, { additionalProperties: false });
/** The same whether nobody has the number, they are alive, the tie is not on record, or the deceased arranged otherwise. */
const CLOSED: Localized = { zh: '不能在网上查阅。近亲属请带身份证和能说明关系的户口簿、结婚证或者出生医学证明到窗口核实', en: 'This cannot be seen online. Close relatives bring their identity document and the household register, marriage or birth certificate to a counter' };
/** The same with the way from home, where the region has one. */
function closed(ways: readonly { readonly name: Localized }[]): Localized {
  const [zh, en] = [ways.map(({ name }) => `“${name.zh}”`).join('、'), ways.map(({ name }) => `“${name.en}”`).join(', ')];
  return ways.length === 0 ? CLOSED : { zh: `${CLOSED.zh}，也可以先在网上办${zh}`, en: `${CLOSED.en}, or file ${en} online first` };
}
const NOTHING_GIVEN = { answers: {}, contests: {}, promises: [], files: {} };

/** Data of somebody who has died, for a close relative (个人信息保护法 第四十九条): asked for, seen, copied, corrected; every look is noted. */
export function deceasedRoutes(app: Server, services: Services): void {
  const { context, wards, register, corrections, staff } = services;
  const { catalog } = context.compiled;
  const asking = (region: string) => eventsThatOpen(context.compiled, region, ({ shows }) => shows !== undefined);
  const today = (): string => dayOf(context.now());

  const reading = async (region: string, of: Party, me: Party): Promise<RegisterEntry | undefined> =>
    readingOf(catalog, of.entries, me.subject, today(), await wards.retracted(region, of.subject.id, payingKinds(catalog).stops));
  /** Whose data somebody may see; anybody else's does not exist for them. */
  const opened = async ({ region, subjectId }: Principal, id: string): Promise<Party> => {
    const [of, me] = await Promise.all([context.cases.party(region, id), context.cases.party(region, subjectId)]);
    if (!of || !me || !(await reading(region, of, me))) throw new Problem('not-found');
    return of;
  };
  /** What cannot be noted is not seen: once a day for each kind of look. */
  const noteLook = ({ accountId, region, subjectId, name = '' }: Principal, id: string, what: 'deceased-register' | 'deceased-copy'): Promise<void> =>
    register.noteAccess(region, { id: idOf(context.hash, `deceased/${id}/${subjectId}/${what}/${today()}`), at: context.now(), actor: name, actorKind: 'person', account: accountId, subject: id, what, why: 'bereaved', case: null });
  const dataOf = async (principal: Principal, id: string, what: 'deceased-register' | 'deceased-copy'): Promise<DeceasedData> => {
    const { subject, entries } = await opened(principal, id);
    await noteLook(principal, id, what);
    const requests = new Map((await corrections.contested(principal.region, id)).map(({ entry, number, contested: referred }) => [entry, { number, referred }]));
    return { name: subject.name, number: maskNumber(subject.number), at: context.now(), entries: registerViews(catalog, entries, today(), requests, 'others') };
  };

  /** Who somebody has been let see, now or once. */
  const known = ({ region, subjectId }: Principal): Promise<readonly string[]> => wards.of(region, subjectId, [...showingKinds(catalog).keys()]);
  const listOf = async (principal: Principal): Promise<DeceasedList> => {
    const { region, subjectId } = principal;
    const ids = await known(principal);
    const [me, found, requests, numbers] = await Promise.all([context.cases.party(region, subjectId), Promise.all(ids.map((id) => context.cases.party(region, id))), corrections.askedBy(region, subjectId, ids), staff.officerNumbers(region)]);
    const people = (await Promise.all(found.map(async (of) => {
      const entry = of && me && (await reading(region, of, me));
      const until = entry && endOf(entry);
      return of && entry ? [{ id: of.subject.id, name: of.subject.name, number: maskNumber(of.subject.number), ...(until && { until }) }] : [];
    }))).flat();
    return { people, asking: asking(region), arranging: eventsThatOpen(context.compiled, region, ({ afterDeath }) => afterDeath !== undefined), requests: requests.map((each) => requestView(each, numbers)) };
  };
  // The case behind an entry is that of the deceased: a relative cannot open it.
  const requestView = (correction: Correction, numbers: ReadonlyMap<string, string>): DeceasedList['requests'][number] => {
    const { result: { case: _case, ...result } = {}, ...view } = correctionView(catalog, correction, numbers);
    return { ...view, ...(Object.keys(result).length > 0 && { result }) };
  };
  app.get('/me/deceased', { preHandler: requirePerson, schema: { summary: '逝者的信息 · Whose data one may see after a death', tags: ['hall'], response: { 200: DeceasedList } } }, (request) => listOf(request.principal!));

  app.post('/me/deceased/corrections/:number/withdrawal', { preHandler: requirePerson, schema: { summary: '撤回更正逝者登记的请求 · Withdraw a request about the deceased', tags: ['hall'], params: Type.Object({ number: CaseNumber }), response: { 200: DeceasedList } } }, async (request) => {
    const principal = request.principal!;
    const { region, subjectId } = principal;
    const { number } = request.params;
    const asked = (await corrections.askedBy(region, subjectId, await known(principal))).find((each) => each.number === number);
    if (!asked) throw new Problem('not-found');
    const acted = await actOnCorrection(services, { region, number, actor: `person:${askerOf(asked)}` }, { act: 'withdraw' });
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem('changed-meanwhile');
    return listOf(principal);
  });

  app.post('/me/deceased', { config: { rateLimit: { max: 10, timeWindow: '1 minute' } }, preHandler: requirePerson, schema: { summary: '要看谁的 · Whose data are asked for; whoever may not is told the same, whatever the reason', tags: ['hall'], body: Named, response: { 200: AboutView } } }, async (request) => {
    const principal = request.principal!;
    const { region, subjectId } = principal;
    const named = await nameParty(context, { region, id: subjectId }, request.body.name, request.body.number);
    if (named.kind === 'fault') throw new Problem('wrong-input', { zh: '身份证号有误', en: 'The identity number is not right' }, [{ pointer: '/body/number', detail: identityFaultWords(named.fault) }]);
    const [event] = asking(region);
    const prepared = named.kind === 'named' && event && bundleOf(catalog, event.id) ? await preparePlan(context, { region, subject: named.subject.id, applicant: subjectId }, event.id, NOTHING_GIVEN) : undefined;
    if (prepared?.kind === 'refused' && prepared.refusal.code === 'departments-silent') throw problemOf(prepared.refusal);
    if (named.kind !== 'named' || prepared?.kind !== 'prepared') throw new Problem('not-yours', closed(eventsThatOpen(context.compiled, region, ({ ties }) => ties !== undefined)));
    return { about: aboutToken(context, principal, named.subject.id), name: maskName(named.subject.name), number: maskNumber(named.subject.number) };
  });

  app.get('/me/deceased/:id/register', { preHandler: requirePerson, schema: { summary: '看逝者的登记信息 · What is registered of the deceased', tags: ['hall'], params, response: { 200: DeceasedData } } }, (request) => dataOf(request.principal!, request.params.id, 'deceased-register'));

  app.get('/me/deceased/:id/copy', { preHandler: requirePerson, schema: { summary: '下载逝者的登记信息 · A copy of it', tags: ['hall'], params, response: { 200: DeceasedData } } }, async (request, reply) => {
    const data = await dataOf(request.principal!, request.params.id, 'deceased-copy');
    return reply.header('content-disposition', 'attachment; filename="register.json"').send(data);
  });

  app.put('/me/deceased/:id/corrections/:key', { preHandler: requirePerson, schema: { summary: '请求更正逝者的登记 · Ask for an entry of the deceased to be corrected', tags: ['hall'], params: Type.Object({ id: Type.String({ format: 'uuid' }), key: Type.String({ format: 'uuid' }) }), body: DeceasedCorrectionBody, response: { 200: DeceasedData } } }, async (request) => {
    const principal = request.principal!;
    const { id, key } = request.params;
    await opened(principal, id);
    const asked = await askForCorrection(services, principal.region, id, { key, ...request.body, file: null }, `person:${principal.subjectId}`);
    if (asked.kind === 'refused') throw problemOf(asked.refusal);
    if (asked.kind === 'open') throw new Problem('not-allowed', { zh: '这条登记已经有一个更正请求在办', en: 'A request about this entry is being looked into already' });
    if (asked.kind === 'another') throw new Problem('key-reused', { zh: '这个请求已经提交过，内容不同。请刷新后重新填写', en: 'A request with this key was sent before with other content. Reload and fill it in anew' });
    return dataOf(principal, id, 'deceased-register');
  });
}
