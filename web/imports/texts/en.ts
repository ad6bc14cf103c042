import type { imports as zh } from './zh.ts';

export const imports: typeof zh = {
  title: 'Imports of old systems', lead: 'The data of each old system are taken over as a whole and taken back as a whole, and held against the totals it told. Both are done at the command line by the administrators; the results stand here.', only: 'Only for keepers of the register', onlyHow: 'What is yours to decide stands in your queue.',
  none: 'Nothing was imported yet', noneHow: 'Once an administrator has imported a dump with kuaiban legacy import, it appears here.', file: '{{name}} · {{at}} · imported by {{by}}', undone: 'Taken back as a whole at {{at}} by {{by}}', back: 'Taken back',
  parts: { entered: 'Entered', known: 'Imported before', rejected: 'Refused', skipped: 'Left out by the mapping' }, count: '{{count}} rows', figures: '{{rows}} rows about {{people}} people or enterprises: {{entries}} entries, {{newSubjects}} of them new in the directory.',
  running: 'Running matters taken over as cases: {{count}};', runningOpen: '{{count}} still open.', runningNone: 'all of them have ended.',
  told: 'As the old system told', untold: 'The old system told no totals; who imported it answers for it', refused: 'Refused because of which column', whole: 'the whole row', mend: 'Reasons and rows are had at the command line: kuaiban legacy rejects {{id}} -o file.xlsx. Mended, they are imported with --mended, and only those.',
};
