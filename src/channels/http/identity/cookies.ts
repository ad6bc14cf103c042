import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'kb_session';
/** Tells the pages' own scripts that somebody has signed in, and nothing else: who has not is not asked about. */
export const SIGNED_IN_COOKIE = 'kb_in';
const LANGUAGE_COOKIE = 'kb_lang';
const MODE_COOKIE = 'kb_mode';
/** Set by the pages of a device that stands where everybody can use it. */
export const KIOSK_COOKIE = 'kb_kiosk';
const YEAR = 31_536_000;

export type Language = 'zh' | 'en';
export type Mode = 'standard' | 'elder' | 'kiosk';
export type Preferences = { readonly language: Language; readonly mode: Mode };

/**
 * Language and mode of our server-made pages: what the address asks for (and then remembers), else the cookies, else
 * Chinese in the standard size; at a kiosk always as it is there. The cookies are for the pages' own scripts to read too, so they are not httpOnly.
 */
export function readPreferences(request: FastifyRequest, reply: FastifyReply): Preferences {
  const { lang, mode } = (request.query ?? {}) as Readonly<Record<string, unknown>>;
  const keep = (name: string, value: string) => reply.setCookie(name, value, { path: '/', sameSite: 'lax', maxAge: YEAR });
  if (lang === 'zh' || lang === 'en') keep(LANGUAGE_COOKIE, lang);
  if (mode === 'standard' || mode === 'elder') keep(MODE_COOKIE, mode);
  const language = lang === 'zh' || lang === 'en' ? lang : request.cookies[LANGUAGE_COOKIE];
  const size = mode === 'standard' || mode === 'elder' ? mode : request.cookies[MODE_COOKIE];
  return { language: language === 'en' ? 'en' : 'zh', mode: request.cookies[KIOSK_COOKIE] === '1' ? 'kiosk' : size === 'elder' ? 'elder' : 'standard' };
}

/** The same from a raw cookie header, for answers that the provider makes. */
export function preferencesOf(cookie: string): Preferences {
  return { language: /(?:^|;\s*)kb_lang=en(?:;|$)/.test(cookie) ? 'en' : 'zh', mode: /(?:^|;\s*)kb_kiosk=1(?:;|$)/.test(cookie) ? 'kiosk' : /(?:^|;\s*)kb_mode=elder(?:;|$)/.test(cookie) ? 'elder' : 'standard' };
}
