import type { Localized, Value } from '#core/value.ts';

export type Sex = 'male' | 'female';

/** A register entry as it is imported: kinds and fields are those of `catalog/registers/`. `to` no longer belongs to it. */
export type DemoEntry = {
  readonly kind: string;
  readonly data: Readonly<Record<string, Value>>;
  readonly from: string;
  readonly to: string | null;
  readonly endedBecause?: Localized;
};

/** What the other bodies would truthfully answer about the person: field names as in `catalog/departments/`. */
export type DepartmentRecords = {
  readonly publicSecurity: { readonly name: string; readonly birthDate: string; readonly sex: Sex; readonly alive: boolean; readonly household: string };
  readonly civilAffairs: { readonly lowIncome: boolean; readonly zeroEmployment: boolean };
  /** Level 0 without a certificate, else 1 (most severe) to 4. */
  readonly disabledFederation: { readonly certified: boolean; readonly level: number };
  /** Answers to the questions that are no boundary of the first matters, by `department/scenario`; who is not in them is told to have no record. */
  readonly records: Readonly<Record<string, Readonly<Record<string, Value>>>>;
  /** `holder` is the name the account runs under; `null` when there is no account. */
  readonly bank: { readonly account: string; readonly holder: string; readonly active: boolean; readonly bankName: string; readonly tail: string } | null;
};

/** A person who does not exist: the register's entries and what every department knows. */
export type DemoPerson = {
  /** GB 11643, with a right check digit; 371300 as first places was never given to anybody. */
  readonly idNumber: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly phone: string;
  readonly address: string;
  /** Code of `districts`. */
  readonly district: string;
  /** Shown on the sign-in page: the demo people one should know. */
  readonly featured: boolean;
  readonly story: Localized;
  readonly entries: readonly DemoEntry[];
  readonly departments: DepartmentRecords;
};

export type DemoEnterprise = {
  /** GB 32100, with a right check character. */
  readonly creditCode: string;
  readonly name: string;
  readonly english: string;
  readonly district: string;
  readonly address: string;
  readonly occupations: readonly string[];
  /** Shown on the sign-in page, with its story. */
  readonly featured: boolean;
  readonly story: Localized;
  readonly entries: readonly DemoEntry[];
  /** Answers to questions about the enterprise, by `department/scenario`. */
  readonly records: DepartmentRecords['records'];
};

export type DemoVacancy = {
  readonly creditCode: string;
  readonly title: Localized;
  /** Code of `occupations`. */
  readonly occupation: string;
  /** Code of `districts`. */
  readonly district: string;
  /** Fen a month. */
  readonly wageFrom: number;
  readonly wageTo: number;
  readonly openings: number;
  readonly publishedOn: string;
};

export type DemoPeople = {
  readonly persons: readonly DemoPerson[];
  readonly enterprises: readonly DemoEnterprise[];
  readonly vacancies: readonly DemoVacancy[];
};
