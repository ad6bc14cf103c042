import type { Translated } from '../../ui/i18n.ts';
import type { supervision as chinese } from './zh.ts';

export const supervision: Translated<typeof chinese> = {
  title: 'Supervision', lead: '{{open}} open items, {{count}} need a look', only: 'Supervision is open to supervisors only', onlyHow: 'Your account may not supervise. What you have to decide is in your queue.', more: 'There are too many open items: only those that end first were looked at.',
  nav: { counter: 'Counter', queue: 'My queue', supervision: 'Supervision', absence: 'Absence' },
  counts: 'By reason', all: 'All', matter: 'Matter', everyMatter: 'All matters',
  flag: { escalated: 'Reported', request: 'Waits for you', overdue: 'Overdue', red: 'Ends today', order: 'Order not answered', absent: 'Officer away', held: 'Department silent', yellow: 'Ends soon' },
  none: 'None of this kind', noneHow: 'Choose another reason or matter.', calm: 'Nothing needs supervision right now', calmHow: 'Whatever ends soon, ends today or is late, waits long for a department, is with somebody who is away, or waits for you, appears here.',
  holder: 'with {{number}}', reviewer: 'under review by {{number}}', nobody: 'with nobody yet', held: 'waits for {{names}} since {{at}}', delay: 'Why it is late: {{reason}}', delayNone: 'The officer has not said why it is late', urged_one: 'Urged by the applicant, {{at}}', urged_other: 'Urged {{count}} times by the applicant, last {{at}}', request: 'Asks for a second correction: {{reason}}', order: 'Ordered by {{until}}: {{what}}', escalated: { supervisor: 'Reported to the supervisor by itself, {{at}}', head: 'Reported to the head by itself, {{at}}' },
  officers: { title: 'Staff and what they have in hand', number: 'Number', name: 'Name', roles: 'Roles', load: 'In hand', late: 'Overdue', state: 'On duty', here: 'on duty', away: 'away', blocked: 'Blocked requests', blockedHow: 'How often, in the last 90 days, somebody tried to ask for an abolished proof in a correction and the system blocked it. Talk to whoever did it twice or more.', count_one: 'once', count_other: '{{count}} times' },
  absence: {
    title: 'Absence', own: 'My absence', of: 'Who is away', lead: 'You are not drawn on these days. Where it is more than {{days}} working days, what you have in hand is drawn anew for others; the clock runs on.', leadOwn: 'You are not drawn on these days. Where it is long, what you have in hand is drawn anew for others; the clock runs on.',
    leadAll: 'They are not drawn on these days. Where it is more than {{days}} working days, what they have in hand is drawn anew for others; the clock runs on.', none: 'Nothing is entered', officer: 'Who', from: 'First day', to: 'Last day', toHow: 'This day included. Leave it open if you do not know, and end it on return.', reason: 'Reason', reasons: { leave: 'leave', sick: 'sick leave', duty: 'business trip', training: 'training', other: 'other' }, noDetails: 'Choose the reason only; write nothing of an illness.',
    add: 'Enter', added: 'Entered; it holds from the next draw on', back: 'Back at work', backOf: '{{name}}: back at work', ended: 'Ended; from the next draw on they can be drawn', until: '{{from}} to {{to}}', open: 'from {{from}} until they are back', now: 'away now', choose: 'Choose one', day: 'Enter the day',
  },
  version: {
    title: 'The rules have changed', law: 'A case is decided by the rules it was accepted under. It may go on by those of today only where that is no disadvantage to the applicant (Legislation Law, article 104). What has its result stays as it is, and so do the clocks.', look: 'See what would change', same: 'The rules of this item have not changed.',
    says: 'By what is known now, the earlier rules: {{before}}; the rules of today: {{after}}', outcome: { approve: 'approved', refuse: 'refused', officer: 'for a person to decide' }, before: 'before', after: 'now',
    part: { mode: 'Who decides', criterion: 'Condition', value: 'Determined', parameter: 'Figure', table: 'Table', element: 'Source of a fact', evidence: 'Material', limit: 'Limit', effects: 'What follows', review: 'Second review', publicity: 'Publicity' },
    reason: 'Why', reasonHow: 'Stands in the record of the case; officers read it, the applicant reads that the rules have changed.', move: 'Let the whole case go on by the rules of today',
  },
  item: {
    back: 'Supervision', number: 'Case {{number}} · item {{no}}', privacy: 'Nothing of the person is shown here; opening it is written into their access record.', error: 'This item cannot be opened', gone: 'The case number may be wrong, or it is not in this region.', with: 'Who has it', timeline: 'What happened',
    first: 'The first correction', again: 'Second correction', by: 'Asked for by {{by}}', reason: 'Why the first could not say it: {{reason}}', asks: 'To be given: {{names}}', note: 'To the applicant: {{note}}', granted: '{{by}} granted it: {{note}}', declined: '{{by}} declined it: {{note}}',
    law: 'Everything that is missing must be told at once (Administrative Licensing Law, article 32). Grant another request only for what could not be seen the first time; only then does the clock pause.', answer: 'Answer the request', answerNote: 'Reason', answerNoteHow: 'The officer reads it.', grant: 'Grant', decline: 'Decline', needed: 'Give the reason',
    orders: 'Orders', ordered: '{{at}}, {{by}} ordered by {{until}}: {{what}}', answered: '{{at}}, {{by}} answered: {{text}}', open: 'Not answered yet', order: 'Give an order', what: 'What is to be done', whatHow: 'The officer reads it; the applicant sees only that there is an order and until when.', until: 'Last day', give: 'Give the order', whatNeeded: 'Say what is to be done', untilNeeded: 'Enter the last day',
    done: { version: 'The whole case goes by the rules of today', order: 'The order was given; it stands first in the officer’s queue', grant: 'Granted: the applicant was asked and the clock is paused', decline: 'Answered; the clock runs on' },
  },
};
