import type { Translated } from '../../ui/i18n.ts';
import type { guide as chinese } from './zh.ts';

export const guide: Translated<typeof chinese> = {
  matter: {
    title: 'The matter', what: 'What it is', who: 'Who applies', may: ': {{may}}', subject: 'For whom', person: 'Persons', enterprise: 'Enterprises', only: 'Only in', outputs: 'What you receive', authority: 'Who decides', second: 'Confirmed by a second officer: {{why}}', basis: 'Basis', code: 'Code',
    conditions: 'Who can have it', concerns: 'Only if: {{words}}', remedy: 'If it is not met: {{words}}',
  },
  flow: { title: 'The way', by: '{{who}}', applicant: 'The applicant' },
  materials: {
    title: 'Documents', name: 'Document', from: 'Where it comes from', form: 'Form', byHand: 'You hand it in once', merged: 'Nothing to fill in: the system does', fetched: 'Nothing to hand in. In its place: ', never: 'May not be demanded', proves: 'Proves: {{names}}', basis: 'Basis: {{basis}}',
    none: 'Nothing to hand in and no form to fill.', formerly: 'Filed alone it took {{count}} documents and forms; of these you still hand in {{still}}', formerlyOnly: 'Filed alone it took {{count}} documents and forms; none of them is handed in now', formerlySource: 'Source: {{source}}', still: 'still once', toVerify: ' (to be confirmed)', tests: 'The six tests for dropping a proof', yes: 'Yes', no: 'No', abolished: 'Abolished, and not asked for in other words either ({{count}})', abolishedBy: '{{name}}: {{by}}',
  },
  limits: { title: 'Time limits', kind: 'Which', limit: 'How long', basis: 'Basis', from: '{{limit}} ({{from}})', variantPromised: '{{limit}} promised', variantStatutory: '{{limit}} by law', promised: 'Promised', statutory: 'Statutory', before: 'Time limit in the notice: before', after: 'Time limit in the notice: after', row: 'Annex 2, row {{row}}' },
  contact: {
    title: 'Where to go, whom to ask, where to complain', channels: 'Channels', notOnline: 'Why not online: {{why}}', hall: 'Service hall', helpers: 'In another city', helpersText: 'Also accepted at counters of {{cities}}; {{city}} decides', hotline: 'Questions and feedback', hotlineText: 'Service hotline {{phone}}', complain: 'Complaints and supervision', supervision: 'Supervised by the {{by}}; complaints: {{phone}}', supervisionPlain: 'Complaints: {{phone}}, with the case number',
    source: 'Source: {{source}}', wrong: 'If you think it is wrong', wrongSteps: ['Before you hand in, correct what was found: choose “Wrong? Correct it” in your list', 'About a result, give the case number: you may ask for an explanation and for a person to look again', 'Rate it afterwards; a bad rating is followed up and mended', 'Against a decision you can ask for administrative review within 60 days, or go to court within 6 months'], wrongBasis: '个人信息保护法 第二十四条、国办发〔2019〕51号、行政复议法 第二十条、行政诉讼法 第四十六条',
  },
  channels: { web: 'Web', mobile: 'Phone', kiosk: 'Kiosk', counter: 'General counter of a service hall' },
};
