import { useEffect, useId, useSyncExternalStore } from 'react';
import { keepNow } from './kept-typing.ts';

/** Whether an answer said that nobody is signed in any more. The page that follows a sign-in begins anew, so it is never taken back. */
let lost = false;
const listeners = new Set<() => void>();

/** Called with every answer: after a 401 no page may go on showing somebody as signed in. */
export function noteStatus(status: number): void {
  if (status !== 401 || lost) return;
  // While it still stands on the page: what is shown next may be without the form.
  keepNow();
  lost = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function isLost(): boolean {
  return lost;
}

export function useSessionLost(): boolean {
  return useSyncExternalStore(subscribe, isLost);
}

/** Messages that say so on this page, in the order in which they came. */
let messages: readonly string[] = [];

function tell(next: readonly string[]): void {
  messages = next;
  for (const listener of listeners) listener();
}

/** Of several places that learn of it only the last one says it: the one at which somebody has just pressed something. @param says whether this one has it to say */
export function useSaysLost(says: boolean): boolean {
  const id = useId();
  useEffect(() => {
    if (!says) return undefined;
    tell([...messages, id]);
    return () => tell(messages.filter((each) => each !== id));
  }, [says, id]);
  const last = useSyncExternalStore(subscribe, () => messages.at(-1));
  return says && (last === undefined || last === id);
}
