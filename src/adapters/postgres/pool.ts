import { Pool, type ClientConfig } from 'pg';
import { typeReaders } from './values.ts';

/** The role that the service works as: it may do what the grants of the migrations allow, and nothing else. */
export const APPLICATION_ROLE = 'kuaiban_app';

export type PoolOptions = {
  readonly max?: number;
  /** The role that every connection takes at once; none for the owner's own work (migrations, administration). */
  readonly role?: string;
  /** Shown in `pg_stat_activity`. */
  readonly name?: string;
  /** Told when an idle connection ends (a restart of the database). Its place in the pool is filled again by itself. */
  readonly onLost?: (error: Error) => void;
};

/** Settings given in the start packet cost no round trip. Those already in the URL stay and come first. */
function withStartSettings(connectionString: string, settings: Readonly<Record<string, string>>): string {
  const url = new URL(connectionString);
  const given = url.searchParams.get('options');
  url.searchParams.delete('options');
  const ours = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`).join(' ');
  // Set by hand: URLSearchParams would write a space as +, which the parser of pg takes literally.
  const options = encodeURIComponent(given ? `${given} ${ours}` : ours);
  return `${url.href}${url.href.includes('?') ? '&' : '?'}options=${options}`;
}

/** How a single connection or a pool of ours is set up: UTC, our schema first, our value readers, a role if one is named. */
export function connectionConfig(connectionString: string, role?: string): ClientConfig {
  return {
    connectionString: withStartSettings(connectionString, { TimeZone: 'UTC', search_path: 'kuaiban,public', plan_cache_mode: 'force_generic_plan', jit: 'off', ...(role && { role }) }),
    types: typeReaders,
  };
}

/** A pool whose calendar dates are `YYYY-MM-DD`, instants ISO 8601 in UTC, whole numbers numbers. Close it with `end()`. */
export function createPool(connectionString: string, options: PoolOptions = {}): Pool {
  const pool = new Pool({
    ...connectionConfig(connectionString, options.role),
    max: options.max ?? 10,
    application_name: options.name ?? 'kuaiban',
    keepAlive: true,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
  });
  // Without a listener the end of an idle connection would end the whole process.
  pool.on('error', options.onLost ?? (() => undefined));
  return pool;
}
