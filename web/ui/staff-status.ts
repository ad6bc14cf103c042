import type { ItemStatus } from './api-types.ts';

/** The words for a state where whoever reads them is not the applicant, who alone is addressed by one of them. */
export function staffStatus<S extends ItemStatus>(status: S): `status.${Exclude<S, 'correction'>}` | 'status.asked' {
  return status === 'correction' ? 'status.asked' : `status.${status as Exclude<S, 'correction'>}`;
}
