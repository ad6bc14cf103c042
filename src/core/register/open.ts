import type { RegisterEntry } from './entry.ts';

/** The day an entry ends, or `null` while nobody has set one. The day itself no longer belongs to it. */
export function endOf(entry: RegisterEntry): string | null {
  return entry.end?.to ?? entry.to;
}

/** Whether an entry holds on a calendar day. */
export function isOpen(entry: RegisterEntry, on: string): boolean {
  return entry.from <= on && !isOver(entry, on);
}

/** Whether an entry no longer holds on a calendar day; one that begins later is not over, unless it was ended before it began. */
export function isOver(entry: RegisterEntry, on: string): boolean {
  const end = endOf(entry);
  return end !== null && end <= on;
}
