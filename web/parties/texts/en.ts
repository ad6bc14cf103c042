import type { parties as zh } from './zh.ts';

export const parties: typeof zh = {
  title: 'Acting for somebody', lead: 'Let somebody act for you, or act for somebody who has asked you to. A mandate says for what and from when to when, and can be taken back at any time; both of you see everything that was done under it.', needSignIn: 'Sign in to give a mandate',
  given: 'Given by me', received: 'Given to me', noneGiven: 'You have given no mandate', noneReceived: 'Nobody has given you a mandate', noneReceivedText: 'Ask the person to sign in and give you one on this page, by your name and identity number.',
  all: 'Everything an agent may hand in', from: '{{from}} to {{to}}', sees: 'May see personal data and results', seesNot: 'Sees only how far it is', signed: 'Signed {{at}}', revokedAt: 'Taken back {{at}}',
  status: { 'in-force': 'In force', 'not-yet': 'Not yet begun', ended: 'Ended', revoked: 'Taken back' },
  statement: 'The words that were signed', done: 'Done under it', doneNone: 'Nothing yet', open: 'In progress', ended: 'Finished',
  revoke: 'Take it back', revokeTitle: 'Take back the mandate given to {{name}}?', revokeText: 'It holds at once: they can no longer act for you, nor see what they did. What was handed in goes on, with you.', revokeDo: 'Take it back', revokeKeep: 'Keep it', revoked: 'The mandate was taken back',
  apply: 'Act for {{name}}', applyTo: 'What is it about?', go: 'Begin',
  new: 'Give a mandate', name: 'Their name', number: 'Their identity number', nameHint: 'As on the identity card', numberHint: '18 places, the last may be an X. They have to be 18 years old', which: 'What it is for', whichAll: 'Everything an agent may hand in', whichSome: 'Only what I choose', matters: 'Choose', begin: 'From', end: 'To', see: 'What they may see', seeAll: 'My data as far as it concerns the matter, and the results', seeLess: 'Only which items there are and how far they are',
  signature: 'Signature: type your own name', signatureHint: 'By this you say: what they do for you within the mandate binds you (Civil Code, article 162)', give: 'Sign the mandate', made: 'The mandate is signed',
};
