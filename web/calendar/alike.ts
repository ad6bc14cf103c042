import type { DutyCalendar } from '../ui/api-types.ts';

type Duty = DutyCalendar['duties'][number];
/** At least one. */
export type Alike = readonly [Duty, ...Duty[]];

/** Duties of one kind, by one law, that are done on the same page, together; in the order of the first of each, and among themselves as they stood. */
export function alike(duties: readonly Duty[]): readonly Alike[] {
  return [...Map.groupBy(duties, ({ id, kind, source, href }) => (eventIn(href) === undefined ? id : JSON.stringify([kind, source, href]))).values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []));
}

/** The life event that a duty leads to: what can be handed in for several people with one sheet. */
export function eventIn(href: string | undefined): string | undefined {
  return href === undefined ? undefined : /^\/life-events\/([^/]+)$/u.exec(href)?.[1];
}
