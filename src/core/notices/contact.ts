import type { MessageClass } from '../catalog/message-template.ts';
import type { Quiet } from './quiet.ts';

/** The ways to somebody besides the hall. */
export const CHANNELS = ['sms', 'wechat', 'mail'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Classes that are always told in the hall: a result and a time limit of one's own must not be missed because of a setting. */
export const ALWAYS: readonly MessageClass[] = ['decision', 'deadline'];

/** How somebody wants to be told: where they are reached, which class goes over which channels, what is not wanted in the hall, when nothing is sent. */
export type Contact = {
  readonly addresses: Partial<Readonly<Record<Channel, string>>>;
  readonly channels: Partial<Readonly<Record<MessageClass, readonly Channel[]>>>;
  readonly hidden: readonly MessageClass[];
  /** `null`: the region's. */
  readonly quiet: Quiet | null;
  /** In which language; `null`: not chosen, so in Chinese, with English where both fit. */
  readonly language: 'zh' | 'en' | null;
};

/** For what the addresses of somebody are sealed: they open as nobody else's. */
export function contactBinding(person: string): string {
  return `contact/${person}`;
}

/** Whoever has said nothing is told of results, time limits and money by short message, where the register knows a number. */
export function usualContact(phone: string | undefined): Contact {
  return { addresses: phone === undefined ? {} : { sms: phone }, channels: { decision: ['sms'], deadline: ['sms'], payment: ['sms'] }, hidden: [], quiet: null, language: null };
}

/** Over which channels a class of messages goes: those that were chosen and have an address. */
export function channelsFor({ addresses, channels }: Contact, of: MessageClass): readonly Channel[] {
  return CHANNELS.filter((channel) => addresses[channel] !== undefined && channels[of]?.includes(channel));
}

const FORMS: Readonly<Record<Channel, RegExp>> = {
  sms: /^1[3-9]\d{9}$/,
  mail: /^[^\s@<>()[\],;:\\"]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,188}[a-z0-9])?\.[a-z]{2,24}$/i,
  // The name of a follower at an official account.
  wechat: /^o[A-Za-z0-9_-]{27}$/,
};

/** Whether a text is an address of a channel. Nothing that could break out of a header is. */
export function isAddress(channel: Channel, text: string): boolean {
  return FORMS[channel].test(text);
}

/** An address as it may be shown to its owner: enough to know it by. */
export function maskAddress(channel: Channel, address: string): string {
  if (channel === 'sms') return `${address.slice(0, 3)}****${address.slice(-4)}`;
  if (channel === 'wechat') return `${address.slice(0, 2)}****${address.slice(-2)}`;
  const [name = '', host = ''] = address.split('@');
  return `${name.slice(0, 1)}***@${host}`;
}
