import { expect, test } from 'vitest';
import { holding } from './holding.ts';

test('a record that was repaired or removed holds no longer; any other holds until its day', () => {
  expect((['broken', 'revoked', 'repaired', 'cleared'] as const).map((standing) => holding({ standing }))).toEqual(['until', 'until', 'over.repaired', 'over.cleared']);
});
