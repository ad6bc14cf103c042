import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { LegacySystem } from '#core/catalog/legacy-system.ts';
import type { Totals } from '#core/legacy/totals.ts';

/** SHA-256 of a file, which it is known by whatever it is called. */
export async function fileHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** What a file beside a dump tells of it: JSON with `rows`, `people`, `matters`, `sums` in fen by column and `funds`, what goes on being paid a month in fen by fund. @throws RangeError for what is none */
export async function readTotals(file: string, { totals, entries }: LegacySystem): Promise<Totals> {
  const wrong = new RangeError(`${file}: {"rows": 12, "people": 10, "sums": {${Object.keys(totals.sums).map((column) => `"${column}": 0`).join(', ')}}}`);
  let read: { rows?: unknown; people?: unknown; matters?: unknown; sums?: unknown; funds?: unknown };
  try {
    read = JSON.parse(await readFile(file, 'utf8')) as typeof read;
  } catch (error) {
    throw error instanceof SyntaxError ? wrong : error;
  }
  const { rows, people, matters, sums = {}, funds = {} } = read ?? {};
  const isCount = (value: unknown): boolean => Number.isSafeInteger(value);
  const areSums = (said: unknown, names: readonly string[]): boolean => typeof said === 'object' && said !== null && Object.entries(said).every(([name, sum]) => names.includes(name) && isCount(sum));
  const known = areSums(sums, Object.keys(totals.sums)) && areSums(funds, entries.flatMap(({ pays }) => pays?.fund ?? []));
  if (!isCount(rows) || (people !== undefined && !isCount(people)) || (matters !== undefined && !isCount(matters)) || !known) throw wrong;
  return { rows: rows as number, ...(people !== undefined && { people: people as number }), ...(matters !== undefined && { matters: matters as number }), sums: sums as Record<string, number>, ...(read.funds !== undefined && { funds: funds as Record<string, number> }) };
}
