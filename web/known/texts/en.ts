import type { Translated } from '../../ui/i18n.ts';
import type { known as zh } from './zh.ts';

export const known: Translated<typeof zh> = {
  person: { title: 'Who you are here', name: 'Name', company: 'Name', number: 'Identity number', credit: 'Credit code', born: 'Date of birth', sex: 'Sex', source: 'From: {{source}}', how: 'Not right? Ask for a correction', howText: 'Where your name or number has changed or was registered wrongly, the public security organs correct it first (Regulations on Household Registration art. 18, Identity Card Law art. 11); from the next query on the new one counts here. Where an employer or a counter mistyped the number, or you have two, call 12333 or bring your identity document to any counter: a keeper of the register looks into it, and nothing that is registered is changed.', howCompany: 'Where the name has changed, register the change with the registering body first; where it differs from your licence, call 12333 or come to any counter.', printed: 'Data of {{name}} ({{number}}), printed {{at}}' },
  copy: { get: 'Download a copy (.xlsx)', print: 'Print', failed: 'The copy was not downloaded' },
  uses: {
    title: 'Who looked at my data, and who used it', lead: 'Who looked at your data, and which department was asked or told what for your matters: all of it, the newest first.', filter: 'Show', all: 'All', kind: { look: 'Somebody looked', asked: 'A department was asked', told: 'A department was told', said: 'A department told us' },
    when: 'When', who: 'Who', why: 'Why', what: 'What', basis: 'Basis: {{basis}}', case: 'Case {{number}}', matter: '{{matter}}', more: 'Earlier ones', none: 'Nothing of this kind yet', noneText: 'Whoever looks at your data from now on, and whichever department is asked, has a line here: who, why, what, and on which basis.',
  },
};
