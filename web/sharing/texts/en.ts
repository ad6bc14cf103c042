import type { Translated } from '../../ui/i18n.ts';
import type { sharing as zh } from './zh.ts';

export const sharing: Translated<typeof zh> = {
  title: 'What departments share', lead: 'What you no longer hand in is checked with these departments directly. Every kind of sharing stands here: who, what, why, on which basis, how often.', of: '{{region}} · {{scenarios}} scenarios · {{departments}} departments',
  period: { label: 'Counted', day: 'Today', month: 'This month' }, find: 'Find by department, content or matter', none: 'No scenario fits', noneHow: 'Try another word, or clear the field to see all.',
  direction: { ask: 'We ask', tell: 'We tell', push: 'It tells us' },
  frequency: { 'on-application': 'With an application', 'on-result': 'With a result', 'on-event': 'When something happens there', 'daily': 'Daily', 'monthly': 'Monthly' },
  more: 'What is exchanged and what for ({{count}})', hands: 'Handed over', says: 'Says whom it is about', brings: 'Brings back', fresh: 'An answer is used for', within: 'It may work for', usedBy: 'Used in', noUse: 'No matter uses it now', nothing: 'No personal data',
  counted: 'Exchanges', answered: 'answered', silent: 'silent', refused: 'no record or not accepted', invalid: 'not usable', median: 'half within {{ms}} ms', unused: 'Has not happened yet', figures: '{{total}}: {{answered}} answered, {{silent}} silent, {{refused}} no record or not accepted, {{invalid}} not usable',
  named: 'Named by a law or a notice, with nothing to share yet', namedBy: 'See', privacy: 'Only counts stand here, nothing about anybody. What is exchanged is not kept, only digests to verify it by.', back: 'All matters',
  prompt: { mark: 'For you', told: '{{department}} told us: {{happened}} ({{name}}), {{at}}', how: 'If this is your relative, everything can be done at once, without any certificate. The list is ready.', go: 'See the list', decline: 'Not needed', declineTitle: 'No more reminders of “{{name}}”?', declineText: 'You can apply from the first page at any time.', yes: 'No more', no: 'Keep it', declined: 'You will not be reminded again' },
  words: {
    title: 'What departments told by themselves', lead: 'Each word is taken once; one about the wrong person starts nothing and touches nobody.', none: 'Nothing yet', again: 'try {{count}}', notified_one: '{{count}} person reminded', notified_other: '{{count}} people reminded', working: 'Being worked on',
    outcome: { 'filed': 'Case opened', 'notified': 'Reminded', 'nothing-to-do': 'Nothing to do', 'open-case': 'A case is open', 'refused': 'Cannot be accepted', 'unknown-person': 'Nobody has this number', 'other-person': 'Name and number differ, nothing done', 'nobody-known': 'No relative on record', 'held': 'Payments to the person are held', 'taken-back': 'Taken back, what was held is paid', 'not-offered': 'Not offered in this city', 'booked': 'Order booked', 'rejected': 'Order rejected', 'repeated': 'Known already', 'contradicts': 'Contradicts the first answer, not used', 'wrong-order': 'No such order, not used' },
  },
  board: {
    title: 'Departments', lead: 'The last 24 hours. A department that is silent is asked again by the system itself; nobody has to chase it.', at: 'As of {{at}}, every 5 seconds', volume: 'Exchanges', failed: 'Failed', times: 'Half / 95% within', success: 'Last success', waits: 'Waiting for it', never: 'None',
    state: { 'closed': 'In order', 'open': 'Left alone', 'half-open': 'Being tried' }, apart: 'Not connected', orders_one: '{{count}} order to book', orders_other: '{{count}} orders to book', items_one: '{{count}} item', items_other: '{{count}} items', messages_one: '{{count}} message not taken', messages_other: '{{count}} messages not taken', since: 'since {{at}}', quiet: 'Departments without exchanges so far ({{count}})', bars: '{{department}}, last 24 hours: {{total}} exchanges, {{failed}} failed', ms: '{{ms}} ms', empty: 'No exchanges in the last 24 hours', emptyHow: 'They appear here as soon as somebody applies or has a result.',
  },
};
