import type { Pool } from 'pg';
import type { FileStore, StoredFile } from '#usecases/ports/files.ts';

/** Where bytes lie by their hash. */
export type Blobs = { put(bytes: Buffer): Promise<string>; get(hash: string): Promise<Buffer> };

const COLUMNS = 'id, owner_id as owner, hash, name, type, size, at';

/** File rows in PostgreSQL, bytes in a folder or an object store. */
export function createFileStore(pool: Pool, blobs: Blobs): FileStore {
  return {
    async add(region, file, bytes) {
      const hash = await blobs.put(bytes);
      await pool.query('insert into file (region, id, owner_id, hash, name, type, size, at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [region, file.id, file.owner, hash, file.name, file.type, file.size, file.at]);
      return { ...file, hash };
    },
    async find(region, id) {
      const { rows } = await pool.query<StoredFile>(`select ${COLUMNS} from file where region = $1 and id = $2`, [region, id]);
      return rows[0];
    },
    async owned(region, owner, ids) {
      const { rows } = await pool.query<{ id: string }>('select id from file where region = $1 and owner_id = $2 and id = any($3::uuid[])', [region, owner, ids]);
      return new Set(rows.map(({ id }) => id));
    },
    bytes: (hash) => blobs.get(hash),
  };
}
