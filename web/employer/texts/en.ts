import type { Translated } from '../../ui/i18n.ts';
import type { employer as chinese } from './zh.ts';

export const employer: Translated<typeof chinese> = {
  heading: 'People referred to you', lead: 'Each of them chose one of your vacancies. Please answer every one; they see the answer at once.',
  signIn: { title: 'Employers, please sign in', go: 'Sign in as an employer', how: 'Then you see the people referred to your enterprise and can answer.', other: 'You are not signed in as an employer', otherHow: 'This page is open to employers only. Sign in with the account of the enterprise instead.' },
  empty: 'Nobody has been referred yet', emptyHow: 'When a jobseeker picks one of your vacancies in the life event “Losing a job”, that person appears here with name and telephone. Vacancies are published by the public employment service.',
  waiting: 'To answer: {{count}}', done: 'Answered: {{count}}', noneWaiting: 'Nobody is waiting for an answer.', vacancy: 'Vacancy', occupation: 'Occupation', at: 'Referred', phone: 'Telephone', note: 'Your note', starts: 'First day',
  status: { sent: 'Waits for you', interview: 'Interview', declined: 'Not chosen', hired: 'Hired' },
  answer: 'Answer', change: 'Update the answer', choices: { interview: 'Interview', declined: 'Not chosen', hired: 'Hired' },
  choiceNotes: { interview: 'You can still answer “hired” or “not chosen” later', declined: 'Cannot be changed afterwards', hired: 'Registers the employment; cannot be changed afterwards' },
  sentence: '. ', label: 'Your answer', startsOn: 'Day the work really began', startsHint: 'Not before the referral on {{from}}, not after today.', noteLabel: 'Note to the jobseeker (optional)', noteInterview: 'For example what to bring, how to get there', noteHint: 'The jobseeker sees these words.',
  hiredWhat: 'What happens then', hiredWill: { registers: 'The employment is registered from that day.', stops: 'If an unemployment benefit is running, it stops and the registration of unemployment ends (Social Insurance Law, art. 51).', only: 'Enter it only after the work has begun; a mistake has to be corrected by the agency.' },
  go: { interview: 'Send: interview', declined: 'Send: not chosen', hired: 'Send: hired' }, pick: 'Send the answer', cancel: 'Cancel', choose: 'Choose an answer', dateNeeded: 'Enter the day the work really began', dateRange: 'It must be between {{from}} and today',
  told: { interview: '{{name}} has been told: interview.', declined: '{{name}} has been told: not chosen this time.', hired: 'Employment of {{name}} is registered from {{day}}.' },
  after: { interview: 'After the interview, come back and answer hired or not chosen.', declined: 'The person has been told; the telephone number is no longer shown.', hired: 'The employment is registered; an unemployment benefit, if one was running, has stopped.' },
  interview: { title: 'Interview', on: 'Day of the interview', at: 'Time of the interview', atHint: '24 hours, for example 14:30', place: 'Place', phone: 'Telephone for the interview', phoneHint: 'A place or a number, at least one of the two.', faults: { on: 'Enter the day, not before today', at: 'Enter the time, for example 14:30', where: 'Enter a place or a telephone number' } },
  sure: { title: 'Confirm that {{name}} is hired?', day: 'First day:', told: 'The person sees in “My data” which enterprise registered it from which day, and can object.', keep: 'Check again', go: 'Confirm: hired' },
  conflict: 'This referral has just changed. The latest is shown; please look again.',
};
