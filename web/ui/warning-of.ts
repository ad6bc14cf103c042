import type { ClockView } from './api-types.ts';

/** Which warning a clock gives, as the name of its word: nobody has to tell colours apart. */
export function warningOf({ state }: Pick<ClockView, 'state'>): 'clock.warning.yellow' | 'clock.warning.red' | 'clock.warning.overdue' | undefined {
  return state === 'yellow' || state === 'red' || state === 'overdue' ? `clock.warning.${state}` : undefined;
}
