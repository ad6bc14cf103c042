import { useSyncExternalStore } from 'react';

let read: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** A file of an item is being looked at in this tab. */
export function noteRead(id: string): void {
  if (read.has(id)) return;
  read = new Set([...read, id]);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Those of some files that nobody has looked at in this tab. */
export function useUnread<File extends { readonly id: string }>(files: readonly File[]): readonly File[] {
  const known = useSyncExternalStore(subscribe, () => read);
  return files.filter(({ id }) => !known.has(id));
}
