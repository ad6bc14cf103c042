import { expect, test } from 'vitest';
import { waysOf } from './ways.ts';

test.each([
  ['a person, of what everybody does for themself', 'person', ['self'], 'person', ['self']],
  ['a person, of what relatives do', 'person', ['relative'], 'person', ['relative']],
  ['a person, of what only employers do', 'person', ['employer'], 'person', []],
  ['an enterprise, of what employers do', 'person', ['self', 'employer'], 'enterprise', ['employer']],
  ['an enterprise, of its own matters', 'enterprise', ['self'], 'enterprise', ['self']],
  ['a person, of the matters of enterprises', 'enterprise', ['self'], 'person', []],
  ['staff', 'person', ['self', 'relative', 'employer'], 'staff', []],
] as const)('%s', (_, subject, filedBy, kind, ways) => expect(waysOf({ subject, filedBy: [...filedBy] }, kind)).toEqual(ways));
