import { checkDigit } from '../cases/number.ts';

/** Where a provisional number comes from: the region, the block that a device drew, and which of it. */
export type OfflinePlace = { readonly region: string; readonly block: number; readonly no: number };

/**
 * A provisional number (离线收件号) `LX371300-000012-007-4`: letters in front and no day in it, so that nobody takes it for the number of a case.
 * @param block running number of the block in its region · @param no which of the block, from 1
 */
export function offlineNumber({ region, block, no }: OfflinePlace): string {
  const [from, which] = [String(block).padStart(6, '0'), String(no).padStart(3, '0')];
  return `LX${region}-${from}-${which}-${checkDigit(region + from + which)}`;
}

/** Where a number comes from that somebody typed: blanks and small letters do no harm. Undefined where it was not copied right, or is written as no number is: each place has one number. */
export function readOfflineNumber(typed: string): OfflinePlace | undefined {
  const number = typed.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  const [, region = '', block = '', no = ''] = /^LX(\d{6})-(\d{6,})-(\d{3,})-\d$/u.exec(number) ?? [];
  const place = { region, block: Number(block), no: Number(no) };
  return region !== '' && offlineNumber(place) === number ? place : undefined;
}
