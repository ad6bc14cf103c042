import type { Translated } from '../../ui/i18n.ts';
import type { kiosk as chinese } from './zh.ts';

export const kiosk: Translated<typeof chinese> = {
  asked: { title: 'Are you still there?', text: 'Without a touch you are signed out shortly and the screen is cleared, so that nobody else sees what is yours. What was saved is not lost.', left_other: '{{count}} seconds', left_one: '{{count}} second', stay: 'I am here: go on', leave: 'Finished: sign out' },
  ending: {
    quiet: { title: 'Are you still there?', text: 'Nothing was done here for a long time. When the time is over you are signed out, so that nobody else sees what is yours. If you are here, one press goes on.', stay: 'I am here: go on', leave: 'Finished: sign out' },
    last: { title: 'This sign-in is about to end', text: 'For safety a sign-in lasts only so long, and has to be made again. Hand in or save what you can; if you sign in again now, what you have half written is put back in its place.', stay: 'Understood: finish this first', leave: 'Sign in again now' },
  },
  leaving: { title: 'Signing out', text: 'In a moment.', offline: 'No network: signing out', offlineText: 'What is yours is covered. You are signed out as soon as the network is back; if you cannot wait, tell somebody of the hall.' },
};
