import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';
export type Mode = 'standard' | 'elder' | 'kiosk';
export type Preferences = { readonly language: Language; readonly mode: Mode };

const keys = { language: 'kuaiban.language', elder: 'kuaiban.elder', kiosk: 'kuaiban.kiosk' } as const;
const listeners = new Set<() => void>();
let current: Preferences = read();

/** Storage may be forbidden (private windows, kiosks); then a choice holds until the page closes. */
function stored(storage: () => Storage, key: string): string | null {
  try { return storage().getItem(key); } catch { return null; }
}

function read(): Preferences {
  const asked = new URLSearchParams(location.search).get('mode');
  if (asked === 'kiosk') try { sessionStorage.setItem(keys.kiosk, '1'); } catch { /* see above */ }
  const kiosk = asked === 'kiosk' || stored(() => sessionStorage, keys.kiosk) === '1';
  const elder = asked === 'elder' || stored(() => localStorage, keys.elder) === '1';
  return { language: stored(() => localStorage, keys.language) === 'en' ? 'en' : 'zh', mode: kiosk ? 'kiosk' : elder ? 'elder' : 'standard' };
}

/** Puts language and mode on the document, where the tokens and the browser read them. */
export function applyPreferences(): void {
  document.documentElement.lang = current.language === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset['mode'] = current.mode;
}

export function getPreferences(): Preferences {
  return current;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(keys.language, current.language);
    if (current.mode !== 'kiosk') localStorage.setItem(keys.elder, current.mode === 'elder' ? '1' : '0');
  } catch { /* a choice that cannot be kept still holds now */ }
  applyPreferences();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Language and mode of this page, and renders again when they change. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, getPreferences);
}
