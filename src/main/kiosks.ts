import { BlockList, isIP } from 'node:net';
import { isRange } from './trust-proxy.ts';

/** The machine itself, under both of its addresses. */
const LOOPBACK = '127.0.0.0/8,::1';

/**
 * Where kiosks stand, from the setting `KUAIBAN_KIOSKS`: addresses and ranges (`10.20.0.0/16`), those of the halls. A browser that calls itself a kiosk from anywhere
 * else is none. Without the setting nobody is, but in a demonstration the machine itself.
 * @throws Error that says what may be written
 */
export function kiosksOf(setting: string | undefined, demo: boolean): (address: string) => boolean {
  const text = setting?.trim() ?? (demo ? LOOPBACK : '');
  const places = new BlockList();
  for (const each of text.split(',').map((part) => part.trim()).filter(Boolean)) {
    if (!isRange(each)) throw new Error(`KUAIBAN_KIOSKS：“${each}”不是地址或网段。可以写 10.20.0.0/16,10.30.1.7\nKUAIBAN_KIOSKS: “${each}” is neither an address nor a range. Write 10.20.0.0/16,10.30.1.7`);
    const [address = '', prefix] = each.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (prefix === undefined) places.addAddress(address, family);
    else places.addSubnet(address, Number(prefix), family);
  }
  return (address) => {
    // An IPv4 caller of a socket that takes both comes as ::ffff:10.20.0.1.
    const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1] ?? address;
    const family = isIP(plain);
    return family !== 0 && places.check(plain, family === 4 ? 'ipv4' : 'ipv6');
  };
}
