import { expect, test } from 'vitest';
import { linyi } from '../../../test/support/linyi.ts';
import { neverFor } from './never-for.ts';

const AT = '2026-11-26T02:00:00.000Z';
const why = (lifeEvent: string, code: string) => neverFor(linyi, '371300', lifeEvent, 'employer', { findings: [], locker: [], departments: [], given: { answers: {}, contests: {}, promises: [], files: {} }, entries: [], signedIn: { 'applicant.enterprise': code, 'applicant.as': 'employer' }, at: AT, on: '2026-11-26' });

test('given an event for public institutions, then an enterprise is told whose it is, and an institution may', () => {
  expect(why('institution-hiring', '91371300MA3SEED001')?.zh).toContain('事业单位');
  expect(why('institution-hiring', '12371300MB00000001')).toBeUndefined();
});

test('given an event whose conditions the sign-in does not settle, or none, then nobody is told no', () => {
  expect([why('termination', '91371300MA3SEED001'), why('hiring', '12371300MB00000001'), why('bereavement', '91371300MA3SEED001'), why('nothing', '91371300MA3SEED001')]).toEqual([undefined, undefined, undefined, undefined]);
});
