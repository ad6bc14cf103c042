import type { calendar as zh } from './zh.ts';

export const calendar: typeof zh = {
  title: 'Calendar', lead: 'What the enterprise has to do and by when, from what is registered and filed already: nothing is entered here, and what is done disappears by itself.', now: 'To be done now', days: 'With a last day', none: 'Nothing to do just now', noneHow: 'Applicants who wait for an answer, hirings and leavings to report, contributions, corrections, promises, sheets with faults and mandates that end are listed here.',
  month: 'By month', before: 'The month before', after: 'The month after', on: 'by {{day}}', late: 'Overdue', today: 'today', source: 'Source: {{source}}', go: 'Go there', together_other: '{{kind}} · {{count}}', lateOf_other: '{{count}} overdue', bySheet: 'All at once with a sheet', count: '{{day}}: {{count}}', week: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], take: 'Download as a calendar file (.ics)', takeHow: 'For the calendar of a telephone or computer. It says what holds now; take it again later.',
  kind: { answer: 'Answer', report: 'Report', leave: 'Leaving', declare: 'Contributions', promise: 'Promise', correct: 'Correction', appear: 'Appointment', mend: 'Sheet', file: 'Sheet', renew: 'Mandate' },
};
