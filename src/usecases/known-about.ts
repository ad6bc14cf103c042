import { maskNumber } from '#core/register/mask.ts';
import type { DepartmentAnswer, Given } from '#core/cases/given.ts';
import type { Known } from '#core/evidence/gather.ts';
import type { Material } from '#core/evidence/material.ts';
import type { Fact } from '#core/fact.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Subject } from './ports/cases.ts';

/** Put together what is known about a person at one moment. */
export function knownAbout(subject: Subject, known: { entries: readonly RegisterEntry[]; departments: readonly DepartmentAnswer[]; given: Given; givenAt?: string; findings?: readonly Fact[]; locker?: readonly Material[] }, at: string): Known {
  return { findings: [], locker: [], ...known, signedIn: { 'person.name': subject.name, 'person.idNumber': maskNumber(subject.number) }, at, on: dayOf(at) };
}
