import type { Target } from './api.ts';

/** What one tab tells the others of this browser: that somebody has signed out, has handed something in, or is here. */
export type Told =
  | { readonly is: 'signed-out' } | { readonly is: 'attended' }
  | { readonly is: 'handed-in'; readonly person: string; readonly target: Target; readonly number: string };

let channel: BroadcastChannel | undefined;
const open = (): BroadcastChannel => (channel ??= new BroadcastChannel('kuaiban'));

export function tellTabs(told: Told): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin; windows are what the rule is about
  open().postMessage(told);
}

/** Hears what other tabs tell; never what this one has told itself. */
export function hearTabs(hear: (told: Told) => void): void {
  open().addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
}
