/** China has one time, eight hours before UTC. */
const AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The last day whose seed is out: yesterday in China, as YYYY-MM-DD. */
export const yesterday = (): string => new Date(Date.now() + AHEAD_MS - DAY_MS).toISOString().slice(0, 10);

/** The day in China of an instant. */
export const dayOf = (at: string): string => new Date(Date.parse(at) + AHEAD_MS).toISOString().slice(0, 10);

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
