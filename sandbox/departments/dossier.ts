import type { DemoPeople, DepartmentRecords } from '../people/person.ts';

/** What the stand-in departments together know about one person or enterprise, by its number; each answers with its own part only. */
export type Dossier = { readonly number: string; readonly kind: 'person' | 'enterprise'; /** Code of the city they live in. */ readonly city: string; readonly departments: Partial<DepartmentRecords> & Pick<DepartmentRecords, 'records'> };

export const dossiersOf = ({ persons, enterprises }: Pick<DemoPeople, 'persons' | 'enterprises'>, city: string): readonly Dossier[] => [
  ...persons.map(({ idNumber, departments }): Dossier => ({ number: idNumber, kind: 'person', city, departments })),
  ...enterprises.map(({ creditCode, records }): Dossier => ({ number: creditCode, kind: 'enterprise', city, departments: { records } })),
];
