import type { DepartmentAnswer } from '../cases/given.ts';
import type { Fact } from '../fact.ts';

const MARK = 'same-person.';

/** The finding by which an officer says whether one answer, which contradicts the register, is about this person all the same. It holds for that answer only. */
export function samePersonFinding(answer: Pick<DepartmentAnswer, 'exchange'>): string {
  return `${MARK}${answer.exchange}`;
}

/** Whether a finding is such a judgement: no element of the catalogue. */
export function isSamePersonFinding(name: string): boolean {
  return name.startsWith(MARK);
}

/** What of an answer may be used: all of it; of one that contradicts only what does not, once an officer has confirmed whom it is about. */
export function usable(answer: DepartmentAnswer, findings: readonly Fact[]): Pick<DepartmentAnswer, 'values' | 'at'> {
  if (!answer.contradicts) return answer;
  const said = findings.findLast((fact) => fact.element === samePersonFinding(answer));
  return said?.value === true ? { values: answer.contradicts.rest, at: answer.contradicts.at } : answer;
}
