import type { Translated } from '../../ui/i18n.ts';
import type { imports as zh } from './zh.ts';

export const imports: Translated<typeof zh> = {
  title: 'Imports of old systems', lead: 'The data of each old system are taken over as a whole and taken back as a whole, and held against the totals it told. Both are done at the command line by the system administrator; the results stand here.', only: 'Only for keepers of the register', onlyHow: 'What is yours to decide stands in your queue.',
  none: 'Nothing was imported yet', noneHow: 'Once the system administrator has taken over the data of an old system, it stands here how much came and what was refused, and why. There is nothing for you to do.', file: '{{name}} · {{at}} · imported by the system administrator', undone: 'Taken back as a whole at {{at}} by the system administrator', back: 'Taken back',
  parts: { entered: 'Entered', known: 'Imported before', rejected: 'Refused', skipped: 'Left out by the mapping' }, count_one: '{{count}} row', count_other: '{{count}} rows', figures: 'Rows: {{rows}}. People or enterprises: {{people}}. Entries made: {{entries}}. New in the directory: {{newSubjects}}.',
  running: 'Running matters taken over as cases: {{count}};', runningOpen: '{{count}} still open.', runningNone: 'all of them have ended.',
  told: 'Totals match', untold: 'The old system told no totals; who imported it answers for it', refused: 'Refused because of which column', whole: 'the whole row', mend: 'Ask the system administrator for the reasons and the rows; once mended, those rows alone are imported again.', id: 'Import No. {{id}}',
};
