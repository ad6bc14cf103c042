import type { Translated } from '../../ui/i18n.ts';
import type { why as zh } from './zh.ts';

export const why: Translated<typeof zh> = {
  title: '{{name}}: how this result came about', short: 'How this result came about', open: 'See how this result came about, point by point', back: 'Back to the case', backDesk: 'Back to the item', print: 'Print', missing: 'There is no such item', missingText: 'Check the number of the case; the explanation of a decision is for the person and the officers only.', go: 'My cases',
  needSignIn: 'Sign in to see it', needSignInText: 'The explanation of a decision says things about the person: only the person sees it.',
  by: { rules: 'Made by the rules alone, no hand in the way', officer: 'Made by an officer', nobody: 'Nothing was decided yet' }, at: 'made at {{at}}', took: 'took {{took}}', on: 'by the facts and rules of {{day}}', received: 'application received on {{day}}',
  because: 'Why a person looks at it: {{why}}',
  criteria: 'Point by point', criteriaLead: 'For each condition: whether it is met, by which article, on which facts, and where those were found.', none: 'This item has no conditions of its own.', pass: 'met', fail: 'not met', unknown: 'not clear yet', judged: 'The rules could not tell: an officer judged', facts: 'What it rests on', computed: 'Worked out by the rules from other facts; nothing else was looked up.', absent: 'It was looked up, and there is no record.', missingFacts: 'Still missing: {{names}}',
  keeper: '{{keeper}}', asked: 'found at {{at}}', answered: 'given at {{at}}', until: 'could be used until {{at}}', remedy: 'How it can be met',
  correct: { entry: 'Correct this entry', department: 'Corrected by {{keeper}}', answer: 'Answer anew' },
  values: 'How amounts and numbers were worked out', done: 'What was done', doneNone: 'This decision entered, paid and told nothing.', delivered: 'received', sending: 'on its way', kind: { opened: 'Entered', ended: 'Ended', payment: 'Paid', told: 'Told', reversed: 'Taken back' },
  rules: 'By which rules', version: 'Version of the rules (a digest of their content: any change of a letter changes it)', since: 'This city has gone by this version since {{at}}', basis: 'Basis', public: 'The public guide with all conditions',
  acts: 'If you disagree', actsLead: 'Both ways cost nothing and take nothing away that you have.', actsOfficer: 'On their own page the applicant can correct facts and ask for a person to decide; this page is for reading.',
  source: 'Correct what was found', sourceEntry: 'In the register: choose “Correct this entry” above and say what is wrong; an officer checks and corrects it.', sourceDepartment: 'Kept by another department: that department corrects it ({{names}}). Apply again afterwards, or say so when you ask for a person to decide: the officer looks into it.', sourceAnswer: 'What you answered yourself: answer it anew in another application.', dispute: 'Apply again and contest “{{name}}”', again: 'Apply again with what has changed',
  person: 'Have a person decide', personUntil: 'until {{day}}', personNot: 'Not possible now: {{why}}', personRight: 'Of a decision that was made automatically you can ask for an explanation, and refuse one made by a system alone (Personal Information Protection Law, art. 24).', notDecided: 'There is no result yet; once there is, facts can be corrected and a person asked for here.',
};
