import { expect, test } from 'vitest';
import { decideItem } from '#core/cases/decide-item.ts';
import { cn } from '../../test/support/calendar.ts';
import { sha256 } from '../../test/support/hash.ts';
import { acting, ANSWERS, AT, compiledClub, drawnFor, ENTRIES, entry, fitness, given, LATER, NUMBER, stepsOf, submit } from '../../test/support/swim-club.ts';
import type { Context } from './context.ts';
import { record } from './record.ts';
import { writeOf } from './write-case.ts';

const context = { hash: sha256, calendarOf: () => cn } as unknown as Context;
const subject = { region: '371300', id: 's-1', kind: 'person' as const, name: '王小明', number: '371300199003070017', numberHash: 'h' };
const opening = (...known: Parameters<typeof submit>) => record({ region: '371300', number: NUMBER }, stepsOf(submit(...known)), AT, sha256);
const told = (recording: ReturnType<typeof record>) => writeOf(context, compiledClub(), recording, { subject, entries: [] }, AT).nameList.map(({ department }) => department);

test('given an item that is approved, then the bodies of the event receive the list, and not again with what is decided later', () => {
  const recording = opening({ given: given(ANSWERS) });
  expect(told(recording)).toEqual(['pool']);
  const { state } = recording;
  const later = stepsOf(decideItem(acting(state, '9.4', drawnFor(state, '9.4')), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' }));
  expect(told(record(recording, later, LATER, sha256))).toEqual([]);
});

test('given somebody who is refused everything, then nobody is told the name', () => {
  const refused = opening({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }), entries: [...ENTRIES, entry('membership')], departments: [fitness({ fit: false })] });
  expect(refused.state.items.map(({ status }) => status)).toEqual(['refused', 'dropped']);
  expect(told(refused)).toEqual([]);
});
