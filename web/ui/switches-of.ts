import type { ClockView } from './api-types.ts';

type Switch = NonNullable<ClockView['switches']>[number];

/** What an officer changed about the time an item may take; where both limits changed at once, the promised one tells it. That a person decides instead of the rules is said elsewhere. */
export function switchesOf({ switches = [] }: Pick<ClockView, 'switches'>): Switch[] {
  return [...new Map(switches.filter(({ by }) => by === 'officer').map((change) => [change.at, change])).values()];
}
