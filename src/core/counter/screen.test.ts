import { expect, test } from 'vitest';
import { isNewer, screenState, tidyTimes, type Standing } from './screen.ts';

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

test.each<[string, Parameters<typeof isNewer>[0], boolean]>([
  ['nothing is shown yet', {}, true],
  ['an older one of the same visit is shown', { visit: 'a', askedAt: '2026-11-23T01:02:00.000Z' }, true],
  ['the same moment', { visit: 'a', askedAt: '2026-11-23T01:02:01.000Z' }, true],
  ['one that was asked for later is shown', { visit: 'a', askedAt: '2026-11-23T01:02:02.000Z' }, false],
  ['it is that of another visit', { visit: 'b', askedAt: '2026-11-23T01:02:02.000Z' }, true],
])('a sheet that arrives: %s', (_, shownNow, newer) => expect(isNewer(shownNow, { visit: 'a', asked: '2026-11-23T01:02:01.000Z' })).toBe(newer));

test('what is tidied away is what no screen shows any more', () => {
  const now = '2026-11-23T13:01:00.000Z', { codes, paired: since, shown: seen, over } = tidyTimes(now);
  expect(screenState({ begunAt: codes }, undefined, now)).toBe('over');
  expect(screenState({ begunAt: since, pairedAt: since }, undefined, now)).toBe('over');
  expect(screenState({ ...paired, visit: 'a', shownAt: seen }, 'a', now)).not.toBe('showing');
  expect(Date.parse(now) - Date.parse(over)).toBe(24 * 3_600_000);
});
