import { expect, test } from 'vitest';
import { screenState, type Standing } from './screen.ts';

const begun: Standing = { begunAt: '2026-11-23T01:00:00.000Z' };
const paired: Standing = { ...begun, pairedAt: '2026-11-23T01:01:00.000Z' };
const shown: Standing = { ...paired, visit: 'a', shownAt: '2026-11-23T01:02:00.000Z' };

test.each<[string, Standing, string | undefined, string, ReturnType<typeof screenState>]>([
  ['its code can be typed', begun, undefined, '2026-11-23T01:09:59.999Z', 'code'],
  ['its code is too old', begun, undefined, '2026-11-23T01:10:00.000Z', 'over'],
  ['it greets between visits', paired, undefined, '2026-11-23T01:02:00.000Z', 'greeting'],
  ['it greets while nothing of the visit was filled in', paired, 'a', '2026-11-23T01:02:00.000Z', 'greeting'],
  ['it shows what is filled in', shown, 'a', '2026-11-23T01:02:29.999Z', 'showing'],
  ['the clerk’s page is gone', shown, 'a', '2026-11-23T01:02:30.000Z', 'greeting'],
  ['the visit has ended', shown, undefined, '2026-11-23T01:02:01.000Z', 'greeting'],
  ['the next person has come', shown, 'b', '2026-11-23T01:02:01.000Z', 'greeting'],
  ['it was let go', { ...shown, endedAt: '2026-11-23T01:02:00.000Z' }, 'a', '2026-11-23T01:02:01.000Z', 'over'],
  ['the working day is over', paired, undefined, '2026-11-23T13:01:00.000Z', 'over'],
])('%s', (_, standing, goingOn, now, state) => expect(screenState(standing, goingOn, now)).toBe(state));
