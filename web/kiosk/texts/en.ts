import type { Translated } from '../../ui/i18n.ts';
import type { kiosk as chinese } from './zh.ts';

export const kiosk: Translated<typeof chinese> = {
  asked: { title: 'Are you still there?', text: 'Without a touch you are signed out shortly and the screen is cleared, so that nobody else sees what is yours. What was saved is not lost.', left_other: '{{count}} seconds', left_one: '{{count}} second', stay: 'I am here: go on', leave: 'Finished: sign out' },
  ending: { text: 'Nothing was done here for a long time. When the time is over you are signed out, so that nobody else sees what is yours. If you are here, one press goes on.', leave: 'Finished: sign out' },
  leaving: { title: 'Signing out', text: 'In a moment.', offline: 'No network: signing out', offlineText: 'What is yours is covered. You are signed out as soon as the network is back; if you cannot wait, tell somebody of the hall.' },
};
