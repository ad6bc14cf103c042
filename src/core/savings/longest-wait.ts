import type { LifeEvent } from '../catalog/life-event.ts';

/** Working days of the longest chain of items that wait for each other: the others run beside it. An item given along with another takes as long. */
export function longestWait({ services }: LifeEvent, daysOf: (code: string) => number): number {
  const known = new Map<string, number>();
  const until = (code: string): number => {
    const found = known.get(code);
    if (found !== undefined) return found;
    // A circle is a mistake that the catalogue's check tells; here it only must not turn for ever.
    known.set(code, 0);
    const { after = [], once = [], with: along } = services[code] ?? {};
    const days = Math.max(0, ...[...after, ...once, ...(along === undefined ? [] : [along])].filter((each) => each in services).map(until)) + daysOf(code);
    known.set(code, days);
    return days;
  };
  return Math.max(0, ...Object.keys(services).map(until));
}
