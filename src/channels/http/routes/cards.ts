import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { COUNTS_S, newCode, readCode, SHOWN_S } from '#core/card/code.ts';
import { cardTerms } from '#core/card/terms.ts';
import { assuranceOf } from '#core/identity/assurance.ts';
import type { Principal } from '#core/identity/principal.ts';
import type { ElectronicCard } from '#usecases/ports/cards.ts';
import { KIOSK_COOKIE } from '../identity/cookies.ts';
import { requireClerk, requirePerson } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { CardCode, CardRead, MyCard, OpenCard } from '../schemas/card.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

const NOT_HERE = { zh: '公用设备上不能开电子社保卡，请用自己的手机', en: 'An electronic card is not opened on a device for everybody; use your own phone' };
const NOT_OPEN = { zh: '电子社保卡没有开通，或者已经停用', en: 'No electronic card is open, or it was revoked' };
const AGREE = { zh: '开通前请看完用途、谁能读到什么、怎么停用，再点同意；说明改过的，请刷新后重新看', en: 'Before you open it read what it is for, who can read what and how it is revoked, then agree; where the words have changed, reload and read them again' };
const PROVE = { zh: '开通电子社保卡，要先用两种办法确认是您本人', en: 'An electronic card is opened after proving by two factors who you are' };
/** The same whatever is wrong with it: nothing can be learnt by trying. */
const NO_CODE = { zh: '这个码读不了：可能过期了、已经用过、卡已停用，或者不是本市的。请本人换一个码', en: 'This code cannot be read: it may be over, used, of a revoked card, or of another city. Ask for another one' };

/** The electronic social security card: opened, shown and revoked on one's own phone; read at a counter, once. */
export function cardRoutes(app: Server, { context, cards, register, newId, qrPath }: Services): void {
  const { now, lookup, random } = context;
  const own = async (request: FastifyRequest): Promise<void> => {
    await requirePerson(request);
    if (request.principal?.visit || request.principal?.acting) throw new Problem('not-yours');
  };
  const isKiosk = (request: FastifyRequest): boolean => request.cookies[KIOSK_COOKIE] === '1';
  // Whoever has the lost phone has its session too: what was proved before the card was revoked opens none.
  const isProved = ({ amr, signedInAt = '' }: Principal, last: ElectronicCard | undefined): boolean => assuranceOf(amr) === 'strong' && (last === undefined || last.revokedAt === null || signedInAt > last.revokedAt);
  const termsNow = () => {
    const points = cardTerms(context.compiled.catalog);
    return { digest: context.hash(JSON.stringify(points)), points: [...points] };
  };
  const view = async (request: FastifyRequest): Promise<MyCard> => {
    const principal = request.principal!;
    const last = await cards.of(principal.region, principal.subjectId);
    return { offered: !isKiosk(request), terms: termsNow(), proof: !isProved(principal, last), ...(last && (last.revokedAt === null ? { openedAt: last.openedAt } : { revokedAt: last.revokedAt })) };
  };
  const hashOf = (code: string): string => lookup(`card/${code}`);

  app.get('/me/card', { preHandler: own, schema: { summary: '我的电子社保卡 · My electronic card', tags: ['hall'], response: { 200: MyCard } } }, view);

  app.post('/me/card', { preHandler: own, schema: { summary: '开通电子社保卡 · Open the electronic card', tags: ['hall'], body: OpenCard, response: { 200: MyCard } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    if (isKiosk(request)) throw new Problem('not-allowed', NOT_HERE);
    if (!isProved(request.principal!, await cards.of(region, subjectId))) throw new Problem('prove-again', PROVE);
    const terms = termsNow();
    if (request.body.agreed !== terms.digest) throw new Problem('wrong-input', AGREE, [{ pointer: '/body/agreed', detail: AGREE }]);
    await cards.open(region, subjectId, now(), terms);
    return view(request);
  });

  app.delete('/me/card', { preHandler: own, schema: { summary: '停用电子社保卡 · Revoke the electronic card', tags: ['hall'], response: { 200: MyCard } } }, async (request) => {
    await cards.revoke(request.principal!.region, request.principal!.subjectId, now());
    return view(request);
  });

  app.post('/me/card/codes', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: own, schema: { summary: '出示电子社保卡 · A code to show', tags: ['hall'], response: { 200: CardCode } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    if (isKiosk(request)) throw new Problem('not-allowed', NOT_HERE);
    const code = newCode(region, random), at = now();
    const until = new Date(Date.parse(at) + COUNTS_S * 1000).toISOString();
    if (!(await cards.show(region, subjectId, { hash: hashOf(code), at, until, strong: assuranceOf(request.principal!.amr) === 'strong' }))) throw new Problem('not-allowed', NOT_OPEN);
    return { code, until, nextIn: SHOWN_S, qr: qrPath(code) };
  });

  app.post('/staff/counter/card', { config: { rateLimit: { max: 30, timeWindow: '1 minute' } }, preHandler: requireClerk, schema: { summary: '读电子社保卡 · Read an electronic card', tags: ['desk'], body: Type.Object({ code: Type.String({ maxLength: 100 }) }, { additionalProperties: false }), response: { 200: CardRead } } }, async (request) => {
    const { region, officer } = request.principal!;
    const read = readCode(request.body.code);
    const person = read?.region === region ? (await cards.read(region, hashOf(read.code), `officer:${officer!.id}`, now()))?.person : undefined;
    const party = person !== undefined ? await context.cases.party(region, person) : undefined;
    if (person === undefined || !party) throw new Problem('wrong-input', NO_CODE, [{ pointer: '/body/code', detail: NO_CODE }]);
    await register.noteAccess(region, { id: newId(), at: now(), actor: officer!.id, actorKind: 'staff', subject: person, what: 'card', why: 'card-shown', case: null });
    return { name: party.subject.name, number: party.subject.number };
  });
}
