import { Type } from 'typebox';
import { idOf } from '#core/id.ts';
import type { MergeCommand } from '#core/merges/decide.ts';
import type { Principal } from '#core/identity/principal.ts';
import type { Side } from '#core/merges/side.ts';
import { actOnMerge, readMerge } from '#usecases/merges/act-on-merge.ts';
import { findTwo, proposeMergeOf } from '#usecases/merges/propose-merge.ts';
import { requireRegistrar } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { MergeComparison, MergeList, MergeReasonBody, MergeView, ProposeMergeBody, SeparateBody, TwoNumbersBody } from '../schemas/merge.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { mergesSheet } from '../views/list-sheets.ts';
import { comparisonView, mergeRow, mergeView } from '../views/merge-view.ts';

const params = Type.Object({ number: CaseNumber });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 400 })) });
const response = { 200: MergeView };
type Asking = { readonly principal: Principal | null; readonly params: { readonly number: string }; readonly headers: { readonly 'if-match'?: string } };

/** Two numbers of one person (一人多号): proposed by one who keeps the register, confirmed by another, taken apart again in the same way. */
export function mergeRoutes(app: Server, services: Services): void {
  const { context, merges, register, staff, closeSessions } = services;

  const alsoOf = async (region: string, ...sides: readonly Side[]): Promise<ReadonlyMap<string, string>> => new Map(await Promise.all(
    sides.flatMap(({ id, one }) => one.filter((each) => each !== id)).map(async (id) => [id, (await register.subject(region, id))?.number ?? ''] as const)));
  /** Whoever has looked stands in the access record of both, once for a look: acting and being shown what came of it is the same one. */
  const note = async ({ region, officer }: Principal, ...sides: readonly Side[]): Promise<void> => {
    const at = context.now();
    await register.noteAccess(region, ...sides.map(({ id }) => ({ id: idOf(context.hash, `numbers/${officer!.id}/${id}/${at.slice(0, 15)}`), at, actor: officer!.id, actorKind: 'staff' as const, subject: id, what: 'numbers', why: 'merge', case: null })));
  };
  const view = async (principal: Principal, number: string): Promise<MergeView> => {
    const { region, officer } = principal;
    const found = number.startsWith(region) ? await readMerge(services, region, number) : undefined;
    if (!found) throw new Problem('not-found');
    const { kept, merged } = found.read.sides;
    await note(principal, kept, merged);
    return mergeView({ compiled: context.compiled, now: context.now(), numbers: await staff.officerNumbers(region), also: await alsoOf(region, kept, merged) }, found.merge, found.read, officer!.id);
  };
  const act = async (request: Asking, command: MergeCommand): Promise<MergeView> => {
    const principal = request.principal!;
    const { number } = request.params;
    const seen = request.headers['if-match'];
    if (seen === undefined) throw new Problem('version-needed');
    if (!number.startsWith(principal.region)) throw new Problem('not-found');
    const acted = await actOnMerge(services, { region: principal.region, number, officer: principal.officer!.id, seen: seen.replaceAll('"', '') }, command);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-merge' ? 'not-found' : 'changed-meanwhile');
    await Promise.all(acted.parted.map(closeSessions));
    return view(principal, number);
  };

  const list = async ({ region, officer }: Principal): Promise<MergeList> => {
    const [rows, numbers] = await Promise.all([merges.list(region), staff.officerNumbers(region)]);
    return { rows: rows.map((row) => mergeRow(row, numbers, officer!.id)) };
  };
  app.get('/staff/merges', { preHandler: requireRegistrar, schema: { summary: '号码合并 · Merges of numbers', tags: ['desk'], response: { 200: MergeList } } }, (request) => list(request.principal!));
  app.get('/staff/merges/sheet', { preHandler: requireRegistrar, schema: { summary: '合并清单下载 · Merges as a sheet', tags: ['desk'], querystring: Type.Object(sheetQuery), response: sheetAnswer } }, async (request, reply) => sendSheet(reply, services, mergesSheet((await list(request.principal!)).rows, request.query.language ?? 'zh')));
  // The numbers come in the body: an address stands in logs.
  app.post('/staff/merges/comparison', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requireRegistrar, schema: { summary: '两个号并排比较 · Two numbers side by side', tags: ['desk'], body: TwoNumbersBody, response: { 200: MergeComparison } } }, async (request) => {
    const principal = request.principal!;
    const found = await findTwo(services, { region: principal.region, ...request.body });
    if ('code' in found) throw problemOf(found);
    const { kept, merged } = found.read.sides;
    await note(principal, kept, merged);
    return comparisonView({ compiled: context.compiled, now: context.now(), also: await alsoOf(principal.region, kept, merged) }, found.read.sides);
  });
  app.put('/staff/merges/:key', { preHandler: requireRegistrar, schema: { summary: '提出合并 · Propose that two numbers are one person; the client chooses the key, so that a repetition is the same one', tags: ['desk'], params: Type.Object({ key: Type.String({ format: 'uuid' }) }), body: ProposeMergeBody, response: { 200: MergeView, 201: MergeView } } }, async (request, reply) => {
    const principal = request.principal!;
    const { kept, merged, ...wish } = request.body;
    const proposed = await proposeMergeOf(services, { region: principal.region, kept, merged }, principal.officer!.id, { key: request.params.key, ...wish });
    if (proposed.kind === 'refused') throw problemOf(proposed.refusal);
    if (proposed.kind === 'another') throw new Problem('key-reused');
    return reply.code(proposed.kind === 'proposed' ? 201 : 200).send(await view(principal, proposed.merge.number));
  });
  app.get('/staff/merges/:number', { preHandler: requireRegistrar, schema: { summary: '一个合并 · One merge', tags: ['desk'], params, response } }, (request) => view(request.principal!, request.params.number));

  app.post('/staff/merges/:number/confirm', { preHandler: requireRegistrar, schema: { summary: '确认合并 · Confirm', tags: ['desk'], params, headers, response } }, (request) => act(request, { act: 'confirm' }));
  app.post('/staff/merges/:number/decline', { preHandler: requireRegistrar, schema: { summary: '不同意合并 · Decline', tags: ['desk'], params, headers, body: MergeReasonBody, response } }, (request) => act(request, { act: 'decline', ...request.body }));
  app.post('/staff/merges/:number/withdraw', { preHandler: requireRegistrar, schema: { summary: '撤回 · Withdraw a proposal', tags: ['desk'], params, headers, response } }, (request) => act(request, { act: 'withdraw' }));
  app.post('/staff/merges/:number/separate', { preHandler: requireRegistrar, schema: { summary: '提出分离 · Propose that they are two again', tags: ['desk'], params, headers, body: SeparateBody, response } }, (request) => act(request, { act: 'separate', ...request.body }));
  app.post('/staff/merges/:number/confirm-separation', { preHandler: requireRegistrar, schema: { summary: '确认分离 · Confirm a separation', tags: ['desk'], params, headers, response } }, (request) => act(request, { act: 'confirm-separation' }));
  app.post('/staff/merges/:number/decline-separation', { preHandler: requireRegistrar, schema: { summary: '不同意分离 · Decline a separation', tags: ['desk'], params, headers, body: MergeReasonBody, response } }, (request) => act(request, { act: 'decline-separation', ...request.body }));
  app.post('/staff/merges/:number/withdraw-separation', { preHandler: requireRegistrar, schema: { summary: '撤回分离 · Withdraw a separation', tags: ['desk'], params, headers, response } }, (request) => act(request, { act: 'withdraw-separation' }));
}
