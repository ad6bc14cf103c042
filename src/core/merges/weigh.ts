import type { Catalog } from '../catalog/catalog.ts';
import { readPersonNumber } from '../legacy/old-number.ts';
import { payingKinds } from '../payments/paying-kinds.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { readIdentityNumber } from '../register/identity-number.ts';
import { isOpen } from '../register/open.ts';
import { same } from '../same.ts';
import type { RunningPlan, Side } from './side.ts';

/**
 * What an officer has to see before two numbers become one. The first four speak against it and have to be answered for; the others say what
 * contradicts itself, and what will hold.
 */
export type Finding =
  | { readonly kind: 'name' | 'birth' | 'sex' }
  /** Only one of the two is registered as dead: payments to the other stop. */
  | { readonly kind: 'death'; readonly entry: string; readonly of: 'kept' | 'merged' }
  /** Both have an open entry of a kind, which says different things; of a kind that can hold only once the one that began later is read. */
  | { readonly kind: 'both-open'; readonly register: string; readonly kept: string; readonly merged: string; readonly once: boolean; readonly reads: 'kept' | 'merged' }
  /** An entry under one number would have ended one under the other, had they been one. */
  | { readonly kind: 'excludes'; readonly entry: string; readonly other: string; readonly of: 'kept' | 'merged' }
  /** The same benefit is paid under both: the one that began later is held. */
  | { readonly kind: 'both-paid'; readonly goesOn: string; readonly held: string }
  | { readonly kind: 'paid-twice'; readonly fund: string; readonly months: readonly string[] }
  | { readonly kind: 'same-case'; readonly kept: string; readonly merged: string }
  | { readonly kind: 'own-mandate'; readonly mandate: string };

const AGAINST: readonly Finding['kind'][] = ['name', 'birth', 'sex', 'death'];

/** Whether a finding speaks against the two being one person, so that a proposal has to answer for it. */
export function speaksAgainst({ kind }: Finding): boolean {
  return AGAINST.includes(kind);
}

type Rules = Pick<Catalog, 'registerKinds'>;

/** Everything that two numbers say differently on a day. Pure; nothing is decided here. */
export function weigh(catalog: Rules, kept: Side, merged: Side, on: string): Finding[] {
  return [...whoTheyAre(kept, merged), ...deaths(catalog, kept, merged, on), ...bothOpen(catalog, kept, merged, on), ...excluded(catalog, kept, merged, on), ...bothPaid(kept, merged), ...paidTwice(kept, merged), ...underWay(kept, merged)];
}

function whoTheyAre(kept: Side, merged: Side): Finding[] {
  const [a, b] = [read(kept.number), read(merged.number)];
  return [
    ...(kept.name.normalize().trim() === merged.name.normalize().trim() ? [] : [{ kind: 'name' as const }]),
    ...(a && b && a.birthDate !== b.birthDate ? [{ kind: 'birth' as const }] : []),
    ...(a && b && a.sex !== b.sex ? [{ kind: 'sex' as const }] : []),
  ];
}

/** What the number itself says; one of 15 places as what became of it. */
function read(text: string): { readonly birthDate: string; readonly sex: string } | undefined {
  const long = readPersonNumber(text);
  const found = 'fault' in long ? undefined : readIdentityNumber(long.number);
  return found === undefined || 'fault' in found ? undefined : found;
}

function deaths(catalog: Rules, kept: Side, merged: Side, on: string): Finding[] {
  const { stops } = payingKinds(catalog);
  const dead = ({ entries }: Side): RegisterEntry | undefined => entries.find((entry) => stops.includes(entry.kind) && isOpen(entry, on));
  const [a, b] = [dead(kept), dead(merged)];
  if ((a === undefined) === (b === undefined)) return [];
  return [a ? { kind: 'death', entry: a.id, of: 'kept' } : { kind: 'death', entry: b!.id, of: 'merged' }];
}

function bothOpen({ registerKinds }: Rules, kept: Side, merged: Side, on: string): Finding[] {
  return kept.entries.filter((entry) => isOpen(entry, on)).flatMap((a) => merged.entries.filter((b) => b.kind === a.kind && isOpen(b, on)).flatMap((b): Finding[] => {
    const once = registerKinds.get(a.kind)?.exclusive === true;
    if (!once && same(a.data, b.data)) return [];
    const later = a.from === b.from ? a.recordedAt > b.recordedAt : a.from > b.from;
    return [{ kind: 'both-open', register: a.kind, kept: a.id, merged: b.id, once, reads: later ? 'kept' : 'merged' }];
  }));
}

function excluded({ registerKinds }: Rules, kept: Side, merged: Side, on: string): Finding[] {
  const between = (by: Side, of: 'kept' | 'merged', other: Side): Finding[] => by.entries.filter((entry) => isOpen(entry, on)).flatMap((entry) =>
    other.entries.filter((each) => isOpen(each, on) && each.kind !== entry.kind && each.from <= entry.from && registerKinds.get(entry.kind)?.opens?.some(({ ends }) => ends === each.kind)).map((each): Finding => ({ kind: 'excludes', entry: entry.id, other: each.id, of })));
  return [...between(kept, 'kept', merged), ...between(merged, 'merged', kept)];
}

const benefitOf = ({ fund, kind, service }: Pick<RunningPlan, 'fund' | 'kind' | 'service'>): string => `${fund}/${kind ?? service}`;

/** Of the payments of one benefit under both numbers only the first that began goes on, for as long as nobody has looked: never twice for the same month. */
function bothPaid(kept: Side, merged: Side): Finding[] {
  const running = [...kept.plans, ...merged.plans].filter(({ held }) => !held).toSorted((a, b) => (a.firstMonth === b.firstMonth ? 0 : a.firstMonth < b.firstMonth ? -1 : 1));
  const ofKept = new Set(kept.plans.map(({ id }) => id));
  return [...Map.groupBy(running, benefitOf).values()].flatMap(([first, ...later]) =>
    later.some(({ id }) => ofKept.has(id) !== ofKept.has(first!.id)) ? later.map((plan): Finding => ({ kind: 'both-paid', goesOn: first!.id, held: plan.id })) : []);
}

function paidTwice(kept: Side, merged: Side): Finding[] {
  const twice = kept.paid.filter((a) => merged.paid.some((b) => a.month === b.month && a.fund === b.fund && a.kind === b.kind));
  return [...Map.groupBy(twice, ({ fund }) => fund)].map(([fund, months]) => ({ kind: 'paid-twice', fund, months: [...new Set(months.map(({ month }) => month))].toSorted() }));
}

function underWay(kept: Side, merged: Side): Finding[] {
  return [
    ...kept.cases.flatMap((a) => merged.cases.filter((b) => b.lifeEvent === a.lifeEvent).map((b): Finding => ({ kind: 'same-case', kept: a.number, merged: b.number }))),
    ...kept.mandates.filter(({ principal, agent }) => [principal, agent].some((id) => kept.one.includes(id)) && [principal, agent].some((id) => merged.one.includes(id))).map(({ id }): Finding => ({ kind: 'own-mandate', mandate: id })),
  ];
}
