import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DumpRow } from '#core/legacy/dump-row.ts';
import { readSql } from './read-sql.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'sql-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsOf(text: string, columns = ['id', 'name']): Promise<DumpRow[]> {
  const file = join(folder, 'dump.sql');
  await writeFile(file, text);
  const rows: DumpRow[] = [];
  for await (const row of readSql(file, { encoding: 'utf-8', table: 'people', columns })) rows.push(row);
  return rows;
}

describe('given a dump as mysqldump writes it', () => {
  const many = Array.from({ length: 60_000 }, (_, at) => `(${at},'姓名 ${at}; 括号 (')`).join(',');
  test('when one statement has more than a million characters, then its rows are read one after the other', async () => {
    const rows = await rowsOf(`INSERT INTO \`people\` VALUES ${many};\n`);
    expect([rows.length, rows[0]?.cells, rows.at(-1)?.cells, rows.some(({ fault }) => fault)]).toEqual([60_000, { id: '0', name: '姓名 0; 括号 (' }, { id: '59999', name: '姓名 59999; 括号 (' }, false]);
  });
  test('when such a statement is about another table, then it is passed over whole', async () => {
    expect((await rowsOf(`INSERT INTO \`log\` VALUES ${many};\n/*!40000 ALTER TABLE x */;\nINSERT INTO people VALUES (1,'甲');`)).map(({ cells }) => cells)).toEqual([{ id: '1', name: '甲' }]);
  });
  test('when a text has marks and line ends in it, then it is what it was', async () => {
    expect((await rowsOf(String.raw`INSERT INTO people VALUES (1,'it\'s\n\\two'),(NULL,'a''b');`)).map(({ cells }) => cells)).toEqual([{ id: '1', name: 'it\'s\n\\two' }, { id: '', name: 'a\'b' }]);
  });
  test('when it ends within a row, then that row cannot be read', async () => {
    expect((await rowsOf(`INSERT INTO people VALUES (1,'甲'),(2,'乙`)).map(({ fault }) => fault !== undefined)).toEqual([false, true]);
  });
});
