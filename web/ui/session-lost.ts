import { useSyncExternalStore } from 'react';

/** Whether an answer said that nobody is signed in any more. The page that follows a sign-in begins anew, so it is never taken back. */
let lost = false;
const listeners = new Set<() => void>();

/** Called with every answer: after a 401 no page may go on showing somebody as signed in. */
export function noteStatus(status: number): void {
  if (status !== 401 || lost) return;
  lost = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSessionLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost);
}
