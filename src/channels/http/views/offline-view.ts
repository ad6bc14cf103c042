import type { Catalog } from '#core/catalog/catalog.ts';
import { HALL } from '#core/catalog/hall.ts';
import { placeName } from '#core/catalog/hall-queue.ts';
import { officesOf } from '#core/catalog/places.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { mayDecideIntake } from '#core/offline/decide.ts';
import { namedFiles, type OfflineRecord } from '#core/offline/record.ts';
import type { Localized } from '#core/value.ts';
import type { BlockCount, DoubtfulIntake, Intake, IntakeContent, OfflineDevice } from '#usecases/ports/offline.ts';
import { lifeEventName } from './names.ts';
import type { IntakeContents, IntakeView, OfflineBoard } from '../schemas/offline.ts';

/** What became of a record. */
export function intakeView({ number, outcome, hash, case: file, why, recordedAt, receivedAt }: Intake): IntakeView {
  return { number, state: outcome ?? 'waiting', digest: hash, ...(file !== null && { case: file }), ...(why && { why }), recordedAt, receivedAt };
}

type Content = Omit<IntakeContent, 'sent'> & { readonly record: OfflineRecord | undefined; readonly person: string | undefined };

/** What came under a number, for who decides on it, with what may be decided of each. @param numbers the public numbers of officers */
export function intakeContents(compiled: CompiledCatalog, { number, outcome }: Intake, contents: readonly Content[], numbers: ReadonlyMap<string, string>): IntakeContents {
  const others = contents.filter((each) => !each.standing && each.settledAt === null).length;
  return {
    number, state: outcome ?? 'waiting',
    contents: contents.map(({ hash, standing, receivedAt, receivedBy, settledAt, because, record, person }) => ({
      digest: hash, standing, receivedAt, receivedBy: numbers.get(receivedBy) ?? '', ...(settledAt !== null && because !== null && { settled: { at: settledAt, because } }),
      ...(record && { record: { at: record.at, lifeEvent: lifeEventName(compiled, record.lifeEvent), name: record.person.name, number: record.person.number, shown: record.person.shown, ...(record.clerk !== undefined && { clerk: record.clerk }), known: person !== undefined, answers: Object.keys(record.body.answers).length, files: namedFiles(record).size } }),
      may: { file: record !== undefined && (standing || settledAt === null) && mayDecideIntake(outcome, standing ? 'standing' : 'other', others) === true, leave: mayDecideIntake(outcome, 'leave', others) === true },
    })),
  };
}

type Listed = { readonly devices: readonly OfflineDevice[]; readonly blocks: readonly BlockCount[]; readonly doubts: readonly DoubtfulIntake[] };

/** The board of a region. @param most so many blocks are shown @param numbers the public numbers of officers */
export function offlineBoard(catalog: Catalog, region: string, { devices, blocks, doubts }: Listed, { now, most, numbers }: { readonly now: string; readonly most: number; readonly numbers: ReadonlyMap<string, string> }): OfflineBoard {
  const office = (id: string | null): { office?: Localized } => {
    const found = placeName(catalog, region, id ?? HALL);
    return found ? { office: found } : {};
  };
  const names = new Map(devices.map(({ id, name }) => [id, name]));
  return {
    devices: devices.map(({ id, name, office: at, addedAt, revokedAt, because }) => ({ id, name, ...office(at), addedAt, ...(revokedAt !== null && { revokedAt }), ...(because !== null && { because }) })),
    blocks: blocks.slice(0, most).map(({ block, deviceName, office: at, clerk, drawnAt, validUntil, size, sent, filed, refused, dropped, open, gaps }) => ({ block, device: deviceName, ...office(at), clerk: numbers.get(clerk) ?? '', drawnAt, validUntil, size, sent, filed, refused, dropped, open, gaps, over: validUntil < now })),
    more: blocks.length > most,
    doubts: doubts.map(({ number, outcome, why, recordedAt, receivedAt, device, others }) => ({ number, state: outcome ?? 'waiting', ...(why && { why }), recordedAt, receivedAt, device: names.get(device) ?? '', others })),
    offices: [HALL, ...officesOf(catalog, region).map(({ id }) => id)].flatMap((id) => { const name = placeName(catalog, region, id); return name ? [{ id, name }] : []; }),
  };
}
