import { hostname, networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';
import type { Origins } from '#channels/http/identity/origins.ts';
import type { Server } from '#channels/http/server-type.ts';

/** The address that stands on papers where nothing listens on `port` yet: KUAIBAN_PUBLIC_URL, else this machine. */
export function publicOrigin(env: Readonly<Record<string, string | undefined>>, port: number): string {
  return new URL(env['KUAIBAN_PUBLIC_URL'] ?? `http://localhost:${port}`).origin;
}

/**
 * The addresses that this house answers to. KUAIBAN_PUBLIC_URL names the one; without it a machine is reached by any
 * of its own names, `localhost` first. `port` 0 stands for the one that was given when the server began to listen.
 */
export function originsOf(env: Readonly<Record<string, string | undefined>>, port: number) {
  return (app: Server): Origins => {
    if (env['KUAIBAN_PUBLIC_URL']) return [publicOrigin(env, port)];
    const real = port === 0 ? ((app.server.address() as AddressInfo | null)?.port ?? 80) : port;
    const others = Object.values(networkInterfaces()).flat().filter((one) => one && !one.address.startsWith('fe80')).map((one) => (one!.family === 'IPv6' ? `[${one!.address}]` : one!.address));
    const hosts = new Set(['127.0.0.1', '[::1]', hostname(), ...others]);
    const at = (host: string): string => new URL(`http://${host}:${real}`).origin;
    return [at('localhost'), ...[...hosts].map(at)];
  };
}
