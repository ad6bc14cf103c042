import type { CaseRead } from './ports/cases.ts';
import type { Access } from './ports/register.ts';

/** Notes of one look at a case, for everybody whose data are in it: whom it is about, and who handed it in for them (their account, their kinship). */
export function looksAt({ state }: Pick<CaseRead, 'state'>, newId: () => string, look: Omit<Access, 'id' | 'subject'>): readonly Access[] {
  return [...new Set([state.subject, state.applicant])].map((subject) => ({ ...look, id: newId(), subject }));
}
