import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { recheckItem } from '#core/cases/reopen.ts';
import type { CorrectionCommand } from '#core/corrections/answer.ts';
import { mayAnswer } from '#core/corrections/answer.ts';
import { assuranceOf } from '#core/identity/assurance.ts';
import { actorOf, type Principal } from '#core/identity/principal.ts';
import { PROVE_FOR_ENTRY, provesEntry } from '#core/identity/proof-for.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { actOnCorrection, answeringFor } from '#usecases/corrections/act-on-correction.ts';
import { askForCorrection } from '#usecases/corrections/ask-correction.ts';
import type { CorrectionRead } from '#usecases/ports/corrections.ts';
import { actBy } from '../identity/acting-for.ts';
import { requireApplicant, requireStaff, requireSupervisor } from '../identity/require.ts';
import { correctionFor } from './correction-for.ts';
import { noteBlocked } from './note-blocked.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { CorrectEntryBody, CorrectionBody, CorrectionQueue, Corrections, DeclineEntryBody, ReasonBody, ReferEntryBody, StaffCorrection, SupervisedCorrections } from '../schemas/correction.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { correctionsSheet } from '../views/list-sheets.ts';
import { correctionRow, correctionView, staffCorrection } from '../views/correction-view.ts';

const SUPERVISED = 200;
const params = Type.Object({ number: CaseNumber });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });
const response = { 200: StaffCorrection };
type Asking = { readonly principal: Principal | null; readonly params: { readonly number: string }; readonly headers: { readonly 'if-match'?: string }; readonly body?: unknown };

/** Requests to correct an entry of the register (个人信息保护法 第四十六条): asked by its person or enterprise, by a clerk or guardian for them, answered by an officer whom chance picked. */
export function correctionRoutes(app: Server, services: Services): void {
  const { context, corrections, files, register, staff, newId } = services;
  const { catalog } = context.compiled;

  const mine = async (principal: Principal): Promise<Corrections> => {
    const { region, subjectId } = principal;
    const [own, numbers] = await Promise.all([corrections.of(region, subjectId), staff.officerNumbers(region)]);
    return { corrections: own.map((each) => correctionView(catalog, each, numbers, actorOf(principal))) };
  };
  app.get('/me/corrections', { preHandler: requireApplicant, schema: { summary: '我的更正请求 · My requests to correct entries', tags: ['hall'], response: { 200: Corrections } } }, (request) => mine(request.principal!));

  app.put('/me/corrections/:key', { preHandler: requireApplicant, schema: { summary: '请求更正一条登记 · Ask for an entry to be corrected; the client chooses the key, so that a repetition is the same one', tags: ['hall'], params: Type.Object({ key: Type.String({ format: 'uuid' }) }), body: CorrectionBody, response: { 200: Corrections, 201: Corrections } } }, async (request, reply) => {
    const principal = request.principal!;
    const { region, subjectId } = principal;
    const { file } = request.body;
    if (file !== null && !(await files.owned(region, subjectId, [file])).has(file)) throw new Problem('wrong-input', { zh: '没有找到这个文件，请重新上传', en: 'There is no such file; upload it again' }, [{ pointer: '/body/file', detail: { zh: '请重新上传', en: 'Upload it again' } }]);
    // An enterprise has no second factor that it could give; two officers look at its account.
    const wished = principal.kind === 'person' && assuranceOf(principal.amr) !== 'strong' ? (await register.entries(region, subjectId)).find(({ id }) => id === request.body.entry) : undefined;
    if (wished && provesEntry(catalog, wished.kind)) throw new Problem('prove-again', PROVE_FOR_ENTRY);
    const asked = await askForCorrection(services, region, subjectId, { key: request.params.key, ...request.body }, actorOf(principal), actBy(principal, newId, context.now(), 'correction-asked', ''));
    switch (asked.kind) {
      case 'refused': throw problemOf(asked.refusal);
      case 'open': throw new Problem('not-allowed', { zh: '这条登记已经有一个更正请求在办，请看“更正请求”', en: 'A request about this entry is being looked into already; see “Corrections”' });
      case 'another': throw new Problem('key-reused', { zh: '这个请求已经提交过，内容不同。请刷新后重新填写', en: 'A request with this key was sent before with other content. Reload and fill it in anew' });
      default: return reply.code(asked.kind === 'asked' ? 201 : 200).send(await mine(principal));
    }
  });

  app.post('/me/corrections/:number/withdrawal', { preHandler: requireApplicant, schema: { summary: '撤回更正请求 · Withdraw a request', tags: ['hall'], params, response: { 200: Corrections } } }, async (request) => {
    const principal = request.principal!;
    const { region, subjectId } = principal;
    const asked = (await corrections.of(region, subjectId)).find(({ number }) => number === request.params.number);
    if (!asked) throw new Problem('not-found');
    const acted = await actOnCorrection(services, { region, number: request.params.number, actor: actorOf({ ...principal, subjectId: asked.subject }), acts: actBy(principal, newId, context.now(), 'correction-withdrawn', request.params.number) }, { act: 'withdraw' });
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem('changed-meanwhile');
    return mine(principal);
  });

  const open = (principal: Principal, number: string): Promise<CorrectionRead> => correctionFor(services, principal, number);
  const view = async (read: CorrectionRead, { region, officer }: Principal): Promise<StaffCorrection> => {
    const { file } = read.correction;
    const [numbers, found] = await Promise.all([staff.officerNumbers(region), file === null ? undefined : files.find(region, file)]);
    return staffCorrection(answeringFor(context, read, `officer:${officer!.id}`, context.now()), read, numbers, found);
  };
  const act = async (request: Asking, commandOf: (read: CorrectionRead, principal: Principal) => CorrectionCommand | Promise<CorrectionCommand>): Promise<StaffCorrection> => {
    const principal = request.principal!;
    const { number } = request.params;
    const seen = request.headers['if-match'];
    if (seen === undefined) throw new Problem('version-needed');
    const version = Number(seen.replaceAll('"', ''));
    const read = await open(principal, number);
    if (read.correction.version !== version) throw new Problem('changed-meanwhile');
    const acted = await actOnCorrection(services, { region: principal.region, number, actor: `officer:${principal.officer!.id}`, version }, await commandOf(read, principal));
    if (acted.kind === 'refused') {
      await noteBlocked(services, principal, { number, service: read.correction.register, version: seen, words: JSON.stringify(request.body ?? '') }, acted.refusal);
      throw problemOf(acted.refusal);
    }
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-request' ? 'not-found' : 'changed-meanwhile');
    return view(await open(principal, number), principal);
  };

  const queue = async ({ region, officer }: Principal): Promise<CorrectionQueue> => {
    const today = dayOf(context.now());
    return { rows: (await corrections.inHand(region, officer!.id)).map((row) => correctionRow(catalog, row, today)) };
  };
  const supervised = async (region: string): Promise<SupervisedCorrections> => {
    const [found, numbers] = await Promise.all([corrections.open(region, SUPERVISED + 1), staff.officerNumbers(region)]);
    const today = dayOf(context.now());
    return {
      rows: found.slice(0, SUPERVISED).map(({ holder, ...row }) => {
        const { role: _role, ...line } = correctionRow(catalog, row, today);
        return { ...line, ...(holder !== null && { officer: numbers.get(holder) ?? '' }) };
      }),
      more: found.length > SUPERVISED,
    };
  };
  app.get('/staff/supervision/corrections', { preHandler: requireSupervisor, schema: { summary: '在办的更正请求 · Open requests to correct entries', tags: ['desk'], response: { 200: SupervisedCorrections } } }, (request) => supervised(request.principal!.region));
  app.post('/staff/supervision/corrections/:number/reassign', { preHandler: requireSupervisor, schema: { summary: '换人办理更正请求 · Have another officer drawn for a request', tags: ['desk'], params, body: ReasonBody, response: { 200: SupervisedCorrections } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { number } = request.params;
    if (!number.startsWith(region)) throw new Problem('not-found');
    const acted = await actOnCorrection(services, { region, number, actor: `supervisor:${officer!.id}` }, { act: 'reassign', reason: request.body.reason });
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-request' ? 'not-found' : 'changed-meanwhile');
    return supervised(region);
  });
  // Who has given it back has nothing to do with it any more: the answer is what they still have.
  app.post('/staff/corrections/:number/hand-back', { preHandler: requireStaff, schema: { summary: '退回重抽 · Give a request back: another officer is drawn', tags: ['desk'], params, headers, body: ReasonBody, response: { 200: CorrectionQueue } } }, async (request) => {
    const principal = request.principal!;
    const { number } = request.params;
    const seen = request.headers['if-match'];
    if (seen === undefined) throw new Problem('version-needed');
    await open(principal, number);
    const acted = await actOnCorrection(services, { region: principal.region, number, actor: `officer:${principal.officer!.id}`, version: Number(seen.replaceAll('"', '')) }, { act: 'hand-back', reason: request.body.reason });
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem('changed-meanwhile');
    return queue(principal);
  });

  app.get('/staff/corrections', { preHandler: requireStaff, schema: { summary: '手上的更正请求 · Requests in hand', tags: ['desk'], response: { 200: CorrectionQueue } } }, (request) => queue(request.principal!));
  app.get('/staff/corrections/sheet', { preHandler: requireStaff, schema: { summary: '更正请求清单下载 · Requests in hand as a sheet', tags: ['desk'], querystring: Type.Object(sheetQuery), response: sheetAnswer } }, async (request, reply) => sendSheet(reply, services, correctionsSheet((await queue(request.principal!)).rows, request.query.language ?? 'zh')));
  app.get('/staff/corrections/:number', { preHandler: requireStaff, schema: { summary: '一个更正请求 · One request', tags: ['desk'], params, response } }, async (request) => {
    const principal = request.principal!;
    const read = await open(principal, request.params.number);
    await register.noteAccess(principal.region, { id: newId(), at: context.now(), actor: principal.officer!.id, actorKind: 'staff', subject: read.correction.subject, what: 'entry', why: 'correction', case: null });
    return view(read, principal);
  });
  app.get('/staff/corrections/:number/file', { preHandler: requireStaff, schema: { summary: '请求附的文件 · The file that came with a request', tags: ['desk'], params, response: bytesAnswer('文件 · The file') } }, async (request, reply) => {
    const principal = request.principal!;
    const { correction } = await open(principal, request.params.number);
    const file = correction.file === null ? undefined : await files.find(principal.region, correction.file);
    if (!file) throw new Problem('not-found');
    await register.noteAccess(principal.region, { id: newId(), at: context.now(), actor: principal.officer!.id, actorKind: 'staff', subject: correction.subject, what: 'file', why: 'correction', case: null });
    return reply.type(file.type).header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`).header('content-security-policy', 'sandbox').send(await files.bytes(file.hash));
  });

  app.post('/staff/corrections/:number/correct', { preHandler: requireStaff, schema: { summary: '更正 · Correct the entry', tags: ['desk'], params, headers, body: CorrectEntryBody, response } }, (request) => act(request, () => ({ act: 'correct', ...request.body })));
  app.post('/staff/corrections/:number/remove', { preHandler: requireStaff, schema: { summary: '撤销这条登记 · Take the entry back', tags: ['desk'], params, headers, body: ReasonBody, response } }, (request) => act(request, () => ({ act: 'remove', ...request.body })));
  app.post('/staff/corrections/:number/refer', { preHandler: requireStaff, schema: { summary: '转请来源部门核实 · Ask the department that keeps the original', tags: ['desk'], params, headers, body: ReferEntryBody, response } }, (request) => act(request, () => ({ act: 'refer', ...request.body })));
  app.post('/staff/corrections/:number/decline', { preHandler: requireStaff, schema: { summary: '不予更正 · Decline', tags: ['desk'], params, headers, body: DeclineEntryBody, response } }, (request) => act(request, () => ({ act: 'decline', ...request.body })));
  app.post('/staff/corrections/:number/confirm', { preHandler: requireStaff, schema: { summary: '复核同意 · Confirm a proposal', tags: ['desk'], params, headers, response } }, (request) => act(request, () => ({ act: 'confirm' })));
  app.post('/staff/corrections/:number/return', { preHandler: requireStaff, schema: { summary: '复核退回 · Send a proposal back', tags: ['desk'], params, headers, body: ReasonBody, response } }, (request) => act(request, () => ({ act: 'return', ...request.body })));
  // First the result is looked at again, then the request ends with it: a repetition after a crash finds it begun and goes on.
  app.post('/staff/corrections/:number/recheck', { preHandler: requireStaff, schema: { summary: '对作出这条登记的结果发起重新办理 · Have the result behind the entry looked at again', tags: ['desk'], params, headers, body: ReasonBody, response } }, (request) => act(request, async (read, principal) => {
    const here = answeringFor(context, read, `officer:${principal.officer!.id}`, context.now());
    const refusal = mayAnswer(here, 'recheck');
    if (refusal || here.entry?.origin.kind !== 'case') throw refusal ? problemOf(refusal) : new Problem('not-allowed');
    return { act: 'recheck', reason: request.body.reason, of: await recheck(principal, here.entry.origin.case, here.entry.id, request.body.reason) };
  }));

  const recheck = async ({ region, officer }: Principal, number: string, entry: string, reason: string): Promise<{ case: string; no: number }> => {
    const item = (await context.cases.read(region, number))?.state.items.find(({ effects }) => effects?.some((effect) => effect.kind === 'opened' && effect.entry.id === entry));
    if (!item) throw new Problem('not-found');
    if (!item.reopened) {
      const acted = await actOnCase(context, { region, number, no: item.no, actor: `officer:${officer!.id}` }, (acting) => recheckItem(acting, officer!.competences, reason));
      if (acted.kind === 'refused') throw problemOf(acted.refusal);
      if (acted.kind !== 'done') throw new Problem('changed-meanwhile');
    }
    return { case: number, no: item.no };
  };
}
