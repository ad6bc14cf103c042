import type { Refusal } from '#core/cases/refusal.ts';
import { Problem, type ProblemCode } from './problems.ts';

/** Which problem a refused command is. */
const AS_PROBLEM: Readonly<Record<Refusal['code'], ProblemCode>> = {
  'not-admitted': 'not-yours', 'nothing-to-do': 'nothing-to-do', 'departments-silent': 'unavailable', incomplete: 'incomplete', 'unknown-field': 'wrong-input', 'wrong-type': 'wrong-input', 'no-such-item': 'not-found', 'not-allowed': 'not-allowed',
  'not-yours': 'not-yours', 'criterion-fails': 'wrong-input', 'criterion-passes': 'wrong-input', 'unknown-criterion': 'wrong-input', 'still-unknown': 'incomplete',
  'already-corrected': 'not-allowed', 'not-in-catalogue': 'wrong-input', 'prove-again': 'prove-again',
};

/** A refusal of core as the problem a client gets. Core points into the command, which the body of the request carries; `at` is where it does, none where the command is the request. */
export function problemOf(refusal: Refusal, at = '/body'): Problem {
  return new Problem(AS_PROBLEM[refusal.code], refusal.detail, refusal.errors?.map((each) => ({ ...each, pointer: `${at}${each.pointer}` })));
}
