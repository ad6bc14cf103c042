import { merkleRoot } from '#core/cases/chain.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Hash } from '#core/id.ts';

/** A day is sealed once it has been over for so long: an act of its last moment may still be on its way into the database. */
const SEAL_AFTER_MS = 10 * 60_000;

/** Every seal that is made now. */
const FORM: SealForm = 4;

/** Every day before this one is to be sealed, and one that has events and no seal is a finding. */
export function sealedBefore(now: string): string {
  return dayOf(new Date(Date.parse(now) - SEAL_AFTER_MS).toISOString());
}

/** What a seal binds. 1, of old: the events of cases · 2: those of cases, then those of inspections · 3: then those of complaints and of ratings · 4: then those of administrators */
export type SealForm = 1 | 2 | 3 | 4;

/** The sealed root of one region and day. `prevRoot` chains the days. */
export type Seal = { readonly form: SealForm; readonly region: string; readonly day: string; readonly events: number; readonly root: string; readonly prevRoot: string; readonly publicKey: string; readonly signature: string; readonly sealedAt: string };

export type SealStore = {
  /** Days with events that have ended and are not sealed, oldest first. */
  unsealed(region: string, today: string): Promise<readonly string[]>;
  /** Days of any region before `before` that have events and no seal, whatever was sealed after them; events of inspections, complaints, ratings and administrators count from the first seal that binds them. */
  missing(before: string): Promise<readonly { readonly region: string; readonly day: string }[]>;
  /** The hashes of all events of a day in a fixed order, of what a form of seal binds. */
  leaves(region: string, day: string, form: SealForm): Promise<readonly string[]>;
  last(region: string): Promise<Seal | undefined>;
  add(seal: Seal): Promise<void>;
};

/** What a seal signs. */
export function sealText(seal: Pick<Seal, 'form' | 'region' | 'day' | 'events' | 'root' | 'prevRoot'>): string {
  return `kuaiban seal${seal.form === 1 ? '' : ` ${seal.form}`}\n${seal.region}\n${seal.day}\n${seal.events}\n${seal.root}\n${seal.prevRoot}`;
}

/** Seal every day that has ended: its Merkle root, chained to the day before and signed. */
export async function sealDays(parts: { store: SealStore; regions: readonly string[]; signer: { publicKey: string; sign(text: string): string }; hash: Hash; today: string; now: () => string }): Promise<number> {
  let sealed = 0;
  for (const region of parts.regions) {
    for (const day of await parts.store.unsealed(region, parts.today)) {
      const leaves = await parts.store.leaves(region, day, FORM);
      const prevRoot = (await parts.store.last(region))?.root ?? '';
      const body = { form: FORM, region, day, events: leaves.length, root: merkleRoot(parts.hash, leaves), prevRoot };
      await parts.store.add({ ...body, publicKey: parts.signer.publicKey, signature: parts.signer.sign(sealText(body)), sealedAt: parts.now() });
      sealed += 1;
    }
  }
  return sealed;
}
