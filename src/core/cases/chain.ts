import type { Hash } from '../id.ts';

/** A link of a case's chain: the exact bytes of its data, and the hash that binds them to all before. */
export type Link = { readonly seq: number; readonly type: string; readonly at: string; readonly actor: string; readonly data: string; readonly prevHash: string; readonly hash: string };

/** What stands before the first event: the case itself. */
export function genesis(hash: Hash, region: string, number: string): string {
  return hash(`kuaiban case ${region} ${number}`);
}

/** The hash of a link. The separator cannot occur in a type, an instant or an actor, so that no two links read alike. */
export function linkHash(hash: Hash, link: Omit<Link, 'hash'>): string {
  return hash([link.prevHash, link.seq, link.type, link.at, link.actor, link.data].join('\n'));
}

/** The first broken link of a chain, or `null` when every link follows from the one before. `links` in their order. */
export function brokenLink(hash: Hash, region: string, number: string, links: readonly Link[]): { seq: number; because: 'gap' | 'prev' | 'hash' } | null {
  let prev = genesis(hash, region, number);
  for (const [index, link] of links.entries()) {
    if (link.seq !== index + 1) return { seq: link.seq, because: 'gap' };
    if (link.prevHash !== prev) return { seq: link.seq, because: 'prev' };
    if (linkHash(hash, link) !== link.hash) return { seq: link.seq, because: 'hash' };
    prev = link.hash;
  }
  return null;
}

/** The root of a Merkle tree over leaves in their order; an odd leaf goes up alone. No leaf: the hash of nothing. */
export function merkleRoot(hash: Hash, leaves: readonly string[]): string {
  let level = leaves.map((leaf) => hash(`leaf\n${leaf}`));
  if (level.length === 0) return hash('');
  while (level.length > 1) {
    const above: string[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const left = level[index] as string;
      const right = level[index + 1];
      above.push(right === undefined ? left : hash(`node\n${left}\n${right}`));
    }
    level = above;
  }
  return level[0] as string;
}
