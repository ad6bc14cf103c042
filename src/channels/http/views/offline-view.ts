import type { Catalog } from '#core/catalog/catalog.ts';
import { officeIn } from '#core/catalog/office.ts';
import type { Localized } from '#core/value.ts';
import type { BlockCount, DoubtfulIntake, Intake, OfflineDevice } from '#usecases/ports/offline.ts';
import type { IntakeView, OfflineBoard } from '../schemas/offline.ts';

/** What became of a record. */
export function intakeView({ number, outcome, hash, case: file, why, recordedAt, receivedAt }: Intake): IntakeView {
  return { number, state: outcome ?? 'waiting', digest: hash, ...(file !== null && { case: file }), ...(why && { why }), recordedAt, receivedAt };
}

type Listed = { readonly devices: readonly OfflineDevice[]; readonly blocks: readonly BlockCount[]; readonly doubts: readonly DoubtfulIntake[] };

/** The board of a region. @param most so many blocks are shown @param numbers the public numbers of officers */
export function offlineBoard(catalog: Catalog, region: string, { devices, blocks, doubts }: Listed, { now, most, numbers }: { readonly now: string; readonly most: number; readonly numbers: ReadonlyMap<string, string> }): OfflineBoard {
  const office = (id: string | null): { office?: Localized } => {
    const found = officeIn(catalog, region, id ?? undefined);
    return found ? { office: { zh: found.zh, en: found.en } } : {};
  };
  const names = new Map(devices.map(({ id, name }) => [id, name]));
  return {
    devices: devices.map(({ id, name, office: at, addedAt, revokedAt, because }) => ({ id, name, ...office(at), addedAt, ...(revokedAt !== null && { revokedAt }), ...(because !== null && { because }) })),
    blocks: blocks.slice(0, most).map(({ block, deviceName, office: at, clerk, drawnAt, validUntil, size, sent, filed, refused, dropped, open, gaps }) => ({ block, device: deviceName, ...office(at), clerk: numbers.get(clerk) ?? '', drawnAt, validUntil, size, sent, filed, refused, dropped, open, gaps, over: validUntil < now })),
    more: blocks.length > most,
    doubts: doubts.map(({ number, outcome, why, recordedAt, receivedAt, device, others }) => ({ number, state: outcome ?? 'waiting', ...(why && { why }), recordedAt, receivedAt, device: names.get(device) ?? '', others })),
    offices: (catalog.regions.get(region)?.offices ?? []).map(({ id, zh, en }) => ({ id, name: { zh, en } })),
  };
}
