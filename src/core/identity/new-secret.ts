const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Nothing that is read as something else on paper: no 0, O, 1, I or L. */
const LEGIBLE = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A secret for one-time codes (RFC 4226 wants 20 bytes), in the alphabet of RFC 4648. @param bytes by chance; five bits of each are used */
export function secretOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => BASE32[byte & 31]).join('');
}

/** A first password that somebody reads off a page, in groups of four. @param bytes by chance; those above the last whole round of the alphabet are left out, so that no letter comes oftener */
export function firstPasswordOf(bytes: Uint8Array): string {
  const letters = [...bytes].filter((byte) => byte < 256 - (256 % LEGIBLE.length)).map((byte) => LEGIBLE[byte % LEGIBLE.length]).slice(0, 16).join('');
  return letters.match(/.{1,4}/gu)?.join('-') ?? '';
}
