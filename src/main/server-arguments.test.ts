import { expect, test } from 'vitest';
import { answerToArguments } from './server-arguments.ts';

test('given no argument, then the server starts', () => {
  expect(answerToArguments([])).toBeNull();
});

test('given one that there is not, then it is refused by name and says how the port is set', () => {
  const answer = answerToArguments(['--port', '8190']);
  expect(answer?.code).toBe(2);
  expect(answer?.text).toMatch(/--port[^]*PORT=8190/u);
});

test('given a question for help, then the settings are named', () => {
  expect(answerToArguments(['--help'])).toMatchObject({ code: 0, text: expect.stringContaining('KUAIBAN_REGION') as string });
});
