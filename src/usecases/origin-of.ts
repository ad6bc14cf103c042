import type { HandoverChoice } from '#core/cases/hand-over.ts';
import type { Context } from './context.ts';
import type { Origin } from './ports/cases.ts';

/** Which device hands in, by a name that it was given by chance, and its network (an IPv4 address, the first half of an IPv6 one). `terminal`: it is one of the house that many use. */
export type Sender = { readonly device: string; readonly network?: string; readonly terminal?: 'kiosk' | 'counter' };

type Handed = { readonly region: string; readonly sender?: Sender; readonly handovers?: Readonly<Record<string, HandoverChoice>> };

/**
 * What is kept of where a case was handed in: keyed hashes of a purpose and a region of their own, so that a device is the same in one city and nobody in another, and nothing
 * leads back to it. No property of a device is looked at, and of a terminal of the house no network is kept (个人信息保护法 第六条: 限于实现处理目的的最小范围).
 */
export function originOf({ lookup }: Pick<Context, 'lookup'>, { region, sender, handovers = {} }: Handed): Origin | null {
  if (!sender) return null;
  const hidden = (kind: string, text: string): string => lookup(`origin/${kind}/${region}/${text}`);
  const { device, network, terminal = null } = sender;
  const address = Object.values(handovers).flatMap(({ recipient }) => (recipient ? [plain(recipient.address)] : []))[0];
  return { terminal, device: hidden('device', device), network: network === undefined || terminal !== null ? null : hidden('network', network), mail: address === undefined || address === '' ? null : hidden('mail', address) };
}

/** An address as it is compared: however its figures, spaces and dashes were typed. */
function plain(address: string): string {
  return address.normalize('NFKC').replaceAll(/[\s,.;:，。；：、—–-]/gu, '').toLowerCase();
}
