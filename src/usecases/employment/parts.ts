import type { Context } from '../context.ts';
import type { EmploymentStore } from '../ports/employment.ts';

/** What the acts of the employment service work with. */
export type Parts = { readonly context: Context; readonly employment: EmploymentStore };
