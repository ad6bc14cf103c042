import type { Refusal } from '#core/cases/refusal.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { AccountRef } from '#core/identity/principal.ts';
import { decideMerge, type MergeCommand } from '#core/merges/decide.ts';
import { mergeOf, type Merge, type MergeRecord } from '#core/merges/merge.ts';
import { noticesOf, same, type Notice } from '#core/notices/notice.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '../context.ts';
import type { MergeStore, MergeWrite, SidesRead } from '../ports/merges.ts';

type Parts = { readonly context: Context; readonly merges: MergeStore };
export type ActedOnMerge = { readonly kind: 'done'; readonly merge: Merge; /** Accounts whose sessions have all ended. */ readonly parted: readonly AccountRef[] } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'changed-meanwhile' } | { readonly kind: 'no-merge' };
/** `seen`: what the actor has seen, as `seenOf` says it: what they confirm is what they saw. */
export type ActOnMerge = { readonly region: string; readonly number: string; readonly officer: string; readonly seen: string };

/** Everything that an officer looks at, in one word: the version of the merge and how often each register was written to. */
export function seenOf(merge: Pick<Merge, 'version'>, { seen }: Pick<SidesRead, 'seen'>): string {
  return [merge.version, ...Object.entries(seen).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version)].join('.');
}

/** A merge with both numbers as they stand: as they would fall apart, where it holds. */
export async function readMerge({ merges }: Parts, region: string, number: string): Promise<{ readonly merge: Merge; readonly read: SidesRead } | undefined> {
  const merge = await merges.read(region, number);
  const read = merge && (await merges.sides(region, merge.kept, merge.merged, merge.since !== undefined && merge.endedAt === undefined ? { since: merge.since } : undefined));
  return merge && read && { merge, read };
}

/** Read, let a command decide, commit once: what is said, which numbers are one from now on, which payments stop or go on, what each register says, and what the person is told. */
export async function actOnMerge(parts: Parts, { region, number, officer, seen }: ActOnMerge, command: MergeCommand): Promise<ActedOnMerge> {
  const { context, merges } = parts;
  const found = await readMerge(parts, region, number);
  if (!found) return { kind: 'no-merge' };
  const { merge: before, read } = found;
  if (seen !== seenOf(before, read)) return { kind: 'changed-meanwhile' };
  const at = context.now();
  const decided = decideMerge({ catalog: context.compiled.catalog, actor: `officer:${officer}`, at, hash: context.hash }, before, read.sides, command);
  if ('code' in decided) return { kind: 'refused', refusal: decided };
  const record: MergeRecord = { seq: before.version + 1, at, ...decided.step };
  const merge = mergeOf({ region, number }, [...before.history, record]);
  const joins = merge.status === 'merged' && before.status === 'proposed';
  const separates = merge.status === 'separated';
  const write: MergeWrite = {
    merge, record, seen: read.seen, notices: joins || separates ? noticesFor(context, merge, read, joins) : [],
    ...((joins || separates) && { ones: await merges.ones(region, merge.kept, merge.merged, joins ? { since: at } : undefined) }),
    ...(joins && { hold: { plans: merge.held, held: true, reason: HELD(number) } }),
    ...(separates && { hold: { plans: merge.held, held: false, reason: RELEASED(number) } }),
    ...(decided.effects && { effects: [{ subject: merge.kept, effects: decided.effects.kept }, { subject: merge.merged, effects: decided.effects.merged }] }),
  };
  const advanced = await merges.advance(write);
  return advanced === 'changed-meanwhile' ? { kind: advanced } : { kind: 'done', merge, ...advanced };
}

const HELD = (number: string): Localized => ({ zh: `号码合并 ${number}：同一待遇在两个号下都在发放，后开始的先暂停，由经办人核实`, en: `Merge ${number}: the same benefit is paid under both numbers; the later one is held until an officer has looked` });
const RELEASED = (number: string): Localized => ({ zh: `号码分离 ${number}：两个人各自的待遇恢复发放`, en: `Separation ${number}: the two are two persons again, and the payment goes on` });

/** Whoever stays is told that they are one; both are told that they are two again. */
function noticesFor({ compiled: { catalog }, hash }: Context, merge: Merge, { sides: { kept, merged } }: SidesRead, joins: boolean): Notice[] {
  const { zh, en } = catalog.regions.get(merge.region) ?? { zh: '', en: '' };
  const at = merge.history.at(-1)!.at;
  const places = { kept: same(maskNumber(kept.number)), merged: same(maskNumber(merged.number)), day: same(dayOf(at)) };
  return (joins ? [kept.one[0]!] : [merge.kept, merge.merged]).flatMap((person) => noticesOf(
    catalog.messages, { cause: joins ? 'numbers-joined' : 'numbers-parted', key: `merge/${merge.region}/${merge.number}/${merge.version}/${person}`, case: null, item: null, at, places }, { subject: person }, { zh, en }, hash,
  ));
}
