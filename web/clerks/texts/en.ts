import type { clerks as zh } from './zh.ts';

export const clerks: typeof zh = {
  title: 'Clerks', link: 'Clerks: who may act for the enterprise', lead: 'Name people who act for the enterprise with their own account. Each sees and does only what you let them; who did what is recorded here. Removing one holds at once.',
  now: 'Clerks now', none: 'No clerk is named', noneHow: 'Name one by name and identity number. After signing in they choose to act for the enterprise at the top of the page.',
  before: 'Earlier appointments ({{count}})', done: 'Who did what', doneNone: 'No clerk has done anything yet', when: 'When', who: 'Clerk', what: 'What',
  status: { 'in-force': 'In force', 'not-yet': 'Not yet begun', over: 'Over', ended: 'Ended' }, endedBy: { enterprise: 'removed by the enterprise', clerk: 'left', changed: 'changed' }, endedAt: '{{at}} {{by}}',
  from: '{{from}} to {{to}}', all: 'All matters of the enterprise', named: 'Named {{at}}',
  scopes: { matters: 'Matters: apply, correct, see cases and the list of employees', sheets: 'In bulk: upload and file sheets', payments: 'See what is paid to the enterprise', vacancies: 'Recruiting: see and answer referrals', webhooks: 'System connection', register: 'See what is registered of the enterprise', corrections: 'See what is registered of the enterprise, and ask for corrections', statements: 'See and take along statements: staff insured, hired and left, applications, money' },
  shortScopes: { matters: 'matters', sheets: 'sheets', payments: 'payments', vacancies: 'recruiting', webhooks: 'system connection', register: 'register', corrections: 'corrections', statements: 'statements' },
  new: 'Name a clerk', name: 'Name', number: 'Identity number', nameHint: 'As on the identity card', numberHint: '18 places, the last may be an X', can: 'What they may do', which: 'For which matters', whichSome: 'Only what I choose', whichAll: 'All matters of the enterprise', matters: 'Choose', begin: 'From', end: 'To', go: 'Name', made: 'The clerk is named',
  change: 'Change', changeOf: 'Change what {{name}} may do', changeGo: 'Save the new terms', keep: 'Leave as it is', changed: 'The terms were changed',
  remove: 'Remove', removeOf: 'Remove {{name}}', removeTitle: 'Remove {{name}}?', removeText: 'It holds at once: they can no longer act for the enterprise, nor see its cases. What was handed in goes on.', removeDo: 'Remove', removed: 'The clerk was removed',
  deceased: {
    title: 'Data of the deceased', lead: 'Close relatives may see and copy what is registered of somebody who has died, for an inheritance, benefits, a lawsuit or another interest of their own (Personal Information Protection Law, article 49), unless the deceased arranged otherwise. Every look is recorded.', needSignIn: 'Sign in to see them',
    open: 'Open to me', none: 'Nothing is open to you now', requests: 'Corrections I asked for', until: 'Until {{day}}', show: 'See the data', showOf: 'See the data of {{name}}', copy: 'Take a copy', copyOf: 'Take a copy of the data of {{name}}',
    ask: 'Whose data', name: 'Name of the deceased', number: 'Identity number of the deceased', next: 'Next: state the purpose', own: 'My own arrangement', ownText: 'You can arrange that nobody, or one close relative only, sees yours after your death.',
    from: 'From {{from}}', fromTo: '{{from}} to {{to}}', wrong: 'What is wrong', should: 'What it should be, and why', correct: 'Wrong? Ask for a correction', correctOf: 'Ask for a correction: {{name}}', send: 'Send the request', sent: 'The request was sent', asked: 'Request {{number}} is being looked into',
  },
  parties: {
    title: 'In whose name', lead: 'You can act for yourself, for an enterprise that has named you, or for your ward. After changing, what this window shows and hands in is theirs; the case says that you did it.', needSignIn: 'Sign in to choose',
    wards: 'My wards', noWards: 'You are entered as nobody’s guardian', wardUntil: 'Ends by itself on {{day}}, the eighteenth birthday', wardOpen: 'Until the guardianship ends', deceased: 'Of whom I am a close relative', deceasedHow: 'Only cases that the deceased had begun: see them and their papers, complete, withdraw or contest them. Every look is recorded, and the case says that you did it as a close relative.', deceasedUntil: 'Until {{day}}', deceasedUse: 'Go on with the cases', deceasedOf: 'Go on with the cases of {{name}}', here: 'In use', use: 'Change to this', employers: 'Enterprises whose clerk I am', noEmployers: 'No enterprise has named you its clerk', noEmployersHow: 'Whoever manages its account can name you under “Clerks”, by your name and identity number.',
    as: 'Act as {{name}}', leave: 'Leave', leaveOf: 'Leave {{name}}', leaveTitle: 'Be a clerk of {{name}} no more?', leaveText: 'It holds at once: you can no longer act for it, nor see its cases. Only the enterprise can name you again.', leaveDo: 'Leave', left: 'You are its clerk no more',
  },
};
