import type { Translated } from '../../ui/i18n.ts';
import type { why as zh } from './zh.ts';

export const why: Translated<typeof zh> = {
  title: '{{name}}: how this result came about', titleOpen: '{{name}}: what is known so far', short: 'How this result came about', open: 'See how this result came about, point by point', back: 'Back to the case', backAlarm: 'Back to the alarm', backDesk: 'Back to the item', print: 'Print', missing: 'There is no such item', missingText: 'Check the number of the case; the explanation of a decision is for the person and the officers only.', go: 'My cases',
  needSignIn: 'Sign in to see it', needSignInText: 'The explanation of a decision says things about the person: only the person sees it.',
<<<<<<< HEAD
  by: { rules: 'Decided by the rules alone, no person took part', officer: 'Decided by an officer', nobody: 'Nothing was decided yet' }, at: 'on {{at}}', took: 'took {{took}}', on: 'by the facts and rules of {{day}}', received: 'application received on {{day}}',
  because: 'Why a person looks at it: {{why}}',
=======
  by: { rules: 'Made by the rules alone, no hand in the way', officer: 'Made by an officer', nobody: 'Nothing was decided yet' }, at: 'made at {{at}}', took: 'took {{took}}', on: 'by the facts and rules of {{day}}', received: 'application received on {{day}}',
  because: 'Why a person looks at it: {{why}}', officerSaid: 'In the officer’s words: {{words}}',
>>>>>>> 2edfd5b16f52e04c6a9b86454861b4b75eaee639
  criteria: 'Point by point', criteriaLead: 'For each condition: whether it is met, by which article, on which facts, and where those were found.', none: 'This item has no conditions of its own.', pass: 'met', fail: 'not met', unknown: 'not clear yet', judged: 'The rules could not tell: an officer judged', facts: 'What it rests on', computed: 'Worked out by the rules from other facts; nothing else was looked up.', absent: 'It was looked up, and there is no record.', missingFacts: 'Still missing: {{names}}',
  keeper: '{{keeper}}', asked: 'found on {{at}}', answered: 'given on {{at}}', until: 'valid until {{at}}', untrue: 'found untrue since', remedy: 'How it can be met',
  correct: { entry: 'Correct this entry', department: 'Corrected by {{keeper}}', answer: 'Answer anew' },
  values: 'How amounts and numbers were worked out', done: 'What was done', doneNone: 'Nothing was registered, paid or passed on.', delivered: 'received', sending: 'on its way', kind: { opened: 'Entered', ended: 'Ended', payment: 'Paid', told: 'Told', reversed: 'Taken back' },
  rules: 'By which rules', version: 'Version of the rules (a digest of their content: any change of a letter changes it)', since: 'This city has applied this version since {{at}}', basis: 'Basis', public: 'The public guide with all conditions',
  acts: 'If you disagree', actsOpen: 'Once there is a result', actsLead: 'Neither costs anything, and asking cannot make the result worse for you.', actsOfficer: 'On their own page the applicant can correct facts and ask for a person to decide; this page is for reading.',
  source: 'Correct what was found', sourceEntry: 'In the register: choose “Correct this entry” above and say what is wrong; an officer checks and corrects it.', sourceDepartment: 'Kept and corrected by {{names}}. Apply again afterwards, or say so when you ask for a person to decide: the officer looks into it.', sourceAnswer: 'What you answered yourself: answer it anew in another application.', dispute: 'Apply again and contest “{{name}}”', again: 'Apply again with what has changed',
<<<<<<< HEAD
  person: 'Have a person decide', personUntil: 'Ask by {{day}}', personNot: 'Not possible now: {{why}}', personRight: 'Of a decision that was made automatically you can ask for an explanation, and refuse one made by a system alone (Personal Information Protection Law, art. 24).', notDecided: 'You can then correct facts here, or ask for a person to decide.',
=======
  person: { 'by-person': 'Have a person decide', appeal: 'Have another officer look' }, personUntil: 'until {{day}}', personNot: 'Not possible now: {{why}}', personRight: { 'by-person': 'Of a decision that was made automatically you can ask for an explanation, and refuse one made by a system alone (Personal Information Protection Law, art. 24).', appeal: 'An officer decided this. You can have another one, who had nothing to do with it, look at it from the beginning.' }, notDecided: 'You can then correct facts here, or ask for a person to decide.',
>>>>>>> 2edfd5b16f52e04c6a9b86454861b4b75eaee639
};
