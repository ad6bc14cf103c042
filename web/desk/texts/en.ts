import type { Translated } from '../../ui/i18n.ts';
import type { desk as chinese } from './zh.ts';

export const desk: Translated<typeof chinese> = {
  title: 'Desk', brand: 'Kuaiban',
  queue: {
    title: 'My queue', order: 'least time first', filter: 'Filter the queue', all: 'All', officer: 'To decide', review: 'To review', correction: 'With applicant', publicity: 'In publicity',
    empty: 'Nothing to decide right now',
    how: 'Items the rules cannot settle are drawn at random among officers who did not accept the case and have no tie to the person. When you are drawn, the item appears here, the one with the least time first.',
    none: 'None of this kind', noneHow: 'Choose another filter, or look at all {{count}}.', choose: 'Choose an item on the left', chooseHow: 'Every opening is written into the access record of the person, so the system opens none for you. J and K move, Enter opens.', logged: 'Opening it is written into the access record of the person.',
    back: 'My queue',
  },
  today: { decided: 'Decided today: {{count}}', average: '{{minutes}} min on average' },
  officerNo: 'No. {{number}}',
  signIn: {
    title: 'Officers, please sign in', staff: 'Sign in as an officer', how: 'Signing in takes a password and a one-time code. You see only items that were drawn for you.',
    other: 'You are signed in with an account of the hall', otherHow: 'The desk is open to officers only. Sign in with an officer account instead.',
  },
  item: {
    number: 'Case {{number}} · item {{no}}', applicant: 'Applicant {{name}} ({{number}})', toActs: 'Go to the decision',
    facts: 'Facts and sources', known: '{{count}} known', unknown: '{{count}} unknown', contested: '{{count}} contested', noFacts: 'This item used no facts.',
    contests: 'Contested by the applicant', said: 'The system found', statement: 'The applicant says', noFiles: 'No files', files: 'Files from the applicant', timeline: 'What happened', newest: 'the latest last',
    values: 'Determined by the rules', similar: 'Similar items', similarText: 'Same service, last {{days}} days: {{total}} ended, {{approved}} approved, {{refused}} refused.', similarNone: 'No item of this service ended in the last {{days}} days.',
    why: 'Why you look at this', decidedBy: 'Decided by officer {{officer}}.', decidedByTwo: 'Decided by officer {{officer}}, reviewed by {{reviewer}}.', establish: 'Enter what you found under “For you to establish”.', closed: 'Ended: {{status}}', privacy: 'Telephone and address of the applicant are not shown; messages go through the system and leave a trace.', error: 'This item cannot be opened', gone: 'The case number may be wrong, or the item was not drawn for you. Officers see only their own items.', promised: 'promised', statutory: 'statutory', statutoryLimit: 'Statutory limit: {{limit}}', switched: 'From {{day}}: {{to}} instead of {{from}}. {{because}}',
  },
  contradiction: { heading: 'Differs from the register', title: 'Record of {{department}}', known: 'Register', rest: 'Also in this answer: {{values}}. Used once you confirm that it is the same person.', how: 'Shown whole only to be compared; this look is noted separately in the access record of the person.' },
  table: { fact: 'Fact', value: 'Value', source: 'Source', at: 'Obtained', state: 'State', known: 'Known', unknown: 'Unknown', contested: 'Contested', promise: 'Promise', none: '—' },
  file: { open: 'Open “{{name}}”', close: 'Close the file', window: 'Open in a new window', cannot: 'This kind of file cannot be shown on the page.', previous: 'Previous', next: 'Next', count: '{{at}} of {{of}}', alt: '“{{name}}”, given by the applicant' },
  draw: {
    check: 'Verify the draw', chosen: 'Drawn', pool: '{{count}} took part', excluded: '{{count}} did not', subject: 'Drawn for', day: 'Day of the seed', commitment: 'Commitment of the seed (published the day before)', seed: 'Seed', seedLater: 'published once the day has ended; then anyone can recompute it', nonce: 'Random number from the applicant', ticket: 'Ticket', raw: 'Raw data', officer: 'Officer {{number}} ({{id}})', member: '{{officer}}, {{load}} open items', left: '{{officer}}: {{because}}',
    because: { 'not-competent': 'not competent for this service', 'wrong-role': 'another role', absent: 'absent', 'accepted-it': 'accepted this case', 'decided-it': 'made a proposal', recused: 'recused', 'higher-load': 'has more open items' },
  },
  rules: { title: 'Rules', pass: 'met', fail: 'not met', unknown: 'not certain yet', reads: 'Also looked at: {{facts}}', none: 'No criteria of this service are written as rules.' },
  findings: { title: 'For you to establish', how: 'Only a person can find these out. What you enter becomes a fact “established by an officer”, and the rules run again.', optional: '{{name}} (optional)', required: 'Enter what you found' },
  proposal: { title: 'Proposal of officer {{by}}', approve: 'Approve', refuse: 'Refuse', criterion: 'Not met: {{criterion}}', none: 'No note', task: 'Check facts and rules yourself, then confirm or send back.' },
  returned: { title: 'Sent back by reviewer {{by}}' },
  act: {
    title: 'Decision', approve: 'Approve', approveReview: 'Approve, to second review', refuse: 'Refuse…', correct: 'Ask once for a correction…', correctPause: 'clock pauses', limit: 'Switch the limit…', object: 'Record an objection…', approvePublish: 'Approve, {{time}} of publicity', confirmPublish: 'Confirm, {{time}} of publicity', confirm: 'Confirm the decision', return: 'Send back…',
    names: { approve: 'approve', refuse: 'refuse', 'ask-correction': 'ask for a correction', 'switch-limit': 'switch the limit', confirm: 'confirm', return: 'send back', object: 'record an objection' }, notNow: 'Not possible now: {{names}}', join: ', ',
    note: 'Note', noteOptional: 'Note (optional)', back: 'Back', checking: 'The rules are being run with what you entered', failsOne: '“{{criterion}}” is not met, so it cannot be approved', allPass: 'Every criterion is met; none can be the reason of a refusal', nothingCorrectable: 'The list of this service has nothing the applicant could correct',
    noteNeeded: 'Write a note; the applicant will see it', noteNeededReview: 'Say why it goes back; the officer will see it',
  },
  approve: { title: 'Approve this item', now: 'It takes effect at once: the register is written from the facts and rules above, and the applicant sees the result.', review: 'A reviewer is drawn at random; it takes effect once the reviewer confirms. Until then the applicant sees “second review”.', publish: 'It is published first for {{time}} ({{what}}, {{basis}}) and the clock is paused. Without objection it takes effect by itself; an objection brings it back to the officer.', go: 'Approve', goReview: 'Send to second review' },
  refuse: {
    title: 'Refuse', criterion: 'Which criterion is the reason', how: 'The applicant sees it with its article.', noteHow: 'Say the facts and the reason in words the applicant understands.', go: 'Continue', choose: 'Choose one',
    confirm: 'Refuse this item?', now: 'The refusal takes effect at once and cannot be taken back.', review: 'It goes to a reviewer drawn at random; it becomes the decision once the reviewer confirms.', sees: 'The applicant will see', after: 'Items that wait for this one end too.', keep: 'Not yet', sure: 'Refuse', remedy: 'What can be done: {{remedy}}', notMet: 'Not met: {{criterion}}', unknown: 'the rules cannot tell; yours to judge',
    judge: 'Your judgement', judgeHow: 'What you can find out belongs under “For you to establish”; if it is not met, that shows at once. What cannot be found out and is yours to judge is declared here, with the grounds in the note.', judgeSign: 'I judge that this is not met; the grounds are in the note', judgeNeeded: 'What is not certain is no reason unless you declare it your judgement', judgeNote: 'For your own judgement, give the grounds in at least {{count}} characters',
  },
  correct: {
    title: 'Ask once for a correction', once: 'It can be asked only once, so ask for everything.', pause: 'The clock pauses (now: {{remaining}}) and goes on when the answer is back; the item stays with you.', elements: 'To be answered again', evidence: 'Files to be added', only: 'Only from the list of this service.', note: 'To the applicant', noteHow: 'What is unclear and what is needed. The applicant sees these words.', choose: 'Choose at least one', go: 'Send the request',
  },
  publicity: { title: 'Publicity', open: '{{what}}: since {{from}}, until {{until}}. Without objection the item is done by itself.', closed: '{{what}}: published since {{from}}.', unknown: 'a day that follows when the holidays are published', objection: 'Objection: {{note}}' },
  object: { title: 'Record an objection', how: 'The publicity ends, the item is back with you and its clock goes on; decide once you have looked into it.', note: 'What is objected to', noteHow: 'Say which fact is disputed. The applicant sees it as written, so leave out who objected.', needed: 'Say what is objected to', go: 'Record it' },
  limit: { title: 'Switch the limit', how: 'The chosen limit counts from the acceptance; days that have passed are not given back. Reason and basis stay with the case and the applicant sees them. Once the promise is over it can no longer be switched.', which: 'Which one applies', choice: '{{name}}: {{promised}} promised, {{statutory}} by law', choose: 'Choose one', note: 'Why it applies', noteHow: 'Say what you found and what is still to be found out.', noteNeeded: 'Give the reason in at least {{count}} characters', go: 'Switch to it' },
  review: { confirmTitle: 'Confirm the proposal', confirm: 'The decision takes effect at once: {{outcome}}. The applicant sees the result.', confirmGo: 'Confirm', returnTitle: 'Send back to the officer', return: 'It goes back to officer {{by}}; the clock keeps running.', returnNote: 'Why it goes back', returnGo: 'Send back' },
  result: {
    proposedApprove: 'Approval proposed; it takes effect once a randomly drawn reviewer confirms.', proposedRefuse: 'Refusal proposed; it takes effect once a randomly drawn reviewer confirms.', approved: 'Approved; the applicant can see the result now.', refused: 'Refused; the applicant sees the reason and what can be done.',
    correction: 'The request is sent and the clock is paused; the item comes back to your queue with the answer.', returned: 'Sent back to the officer.', limit: 'The chosen limit applies; reason and basis stand in the case.', published: 'Approved and published; the clock is paused. Without objection it is done by itself.', objected: 'The objection is recorded; the item is back in your queue and its clock goes on.', other: 'Done.', open: 'Open the next: {{name}}', none: 'Nothing else waits for you.',
  },
  conflict: { title: 'Somebody else changed this meanwhile; your act was not sent', do: 'The page now shows the latest. Check it, then decide. Your note is still there.' },
  keys: { title: 'Shortcuts', show: 'Shortcuts', close: 'Close', next: 'next row', previous: 'previous row', open: 'open', approve: 'approve', refuse: 'refuse', correct: 'ask for a correction', limit: 'switch the limit', confirm: 'confirm', return: 'send back', object: 'record an objection', goOn: 'open the next after an act', escape: 'close the file, or go back', help: 'show the shortcuts', use: 'Use single-key shortcuts', note: 'They do nothing while you type.', or: 'or', enter: 'Enter' },
};
