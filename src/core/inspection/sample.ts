import { commitmentOf } from '../assignment/seed.ts';
import type { Hash } from '../id.ts';
import type { SampledKind } from './kind.ts';

/**
 * A decision that can be drawn, as its case tells it: one that the rules have made alone, or for a check of promises an approval by whoever it was. `percent`: how many of a hundred such are
 * drawn for each kind, by the catalogue that its case was submitted under. `promises`: for a check of promises, which it stands for, by element.
 */
export type Decided = { readonly case: string; readonly no: number; readonly percent: Readonly<Record<SampledKind, number>>; readonly promises?: readonly string[] };
/** What a sample names. */
export type Drawn = { readonly case: string; readonly no: number };

/** 52 bits of a digest, which a number holds exactly. */
const DIGITS = 13;
export const ALL_LOTS = 16 ** DIGITS;

/** The lot of a digest, from 0 up to `ALL_LOTS`. */
export function shareOf(digest: string): number {
  return Number.parseInt(digest.slice(0, DIGITS), 16);
}

/** Hex SHA-256 of `kuaiban-sample-1|seed|day|region|case|item|kind`. */
export function lotOf(seed: string, { region, day, kind, ...of }: Drawn & { readonly region: string; readonly day: string; readonly kind: SampledKind }, hash: Hash): string {
  return hash(['kuaiban-sample-1', seed, day, region, of.case, of.no, kind].join('|'));
}

/**
 * Whether a decision is in the sample of a kind: its lot, as a share of all there are, lies below the rate. The seed of the day is committed to before the day and
 * published after it, and the rate stands in the catalogue of the case, so that nobody can foresee it, choose it, or change it afterwards; anybody can compute it again.
 */
export function isSampled(seed: string, of: Drawn & { readonly region: string; readonly day: string; readonly kind: SampledKind }, percent: number, hash: Hash): boolean {
  return shareOf(lotOf(seed, of, hash)) / ALL_LOTS < percent / 100;
}

/** The sample of a kind of all that was decided, in the order of the cases. @param day whose seed draws. Throws where the seed is not the committed one */
export function sampleOf(decided: readonly Decided[], kind: SampledKind, { seed, commitment, region, day }: { readonly seed: string; readonly commitment: string; readonly region: string; readonly day: string }, hash: Hash): Drawn[] {
  if (commitmentOf(seed, hash) !== commitment) throw new Error(`the seed of ${day} is not the one committed to`);
  return decided.filter((one) => isSampled(seed, { region, day, kind, case: one.case, no: one.no }, one.percent[kind], hash)).map((one) => ({ case: one.case, no: one.no })).toSorted(byCase);
}

/** The kinds that are drawn from the same decisions of the rules: the digest of each is over the rates of all three, and has to stay so for those that are kept. */
const OF_RULES = ['sample', 'cross', 'look-back'] as const satisfies readonly SampledKind[];

/** Hex SHA-256 over one line for each decision with its rates, of a check of promises with its own rate and the promises: what a sample was drawn from cannot be another afterwards. */
export function populationDigest(decided: readonly Decided[], kind: SampledKind, hash: Hash): string {
  const line = ({ case: number, no, percent, promises = [] }: Decided): string => [number, no, ...(kind === 'promise-sample' ? [percent[kind], ...promises] : OF_RULES.map((each) => percent[each]))].join(' ');
  return hash(decided.toSorted(byCase).map(line).join('\n'));
}

/** What a sample should hold and does not, and what it holds and should not. */
export function differences(should: readonly Drawn[], is: readonly Drawn[]): { readonly missing: readonly Drawn[]; readonly extra: readonly Drawn[] } {
  const [wanted, found] = [new Set(should.map(nameOf)), new Set(is.map(nameOf))];
  return { missing: should.filter((one) => !found.has(nameOf(one))), extra: is.filter((one) => !wanted.has(nameOf(one))) };
}

/** A decision as findings name it. */
export function nameOf({ case: number, no }: Drawn): string {
  return `${number}/${no}`;
}

/** Decisions in the order of their cases. */
export function byCase(a: Drawn, b: Drawn): number {
  return a.case === b.case ? a.no - b.no : a.case < b.case ? -1 : 1;
}
