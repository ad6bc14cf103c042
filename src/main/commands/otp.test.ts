import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { codeAt, oneTimeCodes, stepAt } from '#adapters/identity/one-time-codes.ts';
import { generateStaff } from '#sandbox/people/staff.ts';
import { otpCommand } from './otp.ts';

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'kuaiban-otp-')); });
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const NOW = new Date('2026-11-21T01:00:07Z');
const kuaiban = async (...args: string[]) => {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const code = await otpCommand(args, { KUAIBAN_DATA: folder }, NOW);
  return { code, out: out.mock.calls.flat().join('\n'), errors: errors.mock.calls.flat().join('\n') };
};

test('given the number of a demo officer, then stdout has the code that a sign-in takes', async () => {
  const { code, out, errors } = await kuaiban('0173');
  expect(code).toBe(0);
  expect(out).toMatch(/^\d{6}$/);
  expect(errors).toContain('23 s left');
  const secret = generateStaff('kuaiban').find(({ number }) => number === '0173')!.totpSecret;
  expect(oneTimeCodes.stepOf(secret, out, NOW)).not.toBeNull();
});

test('given a code that is about to change, then the next one is waited for', async () => {
  const pauses: number[] = [];
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const late = new Date('2026-11-21T01:00:25Z');
  await otpCommand(['0173'], { KUAIBAN_DATA: folder }, late, async (ms) => pauses.push(ms));
  expect(pauses).toEqual([5000]);
  const secret = generateStaff('kuaiban').find(({ number }) => number === '0173')!.totpSecret;
  expect(out.mock.calls).toEqual([[codeAt(secret, stepAt(late) + 1)]]);
});

test('given a number that nobody has, then one sentence says where the numbers are', async () => {
  const { code, out, errors } = await kuaiban('9999');
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(errors.split('\n')).toHaveLength(1);
  expect(errors).toContain('9999');
});

test.each([[[]], [['0173', '0186']], [['--nonsense']]])('given %j, then it says how to ask', async (args) => {
  expect((await kuaiban(...args)).code).toBe(2);
});
