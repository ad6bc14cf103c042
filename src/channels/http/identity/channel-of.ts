import type { FastifyRequest } from 'fastify';
import type { Principal } from '#core/identity/principal.ts';
import { isCall, TELEPHONE } from '#core/parties/telephone.ts';
import { COUNTER } from '#core/parties/visit.ts';

/**
 * By which channel somebody hands something in: at a counter in a visit, by telephone in a call, else as the device says of itself.
 */
export function channelOf({ visit }: Pick<Principal, 'visit'>, request: Pick<FastifyRequest, 'isKiosk' | 'headers'>): 'counter' | 'phone' | 'kiosk' | 'mobile' | 'web' {
  if (visit) return isCall(visit) ? TELEPHONE : COUNTER;
  return deviceOf(request);
}

/**
 * What a device says of itself: a kiosk by what its pages have set, where one stands, a phone as
 * browsers tell it (Sec-CH-UA-Mobile of the User-Agent Client Hints, else the word “Mobile” that every phone's User-Agent has). What says nothing is the web.
 */
export function deviceOf({ isKiosk, headers }: Pick<FastifyRequest, 'isKiosk' | 'headers'>): 'kiosk' | 'mobile' | 'web' {
  if (isKiosk) return 'kiosk';
  const hint = headers['sec-ch-ua-mobile'];
  return hint === '?1' || (hint === undefined && /\bMobile\b/u.test(headers['user-agent'] ?? '')) ? 'mobile' : 'web';
}
