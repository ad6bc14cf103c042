import type { Pool } from 'pg';
import type { Catalog } from '#core/catalog/catalog.ts';
import { inTodaysShape, type Content } from '#core/catalog/earlier-shapes.ts';

/** Keep the content of a catalogue version, so that every decision made under it can be replayed. */
export async function keepCatalogVersion(pool: Pool, catalog: Catalog, at: string): Promise<void> {
  const content = Object.fromEntries(Object.entries(catalog).flatMap(([name, part]) => (part instanceof Map ? [[name, Object.fromEntries(part)]] : [])));
  await pool.query('insert into catalog_version (version, content, first_used) values ($1, $2, $3) on conflict do nothing', [catalog.version, JSON.stringify(content), at]);
}

/** A catalogue as it was, or `undefined` when this installation never used it. */
export async function readCatalogVersion(pool: Pool, version: string): Promise<Catalog | undefined> {
  const { rows } = await pool.query<{ content: Content }>('select content from catalog_version where version = $1', [version]);
  const content = rows[0]?.content;
  if (!content) return undefined;
  return { version, ...Object.fromEntries(Object.entries(inTodaysShape(content)).map(([name, part]) => [name, new Map(Object.entries(part))])) } as unknown as Catalog;
}

/** Since when this installation goes by a version; `undefined` when it never did. */
export async function firstUsed(pool: Pool, version: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ first_used: string | Date }>('select first_used from catalog_version where version = $1', [version]);
  const at = rows[0]?.first_used;
  return at === undefined ? undefined : new Date(at).toISOString();
}
