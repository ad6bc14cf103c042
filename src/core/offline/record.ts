import type { Shown } from '../parties/visit.ts';
import type { Localized } from '../value.ts';
import type { HandoverChoice } from '../cases/hand-over.ts';
import { readOfflineNumber } from './number.ts';

/** What a person said and gave, as it was filled in: the same as online. Files are named by the digest of their bytes, SHA-256 in hex. */
export type OfflineBody = {
  readonly answers: Readonly<Record<string, unknown>>; readonly promises: readonly string[]; readonly declined?: readonly string[];
  readonly contests: Readonly<Record<string, { readonly statement: string; readonly files: readonly string[] }>>;
  readonly files?: Readonly<Record<string, readonly string[]>>; readonly shown?: readonly string[]; readonly handovers?: Readonly<Record<string, HandoverChoice>>;
};

/** One application that was received while the line was down, as the device wrote and signed it. `prev`: the digest of its record before, null for the first. */
export type OfflineRecord = {
  readonly number: string; readonly device: string; readonly seq: number; readonly prev: string | null; readonly at: string;
  /** The public number of the officer who received it, where that is not who drew the numbers. */
  readonly clerk?: string;
  readonly lifeEvent: string; readonly person: { readonly name: string; readonly number: string; readonly shown: Shown }; readonly agreed: true; readonly body: OfflineBody;
};

/** The block of numbers that a record takes its number from. */
export type OfflineBlock = { readonly region: string; readonly block: number; readonly device: string; /** Below the city, of the device; null: the city's own hall. */ readonly office: string | null; readonly size: number; readonly clerk: string; readonly drawnAt: string; readonly validUntil: string };

/** Why a record is not filed by itself: a supervisor looks at it, because somebody holds a slip. */
export type OfflineDoubt = 'revoked' | 'too-late' | 'clock' | 'clerk' | 'file-type';

/** How far the clock of a device may be off before anybody asks. */
const SKEW_MS = 5 * 60_000;

/** The files that a record names, by the digest of their bytes. */
export function namedFiles({ body }: Pick<OfflineRecord, 'body'>): ReadonlySet<string> {
  return new Set([...Object.values(body.files ?? {}).flat(), ...Object.values(body.contests).flatMap(({ files }) => files)]);
}

/** Whether a number stands in a block that this device drew. */
export function isOfBlock(record: Pick<OfflineRecord, 'number' | 'device'>, block: OfflineBlock): boolean {
  const place = readOfflineNumber(record.number);
  return place !== undefined && place.region === block.region && place.block === block.block && place.no >= 1 && place.no <= block.size && record.device === block.device;
}

/**
 * Whether a record can be filed by itself. What a device says of the time lies between the moment its block was drawn and now: neither a lost
 * device nor a wrong clock can make an application older than it is.
 * @param revokedAt when the device was locked, if it was
 */
export function doubtOf({ at }: Pick<OfflineRecord, 'at'>, { drawnAt, validUntil }: OfflineBlock, revokedAt: string | null, now: string): OfflineDoubt | undefined {
  const recorded = Date.parse(at);
  if (revokedAt !== null) return 'revoked';
  if (recorded < Date.parse(drawnAt) - SKEW_MS || recorded > Date.parse(now) + SKEW_MS) return 'clock';
  return recorded > Date.parse(validUntil) ? 'too-late' : undefined;
}

/** When it was received, for the clocks: what the device says, within what can be (行政许可法 第三十二条: 自收到申请材料之日起). */
export function receivedAt({ at }: Pick<OfflineRecord, 'at'>, { drawnAt }: OfflineBlock, now: string): string {
  const moment = Math.min(Math.max(Date.parse(at), Date.parse(drawnAt)), Date.parse(now));
  return new Date(moment).toISOString();
}

export const DOUBTS: Readonly<Record<OfflineDoubt, Localized>> = {
  revoked: { zh: '设备已经停用，停用以后才送来', en: 'The device was locked before this arrived' },
  'too-late': { zh: '收件时离线号已经过了有效期', en: 'It was received after the numbers of the device had expired' },
  clerk: { zh: '记录里写的收件人不是本市的工作人员', en: 'Whoever received it by the record is no officer of this city' },
  'file-type': { zh: '有的文件不是 PDF、JPG 或 PNG，或者带有脚本、打不开，办理时不会收', en: 'Some files are not PDF, JPG or PNG, hold a script or cannot be opened: they are left out when it is handled' },
  clock: { zh: '设备记的时间不对：早于领号，或者晚于现在', en: 'The time on the device cannot be right: before it drew its numbers, or after now' },
};

/** What stands on the slip, above everything else (人社部发〔2020〕26号 明确受理与审核分离): it is neither an acceptance nor an approval. */
export const SLIP_SAYS: readonly Localized[] = [
  { zh: '离线收件回执：材料已经收下，还没有受理，也没有批准任何事项', en: 'Offline receipt: your papers were received. Nothing was accepted yet and nothing was approved' },
  { zh: '网络恢复后由窗口上传，受理结果会通知您。凭上面的号码和查询码，随时可以在“查进度”里查', en: 'It is sent once the line is back, and you are told whether it was accepted. With number and code above you can look it up under “Track” at any time' },
  { zh: '有效期过后还查不到的，请带这张回执到窗口，不用重新提交材料', en: 'If it cannot be found after its last day, bring this slip to the counter: nothing has to be handed in again' },
];
