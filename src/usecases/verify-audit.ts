import { brokenLink, merkleRoot, type Link } from '#core/cases/chain.ts';
import { standsOtherwise, type Standing } from '#core/cases/stands.ts';
import type { Hash } from '#core/id.ts';
import { sealText, type Seal, type SealStore } from './seal-days.ts';

export type AuditFinding = { readonly where: string; readonly what: string };
export type AuditReport = { readonly cases: number; readonly inspections: number; readonly ratings: number; readonly events: number; readonly seals: number; readonly findings: readonly AuditFinding[] };

type Chain = { readonly region: string; readonly number: string; readonly head: string; readonly version: number; readonly links: readonly Link[] };
type Parts = {
  readonly chains: AsyncIterable<Chain & { readonly stands: readonly Standing[] }>; /** Inspections, complaints, ratings and what administrators do are chained as cases are. */ readonly inspections?: AsyncIterable<Chain>; readonly complaints?: AsyncIterable<Chain>; readonly ratings?: AsyncIterable<Chain>; readonly administration?: AsyncIterable<Chain>; readonly seals: readonly Seal[]; readonly store: Pick<SealStore, 'leaves' | 'missing'>;
  /** Days before this one are to be sealed; see `sealedBefore`. */
  readonly before: string;
  readonly hash: Hash; readonly verify: (publicKey: string, text: string, signature: string) => boolean;
  /** The key this installation seals with: a seal by any other was made by somebody else. */
  readonly publicKey: string;
};

/** Check every chain link by link, how its items stand against what it tells, and every seal against the events of its day. Nothing is repaired: what is broken is named. */
export async function verifyAudit({ chains, inspections, complaints, ratings, administration, seals, store, before, hash, verify, publicKey }: Parts): Promise<AuditReport> {
  const findings: AuditFinding[] = [];
  let events = 0;
  const follow = (chain: Chain): boolean => {
    events += chain.links.length;
    const broken = brokenLink(hash, chain.region, chain.number, chain.links);
    if (broken) findings.push({ where: `${chain.number} #${broken.seq}`, what: `broken link: ${broken.because}` });
    else if (chain.links.at(-1)?.hash !== chain.head || chain.links.length !== chain.version) findings.push({ where: chain.number, what: 'it does not end where its chain ends' });
    else return true;
    return false;
  };
  let cases = 0;
  for await (const chain of chains) {
    cases += 1;
    if (follow(chain)) findings.push(...standsOtherwise(chain.links, chain.stands).map((what) => ({ where: chain.number, what })));
  }
  const count = async (of: AsyncIterable<Chain> = none()): Promise<number> => {
    let all = 0;
    for await (const chain of of) {
      all += 1;
      follow(chain);
    }
    return all;
  };
  const inspected = await count(inspections);
  await count(complaints);
  const rated = await count(ratings);
  await count(administration);
  const previous = new Map<string, string>();
  for (const seal of seals) {
    const where = `seal ${seal.region} ${seal.day}`;
    if (seal.publicKey !== publicKey) findings.push({ where, what: 'was not sealed with the key of this installation' });
    if (!verify(seal.publicKey, sealText(seal), seal.signature)) findings.push({ where, what: 'the signature does not fit' });
    if (seal.prevRoot !== (previous.get(seal.region) ?? '')) findings.push({ where, what: 'does not follow the seal before it' });
    const leaves = await store.leaves(seal.region, seal.day, seal.form);
    if (leaves.length !== seal.events || merkleRoot(hash, leaves) !== seal.root) findings.push({ where, what: 'the events of this day are not those that were sealed' });
    previous.set(seal.region, seal.root);
  }
  // A seal that was taken out at the end leaves no gap in the chain of seals; the events of its day still tell of it.
  for (const { region, day } of await store.missing(before)) findings.push({ where: `seal ${region} ${day}`, what: 'there are events of this day, and no seal' });
  return { cases, inspections: inspected, ratings: rated, events, seals: seals.length, findings };
}

async function* none(): AsyncIterable<Chain> { /* nothing of this kind is held against anything */ }
