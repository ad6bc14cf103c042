import type { DemoPerson } from '../people/person.ts';

/** What the stand-in departments together know about one person; each department answers with its own part only. */
export type Dossier = Pick<DemoPerson, 'idNumber' | 'departments'>;
