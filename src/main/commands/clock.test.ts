import { afterEach, expect, test, vi } from 'vitest';
import { clockCommand } from './clock.ts';

afterEach(() => vi.restoreAllMocks());

const kuaiban = async (...args: string[]) => {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const code = await clockCommand(args);
  const text = (calls: readonly (readonly unknown[])[]): string => calls.map((call) => call.join(' ')).join('\n');
  return { code, out: text(out.mock.calls), errors: text(errors.mock.calls) };
};
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await kuaiban('--region', '371300', '--json', ...args)).out);

test('given ten working days over 国庆, then --json says when they end and by which calendar', async () =>
  expect(await json('--from', '2026-09-25T08:00:00Z', '--limit', '10wd')).toEqual({
    region: '371300', calendar: 'cn', calendarKnownUntil: '2026-12-31',
    from: '2026-09-25T16:00:00+08:00', acceptedOn: '2026-09-25', limit: '10wd', limitIn: { zh: '10 个工作日', en: '10 working days' },
    pauses: [], due: { known: true, at: '2026-10-15T23:59:59+08:00', day: '2026-10-15' },
  }));

test('given pauses, then their days are not counted', async () =>
  expect(await json('--from', '2026-11-02', '--limit', '10wd', '--pause', '2026-11-04T10:00/2026-11-06T10:00', '--pause', '2026-11-10/2026-11-11')).toMatchObject({ due: { day: '2026-11-19' }, pauses: [{ from: '2026-11-04T10:00:00+08:00' }, { to: '2026-11-11T00:00:00+08:00' }] }));

test('given a year without a notice, then it says so', async () => {
  expect(await json('--from', '2026-12-31', '--limit', '1wd')).toMatchObject({ due: { known: false, year: 2027, because: { zh: '2027 年放假安排尚未公布，无法确定' } } });
  expect((await kuaiban('--region', '371300', '--from', '2026-12-31', '--limit', '1wd')).out).toContain('The holidays of 2027 are not published');
});

test('without --json it is told to people', async () => {
  const { code, out } = await kuaiban('--region', '371300', '--from', '2026-11-21T09:30', '--limit', '30min');
  expect(code).toBe(0);
  expect(out).toContain('2026-11-21T10:00:00+08:00');
  expect(out).toContain('30 分钟 / 30 minutes');
});

test.each([
  ['nothing', [], '--from, --limit and --region are needed'],
  ['a limit that is none', ['--from', '2026-11-21', '--limit', '10h', '--region', '371300'], 'not a limit'],
  ['a day that does not exist', ['--from', '2026-02-30', '--limit', '10wd', '--region', '371300'], 'not an instant'],
  ['minutes from a day', ['--from', '2026-11-21', '--limit', '30min', '--region', '371300'], 'minutes need a time of day'],
  ['a pause without end', ['--from', '2026-11-21', '--limit', '1d', '--region', '371300', '--pause', '2026-11-22'], 'not a pause'],
  ['a pause that runs backwards', ['--from', '2026-11-21', '--limit', '1d', '--region', '371300', '--pause', '2026-11-23/2026-11-22'], 'cannot end before it begins'],
  ['an unknown option', ['--form', '2026-11-21'], '--form'],
])('given %s, then it says what is wrong and how to write it, with exit code 2', async (_, args, expected) => {
  const { code, errors } = await kuaiban(...args);
  expect(code).toBe(2);
  expect(errors).toContain(expected);
  expect(errors).toContain('kuaiban clock --from');
});

test.each(['999999', '../../x', ''])('given the region %j, which is none, then it says so with exit code 1', async (region) => {
  const { code, errors } = await kuaiban('--from', '2026-11-21', '--limit', '1d', `--region=${region}`);
  expect(code).toBe(1);
  expect(errors).toContain(`There is no region ${region}`);
});
