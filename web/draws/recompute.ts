import type { PublicDraw } from '../ui/api-types.ts';

/** What a recomputation found: `no-crypto` where the browser hashes nothing, as on a page without https. */
export type Recomputed = 'same' | 'commitment' | 'ticket' | 'chosen' | 'no-crypto';

/**
 * Makes a draw again in the reader's own browser, by no program of the server: seed against commitment, ticket from the published data, officer from the ticket.
 * How it is made is told in docs/assignment.md; the first step that differs is named.
 */
export async function recompute({ draw }: Pick<PublicDraw, 'draw'>, seed: string, subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle): Promise<Recomputed> {
  if (!subtle) return 'no-crypto';
  const hash = async (text: string): Promise<string> => [...new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if ((await hash(seed)) !== draw.seedCommitment) return 'commitment';
  const lines = [...draw.pool.map(({ officer, load }) => `in ${officer} ${load}`), ...draw.excluded.map(({ officer, because, load }) => `out ${officer} ${because}${load === undefined ? '' : ` ${load}`}`)];
  const ticket = await hash(['kuaiban-draw-1', seed, draw.day, draw.subject, draw.competence, draw.role, draw.nonce, await hash(lines.join('\n'))].join('|'));
  if (ticket !== draw.ticket) return 'ticket';
  return draw.pool[Number(BigInt(`0x${ticket}`) % BigInt(draw.pool.length))]?.officer === draw.chosen ? 'same' : 'chosen';
}
