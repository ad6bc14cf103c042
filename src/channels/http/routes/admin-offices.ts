import { Type } from 'typebox';
import type { OfficeCommand } from '#core/administration/administer-office.ts';
import { ADMIN_FAULTS } from '#core/administration/faults.ts';
import { ADMIN_ACTS } from '#core/administration/kinds.ts';
import type { OfficeFacts } from '#core/catalog/office-change.ts';
import type { Principal } from '#core/identity/principal.ts';
import { requireAdministrator } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { AdminOffices, EndOfficeBody, OfficeBody, OfficeChangeBody } from '../schemas/admin-offices.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { adminOffices } from '../views/admin-offices-view.ts';

const params = Type.Object({ id: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }) });
const response = { 200: AdminOffices };

/** Offices that a system administrator enters, changes and ends, and what was done about each; the two others read. Whose act it is core says. */
export function adminOfficeRoutes(app: Server, { admin, context, offices }: Services): void {
  const { catalog } = context.compiled;
  const any = requireAdministrator();
  const tags = ['desk'];
  const view = async ({ region, administrator }: Principal): Promise<AdminOffices> => {
    const roster = await admin.roster(region);
    return adminOffices(catalog, region, roster, { may: administrator!.kind === ADMIN_ACTS.office, now: context.now(), numbers: new Map(roster.members.map(({ id, number }) => [id, number])) });
  };
  const act = async (principal: Principal, command: OfficeCommand): Promise<AdminOffices> => {
    const done = await offices.act(principal.region, principal.administrator!, context.now(), command, catalog.regions);
    if ('wrong' in done) throw new Problem('wrong-input', done.wrong[0]?.detail, done.wrong.map(({ pointer, detail }) => ({ pointer: `/body${pointer}`, detail })));
    if ('refused' in done) throw new Problem('not-allowed', done.refused);
    if ('fault' in done) throw done.fault === 'changed-meanwhile' ? new Problem(done.fault) : done.fault === 'no-office' ? new Problem('not-found', { zh: '没有这个网点，或者它已经撤销', en: 'There is no such office, or it has ended' }) : new Problem('not-yours', ADMIN_FAULTS[done.fault]);
    return view(principal);
  };

  app.get('/staff/admin/offices', { preHandler: any, schema: { summary: '网点、窗口和开放时间 · Offices, windows and opening hours', tags, response } }, (request) => view(request.principal!));
  app.post('/staff/admin/offices', { preHandler: any, schema: { summary: '新设网点 · Enter an office', tags, body: OfficeBody, response } }, (request) => act(request.principal!, { act: 'enter-office', ...termsOf(request.body), facts: factsOf(request.body) }));
  app.put('/staff/admin/offices/:id', { preHandler: any, schema: { summary: '改网点 · Change an office', tags, params, body: OfficeChangeBody, response } }, ({ principal, params: { id: office }, body: { seen, ...body } }) => act(principal!, { act: 'change-office', office, seen, ...termsOf(body), facts: factsOf(body) }));
  app.post('/staff/admin/offices/:id/ending', { preHandler: any, schema: { summary: '撤销网点 · End an office', tags, params, body: EndOfficeBody, response } }, (request) => act(request.principal!, { act: 'end-office', office: request.params.id, ...termsOf(request.body) }));
  app.post('/staff/admin/offices/:id/undoing', { preHandler: any, schema: { summary: '撤回还没有生效的改动 · Undo a change that does not hold yet', tags, params, body: Type.Object({ change: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }, { additionalProperties: false }), response } }, (request) => act(request.principal!, { act: 'undo-office', office: request.params.id, change: request.body.change }));
}

const termsOf = ({ from, ground }: Pick<OfficeBody, 'from' | 'ground'>) => ({ from, ground });

/** What administrators enter the place has confirmed: it rests on a document. */
function factsOf({ from: _from, ground: _ground, hours, ...facts }: OfficeBody): OfficeFacts {
  return { ...facts, hours: { ...hours, confirmed: true } };
}
