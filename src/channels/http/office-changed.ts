import type { Localized } from '#core/value.ts';

/** What administrators entered about an office reached this process after somebody had chosen there; a second later it is known. */
export const OFFICE_CHANGED: Localized = { zh: '这个网点刚刚改了安排，没有办成，请看一眼再选', en: 'This office has just been changed, and nothing was done: look again and choose' };
