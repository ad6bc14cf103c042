import type { Pool } from 'pg';
import type { FileStore, StoredFile } from '#usecases/ports/files.ts';
import { numbersOf } from '../register/one-person.ts';
import { inTransaction } from '../transaction.ts';
import { holdHash, type Blobs } from './blobs.ts';

const COLUMNS = 'id, owner_id as owner, hash, name, type, size, at';

/** File rows in PostgreSQL, bytes in a folder or an object store. */
export function createFileStore(pool: Pool, blobs: Blobs): FileStore {
  return {
    async admit(region, owner, day, size, most) {
      const { rowCount } = await pool.query(
        `insert into upload_day as u (region, subject_id, day, files, bytes) select $1, $2, $3, 1, $4::bigint where 1 <= $5 and $4::bigint <= $6
         on conflict (region, subject_id, day) do update set files = u.files + 1, bytes = u.bytes + excluded.bytes where u.files < $5 and u.bytes + excluded.bytes <= $6`,
        [region, owner, day, size, most.files, most.bytes],
      );
      return rowCount === 1;
    },
    async add(region, file, bytes) {
      // Written before, so that the hash is held for a look only.
      const hash = await blobs.put(bytes);
      await inTransaction(pool, async (client) => {
        await holdHash(client, hash, 'together');
        if (!(await blobs.has(hash))) await blobs.put(bytes);
        await client.query('insert into file (region, id, owner_id, hash, name, type, size, at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [region, file.id, file.owner, hash, file.name, file.type, file.size, file.at]);
      });
      return { ...file, hash };
    },
    async find(region, id) {
      const { rows } = await pool.query<StoredFile>(`select ${COLUMNS} from file where region = $1 and id = $2`, [region, id]);
      return rows[0];
    },
    async owned(region, owner, ids) {
      const { rows } = await pool.query<StoredFile>(`select ${COLUMNS} from file where region = $1 and owner_id = any(${numbersOf('$1', '$2')}) and id = any($3::uuid[]) and leaving_at is null`, [region, owner, ids]);
      return new Map(rows.map((file) => [file.id, file]));
    },
    bytes: (hash) => blobs.get(hash),
  };
}
