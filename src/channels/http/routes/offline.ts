import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { officeIn } from '#core/catalog/office.ts';
import { endsOn, lastChange } from '#core/catalog/places.ts';
import { numberParameter } from '#core/catalog/number-parameter.ts';
import { queryCode } from '#core/cases/number.ts';
import { addDays, dayOf, isInstant } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { offlineNumber, readOfflineNumber } from '#core/offline/number.ts';
import { SLIP_SAYS, type OfflineRecord } from '#core/offline/record.ts';
import type { Localized } from '#core/value.ts';
import { decideIntake } from '#usecases/offline/decide-intake.ts';
import { takeRecord, type RecordFault } from '#usecases/offline/take-record.ts';
import { nameParty } from '#usecases/name-party.ts';
import { requireClerk, requireStaff, requireSupervisor } from '../identity/require.ts';
import { OFFICE_CHANGED } from '../office-changed.ts';
import { Problem } from '../problems.ts';
import { DecideIntakeBody, DeviceBody, DrawBlockBody, IntakeContents, IntakeView, OfflineBlockDrawn, OfflineBoard, OfflineNumber, OfflineRecordBody, OfflineSlip, RevokeDeviceBody, SentRecord } from '../schemas/offline.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { intakeContents, intakeView, offlineBoard } from '../views/offline-view.ts';

const OFFLINE_DAYS = 7;
/** One record with the files it names. */
const MAX_BYTES = 16 * 1024 * 1024;
/** Blocks and doubts on the board. */
const MOST = 100;

const FAULTS: Readonly<Record<RecordFault, Localized>> = {
  'unknown-device': { zh: '本市没有登记这台设备', en: 'No device of this city has this id' },
  'bad-signature': { zh: '签名和设备的公钥对不上，内容可能被改过', en: 'The signature does not fit the key of the device: it may have been changed' },
  'not-of-block': { zh: '这个离线收件号不是这台设备领的', en: 'This number was not drawn by this device' },
  'file-missing': { zh: '记录里写了的文件没有一起送来', en: 'A file that the record names did not come with it' },
  'file-changed': { zh: '文件和记录里的摘要对不上', en: 'A file is not what the record says' },
};
const NO_RECORD: Localized = { zh: '记录的格式不对', en: 'This is no record' };
const NO_MOMENT: Localized = { zh: '收件时间不是一个有效的时刻', en: 'The time of the record is no moment' };
const OTHER: Localized = { zh: '这个离线收件号已经送来过，内容不一样。已留存，由督办人员处理，没有再办一件', en: 'This number was sent before with other contents. It was kept for a supervisor; no second case was made' };

/** Applications that a counter receives while the line is down: devices, the numbers they draw, what they send, and the slip that people hold. */
export function offlineRoutes(app: Server, services: Services): void {
  const { context, offline, staff } = services;
  const { catalog } = context.compiled;
  const codeOf = (number: string): string => queryCode(Buffer.from(context.lookup(`offline-slip/${number}`), 'base64url'));
  const board = async ({ region }: Principal): Promise<OfflineBoard> => {
    const [devices, blocks, doubts, numbers] = await Promise.all([offline.devices(region), offline.blocks(region, MOST + 1), offline.doubts(region, MOST), staff.officerNumbers(region)]);
    return offlineBoard(catalog, region, { devices, blocks, doubts }, { now: context.now(), most: MOST, numbers });
  };
  const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

  app.get('/staff/offline', { preHandler: requireStaff, schema: { summary: '离线收件 · Offline intake', tags: ['desk'], response: { 200: OfflineBoard } } }, async (request) => {
    if (!request.principal!.roles.some((role) => role === 'supervisor' || role === 'clerk')) throw new Problem('not-yours');
    return board(request.principal!);
  });
  app.put('/staff/offline/devices/:id', { preHandler: requireSupervisor, schema: { summary: '登记设备 · Register a device', tags: ['desk'], params, body: DeviceBody, response: { 200: OfflineBoard } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { name, office, key } = request.body;
    const known = lastChange(catalog, region);
    const nowhere = { zh: '本市没有这个网点，或者它已登记撤销', en: 'There is no such office in this city, or its end is entered' };
    if (office !== undefined && (!officeIn(catalog, region, office) || endsOn(catalog, region, office) !== undefined)) throw new Problem('wrong-input', nowhere, [{ pointer: '/body/office', detail: nowhere }]);
    const added = await offline.add({ region, id: request.params.id, name: name.trim(), office: office ?? null, key, addedAt: context.now() }, officer!.id, known);
    if (added === 'changed') throw new Problem('changed-meanwhile', OFFICE_CHANGED);
    if (added === 'another') throw new Problem('key-reused', { zh: '这个编号已经登记过，名称、网点或公钥和这次的不一样，或者已经停用，没有改动。要改的，先停用原来的，再作为新设备登记', en: 'A device is registered under this id with another name, office or key, or it was locked; nothing was changed. To change it, lock it and register it anew' });
    return board(request.principal!);
  });
  app.post('/staff/offline/devices/:id/revoke', { preHandler: requireSupervisor, schema: { summary: '停用设备 · Lock a device', tags: ['desk'], params, body: RevokeDeviceBody, response: { 200: OfflineBoard } } }, async (request) => {
    const { region, officer } = request.principal!;
    const revoked = await offline.revoke(region, request.params.id, context.now(), officer!.id, request.body.because.trim());
    if (!revoked && !(await offline.device(region, request.params.id))) throw new Problem('not-found');
    return board(request.principal!);
  });
  app.put('/staff/offline/blocks/:id', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requireClerk, schema: { summary: '领离线收件号 · Draw numbers; asked again it is the same block', tags: ['desk'], params, body: DrawBlockBody, response: { 200: OfflineBlockDrawn } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { device, size } = request.body;
    const [drawnAt, today] = [context.now(), dayOf(context.now())];
    const last = addDays(today, numberParameter(catalog, region, 'offlineDays', today, OFFLINE_DAYS));
    const drawn = await offline.draw({ region, id: request.params.id, device, size, clerk: officer!.id, drawnAt, validUntil: new Date(Date.parse(`${last}T23:59:59.999+08:00`)).toISOString() });
    if (!drawn || drawn.clerk !== officer!.id) throw new Problem('not-allowed', { zh: '这台设备没有登记或者已经停用，不能领号', en: 'This device is not registered, or was locked: it draws no numbers' });
    const numbers = Array.from({ length: drawn.size }, (_, at) => offlineNumber({ region, block: drawn.block, no: at + 1 }));
    return { device, drawnAt: drawn.drawnAt, validUntil: drawn.validUntil, numbers: numbers.map((number) => ({ number, code: codeOf(number) })), slip: [...SLIP_SAYS] };
  });
  app.post('/staff/offline/intakes', { bodyLimit: MAX_BYTES, config: { rateLimit: { max: 300, timeWindow: '1 minute' } }, preHandler: requireClerk, schema: { summary: '上传离线收件 · Send what was received; sent again it is the same', tags: ['desk'], body: SentRecord, response: { 200: IntakeView } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { record: text, signature, files = {} } = request.body;
    const record = recordIn(text);
    const taken = await takeRecord({ ...services, onTrouble: (kept, error) => request.log.error({ err: error }, `offline intake ${kept}`), digest: services.packing.digests.sha256 }, region, officer!.id, { text, signature, files }, record);
    if (taken.kind === 'taken') return intakeView(taken.intake);
    if (taken.kind === 'other') throw new Problem('key-reused', OTHER, [{ pointer: '/body/record', detail: OTHER }]);
    throw new Problem('wrong-input', FAULTS[taken.kind], [{ pointer: taken.file === undefined ? '/body/record' : `/body/files/${taken.file}`, detail: FAULTS[taken.kind] }]);
  });
  app.post('/staff/offline/intakes/:number/decision', { preHandler: requireSupervisor, schema: { summary: '处理存疑的收件 · Have one in doubt filed, or not', tags: ['desk'], params: Type.Object({ number: OfflineNumber }), body: DecideIntakeBody, response: { 200: OfflineBoard } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { number } = request.params;
    const { file, content, because } = request.body;
    const decided = await decideIntake({ ...services, onTrouble: (kept, error) => request.log.error({ err: error }, `offline intake ${kept}`) }, region, number, { file, hash: content, because }, officer!.id);
    if (decided === 'no-such') throw new Problem('not-found');
    if (decided === 'changed-meanwhile') throw new Problem('changed-meanwhile');
    if (decided !== 'decided') throw new Problem('not-allowed', decided.refused);
    return board(request.principal!);
  });
  app.get('/staff/offline/intakes/:number', { preHandler: requireSupervisor, schema: { summary: '存疑收件的内容 · What came under a number, for who decides on it', tags: ['desk'], params: Type.Object({ number: OfflineNumber }), response: { 200: IntakeContents } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { number } = request.params;
    const [intake, contents, numbers] = [await offline.intake(region, number), await offline.contents(region, number), await staff.officerNumbers(region)];
    if (!intake) throw new Problem('not-found');
    const found = await Promise.all(contents.map(async ({ sent, ...content }) => {
      const record = sent && (JSON.parse(sent.text) as OfflineRecord);
      const named = record && await nameParty(context, { region, id: '' }, record.person.name, record.person.number);
      return { ...content, record, person: named?.kind === 'named' ? named.subject.id : undefined };
    }));
    // Whom it is about reads that somebody looked, before anything is shown.
    const people = new Set(found.flatMap(({ person }) => person ?? []));
    await services.register.noteAccess(region, ...[...people].map((subject) => ({ id: services.newId(), at: context.now(), actor: officer!.id, actorKind: 'staff' as const, subject, what: 'offline', why: 'offline', case: null })));
    return intakeContents(context.compiled, intake, found, numbers);
  });
  app.get('/public/offline-slips/:number', { config: { rateLimit: { max: 30, timeWindow: '1 minute' } }, schema: { summary: '凭离线收件号和查询码查 · A slip by number and code', tags: ['public'], params: Type.Object({ number: OfflineNumber }), querystring: Type.Object({ code: Type.String({ maxLength: 20 }) }), response: { 200: OfflineSlip } } }, async (request): Promise<OfflineSlip> => {
    const { number } = request.params;
    const place = readOfflineNumber(number);
    const block = place && await offline.block(place.region, place.block);
    const code = request.query.code.trim().toUpperCase().replaceAll('-', '');
    // One answer whether the number was never drawn or the code is another.
    if (!place || !block || place.no > block.size || context.hash(code) !== context.hash(codeOf(number).replaceAll('-', ''))) throw new Problem('not-found');
    const intake = await offline.intake(place.region, number);
    const file = intake?.case ?? undefined;
    const read = file === undefined ? undefined : await context.cases.read(place.region, file);
    return {
      number, state: intake ? intake.outcome ?? 'waiting' : 'unsent', validUntil: block.validUntil, over: block.validUntil < context.now(), ...(intake && { recordedAt: intake.recordedAt }), ...(read && { case: { number: read.state.number, code: read.queryCode } }),
      // Why nothing came of it is for whom it is about, who was told: a slip may be found by anybody.
      says: [...SLIP_SAYS],
    };
  });
}

/** @throws Problem where the text is none */
function recordIn(text: string): OfflineRecord {
  let read: unknown;
  try { read = JSON.parse(text); } catch { read = undefined; }
  if (Check(OfflineRecordBody, read) && !isInstant(read.at)) throw new Problem('wrong-input', NO_MOMENT, [{ pointer: '/body/record/at', detail: NO_MOMENT }]);
  if (!Check(OfflineRecordBody, read)) throw new Problem('wrong-input', NO_RECORD, [{ pointer: '/body/record', detail: NO_RECORD }]);
  return read as OfflineRecord;
}
