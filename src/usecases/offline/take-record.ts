import { readOfflineNumber } from '#core/offline/number.ts';
import { doubtOf, DOUBTS, isOfBlock, namedFiles, type OfflineBlock, type OfflineRecord } from '#core/offline/record.ts';
import type { PublicJwk } from '#core/partners/protocol.ts';
import type { Intake, Sent } from '../ports/offline.ts';
import { fileIntake, isTaken, type OfflineParts } from './file-intake.ts';

export type TakeParts = OfflineParts & { readonly signed: (key: PublicJwk, text: string, signature: string) => boolean; /** SHA-256 of bytes, in hex. */ readonly digest: (bytes: Buffer) => string };
export type RecordFault = 'unknown-device' | 'bad-signature' | 'not-of-block' | 'file-missing' | 'file-changed';
/** `file`: the digest of the file that it is about. */
export type FaultyRecord = { readonly kind: RecordFault; readonly file?: string };
export type Taken = { readonly kind: 'taken'; readonly intake: Intake } | { readonly kind: 'other'; readonly intake: Intake } | FaultyRecord;

/**
 * Take what a device received while the line was down. It is kept before it is filed: what is acknowledged is never lost. Sent again, it is the
 * same, with what has become of it; with other contents it is kept beside it and nothing comes of that by itself. What goes wrong while it is filed is told to the
 * house, and it is filed later: for the device it waits. Files that the record does not name are nobody's word, and not kept.
 * @param text the record as it was signed
 */
export async function takeRecord(parts: TakeParts, region: string, by: string, sent: Sent, record: OfflineRecord): Promise<Taken> {
  const { context, offline } = parts;
  const device = await offline.device(region, record.device);
  if (!device) return { kind: 'unknown-device' };
  if (!parts.signed(device.key, sent.text, sent.signature)) return { kind: 'bad-signature' };
  const place = readOfflineNumber(record.number);
  const block = place && await offline.block(region, place.block);
  if (!block || !isOfBlock(record, block)) return { kind: 'not-of-block' };
  const wrong = wrongFile(parts, sent, record);
  if (wrong) return wrong;
  const now = context.now();
  const named = namedFiles(record);
  const kept: Sent = { ...sent, files: Object.fromEntries(Object.entries(sent.files).filter(([hash]) => named.has(hash))) };
  const doubt = doubtOf(record, block, device.revokedAt, now) ?? ((await hasUntaken(parts, kept)) ? 'file-type' : undefined);
  const { kind, intake } = await offline.keep({
    region, number: record.number, block: block.block, device: device.id, seq: record.seq, hash: context.hash(sent.text), prev: record.prev, recordedAt: record.at, receivedAt: now, receivedBy: by, sent: kept, outcome: doubt ? 'doubt' : null, why: doubt ? DOUBTS[doubt] : null,
  });
  if (kind === 'other') return { kind: 'other', intake };
  if (intake.outcome === null) await filed(parts, intake, () => record, block);
  return { kind: 'taken', intake: (await offline.intake(region, record.number)) ?? intake };
}

/** Each file that the record names has to come with it, as it was when it was signed: sent again it may. */
function wrongFile({ digest }: TakeParts, { files }: Sent, record: OfflineRecord): FaultyRecord | undefined {
  for (const hash of namedFiles(record)) {
    const bytes = files[hash] && Buffer.from(files[hash].bytes, 'base64');
    if (!bytes) return { kind: 'file-missing', file: hash };
    if (digest(bytes) !== hash) return { kind: 'file-changed', file: hash };
  }
  return undefined;
}

/** Whether something came that is not taken online either: it cannot be sent anew as another, and somebody holds the slip. */
async function hasUntaken({ inspector }: TakeParts, { files }: Sent): Promise<boolean> {
  const inspected = await Promise.all(Object.values(files).map(({ bytes }) => inspector.inspect(Buffer.from(bytes, 'base64'))));
  return !inspected.every(isTaken);
}

/** File what is kept. What goes wrong is told and tried again: what was acknowledged stays so. */
async function filed(parts: OfflineParts, intake: Intake, record: () => OfflineRecord | Promise<OfflineRecord>, block: OfflineBlock): Promise<void> {
  try {
    await fileIntake(parts, intake, await record(), block);
  } catch (error) {
    parts.onTrouble?.(intake.number, error);
    await parts.offline.tried(intake.region, intake.number, parts.context.now()).catch((again: unknown) => parts.onTrouble?.(intake.number, again));
  }
}

/** Try again to file what could not be filed for a passing reason, or was left by a process that died. */
export async function fileWhatWaits(parts: OfflineParts, regions: readonly string[]): Promise<void> {
  const since = new Date(Date.parse(parts.context.now()) - RETRY_MS).toISOString();
  for (const region of regions) {
    for (const number of await parts.offline.toFile(region, since, MOST)) await fileAgain(parts, region, number);
  }
}

/** File one that was kept, if nothing has become of it. */
export async function fileAgain(parts: OfflineParts, region: string, number: string): Promise<void> {
  const [intake, place] = [await parts.offline.intake(region, number), readOfflineNumber(number)];
  const block = place && await parts.offline.block(region, place.block);
  if (!intake || intake.outcome !== null || !block) return;
  await filed(parts, intake, async () => JSON.parse((await parts.offline.sent(region, number)).text) as OfflineRecord, block);
}

const RETRY_MS = 2 * 60_000;
/** In one go; the next minute has the rest. */
const MOST = 200;
