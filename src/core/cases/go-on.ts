import { thenSettle, type Acting } from './act.ts';
import type { DepartmentAnswer } from './given.ts';
import type { Outcome } from './refusal.ts';

/** Departments have answered (or somebody can be drawn again): let every waiting item go on. */
export function goOn(acting: Omit<Acting, 'no'>, answers: readonly DepartmentAnswer[]): Outcome {
  const steps = answers.length > 0 ? [{ actor: acting.actor, event: { type: 'answered' as const, departments: answers } }] : [];
  return thenSettle({ ...acting, no: 0 }, steps);
}
