import { useSyncExternalStore } from 'react';

/** What somebody sent from a page and what was not done, since somebody else came first. */
export type Tried = { readonly of: string; readonly sent: unknown; readonly error: unknown };

let tried: Tried | null = null;
const listeners = new Set<() => void>();

function change(to: Tried | null): void {
  tried = to;
  for (const listener of listeners) listener();
}

/** Keeps what was sent beyond its form, which may go with the act. @param of what the act was about */
export function noteTried(of: string, sent: unknown, error: unknown): void {
  change({ of, sent, error });
}

/** The next thing is sent, or the page is left. */
export function forgetTried(): void {
  if (tried !== null) change(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was tried last on this page in vain, if it was about this. */
export function useTried(of: string): Tried | null {
  const found = useSyncExternalStore(subscribe, () => tried);
  return found?.of === of ? found : null;
}
