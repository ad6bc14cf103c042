import type { Clock, Limit, Switch, SwitchTo } from './clock.ts';
import { millisecondsOf } from './day.ts';

/** A clock that runs from the receipt of the complete materials. */
export function startClock(startedAt: string, limits: { readonly statutory: Limit | null; readonly promised: Limit }): Clock {
  millisecondsOf(startedAt);
  return { startedAt, statutory: limits.statutory, promised: limits.promised, pauses: [], stoppedAt: null };
}

/** Whether the clock stands still for now. */
export function isPaused(clock: Clock): boolean {
  return clock.pauses.some((pause) => pause.to === null);
}

/** The clock stands still from `at` on, with the reason and the article that allows it. Throws when it already does or has stopped. */
export function pauseClock(clock: Clock, pause: { readonly at: string; readonly because: string; readonly basis: string }): Clock {
  refuseIfStopped(clock);
  if (isPaused(clock)) throw new Error('the clock stands still already');
  millisecondsOf(pause.at);
  return { ...clock, pauses: [...clock.pauses, { from: pause.at, to: null, because: pause.because, basis: pause.basis }] };
}

/** The clock goes on at `at`. Throws when it was not paused, or `at` lies before the pause. */
export function resumeClock(clock: Clock, at: string): Clock {
  if (!isPaused(clock)) throw new Error('the clock is not paused');
  return {
    ...clock,
    pauses: clock.pauses.map((pause) => {
      if (pause.to !== null) return pause;
      if (millisecondsOf(at) < millisecondsOf(pause.from)) throw new Error(`a pause from ${pause.from} cannot end at ${at}`);
      return { ...pause, to: at };
    }),
  };
}

/** Another limit applies, counted from the same acceptance; the change and its reason stay with the clock. Throws when it has stopped. */
export function switchLimit(clock: Clock, change: SwitchTo): Clock {
  refuseIfStopped(clock);
  const switched: Switch = { ...change, from: clock[change.which] };
  return { ...clock, [change.which]: change.to, switches: [...(clock.switches ?? []), switched] };
}

/** The item has its result: the clock stops for good, and a pause ends with it. Throws when it has stopped before. */
export function stopClock(clock: Clock, at: string): Clock {
  refuseIfStopped(clock);
  return { ...(isPaused(clock) ? resumeClock(clock, at) : clock), stoppedAt: at };
}

function refuseIfStopped(clock: Clock): void {
  if (clock.stoppedAt !== null) throw new Error(`the clock has stopped at ${clock.stoppedAt}`);
}
