import type { PastTicket } from '#core/queue/past-ticket.ts';
import { addDays } from './days.ts';
import { randomFrom, type Random } from './random.ts';

/** How many come in an hour of the day on an ordinary day: busiest in the morning. */
const COME: ReadonlyMap<number, number> = new Map([[9, 14], [10, 17], [11, 10], [13, 9], [14, 12], [15, 8], [16, 4]]);
const DAYS = 20, WINDOWS = 2, MINUTE_MS = 60_000;

type Shape = Omit<PastTicket, 'id'>;

/** The tickets of a hall on the working days before a day: who came when, and how long two windows took. None of them is anybody's. */
export function generateTickets(seed: string, day: string, office: string, clerk: string, idOf: (name: string) => string): readonly PastTicket[] {
  const days = Array.from({ length: DAYS }, (_, index) => addDays(day, index - DAYS)).filter((each) => ![0, 6].includes(new Date(`${each}T00:00:00Z`).getUTCDay()));
  return days.flatMap((each) => {
    const random = randomFrom(`${seed}/tickets/${office}/${each}`);
    const arrivals = [...COME].flatMap(([hour, count]) => Array.from({ length: Math.max(count + random.int(-3, 3), 1) }, () => Date.parse(`${each}T00:00:00+08:00`) + hour * 60 * MINUTE_MS + random.int(0, 59) * MINUTE_MS)).toSorted((a, b) => a - b);
    return worked(arrivals, each, office, clerk, random).map((ticket) => ({ ...ticket, id: idOf(`${office}/${each}/${String(ticket.number)}`) }));
  });
}

/** Served one after the other by the window that is free first; a few have left when they are called. */
function worked(arrivals: readonly number[], day: string, office: string, clerk: string, random: Random): readonly Shape[] {
  const free: number[] = Array.from({ length: WINDOWS }, () => 0);
  return arrivals.map((taken, index): Shape => {
    const window = free.indexOf(Math.min(...free));
    const called = Math.max(taken + MINUTE_MS, free[window] ?? 0);
    const begun = called + random.int(0, 2) * MINUTE_MS / 2;
    const left = random.chance(0.05);
    const done = left ? called + MINUTE_MS : begun + random.int(4, 13) * MINUTE_MS;
    free[window] = done;
    const text = (at: number): string => new Date(at).toISOString();
    const green = random.chance(0.06);
    return {
      office, day, number: index + 1, class: green ? 'green' : 'ordinary', ...(green && { reason: 'elderly' }), takenAt: text(taken), calledAt: text(called), clerk, window: window + 1, ...(!left && { begunAt: text(begun), doneAt: text(done) }),
    };
  });
}
