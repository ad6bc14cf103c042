import { wholeOfOwn } from '../catalog/bundle.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { LifeEvent } from '../catalog/life-event.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Value } from '../value.ts';
import type { ItemStatus } from './item.ts';
import type { Refusal } from './refusal.ts';

/**
 * Somebody is invited to the part of an event that is their own, because an employer has handed in the rest: the case of the employer,
 * how its items stand by service, and what the employer answered.
 */
export type Invitation = { readonly case: string; readonly at: string; readonly items: Readonly<Record<string, ItemStatus>>; readonly answers: Readonly<Record<string, Value>> };

/**
 * What can be made of an invitation. `waits`: items of the employer that the own ones rest on have no result yet · `void`: nothing can
 * follow, because they were refused · `ready`, without the services (`barred`) that could not follow.
 */
export type Standing = { readonly kind: 'ready'; readonly barred: ReadonlySet<string> } | { readonly kind: 'waits' } | { readonly kind: 'void' };

/** How an invitation to the own part of an event stands. */
export function standingOf({ services }: Pick<LifeEvent, 'services'>, items: Invitation['items']): Standing {
  const own = Object.keys(services).filter((code) => services[code]?.own);
  const barred = new Set<string>();
  let waits = false;
  for (const code of own) {
    const { approved, ended } = restsOn(services, code);
    if (approved.some((each) => items[each] === 'refused' || items[each] === 'dropped')) barred.add(code);
    else waits ||= [...approved, ...ended].some((each) => items[each] !== undefined && !['approved', 'refused', 'dropped'].includes(items[each]));
  }
  if (barred.size === own.length) return { kind: 'void' };
  return waits ? { kind: 'waits' } : { kind: 'ready', barred };
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

/** What an application for an own part goes on from: the cases whose invitations it answers, what the employers' reports settle, and what cannot follow. */
export type Following = { readonly kind: 'following'; readonly cases: readonly string[]; readonly settled: Readonly<Record<string, Value>>; readonly barred: ReadonlySet<string> };

/**
 * What follows from the invitations of somebody to an event; undefined where it is none that anybody is invited to. One application
 * answers all that are ready. Without any it is refused: what the event settles would not be so.
 */
export function followed(compiled: CompiledCatalog, part: string, invitations: readonly Invitation[]): Following | { readonly kind: 'refused'; readonly refusal: Refusal } | undefined {
  const whole = wholeOfOwn(compiled.catalog, part);
  if (!whole) return undefined;
  const all = invitations.map((invitation) => ({ invitation, standing: standingOf(whole, invitation.items) }));
  const ready = all.flatMap(({ invitation, standing }) => (standing.kind === 'ready' ? [{ invitation, barred: standing.barred }] : [])).toSorted((a, b) => (a.invitation.at < b.invitation.at ? -1 : 1));
  if (ready.length === 0) return { kind: 'refused', refusal: all.some(({ standing }) => standing.kind === 'waits') ? NOT_YET : NOT_INVITED };
  const read = readBy(compiled, part);
  const settled = Object.fromEntries(ready.flatMap(({ invitation }) => Object.entries(invitation.answers).filter(([name, value]) => read.has(name) && value !== null)));
  const [first, ...more] = ready.map(({ barred }) => barred);
  return { kind: 'following', cases: ready.map(({ invitation }) => invitation.case), settled, barred: new Set([...(first ?? [])].filter((code) => more.every((barred) => barred.has(code)))) };
}

/** What a part reads of what employers answer: its conditions, and what its items need. */
function readBy(compiled: CompiledCatalog, part: string): ReadonlySet<string> {
  const event = compiled.lifeEvents.get(part);
  const names = [...(event?.services.values() ?? []), ...(event?.questions.values() ?? [])].flatMap((condition) => condition.names);
  return new Set([...names, ...neededElements(compiled, Object.keys(event?.lifeEvent.services ?? {}), names)]);
}

const NOT_YET: Refusal = { code: 'nothing-to-do', detail: { zh: '单位报的事还在办，有了结果就轮到您确认，不用重复来', en: 'What the employer has reported is still being handled; once it has its result it is your turn' } };
const NOT_INVITED: Refusal = { code: 'not-admitted', detail: { zh: '现在没有等您确认的事：单位报了以后，首页会有“待您确认”。每一项也可以在“全部事项”里单独办', en: 'Nothing waits for you to confirm: after a report of your employer it stands on the first page. Each matter can also be filed alone, under “All matters”' } };
