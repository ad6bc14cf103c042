import type { Translated } from '../../ui/i18n.ts';
import type { alarms as zh } from './zh.ts';

/** Words of the alarms. */
export const alarms: Translated<typeof zh> = {
  title: 'Alarms', lead: 'Every submission and decision is looked at; what is out of the ordinary raises an alarm with its evidence and puts one supervisor in charge. Some alarms stop instant decisions at once for exactly what they are about; everything else goes on. An alarm is no finding: mark what was false as false, and the platform remembers it.',
  counts: 'How often alarms are right', countsHow: 'Of those that are closed, how many were real.', kind: 'Kind', openCount: 'open', real: 'real', false: 'false', precision: 'share that was real',
  open: 'To look into', none: 'Nothing to look into now', noneHow: 'New submissions and decisions are looked at each minute: an enterprise or a helper that hands in far more than is ordinary, many persons with one account or telephone, an approval rate that changes at once are listed here.', past: 'Closed',
  stops: { stopped: 'instant decisions stopped', released: 'instant decisions released', nothing: 'nothing stopped' }, finding: { real: 'real', false: 'false alarm' },
  since: 'began {{since}}, raised {{at}}', charge: 'In charge: {{who}}', chargeOwn: 'In charge: you ({{who}})', nobody: 'Nobody is in charge yet', brake: 'See what is stopped', axis: 'A bar is {{length}}', minutes_one: 'one minute', minutes_other: '{{count}} minutes', seconds_one: 'one second', seconds_other: '{{count}} seconds',
  chart: 'Its cases over time: {{count}} in all, {{most}} in the fullest part', cases: 'Cases it rests on ({{count}})', item: 'Case {{number}}', acts: 'What was done', act: '{{kind}}, {{who}}, {{at}}',
  noted: 'Note', taken: 'Take in charge', released: 'Let the rules decide again', close: 'Close', ask: 'Ask another city',
  of: '{{act}}: {{what}}', note: 'What it was', noteHow: 'What was checked and what came of it. Read by supervisors alone; no names and no identity numbers', needed: 'Say what it was', go: 'Confirm', back: 'Back', done: 'Written down',
  which: 'Finding', which_real: 'Real', which_false: 'False alarm', whichNotes: { real: 'something is wrong; it is dealt with by its own rules', false: 'all is in order; what was stopped is released, and so much is ordinary from now on' }, whichNeeded: 'Choose the finding',
  after: 'What was stopped', afters: { keep: 'stays stopped', release: 'is released now' }, city: 'Which city', cityNeeded: 'Choose a city', question: 'What they shall look into', asked: '{{city}} was asked: {{text}}', waiting: 'not answered yet', answered: 'Answered {{at}}: {{text}}',
  asks: 'What other cities ask us', askedBy: '{{city}}, {{at}}', answer: 'Answer', answerOf: 'Answer {{city}}', answerGo: 'Send the answer', sent: 'Answered',
};
