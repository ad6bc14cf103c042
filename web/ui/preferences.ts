import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';
export type Mode = 'standard' | 'elder' | 'kiosk';
export type Preferences = { readonly language: Language; readonly mode: Mode };

/** The sign-in pages, which the server makes, read the same cookies. The kiosk is a property of the device's session, not of a person. */
const cookies = { language: 'kb_lang', mode: 'kb_mode' } as const;
const kioskKey = 'kuaiban.kiosk';
/** Tells the sign-in pages that the device is a kiosk, for as long as its browser runs; taken back by a page that is at none. */
const kioskCookie = 'kb_kiosk';
const year = 31_536_000;
const listeners = new Set<() => void>();
let current: Preferences = read();

function cookie(name: string): string | undefined {
  return document.cookie.split('; ').find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
}

function read(): Preferences {
  const asked = new URLSearchParams(location.search);
  const kiosk = asked.get('mode') === 'kiosk' || session()?.getItem(kioskKey) === '1';
  if (kiosk) session()?.setItem(kioskKey, '1');
  const elder = (asked.get('mode') ?? cookie(cookies.mode)) === 'elder';
  // A kiosk stands there for everybody: what its browser was set to says nothing about whoever stands before it.
  const wanted = asked.get('lang') ?? cookie(cookies.language) ?? (kiosk ? undefined : listed());
  return { language: wanted === 'en' ? 'en' : 'zh', mode: kiosk ? 'kiosk' : elder ? 'elder' : 'standard' };
}

/**
 * The first language of the browser that we speak, as the server reads it of `Accept-Language` for the pages that it makes. Asked here, before anything is drawn: the page itself is
 * the same file for everybody, kept by every cache on the way without a `Vary`, and nobody is sent elsewhere.
 */
function listed(): string | undefined {
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((each) => each === 'zh' || each === 'en');
}

/** Storage may be forbidden; then the address has to say it on every page. */
function session(): Storage | undefined {
  try { return sessionStorage; } catch { return undefined; }
}

/** Puts language and mode on the document, where the tokens and the browser read them. */
export function applyPreferences(): void {
  document.documentElement.lang = current.language === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset['mode'] = current.mode;
  if (current.mode === 'kiosk') document.cookie = `${kioskCookie}=1; path=/; samesite=lax`;
  else if (cookie(kioskCookie) !== undefined) document.cookie = `${kioskCookie}=; path=/; max-age=0; samesite=lax`;
}

export function getPreferences(): Preferences {
  return current;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  const keep = (name: string, value: string) => { document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`; };
  keep(cookies.language, current.language);
  if (current.mode !== 'kiosk') keep(cookies.mode, current.mode);
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
