import type { Value } from '#core/value.ts';
import type { Dossier } from './dossier.ts';

export type Fields = Readonly<Record<string, Value>>;
type Question = {
  /** The field that says whom the question is about. */
  readonly key: string;
  /** Undefined where the department has no record under this key. */
  answer(dossiers: readonly Dossier[], key: string, fields: Fields): Fields | undefined;
};
export type Duties = { readonly asks: Readonly<Record<string, Question>>; readonly tells: readonly string[] };

/** A department looks up by number; a name that does not fit the number finds nobody, so that nothing is said about a stranger. */
const personal = (part: (dossier: Dossier) => Fields): Question => ({
  key: 'person.idNumber',
  answer: (dossiers, key, fields) => {
    const dossier = dossiers.find(({ idNumber }) => idNumber === key);
    return dossier === undefined || !fits(dossier, fields) ? undefined : part(dossier);
  },
});

const fits = (dossier: Dossier, fields: Fields): boolean =>
  fields['person.name'] === undefined || String(fields['person.name']).normalize() === dossier.name.normalize();

const account: Question = {
  key: 'account.socialCard',
  answer: (dossiers, key, fields) => {
    const holder = dossiers.find(({ accounts }) => accounts.some(({ number }) => number === key));
    const found = holder?.accounts.find(({ number }) => number === key);
    if (holder === undefined || found === undefined || !fits(holder, fields)) return undefined;
    return { active: found.active, bankName: found.bankName, tail: found.number.slice(-4) };
  },
};

/** Public security says which name belongs to a number; the asker compares. */
const identity: Question = {
  key: 'person.idNumber',
  answer: (dossiers, key) => {
    const dossier = dossiers.find(({ idNumber }) => idNumber === key);
    if (dossier === undefined) return undefined;
    const { name, birthDate, sex, alive, household } = dossier;
    return { name, birthDate, sex, alive, household };
  },
};

/** What each stand-in department does, by its id in the catalogue. */
export const DUTIES: Readonly<Record<string, Duties>> = {
  'public-security': { asks: { identity }, tells: [] },
  'civil-affairs': { asks: { 'family-aid': personal(({ lowIncome, zeroEmployment }) => ({ lowIncome, zeroEmployment })) }, tells: [] },
  'disabled-federation': {
    asks: { disability: personal(({ disabilityLevel }) => ({ certified: disabilityLevel !== undefined, level: disabilityLevel ?? 0 })) },
    tells: [],
  },
  'medical-insurance': { asks: {}, tells: ['unemployment-medical-cover'] },
  'bank': { asks: { account }, tells: [] },
  'social-insurance': { asks: {}, tells: ['name-list'] },
  'employment-service': { asks: {}, tells: ['name-list'] },
};
