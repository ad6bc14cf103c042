import type { Pool } from 'pg';
import type { Catalog } from '#core/catalog/catalog.ts';
import { inTodaysShape, type Content } from '#core/catalog/earlier-shapes.ts';
import { versionOf } from '#core/catalog/version-of.ts';
import { sha256 } from '../crypto/hash.ts';

/** Keep the content of a catalogue version, so that every decision made under it can be replayed. */
export async function keepCatalogVersion(pool: Pool, catalog: Catalog, at: string): Promise<void> {
  const content = Object.fromEntries(Object.entries(catalog).flatMap(([name, part]) => (part instanceof Map ? [[name, Object.fromEntries(part)]] : [])));
  await pool.query('insert into catalog_version (version, content, first_used) values ($1, $2, $3) on conflict do nothing', [catalog.version, JSON.stringify(content), at]);
}

/** A catalogue as it was, or `undefined` when this installation never used it. */
export async function readCatalogVersion(pool: Pool, version: string): Promise<Catalog | undefined> {
  const content = await contentOf(pool, version);
  return content && catalogIn(version, content);
}

/** The same with the name that its content has now: another one where somebody has changed what is kept. */
export async function readNamedVersion(pool: Pool, version: string): Promise<{ readonly catalog: Catalog; readonly hashesTo: string } | undefined> {
  const content = await contentOf(pool, version);
  if (!content) return undefined;
  return { catalog: catalogIn(version, content), hashesTo: nameOf(content) };
}

/** Every version that is kept, one after the other, with the name that its content has. */
export async function* namesOfVersions(pool: Pool): AsyncIterable<{ readonly version: string; readonly hashesTo: string }> {
  const { rows } = await pool.query<{ version: string }>('select version from catalog_version order by first_used, version');
  for (const { version } of rows) {
    const content = await contentOf(pool, version);
    if (content) yield { version, hashesTo: nameOf(content) };
  }
}

function nameOf(content: Content): string {
  return versionOf(Object.fromEntries(Object.entries(content).map(([part, entries]) => [part, Object.entries(entries)])), sha256);
}

async function contentOf(pool: Pool, version: string): Promise<Content | undefined> {
  const { rows } = await pool.query<{ content: Content }>('select content from catalog_version where version = $1', [version]);
  return rows[0]?.content;
}

function catalogIn(version: string, content: Content): Catalog {
  return { version, ...Object.fromEntries(Object.entries(inTodaysShape(content)).map(([name, part]) => [name, new Map(Object.entries(part))])) } as unknown as Catalog;
}

/** Since when this installation goes by a version; `undefined` when it never did. */
export async function firstUsed(pool: Pool, version: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ first_used: string | Date }>('select first_used from catalog_version where version = $1', [version]);
  const at = rows[0]?.first_used;
  return at === undefined ? undefined : new Date(at).toISOString();
}

/** The versions that this installation has gone by, the newest first, so many at most, each since when. */
export async function newestVersions(pool: Pool, most: number): Promise<readonly { readonly version: string; readonly since: string }[]> {
  const { rows } = await pool.query<{ version: string; first_used: string | Date }>('select version, first_used from catalog_version order by first_used desc, version limit $1', [most]);
  return rows.map(({ version, first_used: at }) => ({ version, since: new Date(at).toISOString() }));
}
