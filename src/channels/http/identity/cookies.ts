import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedLanguage } from './accepted-language.ts';

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
 * the language of the browser in the standard size (these pages are not stored by any cache, so nothing has to vary); at a kiosk always as it is there. The cookies are for the pages' own scripts to read too, so they are not httpOnly.
 */
export function readPreferences(request: FastifyRequest, reply: FastifyReply): Preferences {
  const { lang, mode } = (request.query ?? {}) as Readonly<Record<string, unknown>>;
  const keep = (name: string, value: string) => reply.setCookie(name, value, { path: '/', sameSite: 'lax', maxAge: YEAR });
  if (lang === 'zh' || lang === 'en') keep(LANGUAGE_COOKIE, lang);
  if (mode === 'standard' || mode === 'elder') keep(MODE_COOKIE, mode);
  const language = lang === 'zh' || lang === 'en' ? lang : request.cookies[LANGUAGE_COOKIE];
  const kiosk = request.cookies[KIOSK_COOKIE] === '1';
  const size = mode === 'standard' || mode === 'elder' ? mode : request.cookies[MODE_COOKIE];
  return { language: spoken(language, kiosk, request.headers['accept-language']), mode: kiosk ? 'kiosk' : size === 'elder' ? 'elder' : 'standard' };
}

/** The same from raw headers, for answers that the provider makes. */
export function preferencesOf({ cookie = '', 'accept-language': accepted }: IncomingHttpHeaders): Preferences {
  const kiosk = /(?:^|;\s*)kb_kiosk=1(?:;|$)/.test(cookie);
  return { language: spoken(/(?:^|;\s*)kb_lang=(zh|en)(?:;|$)/.exec(cookie)?.[1], kiosk, accepted), mode: kiosk ? 'kiosk' : /(?:^|;\s*)kb_mode=elder(?:;|$)/.test(cookie) ? 'elder' : 'standard' };
}

/** What was chosen; else what the browser asks for first, but not at a kiosk, whose browser says nothing about whoever stands before it. */
function spoken(chosen: string | undefined, kiosk: boolean, accepted: string | undefined): Language {
  return (chosen ?? (kiosk ? 'zh' : acceptedLanguage(accepted))) === 'en' ? 'en' : 'zh';
}
