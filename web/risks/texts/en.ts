import type { Translated } from '../../ui/i18n.ts';
import type { risks as zh } from './zh.ts';

/** Words of the risk register. */
export const risks: Translated<typeof zh> = {
  title: 'Risk register', lead: 'What can go wrong, what shows it, and who does what within what time. The register stands in the catalogue; the figures are counted by the platform.', none: 'The catalogue has no risk register yet', noneHow: 'Risks written in catalog/risks/ appear here.',
  quiet: 'No risk needs action at present', shown_one: 'One risk needs action', shown_other: '{{count}} risks need action', counted: 'Objections and blocked attempts are those of the last {{days}} days, the rest is as of now.', level: { low: 'low risk', medium: 'medium risk', high: 'high risk' }, shows: 'needs action', reviewed: 'reviewed on {{day}}',
  signs: 'What shows it', above: 'act above {{count}}', plan_one: 'Plan (one step)', plan_other: 'Plan ({{count}} steps)', step: '{{who}}, within {{within}}:', notes: 'Notes', kind: { reviewed: 'reviewed', happened: 'came true, dealt with' },
  note: 'Note something', what: 'What it was', words: 'What was seen and what was done', wordsHow: 'No names and no identity numbers', wordsNeeded: 'Say what it was', cancel: 'Cancel', save: 'Note it', noted: 'Noted',
};
