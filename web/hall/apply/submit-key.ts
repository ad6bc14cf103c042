/** Where a key is kept over reloads: `localStorage` in the browser, a map in tests. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Kept = { readonly key: string; readonly body: string };

const memory = new Map<string, string>();
const fallback: Store = { getItem: (name) => memory.get(name) ?? null, setItem: (name, value) => { memory.set(name, value); }, removeItem: (name) => { memory.delete(name); } };

function browser(): Store {
  try { return localStorage; } catch { return fallback; }
}

const nameOf = (draft: string): string => `kuaiban.submit.${draft}`;

/**
 * The idempotency key under which a draft is handed in. It stays the same for the same content, over double clicks, retries and reloads.
 * Other content needs another key: the server answers a key only with what it was first used for. That cannot become a second case,
 * because the same person can have only one open case of an event.
 */
export function keyFor(draft: string, body: string, store: Store = browser(), make: () => string = () => crypto.randomUUID()): string {
  const kept = read(store, draft);
  if (kept?.body === body) return kept.key;
  const key = make();
  store.setItem(nameOf(draft), JSON.stringify({ key, body } satisfies Kept));
  return key;
}

export function forgetKey(draft: string, store: Store = browser()): void {
  store.removeItem(nameOf(draft));
}

function read(store: Store, draft: string): Kept | null {
  try { return JSON.parse(store.getItem(nameOf(draft)) ?? 'null') as Kept | null; } catch { return null; }
}
