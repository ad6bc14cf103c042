import type { Visit } from './visit.ts';

/** What employers and families file: for their staff, for themselves, for somebody who died. */
export const EMPLOYERS: readonly Visit[] = [];
