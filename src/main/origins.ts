import { hostname, networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';
import type { Origins } from '#channels/http/identity/origins.ts';
import type { Server } from '#channels/http/server-type.ts';

/**
 * The addresses that this house answers to. KUAIBAN_PUBLIC_URL names the one; without it a machine is reached by any
 * of its own names, `localhost` first. `port` 0 stands for the one that was given when the server began to listen.
 */
export function originsOf(env: Readonly<Record<string, string | undefined>>, port: number) {
  return (app: Server): Origins => {
    const address = env['KUAIBAN_PUBLIC_URL'];
    if (address) return [new URL(address).origin];
    const real = port === 0 ? ((app.server.address() as AddressInfo | null)?.port ?? 80) : port;
    const others = Object.values(networkInterfaces()).flat().filter((one) => one && !one.address.startsWith('fe80')).map((one) => (one!.family === 'IPv6' ? `[${one!.address}]` : one!.address));
    const hosts = new Set(['127.0.0.1', '[::1]', hostname(), ...others]);
    const at = (host: string): string => new URL(`http://${host}:${real}`).origin;
    return [at('localhost'), ...[...hosts].map(at)];
  };
}
