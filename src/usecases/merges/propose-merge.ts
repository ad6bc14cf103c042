import { caseNumber } from '#core/cases/number.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { dayOf } from '#core/clocks/day.ts';
import { normaliseNumber } from '#core/identity/identity-number.ts';
import { readIdentityNumber } from '#core/register/identity-number.ts';
import { readPersonNumber } from '#core/legacy/old-number.ts';
import { proposeMerge } from '#core/merges/decide.ts';
import { mergeOf, type Merge, type Proposed } from '#core/merges/merge.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '../context.ts';
import type { Subject } from '../ports/cases.ts';
import type { MergeStore, SidesRead } from '../ports/merges.ts';

type Parts = { readonly context: Context; readonly merges: MergeStore };
/** Two numbers as an officer types them. */
export type TwoNumbers = { readonly region: string; readonly kept: string; readonly merged: string };
export type Found = { readonly kept: Subject; readonly merged: Subject; readonly read: SidesRead };
export type ProposedMerge = { readonly kind: 'proposed' | 'same'; readonly merge: Merge } | { readonly kind: 'another' } | { readonly kind: 'refused'; readonly refusal: Refusal };

const NOBODY: Localized = { zh: '本地区的登记里没有这个号', en: 'Nobody in the register of this region has this number' };
const ELSEWHERE: Localized = { zh: '这个号登记在别的地区：先办理转移接续，再合并', en: 'This number is kept by another region: have it transferred first' };
/** What is wrong with how a number was typed, of one that nobody has. */
function typedWrong(typed: string): Localized {
  const read = readIdentityNumber(normaliseNumber(typed));
  return 'fault' in read && /^[0-9X]{18}$/u.test(normaliseNumber(typed)) ? read.message : NOBODY;
}
const SAME: Localized = { zh: '两个号是同一个号', en: 'The two are one and the same number' };

/** Look two numbers up in a region, each also as the number of 18 places that one of 15 became. Nothing about whoever another region keeps is told but that it does. */
export async function findTwo({ context, merges }: Parts, { region, kept, merged }: TwoNumbers): Promise<Found | Refusal> {
  const [a, b] = await Promise.all([whose(context, kept), whose(context, merged)]);
  const errors = ([['kept', a], ['merged', b]] as const).flatMap(([field, found]) => (found === undefined ? [{ pointer: `/${field}`, detail: typedWrong(field === 'kept' ? kept : merged) }] : found.region === region ? [] : [{ pointer: `/${field}`, detail: ELSEWHERE }]));
  if (!a || !b || errors.length > 0) return { code: 'wrong-type', detail: errors[0]?.detail ?? NOBODY, errors };
  if (a.id === b.id) return { code: 'wrong-type', detail: SAME, errors: [{ pointer: '/merged', detail: SAME }] };
  const read = await merges.sides(region, a.id, b.id);
  if (!read) return { code: 'wrong-type', detail: NOBODY, errors: [{ pointer: '/kept', detail: NOBODY }] };
  return { kept: a, merged: b, read };
}

async function whose({ cases, lookup }: Context, typed: string): Promise<Subject | undefined> {
  const number = normaliseNumber(typed);
  const long = readPersonNumber(number);
  return (await cases.holder(lookup(`number/${number}`))) ?? ('number' in long && long.number !== number ? cases.holder(lookup(`number/${long.number}`)) : undefined);
}

/** An officer proposes that two numbers are one person. The same sent again is one. */
export async function proposeMergeOf(parts: Parts, two: TwoNumbers, officer: string, wish: Pick<Proposed, 'key' | 'reason' | 'proof' | 'despite'>): Promise<ProposedMerge> {
  const { context, merges } = parts;
  const { region } = two;
  // Sent again after it was confirmed it is still the same, though the two are one by now.
  const before = await merges.byKey(region, wish.key);
  if (before) return before.proposedBy === `officer:${officer}` && before.reason === wish.reason.trim() ? { kind: 'same', merge: before } : { kind: 'another' };
  const found = await findTwo(parts, two);
  if ('code' in found) return { kind: 'refused', refusal: found };
  const at = context.now();
  const step = proposeMerge({ catalog: context.compiled.catalog, actor: `officer:${officer}`, at, hash: context.hash }, found.read.sides, wish);
  if ('code' in step) return { kind: 'refused', refusal: step };
  const name = { region, number: caseNumber(region, dayOf(at), await merges.serial()) };
  const record = { seq: 1, at, ...step };
  const merge = mergeOf(name, [record]);
  const kept = await merges.propose({ merge, record, seen: {}, notices: [] });
  if (kept === 'another') return { kind: 'another' };
  if (typeof kept === 'object') {
    const detail = { zh: `这个号已经有合并 ${kept.standing}，不能再提出`, en: `This number has merge ${kept.standing} already; another cannot be proposed` };
    return { kind: 'refused', refusal: { code: 'not-allowed', detail, errors: [{ pointer: '/merged', detail }] } };
  }
  return { kind: kept, merge: kept === 'same' ? (await merges.byKey(region, wish.key))! : merge };
}
