import { wholeOfOwn } from '../catalog/bundle.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { LifeEvent } from '../catalog/life-event.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Value } from '../value.ts';
import type { ItemStatus } from './item.ts';
import type { Refusal } from './refusal.ts';
import { hasEnded } from './state.ts';

/**
 * Somebody is invited to the part of an event that is their own, because an employer has handed in the rest: the case of the employer,
 * how its items stand by service, and what the employer answered. `left`: the own services that waited still when the person last
 * confirmed the others; it is about these alone then.
 */
export type Invitation = { readonly case: string; readonly at: string; readonly items: Readonly<Record<string, ItemStatus>>; readonly answers: Readonly<Record<string, Value>>; readonly left?: readonly string[] | null };

/**
 * Why an own service cannot be handed in with an invitation now. `barred`: what it rests on was refused or withdrawn · `waits`: that has no result
 * yet, and the invitation stays open for it · `answered`: the person has confirmed that part before.
 */
export type Withheld = 'barred' | 'waits' | 'answered';

/**
 * What can be made of an invitation. `waits`: for now nothing, items of the employer have no result yet · `void`: nothing can follow any
 * more · `ready`, without the services that are withheld. An own service never waits for what only another one rests on.
 */
export type Standing = { readonly kind: 'ready'; readonly withheld: ReadonlyMap<string, Withheld> } | { readonly kind: 'waits' } | { readonly kind: 'void' };

/** How an invitation to the own part of an event stands. */
export function standingOf({ services }: Pick<LifeEvent, 'services'>, { items, left }: Pick<Invitation, 'items' | 'left'>): Standing {
  const own = Object.keys(services).filter((code) => services[code]?.own);
  const withheld = new Map(own.flatMap((code) => {
    const why = left && !left.includes(code) ? 'answered' : withheldBy(restsOn(services, code), items);
    return why === undefined ? [] : [[code, why] as const];
  }));
  if (withheld.size < own.length) return { kind: 'ready', withheld };
  return { kind: [...withheld.values()].includes('waits') ? 'waits' : 'void' };
}

function withheldBy({ approved, ended }: ReturnType<typeof restsOn>, items: Invitation['items']): Withheld | undefined {
  if (approved.some((each) => items[each] !== undefined && items[each] !== 'approved' && hasEnded({ status: items[each] }))) return 'barred';
  return [...approved, ...ended].some((each) => items[each] !== undefined && !hasEnded({ status: items[each] })) ? 'waits' : undefined;
}

/** The items of the employer that an own one rests on, also behind other own ones: those that must be approved, and those that must have ended. */
function restsOn(services: LifeEvent['services'], code: string): { approved: readonly string[]; ended: readonly string[] } {
  const { after = [], once = [], with: along } = services[code] ?? {};
  const before = [...after, ...(along === undefined ? [] : [along])];
  const behind = (codes: readonly string[]): ReturnType<typeof restsOn>[] => codes.filter((each) => services[each]?.own).map((each) => restsOn(services, each));
  const theirs = (codes: readonly string[]): readonly string[] => codes.filter((each) => !services[each]?.own);
  return {
    approved: [...theirs(before), ...behind(before).flatMap(({ approved }) => approved)],
    ended: [...theirs(once), ...behind(before).flatMap(({ ended }) => ended), ...behind(once).flatMap(({ approved, ended }) => [...approved, ...ended])],
  };
}

/**
 * What an application for an own part goes on from: the cases whose invitations it answers, what the employers' reports settle, what is
 * withheld by all of them, and by case what waits still, for which that invitation may stay open.
 */
export type Following = { readonly kind: 'following'; readonly cases: readonly string[]; readonly settled: Readonly<Record<string, Value>>; readonly withheld: ReadonlyMap<string, Withheld>; readonly left: Left };

/** By the case of an employer: the own services that wait still. */
export type Left = Readonly<Record<string, readonly string[]>>;

/**
 * What follows from the invitations of somebody to an event; undefined where it is none that anybody is invited to. One application
 * answers all that are ready. Without any it is refused: what the event settles would not be so.
 */
export function followed(compiled: CompiledCatalog, part: string, invitations: readonly Invitation[]): Following | { readonly kind: 'refused'; readonly refusal: Refusal } | undefined {
  const whole = wholeOfOwn(compiled.catalog, part);
  if (!whole) return undefined;
  const all = invitations.map((invitation) => ({ invitation, standing: standingOf(whole, invitation) }));
  const ready = all.flatMap(({ invitation, standing }) => (standing.kind === 'ready' ? [{ invitation, withheld: standing.withheld }] : [])).toSorted((a, b) => (a.invitation.at < b.invitation.at ? -1 : 1));
  if (ready.length === 0) return { kind: 'refused', refusal: all.some(({ standing }) => standing.kind === 'waits') ? NOT_YET : NOT_INVITED };
  const read = readBy(compiled, part);
  const settled = Object.fromEntries(ready.flatMap(({ invitation }) => Object.entries(invitation.answers).filter(([name, value]) => read.has(name) && value !== null)));
  const left = Object.fromEntries(ready.flatMap(({ invitation, withheld }) => {
    const waiting = [...withheld].flatMap(([code, why]) => (why === 'waits' ? [code] : []));
    return waiting.length === 0 ? [] : [[invitation.case, waiting]];
  }));
  return { kind: 'following', cases: ready.map(({ invitation }) => invitation.case), settled, withheld: withheldByAll(ready.map(({ withheld }) => withheld)), left };
}

/** What none of several invitations lets through; what waits for one of them waits. */
function withheldByAll([first, ...more]: readonly ReadonlyMap<string, Withheld>[]): ReadonlyMap<string, Withheld> {
  return new Map([...(first ?? [])].flatMap(([code, why]) => {
    const others = more.map((each) => each.get(code));
    return others.includes(undefined) ? [] : [[code, others.includes('waits') ? 'waits' : why] as const];
  }));
}

/** What stays open by case once an application is handed in: of what waits, what could be for this person at all (`possible`). */
export function stillLeft(left: Left, possible: readonly string[]): Left {
  return Object.fromEntries(Object.entries(left).flatMap(([number, codes]) => {
    const kept = codes.filter((code) => possible.includes(code));
    return kept.length === 0 ? [] : [[number, kept]];
  }));
}

/** What a part reads of what employers answer: its conditions, and what its items need. */
function readBy(compiled: CompiledCatalog, part: string): ReadonlySet<string> {
  const event = compiled.lifeEvents.get(part);
  const names = [...(event?.services.values() ?? []), ...(event?.questions.values() ?? [])].flatMap((condition) => condition.names);
  return new Set([...names, ...neededElements(compiled, Object.keys(event?.lifeEvent.services ?? {}), names)]);
}

/** All that is for this person waits for what the employer has reported. */
export const NOT_YET: Refusal = { code: 'nothing-to-do', detail: { zh: '单位报的事还在办，有了结果就轮到您确认，不用重复来', en: 'What the employer has reported is still being handled; once it has its result it is your turn' } };
const NOT_INVITED: Refusal = { code: 'not-admitted', detail: { zh: '现在没有等您确认的事：单位报了以后，首页会有“待您确认”。每一项也可以在“全部事项”里单独办', en: 'Nothing waits for you to confirm: after a report of your employer it stands on the first page. Each matter can also be filed alone, under “All matters”' } };
