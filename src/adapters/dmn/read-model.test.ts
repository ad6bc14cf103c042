import { describe, expect, it } from 'vitest';
import { DmnError } from '#core/dmn/dmn-error.ts';
import { readModel } from './read-model.ts';
import { readTestCases } from './read-test-cases.ts';

const nested = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times);
const model = (logic: string): string => `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m"><decision id="d" name="d">${logic}</decision></definitions>`;

describe('given XML that is nested without end', () => {
  it.each([
    ['lists', '<list>', '</list>'], ['contexts', '<context><contextEntry>', '</contextEntry></context>'], ['conditionals', '<conditional><if>', '</if></conditional>'],
    ['functions', '<functionDefinition>', '</functionDefinition>'], ['what is not of DMN', '<x>', '</x>'],
  ])('a model of %s is refused', async (_what, open, close) => {
    await expect(readModel(model(nested(open, close, 10_000)))).rejects.toThrow(DmnError);
    await expect(readModel(model(nested(open, close, 200)))).resolves.toBeDefined();
  });

  it('and so are tests', () => {
    const tests = (times: number): string => `<testCases><testCase><inputNode name="a">${nested('<list><item>', '</item></list>', times)}</inputNode></testCase></testCases>`;
    expect(() => readTestCases(tests(10_000))).toThrow(DmnError);
    expect(readTestCases(tests(100))?.cases).toHaveLength(1);
  });
});
