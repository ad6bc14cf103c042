import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../test/support/hash.ts';
import { brokenLink, genesis, linkHash, merkleRoot, type Link } from './chain.ts';

const NUMBER = '371300-20261123-000042-8';
const chained = (count: number): Link[] => {
  const links: Link[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const link = { seq, type: 'rated', at: '2026-11-23T01:00:00.000Z', actor: 'person:s-1', data: `{"score":${seq}}`, prevHash: links.at(-1)?.hash ?? genesis(sha256, '371300', NUMBER) };
    links.push({ ...link, hash: linkHash(sha256, link) });
  }
  return links;
};
const check = (links: readonly Link[], number = NUMBER, region = '371300') => brokenLink(sha256, region, number, links);
const changed = (place: number, change: Partial<Link>): Link[] => chained(4).map((link, index) => (index === place ? { ...link, ...change } : link));

describe('given a chain as it was written', () => {
  test.each([0, 1, 4])('of %i links, then nothing is broken', (count) => expect(check(chained(count))).toBeNull());
});

describe('given a chain that somebody changed', () => {
  test.each<[string, Partial<Link>]>([
    ['data', { data: '{"score":5}' }], ['data by a space', { data: '{"score": 2}' }], ['type', { type: 'decided' }], ['moment', { at: '2026-11-23T01:00:00.001Z' }], ['actor', { actor: 'person:s-2' }], ['hash', { hash: sha256('x') }],
  ])('in its %s, then the link is named', (_, change) => expect(check(changed(1, change))).toEqual({ seq: 2, because: 'hash' }));

  test('with the hash made anew, then the next link gives it away', () => {
    const [, second] = chained(2) as [Link, Link];
    const forged = { ...second, data: '{"score":5}' };
    expect(check(changed(1, { ...forged, hash: linkHash(sha256, forged) }))).toEqual({ seq: 3, because: 'prev' });
  });

  test('by taking one out, by putting two in another order, by doubling one, then the gap is named', () => {
    const links = chained(4);
    expect(check(links.toSpliced(1, 1))).toEqual({ seq: 3, because: 'gap' });
    expect(check([links[0]!, links[2]!, links[1]!, links[3]!])).toEqual({ seq: 3, because: 'gap' });
    expect(check([links[0]!, links[0]!, ...links.slice(1)])).toEqual({ seq: 1, because: 'gap' });
    expect(check(links.slice(1))).toEqual({ seq: 2, because: 'gap' });
  });

  test('by taking one out and numbering the rest anew, then the hash before does not fit', () => {
    expect(check(chained(4).toSpliced(1, 1).map((link, index) => ({ ...link, seq: index + 1 })))).toEqual({ seq: 2, because: 'prev' });
  });

  test('by moving it to another case or region, then its first link does not fit', () => {
    expect(check(chained(2), '371300-20261123-000043-6')).toEqual({ seq: 1, because: 'prev' });
    expect(check(chained(2), NUMBER, '371400')).toEqual({ seq: 1, because: 'prev' });
  });
});

describe('the root of a tree', () => {
  const leaf = (text: string): string => sha256(`leaf\n${text}`);
  const node = (left: string, right: string): string => sha256(`node\n${left}\n${right}`);

  test('given up to five leaves, then it is what is computed by hand', () => {
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(leaf) as [string, string, string, string, string];
    expect(merkleRoot(sha256, [])).toBe(sha256(''));
    expect(merkleRoot(sha256, ['a'])).toBe(a);
    expect(merkleRoot(sha256, ['a', 'b'])).toBe(node(a, b));
    expect(merkleRoot(sha256, ['a', 'b', 'c'])).toBe(node(node(a, b), c));
    expect(merkleRoot(sha256, ['a', 'b', 'c', 'd', 'e'])).toBe(node(node(node(a, b), node(c, d)), e));
  });

  test('given another order, one less, one doubled, or a node as a leaf, then another root', () => {
    const leaves = ['a', 'b', 'c'];
    const roots = [leaves, ['b', 'a', 'c'], ['a', 'b'], ['a', 'b', 'c', 'c'], [node(leaf('a'), leaf('b')), 'c']].map((list) => merkleRoot(sha256, list));
    expect(new Set(roots).size).toBe(roots.length);
  });
});
