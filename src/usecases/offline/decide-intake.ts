import { mayDecideIntake, type IntakeAction } from '#core/offline/decide.ts';
import type { OfflineRecord } from '#core/offline/record.ts';
import type { Localized } from '#core/value.ts';
import { nameParty } from '../name-party.ts';
import { toldNotFiled, type OfflineParts } from './file-intake.ts';
import { fileAgain } from './take-record.ts';

/** What a supervisor decides. `hash`: the contents that are filed; without it what stands first. */
export type IntakeWish = { readonly file: boolean; readonly hash?: string | undefined; readonly because: string };
export type IntakeDecided = 'decided' | 'no-such' | 'changed-meanwhile' | { readonly refused: Localized };

/**
 * A supervisor has what came under a number filed, other contents in its place, or nothing of it. Whoever it is about is told where nothing comes of
 * what was in doubt; what else waits under the number is settled with the same reason. One number makes one case, whatever is decided.
 */
export async function decideIntake(parts: OfflineParts, region: string, number: string, { file, hash, because }: IntakeWish, by: string): Promise<IntakeDecided> {
  const { context, offline } = parts;
  const [intake, contents] = [await offline.intake(region, number), await offline.contents(region, number)];
  const content = contents.find((each) => (hash === undefined ? each.standing : each.hash === hash));
  if (!intake || !content) return 'no-such';
  const action: IntakeAction = file ? (content.standing ? 'standing' : 'other') : 'leave';
  const may = mayDecideIntake(intake.outcome, action, contents.filter((each) => !each.standing && each.settledAt === null).length);
  if (may !== true) return { refused: may };
  const why = { zh: because.trim(), en: because.trim() };
  const standing = contents.find((each) => each.standing);
  const notices = action === 'leave' && intake.outcome === 'doubt' && standing?.sent ? await told(parts, region, number, standing.sent.text, why) : [];
  const record = content.sent && (JSON.parse(content.sent.text) as OfflineRecord);
  const place = record && { seq: record.seq, prev: record.prev, recordedAt: record.at };
  const done = await offline.decide(region, number, { action, hash: action === 'leave' ? (standing?.hash ?? '') : content.hash, ...(place && { place }), why }, notices, context.now(), by);
  if (!done) return 'changed-meanwhile';
  if (file) await fileAgain(parts, region, number);
  return 'decided';
}

/** What whoever is named in a record is told; nobody where nobody has that name and number. */
async function told({ context }: OfflineParts, region: string, number: string, text: string, why: Localized): Promise<ReturnType<typeof toldNotFiled>> {
  const { person } = JSON.parse(text) as OfflineRecord;
  const named = await nameParty(context, { region, id: '' }, person.name, person.number);
  return named.kind === 'named' ? toldNotFiled(context, { region, number }, named.subject.id, why) : [];
}
