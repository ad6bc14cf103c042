import type { Pool } from 'pg';
import type { Vault } from '#adapters/crypto/vault.ts';
import type { FileReadingStore, KeptReading } from '#usecases/ports/file-readings.ts';

/** Readings in PostgreSQL, sealed whole: they hold names and numbers. The row goes with that of the file. */
export function createFileReadingStore(pool: Pool, vault: Vault): FileReadingStore {
  const place = (file: string): string => `file-reading/${file}`;
  return {
    async keep(region, file, reading, at) {
      await pool.query(
        `insert into file_reading (region, file_id, content, at) select region, id, $3, $4 from file where region = $1 and id = $2 and leaving_at is null
         on conflict (region, file_id) do update set content = excluded.content, at = excluded.at`,
        [region, file, vault.seal(JSON.stringify(reading), place(file)), at],
      );
    },
    async of(region, files) {
      if (files.length === 0) return new Map();
      const { rows } = await pool.query<{ file: string; content: string }>('select file_id as file, content from file_reading where region = $1 and file_id = any($2::uuid[])', [region, files]);
      return new Map(rows.map(({ file, content }) => [file, JSON.parse(vault.open(content, place(file))) as KeptReading]));
    },
  };
}
