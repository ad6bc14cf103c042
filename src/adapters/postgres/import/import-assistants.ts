import type { Pool } from 'pg';

/** Somebody who answers at desks of another agency. */
export type AssistantToImport = { readonly id: string; readonly number: string; readonly name: string; readonly department: string; readonly desks: readonly string[] };

/** Add people of other agencies who are not there yet. */
export async function importAssistants(pool: Pool, region: string, assistants: readonly AssistantToImport[]): Promise<void> {
  await pool.query(
    `insert into assistant select * from jsonb_populate_recordset(null::assistant, $1) on conflict do nothing`,
    [JSON.stringify(assistants.map(({ id, number, name, department, desks }) => ({ region, id, number, name, department, desks })))],
  );
}
