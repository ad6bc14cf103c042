import type { Translated } from '../../ui/i18n.ts';
import type { card as zh } from './zh.ts';

/** Words of the electronic card on somebody's own phone. */
export const card: Translated<typeof zh> = {
  title: 'Electronic social security card', lead: 'Show this code at a counter instead of bringing your card or saying your number. Who has read it stands under “My data”.', needSignIn: 'Sign in to show your electronic card', needSignInText: 'The card is yours: sign in first.', notYours: 'Only the person themself shows an electronic card',
  notHere: 'It cannot be shown here', notHereText: 'This device is for everybody. Open the page on your own phone.',
  open: 'Open the electronic card', openText: 'You have proved by two factors who you are: open it now. No picture of your face is needed.', terms: 'Read this first', openGo: 'I have read it and agree: open it', proveText: 'Before it is opened, prove by two factors who you are: the password, and a code to your registered phone or a passkey. No picture of your face is needed; whoever prefers it comes to any counter with an identity card.', prove: 'Prove that it is me',
  wasRevoked: 'Revoked {{at}}', wasRevokedText: 'No code that was shown before can be read any more. To use it again prove once more who you are, then open it.',
  code: 'Show this to the clerk', qr: 'QR code of the electronic card', text: 'Where it cannot be scanned, read it out', changes: 'It changes every {{seconds}} seconds and is read once. Send nobody a picture of it, and read it to nobody who calls you.', another: 'Another code',
  lost: 'Phone lost?', lostText: 'Opened {{at}}. Signed in on another device you can revoke it here as well, at once.', revoke: 'Revoke the electronic card', revokeAsk: 'Revoke the electronic card?', revokeText: 'No code of it can be read from that moment. You can prove who you are and open it again later.', revokeYes: 'Revoke', revokeNo: 'Not now', revoked: 'The electronic card is revoked',
};
