import { BlockList, isIP } from 'node:net';
import type { FastifyServerOptions } from 'fastify';

type TrustProxy = Exclude<FastifyServerOptions['trustProxy'], undefined>;

/** Names of address ranges that may stand in the list. */
const NAMED: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * Whose `X-Forwarded-*` headers are believed, from the setting `TRUST_PROXY`: nobody's without it; those of the last `n` hops for a
 * number; those of the listed addresses, ranges (`10.0.0.0/8`) and names (`loopback`, `linklocal`, `uniquelocal`) otherwise. What a
 * caller writes before the last believed hop is never taken for its address.
 * @throws Error that says what may be written
 */
export function trustProxyOf(setting: string | undefined): TrustProxy {
  const text = setting?.trim() ?? '';
  if (text === '' || text === '0') return false;
  if (/^[1-9]\d?$/.test(text)) {
    const hops = Number(text);
    // As a function: for a mere number Fastify since 5.8.3 believes nobody.
    return (_address, hop) => hop < hops;
  }
  const listed = text.split(',').map((each) => each.trim());
  const wrong = listed.find((each) => !NAMED.includes(each) && !isRange(each));
  if (wrong !== undefined) {
    throw new Error(`TRUST_PROXY：“${wrong}”不是跳数，也不是地址或网段。可以写 1，或 127.0.0.1,10.0.0.0/8\nTRUST_PROXY: “${wrong}” is neither a number of hops nor an address or a range. Write 1, or 127.0.0.1,10.0.0.0/8`);
  }
  return listed;
}

/** An address, alone or with the length of its prefix. */
export function isRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  if (!/^\d{1,3}$/.test(prefix) || prefix === '0') return false;
  try {
    new BlockList().addSubnet(address, Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch {
    return false;
  }
}
