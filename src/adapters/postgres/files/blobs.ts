import type { PoolClient } from 'pg';

/** Where bytes lie by their hash: a folder or an object store. */
export type Blobs = {
  /** Keeps bytes and answers their hash; what is there already stays. */
  put(bytes: Buffer): Promise<string>;
  has(hash: string): Promise<boolean>;
  get(hash: string): Promise<Buffer>;
  /** What is not there is no error. */
  remove(hash: string): Promise<void>;
};

/**
 * Bytes are shared by everybody who gave the same. Who adds a row holds the hash together with others, who removes bytes holds it
 * alone: a row never appears between the look for rows and the end of the bytes. Held until the transaction ends, in every process.
 */
export async function holdHash(client: PoolClient, hash: string, how: 'together' | 'alone'): Promise<void> {
  await client.query(`select pg_advisory_xact_lock${how === 'together' ? '_shared' : ''}(hashtextextended($1, 0))`, [`blob/${hash}`]);
}
