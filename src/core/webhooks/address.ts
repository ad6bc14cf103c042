/** Networks that no outsider may make this house call: its own machine, private ones, link-local (with the metadata of clouds), shared, test, multicast and reserved (RFC 6890). */
const PRIVATE_V4: readonly (readonly [number, number])[] = [
  [0x00000000, 8], [0x0a000000, 8], [0x64400000, 10], [0x7f000000, 8], [0xa9fe0000, 16], [0xac100000, 12], [0xc0000000, 24], [0xc0000200, 24], [0xc0a80000, 16], [0xc6120000, 15], [0xc6336400, 24], [0xcb007100, 24], [0xe0000000, 4], [0xf0000000, 4],
];

/** Whether an address, as a resolver writes it, is a public one of the internet. What is not understood is not. */
export function isPublicAddress(address: string): boolean {
  const v4 = readV4(address);
  if (v4 !== undefined) return !PRIVATE_V4.some(([network, bits]) => v4 >>> (32 - bits) === network >>> (32 - bits));
  const groups = readV6(address);
  if (!groups) return false;
  const [first = 0, second = 0] = groups;
  // An IPv4 address inside of an IPv6 one (mapped, NAT64, 6to4) is judged as what it leads to.
  if (groups.slice(0, 5).every((group) => group === 0) || (first === 0x64 && second === 0xff9b)) return groups.slice(0, 5).every((group) => group === 0) && groups[5] !== 0xffff ? false : isPublicAddress(dotted(groups[6]!, groups[7]!));
  if (first === 0x2002) return isPublicAddress(dotted(second, groups[2]!));
  // Global unicast is 2000::/3; of it documentation and Teredo are not reached.
  return first >>> 13 === 1 && !(first === 0x2001 && (second === 0xdb8 || second < 0x200));
}

function dotted(high: number, low: number): string {
  return [high >>> 8, high & 255, low >>> 8, low & 255].join('.');
}

function readV4(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

function readV6(text: string): number[] | undefined {
  const plain = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '').replace(/(\d+\.\d+\.\d+\.\d+)$/, (v4) => {
    const value = readV4(v4) ?? 0;
    return `${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}`;
  });
  if (!/^[0-9a-f:]+$/i.test(plain) || !plain.includes(':')) return undefined;
  const [left = '', right, ...more] = plain.split('::');
  if (more.length > 0) return undefined;
  const read = (part: string | undefined): number[] => (part === undefined || part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [before, after] = [read(left), read(right)];
  const fill = right === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: Math.max(0, fill) }, () => 0), ...after];
  return groups.length === 8 && groups.every((group) => group >= 0 && group <= 0xffff) ? groups : undefined;
}
