import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { PASSWORD_MESSAGES, PASSWORD_MOST } from '#core/identity/new-password.ts';
import { changePassword, type ChangePasswordPorts } from '#usecases/identity/change-password.ts';
import type { Sessions } from '#usecases/identity/sessions.ts';
import { Problem } from '../problems.ts';
import type { Server } from '../server-type.ts';
import { SESSION_COOKIE } from './cookies.ts';
import { ownAccount } from './own-account.ts';

export type PasswordParts = { readonly ports: ChangePasswordPorts; readonly sessions: Pick<Sessions, 'closeOthers'> };

// What is typed may be far too long; that it is, is said at its field.
const Typed = Type.String({ maxLength: PASSWORD_MOST * 10 });
const Body = Type.Object({ current: Typed, next: Typed }, { title: 'PasswordChange', additionalProperties: false });

/** Another password of one's own; every other session of the account ends with the old one. */
export function passwordRoutes(app: Server, { ports, sessions }: PasswordParts): void {
  app.post('/api/v1/me/password', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: ownAccount, schema: { summary: '修改密码 · Change the password', tags: ['hall', 'desk', 'enterprise'], body: Body, response: { 204: Type.Null() } } }, async (request, reply) => {
    const { kind, region, accountId, officer, number } = request.principal!;
    const outcome = await changePassword(ports, { kind, region, id: accountId }, { ...request.body, number: officer?.number ?? number ?? '', session: tokenOf(request) });
    if (outcome.kind === 'fault') throw wrong('next', PASSWORD_MESSAGES[outcome.fault]);
    if (outcome.kind === 'wrong') throw wrong('current', { zh: `现在的密码不对，还可以再试 ${outcome.left} 次`, en: `That is not your password; tries left: ${outcome.left}` });
    if (outcome.kind === 'locked') {
      const minutes = Math.max(1, Math.ceil((outcome.until.getTime() - ports.now().getTime()) / 60_000));
      throw new Problem('too-many', { zh: `连续多次不对，为保护账号，请 ${minutes} 分钟后再试`, en: `Too many wrong tries. To protect the account, try again in ${minutes} min` });
    }
    if (outcome.kind === 'busy') throw new Problem('unavailable');
    if (outcome.kind === 'gone') throw new Problem('changed-meanwhile', { zh: '密码刚才在别处改过，请重新登录', en: 'It was changed elsewhere meanwhile; sign in again' });
    await sessions.closeOthers(tokenOf(request));
    return reply.code(204).send(null);
  });
}

const wrong = (field: string, detail: { readonly zh: string; readonly en: string }): Problem => new Problem('wrong-input', detail, [{ pointer: `/body/${field}`, detail }]);

const tokenOf = (request: FastifyRequest): string => request.cookies[SESSION_COOKIE] ?? '';
