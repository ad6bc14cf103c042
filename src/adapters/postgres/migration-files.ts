import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseTrouble } from './embedded/trouble.ts';

/** One numbered step of the schema, there and back. */
export type Migration = {
  readonly number: number;
  /** `0001_cases` */
  readonly name: string;
  readonly up: string;
  readonly down: string;
  /** SHA-256 of the file, hex: a step that has been taken may not change any more. */
  readonly checksum: string;
};

const FILE = /^(\d{4})_[a-z0-9_]+\.sql$/u;

/** Split the text of a migration file at its lines `-- up` and `-- down`. Throws where one is missing. */
export function parseMigration(file: string, text: string): Migration {
  const number = FILE.exec(file)?.[1];
  const parts = /^-- up\s*\n([\s\S]*?)^-- down\s*\n([\s\S]*)$/mu.exec(text.replaceAll('\r\n', '\n'));
  if (!number || !parts) {
    throw new DatabaseTrouble(
      `迁移文件 ${file} 不合格式：文件名应为 0001_name.sql，内容应有“-- up”和“-- down”两段。`,
      `The migration ${file} is malformed: its name must read like 0001_name.sql and it must hold the sections "-- up" and "-- down".`,
    );
  }
  return {
    number: Number(number), name: file.slice(0, -'.sql'.length), up: parts[1]!.trim(), down: parts[2]!.trim(),
    checksum: createHash('sha256').update(text).digest('hex'),
  };
}

/** All migrations of a folder, in order. Throws `DatabaseTrouble` for a malformed file or a number used twice. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const migrations: Migration[] = [];
  for (const file of files) {
    const migration = parseMigration(file, await readFile(join(folder, file), 'utf8'));
    const twin = migrations.at(-1);
    if (twin?.number === migration.number) throw new DatabaseTrouble(`迁移编号重复：${twin.name}、${migration.name}`, `Two migrations have the same number: ${twin.name}, ${migration.name}`);
    migrations.push(migration);
  }
  return migrations;
}
