import { expect, test } from 'vitest';
import type { Visit } from '#core/parties/visit.ts';
import { keptOf, shownHere } from './plans.ts';

const body = { answers: {}, contests: {}, promises: [], shown: ['marriage.certificate'] };
const at = (id: string) => ({ visit: { id, clerk: `clerk of ${id}` } as Visit });

test('given an original that was shown in a visit, then the draft gives it back in that visit', () => {
  expect(shownHere(keptOf(body, at('v-1')), at('v-1'))).toEqual(['marriage.certificate']);
});

test('given a visit that was broken off, then in another one, with whichever clerk, the original has to be shown again', () => {
  expect(shownHere(keptOf(body, at('v-1')), at('v-2'))).toEqual([]);
  expect(shownHere(keptOf(body, at('v-1')), {})).toEqual([]);
  // What was kept before it was said in which visit.
  expect(shownHere(body, at('v-1'))).toEqual([]);
});
