import type { Translated } from '../../ui/i18n.ts';
import type { account as zh } from './zh.ts';

/** Words of the page on which somebody sees how they can sign in. */
export const account: Translated<typeof zh> = {
  title: 'Ways to sign in', lead: '{{name}} · {{number}}. This is how you can sign in to Kuaiban; only you see it.', needSignIn: 'Sign in to see and add ways to sign in',
  password: 'Password', passwordNote: 'Number and password always work. Officers also need a code.', level: { single: 'You signed in by one factor', strong: 'This sign-in was proved by two factors' },
  passkeys: 'Passkeys', passkeysNote: 'Sign in by the fingerprint, face or screen lock of your phone or computer, with no password to remember and none to be tricked out of you: the key never leaves your device, we keep one half of it, and it opens no other site.',
  none: 'No passkey yet', noneHow: 'Once you have one, press “Sign in with a passkey” instead of typing number and password.', created: 'added on {{day}}', used: 'last used {{at}}', never: 'never used', shared: 'also on other devices of the same owner', oneDevice: 'on this one device', weak: 'where money is concerned a code to your phone is needed as well',
  name: 'Give it a name', nameHint: 'For example: my phone', nameUsual: 'My device', add: 'Add a passkey', adding: 'Follow your device…', added: '“{{name}}” was added; sign in by it next time', full: 'There are {{most}} already; remove one that is not used first',
  failed: 'Not added: the device did not answer, or you cancelled. You can try again.', there: 'This device has one already; there is no need for another.', notHere: 'None can be added here', notHereText: 'Open this site on your own device over a secure connection (https), in a browser that knows passkeys.', stale: 'You signed in more than 10 minutes ago', staleText: 'Sign in once more first, so that nobody can add one after you have left.', again: 'Sign in once more', prove: 'Confirm by a code first, then add', proveText: 'You signed in by password alone. A passkey that is added now signs you in, but matters about money take a code to your phone as well; one that is added after confirming does not.',
  remove: 'Remove', removeAsk: 'Remove “{{name}}”?', removeText: 'It cannot be used to sign in any more. Remove the other half in the password settings of your device, too.', removeYes: 'Remove', removeNo: 'Keep it', removed: '“{{name}}” was removed',
};
