import type { Translated } from '../../ui/i18n.ts';
import type { brakes as zh } from './zh.ts';

/** Words of the brakes on the instant way. */
export const brakes: Translated<typeof zh> = {
  title: 'Brakes on instant decisions', lead: 'Once a brake is pulled, what it concerns is no longer decided by the rules alone: a person checks and decides. Everything else goes on. What was decided stands; what went to a person meanwhile is finished by that person after the release too.',
  pulled: 'Stopped now', none: 'Nothing is stopped now', noneHow: 'When data go wrong, a rule is mistaken or somebody plays it, stop it below; alarms stop what they concern by themselves.', past: 'Released',
  state: { pulled: 'stopped', released: 'released' }, since: 'since {{at}}, by {{who}}', stopped_one: 'one item sent to a person', stopped_other: '{{count}} items sent to a person', why: 'Why: {{text}}', alarm: 'See the alarm', releasedBy: 'Released at {{at}} by {{who}}: {{note}}',
  pull: 'Stop', of: 'What is stopped', kinds: { some: 'A part', all: 'The whole city' }, kindNotes: { some: 'what fits everything that is chosen below', all: 'every matter by every channel: when the rules or the data as a whole are at fault' },
  service: 'Matter', channel: 'Channel', office: 'Office that accepted it', department: 'Resting on data of', any: 'any', employer: 'Unified social credit code of an enterprise', employerHow: 'stops what it files itself and what is about its staff; leave it empty for any', partner: 'Handed in for others by one person', partnerHow: 'the number of a case that they have handed in: stops all that they hand in for others; leave it empty for any', someNeeded: 'Choose at least one; to stop the whole city choose “The whole city”',
  reason: 'Reason', reasonHow: 'What was seen and how it will be checked. Read by the staff alone; no names and no identity numbers', needed: 'Give the reason', go: 'Stop it', done: 'Stopped: from now on people decide',
  release: 'Let the rules decide again', releaseOf: 'Let the rules decide again: {{what}}', releaseWhy: 'What was found', releaseHow: 'What the check has shown, and why the rules may decide again', releaseGo: 'Release', released: 'Released', back: 'Back',
};
