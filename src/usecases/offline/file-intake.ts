import type { Given } from '#core/cases/given.ts';
import { idOf } from '#core/id.ts';
import { actorOf } from '#core/identity/principal.ts';
import { noticesOf, same, type Notice } from '#core/notices/notice.ts';
import { DOUBTS, namedFiles, receivedAt, type OfflineBlock, type OfflineRecord } from '#core/offline/record.ts';
import { consentWords, COUNTER, type Visit } from '#core/parties/visit.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '../context.ts';
import { nameParty, NOBODY } from '../name-party.ts';
import type { FileInspector, InspectedFile } from '../ports/file-inspector.ts';
import type { FileStore } from '../ports/files.ts';
import type { Intake, OfflineStore, Sent } from '../ports/offline.ts';
import type { RegisterStore } from '../ports/register.ts';
import type { StaffStore } from '../ports/staff.ts';
import type { VisitStore } from '../ports/visits.ts';
import { submitCase, type Submission, type Submitted } from '../submit-case.ts';

export type OfflineParts = {
  readonly context: Context; readonly offline: OfflineStore; readonly files: Pick<FileStore, 'add' | 'find'>; readonly visits: Pick<VisitStore, 'past'>; readonly register: Pick<RegisterStore, 'noteAccess'>;
  readonly inspector: FileInspector;
  readonly staff: Pick<StaffStore, 'officerNumbers'>;
  /** What went wrong with a number while it was filed. */ readonly onTrouble?: (number: string, error: unknown) => void;
};

/** What people may hand in, as online. */
const FILE_TYPES: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** Whether a file would be taken online as well. */
export function isTaken({ type, fault }: InspectedFile): boolean {
  return type !== undefined && FILE_TYPES.has(type) && (fault === undefined || fault === 'busy');
}

const NO_NUMBER: Localized = { zh: '身份证号有误', en: 'The identity number is not right' };

/**
 * File what was received while the line was down, by the very path that every application goes. Its number is the key of the submission, so that
 * a process that dies anywhere in between, or two that try at once, never make a second case. Where a department is silent it is tried again later.
 */
export async function fileIntake(parts: OfflineParts, intake: Intake, record: OfflineRecord, block: OfflineBlock): Promise<void> {
  const { context, offline } = parts;
  const { region, number } = intake;
  const named = await nameParty(context, { region, id: '' }, record.person.name, record.person.number);
  // A clerk has typed it without a register at hand: whom it is about is for a supervisor to find out, because somebody holds the slip.
  if (named.kind !== 'named') return offline.doubt(region, number, named.kind === 'fault' ? NO_NUMBER : NOBODY, context.now());
  const clerk = await receiverOf(parts, region, record, block);
  if (clerk === undefined) return offline.doubt(region, number, DOUBTS.clerk, context.now());
  const person = named.subject.id;
  const visit = visitOf(context, intake, record, { ...block, clerk }, named.subject);
  await parts.visits.past(visit);
  await parts.register.noteAccess(region, { id: visit.id, at: visit.begunAt, actor: clerk, actorKind: 'staff', subject: person, what: 'counter', why: 'counter', case: null });
  const done = await submitCase(context, {
    region, subject: person, applicant: person, by: actorOf({ kind: 'person', subjectId: person, visit }), lifeEvent: record.lifeEvent, given: await givenOf(parts, intake, record, { clerk, at: visit.begunAt }, person), ...(record.body.handovers && { handovers: record.body.handovers }),
    channel: COUNTER, accepter: clerk, ...(visit.office !== undefined && { office: visit.office }), received: { at: visit.begunAt, offline: number }, sender: { device: `offline/${block.device}`, terminal: 'counter' }, key: `offline/${number}`, requestHash: intake.hash,
  } satisfies Submission);
  const why = whyNot(done);
  if (why === 'later') return offline.tried(region, number, context.now());
  if (why) return offline.settle(region, number, { outcome: 'refused', case: null, why }, toldNotFiled(context, intake, person, why), context.now());
  return offline.settle(region, number, { outcome: 'filed', case: 'case' in done ? done.case.state.number : null, why: null }, [], context.now());
}

/** Who has received it: whom the record names, else whoever drew the numbers. They accept it, and never decide it (受理与审核分离). */
async function receiverOf({ staff }: OfflineParts, region: string, { clerk }: OfflineRecord, block: OfflineBlock): Promise<string | undefined> {
  if (clerk === undefined) return block.clerk;
  return [...(await staff.officerNumbers(region))].find(([, number]) => number === clerk)?.[0];
}

/** What somebody who holds a slip is told where no case came of it. */
export function toldNotFiled({ compiled: { catalog }, hash, now }: Pick<Context, 'compiled' | 'hash' | 'now'>, { region, number }: Pick<Intake, 'region' | 'number'>, person: string, why: Localized): Notice[] {
  return noticesOf(catalog.messages, { cause: 'offline-not-filed', key: number, case: null, item: null, at: now(), places: { number: same(number), why } }, { applicant: person }, catalog.regions.get(region) ?? { zh: '', en: '' }, hash);
}

/** The visit as it was, of these contents: others may be of somebody else. It began and ended when the device was filled in. */
function visitOf({ hash }: Context, { region, number, hash: content, receivedAt: sentAt }: Intake, record: OfflineRecord, block: OfflineBlock, subject: { readonly id: string; readonly name: string; readonly number: string }): Visit & { readonly endedAt: string } {
  const at = receivedAt(record, block, sentAt);
  return { region, id: idOf(hash, `offline/${region}/${number}/${content}`), clerk: block.clerk, subject: subject.id, shown: record.person.shown, consent: consentWords(subject), begunAt: at, until: at, endedAt: at, ...(block.office !== null && { office: block.office }) };
}

/** What was given, with each file kept once, however often this is tried. `at`: when its originals were looked at, within what can be. */
async function givenOf({ context, offline, files, inspector }: OfflineParts, { region, number }: Intake, record: OfflineRecord, { clerk, at }: { readonly clerk: string; readonly at: string }, owner: string): Promise<Given> {
  const { body } = record;
  const wanted = namedFiles(record);
  const sent: Sent = await offline.sent(region, number);
  const kept = new Map<string, string>();
  for (const [hash, { name, bytes }] of Object.entries(sent.files)) {
    const [id, content] = [idOf(context.hash, `offline/${number}/${owner}/${hash}`), Buffer.from(bytes, 'base64')];
    const inspected = await inspector.inspect(content);
    if (inspected.fault === 'busy') throw new Error('too many files wait to be inspected');
    if (!wanted.has(hash) || inspected.type === undefined || !isTaken(inspected)) continue;
    if (!(await files.find(region, id))) await files.add(region, { id, owner, name, type: inspected.type, size: content.length, at: context.now() }, content);
    kept.set(hash, id);
  }
  const named = (hashes: readonly string[]): string[] => hashes.flatMap((hash) => kept.get(hash) ?? []);
  return {
    answers: body.answers as Given['answers'], promises: body.promises, ...(body.declined && { declined: body.declined }),
    contests: Object.fromEntries(Object.entries(body.contests).map(([name, { statement, files: proofs }]) => [name, { statement, files: named(proofs) }])),
    files: Object.fromEntries(Object.entries(body.files ?? {}).map(([id, hashes]) => [id, named(hashes)])),
    ...(body.shown && body.shown.length > 0 && { shown: Object.fromEntries(body.shown.map((id) => [id, { at, by: clerk }])) }),
  };
}

function whyNot(done: Submitted): Localized | 'later' | undefined {
  if (done.kind === 'accepted' || done.kind === 'replayed') return undefined;
  if (done.kind === 'busy') return 'later';
  if (done.kind === 'open-case') return done.own ? { zh: `同一件事的办件 ${done.number} 正在办理，不用再办一次`, en: `Case ${done.number} of the same event is being handled; there is no need for another` } : { zh: '同一件事正在办理', en: 'The same event is being handled' };
  if (done.kind === 'key-reused') return { zh: `这个号已经办了办件 ${done.number}，一个号只办一件`, en: `This number has made case ${done.number}, and makes no second` };
  if (done.kind !== 'refused') return NOBODY;
  // It passes by itself; everything else is an answer.
  if (done.refusal.code === 'departments-silent') return 'later';
  const more = done.refusal.errors?.map(({ detail }) => detail) ?? [];
  return { zh: [done.refusal.detail.zh, ...new Set(more.map(({ zh }) => zh))].join('；'), en: [done.refusal.detail.en, ...new Set(more.map(({ en }) => en))].join('; ') };
}
