import type { LifeEventSummary } from '../../ui/api-types.ts';

/** Whose home it is. */
export type Audience = 'person' | 'enterprise';

/** How many events stand out in front of the list of all. */
const SHOWN_FIRST = 4;

/** Whether an audience can hand it in: an enterprise for itself or its staff, a person for whatever is not for enterprises only. */
export function isFor(audience: Audience, { subject, filedBy }: Pick<LifeEventSummary, 'subject' | 'filedBy'>): boolean {
  return audience === 'enterprise' ? subject === 'enterprise' || filedBy.includes('employer') : subject !== 'enterprise' && filedBy.some((way) => way !== 'employer');
}

/** Whether it can happen to somebody of this age: what only whom it is about hands in. */
export function isOfAge(age: number | undefined, { fromAge, filedBy }: Pick<LifeEventSummary, 'fromAge' | 'filedBy'>): boolean {
  return age === undefined || fromAge === undefined || age >= fromAge || filedBy.includes('relative');
}

/** Whether whoever acts for somebody can hand it in: what is for a ward alone a guardian cannot. */
export function isForGuardian(as: string | undefined, { alone }: Pick<LifeEventSummary, 'alone'>): boolean {
  return as !== 'guardian' || alone !== true;
}

/** Those that stand out, in the order of the city; all of them where hardly any would be left. */
export function shownFirst<Event>(events: readonly Event[]): readonly Event[] {
  return events.length <= SHOWN_FIRST + 1 ? events : events.slice(0, SHOWN_FIRST);
}

/** The events by their subject, subjects and events in the order of the city. */
export function byStage<Event extends Pick<LifeEventSummary, 'stage'>>(events: readonly Event[]): readonly { readonly stage: LifeEventSummary['stage']; readonly events: readonly Event[] }[] {
  const ids = [...new Set(events.map(({ stage }) => stage?.id))];
  return ids.map((id) => { const own = events.filter(({ stage }) => stage?.id === id); return { stage: own[0]?.stage, events: own }; });
}
