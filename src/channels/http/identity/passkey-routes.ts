import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { assuranceOf } from '#core/identity/assurance.ts';
import { PASSKEYS_MOST } from '#core/identity/passkey.ts';
import type { AccountRef, Principal } from '#core/identity/principal.ts';
import { addPasskey, type PasskeyPorts } from '#usecases/identity/passkeys.ts';
import { Problem } from '../problems.ts';
import { NewPasskey, NewPasskeyBody, SignInMethods } from '../schemas/sign-in-methods.ts';
import type { Server } from '../server-type.ts';
import { KIOSK_COOKIE } from './cookies.ts';
import type { Origins } from './origins.ts';
import { ownAccount } from './own-account.ts';
import { passkeyPlace } from './passkey-place.ts';

export type PasskeyParts = {
  readonly ports: PasskeyPorts;
  readonly origins: () => Origins;
  /** Keeps a challenge in the hands of whoever asked for it, readable here only. */
  readonly seal: { close(value: unknown): string; open(text: string): unknown };
  readonly newChallenge: () => string;
};

/** Of what a browser is told to make: for whom, and until when it is waited for. */
type Begun = { readonly account: string; readonly challenge: string; readonly until: number };

/** Who came back to an open screen must not be able to leave a key of their own behind. */
const FRESH_MINUTES = 10;
const WAIT_MS = 5 * 60_000;
const ADD = { rateLimit: { max: 40, timeWindow: '1 minute' } };

/** How whoever is signed in can sign in: their passkeys. Always one's own, whoever one acts for otherwise. */
export function passkeyRoutes(app: Server, { ports, origins, seal, newChallenge }: PasskeyParts): void {
  // Another issuer may have let them in without asking, by a sign-in of hours ago.
  const isFresh = ({ signedInAt, outside }: Principal): boolean => outside === undefined && signedInAt !== undefined && ports.now().getTime() - Date.parse(signedInAt) <= FRESH_MINUTES * 60_000;
  const accountOf = ({ kind, region, accountId }: Principal): AccountRef => ({ kind, region, id: accountId });
  const view = async (request: FastifyRequest): Promise<SignInMethods> => {
    const principal = request.principal!;
    const passkeys = await ports.passkeys.list(accountOf(principal));
    return {
      // A machine for everybody is nobody's own device.
      offered: passkeyPlace(request, origins()) !== undefined && request.cookies[KIOSK_COOKIE] !== '1', fresh: isFresh(principal), most: PASSKEYS_MOST, assurance: assuranceOf(principal.amr),
      passkeys: passkeys.map(({ id, name, createdAt, usedAt, backedUp, strong }) => ({ id, name, createdAt, ...(usedAt !== null && { usedAt }), backedUp, strong })),
    };
  };
  /** Where a passkey is made now. @throws Problem where none can be, or who is here proved who they are too long ago */
  const placeFor = (request: FastifyRequest) => {
    const place = passkeyPlace(request, origins());
    if (!place || request.cookies[KIOSK_COOKIE] === '1') throw new Problem('not-allowed', { zh: '这里不能添加通行密钥：要在自己的设备上，用域名和 https 打开', en: 'No passkey can be added here: open the site on your own device, by its name and over https' });
    if (!isFresh(request.principal!)) throw new Problem('prove-again', { zh: `登录超过 ${FRESH_MINUTES} 分钟了。为防止别人在您离开后添加，请先重新登录`, en: `You signed in more than ${FRESH_MINUTES} minutes ago. Sign in again first, so that nobody adds one while you are away` });
    return place;
  };

  app.get('/api/v1/me/sign-in-methods', { preHandler: ownAccount, schema: { summary: '登录方式 · How one can sign in', tags: ['hall', 'desk', 'enterprise'], response: { 200: SignInMethods } } }, view);

  app.post('/api/v1/me/passkeys/options', { config: ADD, preHandler: ownAccount, schema: { summary: '开始添加通行密钥 · Begin to add a passkey', tags: ['hall', 'desk', 'enterprise'], response: { 200: NewPasskey } } }, async (request) => {
    const principal = request.principal!;
    const place = placeFor(request);
    const challenge = newChallenge();
    const account = accountOf(principal);
    const name = [principal.name, principal.number].filter(Boolean).join(' ');
    const options = await ports.ceremonies.creation(place, { account, name }, challenge, await ports.passkeys.list(account));
    const begun: Begun = { account: principal.accountId, challenge, until: ports.now().getTime() + WAIT_MS };
    return { options, token: seal.close(begun) };
  });

  app.post('/api/v1/me/passkeys', { config: ADD, preHandler: ownAccount, schema: { summary: '添加通行密钥 · Add a passkey', tags: ['hall', 'desk', 'enterprise'], body: NewPasskeyBody, response: { 200: SignInMethods } } }, async (request) => {
    const principal = request.principal!;
    const place = placeFor(request);
    const { name, token, answer } = request.body;
    const begun = seal.open(token) as Begun | null;
    if (begun?.account !== principal.accountId || begun.until < ports.now().getTime()) throw new Problem('not-allowed', { zh: '等得太久了，请再点一次“添加”', en: 'That took too long; press “Add” again' });
    const { kind } = await addPasskey(ports, place, accountOf(principal), begun.challenge, { name, answer, strong: assuranceOf(principal.amr) === 'strong' });
    const wrongName = { zh: '名字要 1 到 30 个字', en: 'Give it a name of 1 to 30 characters' };
    if (kind === 'wrong-name') throw new Problem('wrong-input', wrongName, [{ pointer: '/body/name', detail: wrongName }]);
    if (kind === 'wrong-answer') throw new Problem('not-allowed', { zh: '设备的回答对不上，没有添加。请再试一次', en: 'The answer of the device does not fit; nothing was added. Try again' });
    if (kind === 'void') throw new Problem('not-allowed', { zh: '这个账号的密码已经作废，请先在登录页另设密码，再添加', en: 'The password of this account is void; set another on the sign-in page first, then add it' });
    if (kind === 'too-many') throw new Problem('not-allowed', { zh: `最多 ${PASSKEYS_MOST} 个，请先删掉不用的`, en: `There are ${PASSKEYS_MOST} already; remove one that is not used first` });
    return view(request);
  });

  app.delete('/api/v1/me/passkeys/:id', { preHandler: ownAccount, schema: { summary: '删除通行密钥 · Remove a passkey', tags: ['hall', 'desk', 'enterprise'], params: Type.Object({ id: Type.String({ maxLength: 1400 }) }), response: { 200: SignInMethods } } }, async (request) => {
    if (!(await ports.passkeys.remove(accountOf(request.principal!), request.params.id, ports.now().toISOString()))) throw new Problem('not-found');
    return view(request);
  });
}
