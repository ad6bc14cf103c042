import { isPublicAddress } from '#core/webhooks/address.ts';

/** What is wrong with an address that an enterprise gives, or nothing. `open`: addresses of the own network and without encryption will do, for a demonstration. */
export function webhookFault(text: string, open: boolean): 'no-address' | 'not-encrypted' | 'with-password' | 'private' | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'no-address';
  if (url.username !== '' || url.password !== '') return 'with-password';
  if (open) return undefined;
  if (url.protocol !== 'https:') return 'not-encrypted';
  const { hostname } = url;
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.startsWith('[');
  if (isNumber ? !isPublicAddress(hostname) : !hostname.includes('.') || /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(hostname)) return 'private';
  return undefined;
}
