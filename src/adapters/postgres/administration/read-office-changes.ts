import type { Pool, PoolClient } from 'pg';
import type { EnteredOffices, OfficeChange, OfficeEvent } from '#core/catalog/office-change.ts';
import { instant } from '../register/read-entries.ts';

/** What administrators of a region entered about offices, in its order. The list of types is that of the index `admin_event_of_offices`. */
export async function readOfficeChanges(client: Pool | PoolClient, region: string): Promise<readonly OfficeChange[]> {
  const { rows } = await client.query<{ seq: number; at: string; actor: string; data: string }>(
    `select seq, at, actor, data from admin_event where region = $1 and type in ('office-entered', 'office-changed', 'office-ended', 'office-undone') order by seq`, [region]);
  return rows.map(({ seq, at, actor, data }) => ({ seq, at: instant(at), by: actor.slice('administrator:'.length), event: JSON.parse(data) as OfficeEvent }));
}

/** The same for one region as it is read at an instant, inside of a transaction. */
export function enteredUntil(changes: readonly OfficeChange[], at: string): EnteredOffices {
  return { of: () => changes, now: () => at };
}
