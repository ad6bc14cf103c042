import { totalmem } from 'node:os';

const MEGABYTE = 1024 * 1024;

/**
 * Settings of the server, given on its command line so that a new release of ours changes them without touching the
 * cluster. Fitted to a small machine: an eighth of its memory as buffers, no JIT (our statements are short).
 */
export function serverSettings(socketDir: string, overrides: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const buffers = Math.min(512, Math.max(64, Math.floor(totalmem() / MEGABYTE / 8)));
  return {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: '5432',
    shared_buffers: `${buffers}MB`,
    max_connections: '100',
    fsync: 'on',
    synchronous_commit: 'on',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    logging_collector: 'on',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    ...overrides,
  };
}

export const asArguments = (settings: Readonly<Record<string, string>>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
