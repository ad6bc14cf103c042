import type { StaffKinds } from './statements.ts';

/** Somebody who is on record with an enterprise today. `insured`: codes of the insurances that it pays for them. */
export type Employee = { readonly subject: string; readonly name: string; readonly number: string; readonly since: string; readonly position: string | null; readonly insured: readonly string[] };
/** `name`: part of it; whom it is about, in pages from `skip`. */
export type EmployeesOf = { readonly region: string; /** As the register of persons names the enterprise. */ readonly number: string; readonly today: string; readonly name: string; readonly skip: number; readonly take: number };

export type EmployeeStore = {
  /** Who is with an enterprise today, the latest to begin first, and how many there are in all that fit. One query. */
  list(of: EmployeesOf, kinds: Pick<StaffKinds, 'employed' | 'insured'>): Promise<{ readonly employees: readonly Employee[]; readonly total: number }>;
};
