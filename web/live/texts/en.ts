import type { live as zh } from './zh.ts';

export const live: typeof zh = {
  title: 'Live hall', at: 'As of {{at}}, updates by itself', stale: 'Cannot be read now; as of {{at}}', wall: 'Full screen, for a wall', counts: 'Open',
  open: { complaints: 'Complaints and suggestions', repairs: 'Repairs of low ratings', orders: 'Supervision orders' }, late: '{{count}} late', noneLate: 'none late', calls: 'Calls going on', unlike: 'did not fit today: {{count}}', locked: ', numbers stopped: {{count}}', stopped: 'Numbers stopped today after too many tries that did not fit: {{count}}', stoppedHow: 'Somebody may be calling as another. Ask the agents what was said; whoever has the number reads each try in the record of who looked. It opens again the next day.',
  offices: 'Halls and offices', waiting: '{{count}} waiting', serving: '{{count}} at a window', visits: '{{count}} being filled in for', done: '{{count}} done today', waits: 'longest wait: {{count}} min',
  stages: 'Open items by stage: {{count}}', stage: { waiting: 'Waiting', officer: 'With an officer', correction: 'Correction asked for', review: 'In review', publicity: 'On public notice', booking: 'To be booked', approved: 'Approved', refused: 'Refused', dropped: 'Dropped', withdrawn: 'Withdrawn', revoked: 'Revoked', again: 'Looked at again' },
  near: 'Ending first', nearNone: 'No limit is running', nobody: 'with nobody', holder: 'with {{number}}', draws: 'Officers and reviewers drawn today: {{count}}', drawsNone: 'No officer or reviewer was drawn today.', drawsAll: 'All draws of today, those for inspections as well', drawsHow: 'The bar is how often somebody was drawn, the mark how often was to be expected by the size of each pool. With few draws it deviates.', drawn: '{{times}} drawn, {{expected}} expected',
};
