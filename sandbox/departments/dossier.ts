/** What the stand-in departments together know about one person; each department answers with its own part only. */
export type Dossier = {
  readonly idNumber: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  readonly alive: boolean;
  /** Code of the list `householdTypes`. */
  readonly household: string;
  readonly lowIncome: boolean;
  readonly zeroEmployment: boolean;
  /** Level 1 to 4; absent without a certificate. */
  readonly disabilityLevel?: number;
  readonly accounts: readonly { readonly number: string; readonly bankName: string; readonly active: boolean }[];
};
