import type { archive as zh } from './zh.ts';

export const archive: typeof zh = {
  title: 'Archive', lead: 'A case that has ended becomes an archive package here: papers, forms, materials, all records, proofs of random assignment, notices and receipts, with a signed list. It then goes to the archive system of your agency.', only: 'The archive is open to archivists only', onlyHow: 'A package holds everything that is known of a person, which your account may not see.',
  which: 'Which cases', waiting: 'To be archived', archived: 'Archived', more: 'There are more; they follow once these are archived.', moreArchived: 'Only the last ones stand here; find earlier ones by their number.',
  none: 'Nothing waits to be archived', noneHow: 'A case appears here once each of its items has its result.', noneArchived: 'Nothing has been archived yet', noneArchivedHow: 'Cases of which a package was made stand here.', notFound: 'No such case has ended', notFoundHow: 'Check the number. A case that is open, is being looked at again or belongs to another region is not found here.',
  find: 'Find by case number', findHint: 'For example 371300-20261121-000042-7', findButton: 'Find', wrongNumber: 'The number looks like 371300-20261121-000042-7', all: 'All cases',
  row: '{{name}} · {{count}} items · ended {{at}}', make: 'Make the package', makeAgain: 'Make it again', makeOf: '{{number}}: make the package', made: 'The package is in your folder of downloads', done: 'Archived {{at}}, {{size}}', by: 'by {{number}}', byCommand: 'on the command line', changed: 'Changed since: archive it again', digest: 'SHA-256 of the package',
  privacy: 'Each package that is made stands in the access record of the person.',
};
