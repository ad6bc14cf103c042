import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { addDays } from '../people/days.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';

/** Births are spread over so many days; within a day the serials tell people apart. */
const DAYS = 12_000;
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚玲桂英华文'];
/** The old system's fee for a month. */
const MONTHLY_FEN = 80_050;

/** As many rows as one likes of the system of flexible workers (JSON lines), each about somebody else: to measure with, never all in memory. The same number makes the same bytes. */
export async function writeLongDump(file: string, rows: number): Promise<void> {
  await pipeline(Readable.from(linesOf(rows)), createWriteStream(file));
}

function* linesOf(rows: number): Generator<string> {
  const piece: string[] = [];
  for (let at = 0; at < rows; at += 1) {
    piece.push(`{"recordId":"L${at}","idNo":"${numberOf(at)}","name":"${SURNAMES[at % SURNAMES.length]}${GIVEN[at % GIVEN.length]}${GIVEN[Math.floor(at / 7) % GIVEN.length]}","startDate":"${addDays('2012-01-01', at % 2500)}","endDate":"${addDays('2012-01-01', (at % 2500) + 300)}","base":4000.00,"monthly":800.50}\n`);
    if (piece.length === 1000) yield piece.splice(0).join('');
  }
  const sum = (BigInt(rows) * BigInt(MONTHLY_FEN)).toString();
  yield `${piece.join('')}{"type":"trailer","rows":${rows},"people":${rows},"monthly":${sum.slice(0, -2)}.${sum.slice(-2)}}\n`;
}

function numberOf(at: number): string {
  const first = `371300${addDays('1960-01-01', at % DAYS).replaceAll('-', '')}${String(101 + Math.floor(at / DAYS))}`;
  return first + identityCheckDigit(first);
}
