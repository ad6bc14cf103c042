import type { PoolClient } from 'pg';

/** Whoever registers a device for an office, and whoever ends an office, take turns: no device is left at an office that is no more. */
export async function lockDevices(client: PoolClient, region: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`offline-device/${region}`]);
}
