import type { counter as zh } from './zh.ts';

export const counter: typeof zh = {
  title: 'Counter', lead: 'Identify the person, fill in together, hand in at once. What you accept is never drawn for you to decide, and you see nothing of it afterwards.',
  arrive: 'Next, please', name: 'Name', number: 'Identity number', shown: 'What was shown', kinds: { 'identity-card': 'Resident identity card', 'social-card': 'Social security card', 'residence-permit': 'Residence permit (Hong Kong, Macao, Taiwan)' },
  compared: 'I have compared the person with the photograph', agreed: 'I have explained it and the person agrees: during this visit their data for the matter are seen, and I fill in for them', check: 'Before it begins', missing: 'Both are needed before it can begin', begin: 'Begin',
  now: 'At the counter: {{name}}', until: 'ends by itself at {{at}}', consent: 'What the person agreed to', what: 'What is it about?', fill: 'Fill in together', done: 'Accepted in this visit', none: 'Nothing handed in yet', receipt: 'Print the receipt',
  whose: 'Which city’s matter is it?', own: '{{city}} (this city)', across: 'Accepted here, decided by {{city}}; the person is looked for in the register of {{city}}', agreement: 'What the two cities agreed', basis: 'Basis: {{basis}}', note: 'To be verified: {{note}}',
  agreedAcross: 'I have explained it and the person agrees: {{city}} shows their data for the matter to this counter of {{here}} during this visit, and I fill in for them',
  ofCity: 'A matter of {{city}}', ofCityMeans: '{{city}} decides; the result comes back to the counters of {{here}}', doneHere: 'Accepted here', states: { going: 'Being handled', correction: 'Waits for the person', ended: 'The result is there' }, print: 'Print: {{title}}, {{matter}}', answer: 'Answer together',
  partly: ', {{results}} of {{items}} results are there', helped: 'Accepted for other cities', helpedLead: 'What was accepted here for {{cities}}: only how far it is. To print a result or to answer a correction the person comes again and is identified anew.', helpedNone: 'Nothing was accepted for another city yet', since: 'accepted {{at}}', endedAt: 'result since {{at}}', end: 'Done, next please', ended: 'Ended; the data of this person are closed',
};
