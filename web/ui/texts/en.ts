import type { Translated } from '../i18n.ts';
import type { ui as chinese } from './zh.ts';

export const ui: Translated<typeof chinese> = {
  brand: 'Kuaiban',
  mark: { list: ', ', colon: ': ', semicolon: '; ', comma: ', ', open: ' (', close: ')' },
  skip: 'Skip to the main content',
  shell: {
    nav: 'Main', home: 'Services', cases: 'My cases', track: 'Track', me: 'My data', hall: 'Service hall',
    elder: 'Large text', elderOff: 'Normal text', otherLanguage: '中文', otherLanguageLabel: '切换到中文', signIn: 'Sign in', signOut: 'Sign out',
    signedInAs: 'Signed in as {{name}}', hotline: 'Service hotline', hotlineNote: 'Call if anything is unclear or does not work', promise: 'Public rules, results anyone can recompute, a trace of every step.', source: 'Open source, Apache-2.0',
  },
  field: { optional: ' (optional)', choose: 'Choose', yes: 'Yes', no: 'No', yuan: 'yuan', required: 'This is still empty', notInteger: 'Enter a whole number', tooSmall: 'Not less than {{min}}', tooLarge: 'Not more than {{max}}', notMoney: 'Enter an amount with at most two decimals, for example 1836.50' },
  unit: { months: 'months', years: 'years', days: 'days', people: 'people', times: 'times' },
  status: { waiting: 'Waiting', officer: 'With an officer', correction: 'Needs your answer', review: 'Second review', publicity: 'In publicity', approved: 'Done', refused: 'Refused', dropped: 'Not continued' },
  clock: { promised: 'promised {{day}}', statutory: 'statutory {{day}}' },
  dialog: { close: 'Close' },
  seal: { done: 'DONE', label: 'Finished in {{took}}' },
  rating: { label: 'How was this handled?', level1: 'Very dissatisfied', level2: 'Dissatisfied', level3: 'Acceptable', level4: 'Satisfied', level5: 'Very satisfied' },
  facts: { yourAnswer: 'Your answer', wrong: 'Wrong? Correct it', wrongAbout: '“{{name}}” is wrong? Correct it', contested: 'You contested this', more_one: 'Show {{count}} more', more_other: 'Show {{count}} more', less: 'Show less', empty: 'Nothing found yet. After the questions, what the departments know appears here with its source.' },
  file: {
    drop: 'Drop a file here, or', pick: 'Choose a file', camera: 'Take a photo', rules: 'PDF, JPG or PNG, up to 10 MB each', remove: 'Remove {{name}}',
    wrongType: '“{{name}}” is not a PDF, JPG or PNG and was not sent. Use another format or take a photo.', tooLarge: '“{{name}}” has {{size}}, more than 10 MB, and was not sent. Make it smaller or take a photo.', empty: '“{{name}}” is empty and was not sent.', refused: '“{{name}}” was not taken: {{why}}', failed: '“{{name}}” did not arrive; the file is still here.', again: 'Send again', sending: 'Sending {{name}}', done: 'Sent', tooMany: 'At most {{max}} files',
  },
  line: { label: 'Line of this case', submitted: 'Submitted', start: 'Application', station: '{{name}}, {{status}}', summary: '{{done}} of {{total}} finished', parallel: 'These run side by side' },
  steps: { label: 'Progress', of: 'Step {{at}} of {{of}}' },
  progress: { loading: 'Loading' },
  time: { at: '{{at}}' },
  problem: {
    again: 'Try again', signIn: 'Sign in again', home: 'Home',
    unreachable: { title: 'The server cannot be reached', do: 'The network may be down. What you entered is kept; try again once you are connected.' },
    unauthenticated: { title: 'Please sign in', do: 'You come back to this page afterwards and everything you entered is kept.' },
    forbidden: { title: 'This page is not open to you', do: 'The account you are signed in with may not see this. Sign in as yourself, or go home.' },
    missing: { title: 'Not found', do: 'What you are looking for does not exist or is no longer here.' },
    conflict: { title: 'The content has changed', do: 'Somebody or another device has just changed it. Load the latest, look at it, then go on.' },
    notNow: { title: 'This cannot be done now', do: 'Look at how things stand, then decide.' },
    invalid: { title: 'Something is not right yet', do: 'Correct what is named below; everything else is kept.' },
    busy: { title: 'Very busy right now', do: 'Try again in a moment. Nothing is submitted twice.' },
    broken: { title: 'Something broke on our side', do: 'What you entered is kept. Try again later; if it goes on, call 12333.' },
    code: 'Problem code {{code}}',
  },
  error: { title: 'This page could not be opened', do: 'Try again; otherwise go home, everything saved is kept.' },
  notFound: { title: 'There is no such page', do: 'The address may be mistyped, or the page has moved.', home: 'Go home and say what happened', track: 'Track a case by its number' },
};
