import { Type } from 'typebox';
import { ADMIN_FAULTS } from '#core/administration/faults.ts';
import type { AdminKind } from '#core/administration/kinds.ts';
import type { Rights } from '#core/administration/roster.ts';
import type { Principal } from '#core/identity/principal.ts';
import { administerStaff, type AdminWish } from '#usecases/administration/administer-staff.ts';
import { requireAdministrator } from '../identity/require.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { Problem } from '../problems.ts';
import { AdminMade, AdminTrail, AdminView, EnterAccountBody, RightsBody } from '../schemas/admin.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { adminTrail, adminTrailSheet, adminView } from '../views/admin-view.ts';

const PAGE = 50;
/** One sheet holds so many acts; older ones are asked for by their number. */
const SHEET = 10_000;
const LATEST = 2_147_483_647;
const Before = Type.Optional(Type.Integer({ minimum: 1, maximum: LATEST }));
const params = Type.Object({ id: Type.String({ maxLength: 60 }) });
const response = { 200: AdminMade };

/** The three administrators: accounts, rights, and what was done with both. What belongs to which of them is decided in core. */
export function adminRoutes(app: Server, services: Services): void {
  const { admin, context, codePicture } = services;
  const { catalog } = context.compiled;
  const view = async ({ region, administrator }: Principal): Promise<AdminView> => adminView(catalog, region, await admin.roster(region), administrator!);
  const act = async (principal: Principal, wish: AdminWish): Promise<AdminMade> => {
    const done = await administerStaff(services, principal.region, principal.administrator!, wish);
    if (done.kind === 'wrong') throw new Problem('wrong-input', done.detail, [{ pointer: `/body${done.pointer}`, detail: done.detail }]);
    if (done.kind === 'fault') {
      const { at, ...detail } = ADMIN_FAULTS[done.fault];
      if (done.fault === 'no-account') throw new Problem('not-found', detail);
      throw new Problem(done.fault === 'not-your-kind' ? 'not-yours' : at === undefined ? 'not-allowed' : 'wrong-input', detail, at === undefined ? undefined : [{ pointer: `/body${at}`, detail }]);
    }
    return {
      view: await view(principal), ...(done.password !== undefined && { password: done.password }),
      ...(done.factor !== undefined && { factor: { key: done.factor.match(/.{1,4}/gu)?.join(' ') ?? '', picture: await codePicture(otpAddress(done.factor, wish)) } }),
    };
  };
  const trail = async ({ region }: Principal, before: number, limit: number): Promise<AdminTrail> => {
    const [records, { members }] = await Promise.all([admin.trail(region, before, limit), admin.roster(region)]);
    return adminTrail(catalog, region, records, new Map(members.map(({ id, number }) => [id, number])), limit);
  };
  /** Everybody may say who they are and ask; whether it is theirs is core's to say, so that no two lists of it drift apart. */
  const any = requireAdministrator(), audit = requireAdministrator('audit');
  const tags = ['desk'];

  app.get('/staff/admin', { preHandler: any, schema: { summary: '账号和权限 · Accounts and rights', tags, response: { 200: AdminView } } }, (request) => view(request.principal!));
  app.post('/staff/admin/accounts', { preHandler: any, schema: { summary: '新建账号 · Enter an account', tags, body: EnterAccountBody, response } }, (request) => act(request.principal!, { act: 'enter', ...request.body }));
  for (const [path, name, summary] of [['ending', 'end', '停用账号 · End an account'], ['return', 'return', '恢复账号 · Bring an account back'], ['password', 'password', '重设密码 · Set a new password'], ['factor', 'factor', '重发动态口令 · Renew the second factor']] as const)
    app.post(`/staff/admin/accounts/:id/${path}`, { preHandler: any, schema: { summary, tags, params, response } }, (request) => act(request.principal!, { act: name, account: request.params.id }));
  app.put('/staff/admin/accounts/:id/office', { preHandler: any, schema: { summary: '换网点 · Move to another office', tags, params, body: Type.Object({ office: Type.Optional(Type.String({ maxLength: 60 })) }, { additionalProperties: false }), response } }, (request) => act(request.principal!, { act: 'move', account: request.params.id, office: request.body.office }));
  app.put('/staff/admin/accounts/:id/rights', { preHandler: any, schema: { summary: '授权 · Give rights, or ask for them where two have to', tags, params, body: RightsBody, response } }, (request) => act(request.principal!, { act: 'rights', account: request.params.id, rights: rightsOf(request.body) }));
  for (const [path, name, summary] of [['confirmation', 'confirm', '确认授权 · Confirm rights'], ['refusal', 'decline', '不同意授权 · Decline rights, or take back what was asked for']] as const)
    app.post(`/staff/admin/requests/:id/${path}`, { preHandler: any, schema: { summary, tags, params: Type.Object({ id: Type.String({ format: 'uuid' }) }), response } }, (request) => act(request.principal!, { act: name, request: request.params.id }));

  app.get('/staff/admin/trail', { preHandler: audit, schema: { summary: '管理操作审计 · What administrators did', tags, querystring: Type.Object({ before: Before }), response: { 200: AdminTrail } } }, (request) => trail(request.principal!, request.query.before ?? LATEST, PAGE));
  app.get('/staff/admin/trail/sheet', { preHandler: audit, schema: { summary: '审计记录下载 · The trail as a sheet', tags, querystring: Type.Object({ ...sheetQuery, before: Before }), response: sheetAnswer } }, async (request, reply) => {
    const language = request.query.language ?? 'zh';
    return sendSheet(reply, services, adminTrailSheet(await trail(request.principal!, request.query.before ?? LATEST, SHEET), language));
  });
}

/** What a body of rights means: a kind for an administrator, roles and lines for an officer. */
function rightsOf({ kind, roles = [], competences = [] }: { readonly kind?: AdminKind; readonly roles?: readonly string[]; readonly competences?: readonly string[] }): Rights {
  return kind === undefined ? { as: 'officer', roles, competences } : { as: 'administrator', kind };
}

/** What an app for one-time codes reads off the picture (otpauth, as Google Authenticator and others have it). */
function otpAddress(secret: string, wish: AdminWish): string {
  const of = 'account' in wish ? wish.account.replace(/^[a-z]+-/u, '') : '';
  return `otpauth://totp/${encodeURIComponent('快办')}:${encodeURIComponent(of)}?secret=${secret}&issuer=${encodeURIComponent('快办')}`;
}
