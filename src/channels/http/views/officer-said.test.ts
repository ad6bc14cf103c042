import { describe, expect, test } from 'vitest';
import { officerSaid } from './officer-said.ts';

const REFUSED = { status: 'refused', by: 'officer', note: '名下有一家在营的店\n同意' } as const;

describe('given a refusal that an officer gave a reason for', () => {
  test('then the person reads it, without the bare agreement of the reviewer', () => expect(officerSaid(REFUSED, false)).toEqual({ officerSaid: '名下有一家在营的店' }));
  test('then whoever sees nothing of the person does not read it', () => expect(officerSaid(REFUSED, true)).toEqual({}));
});

test.each([{ ...REFUSED, by: 'rules' }, { ...REFUSED, status: 'approved' }, { ...REFUSED, note: undefined }] as const)('given %j, then there is nothing to read', (item) => expect(officerSaid(item, false)).toEqual({}));
