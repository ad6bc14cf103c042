import { describe, expect, it } from 'vitest';
import { FeelContext } from '../values/context.ts';
import { FeelFunction } from '../values/function.ts';
import { coerce, conforms, isWithin } from './conforms.ts';
import { namedType, type Type } from './type.ts';

const NUMBER: Type = { type: 'simple', kind: 'number' };
const SMALL: Type = { type: 'constrained', of: NUMBER, allows: (value) => typeof value === 'number' && value < 10 };

describe('given a type that allows only some of its values', () => {
  it('a value is of the type whether it is allowed or not', () => {
    expect(conforms(12, SMALL)).toBe(true);
    expect(conforms('12', SMALL)).toBe(false);
    expect(isWithin(SMALL, NUMBER) && isWithin(NUMBER, SMALL)).toBe(true);
  });

  it('only an allowed value is handed on', () => {
    expect(coerce(9, SMALL)).toBe(9);
    expect(coerce(12, SMALL)).toBeUndefined();
    expect(coerce([9], SMALL)).toBe(9);
    expect(coerce([12], SMALL)).toBeUndefined();
  });

  it('what is inside of lists and contexts must be allowed too, and may be null', () => {
    const list: Type = { type: 'list', of: SMALL };
    const context: Type = { type: 'context', entries: new Map([['a', SMALL]]) };
    expect(coerce([1, null], list)).toEqual([1, null]);
    expect(coerce([1, 12], list)).toBeUndefined();
    expect(coerce(9, list)).toEqual([9]);
    expect(coerce(new FeelContext([['a', 9]]), context)).toEqual(new FeelContext([['a', 9]]));
    expect(coerce(new FeelContext([['a', 12]]), context)).toBeUndefined();
  });
});

it('a function that does not say what it gives is handed on as one that gives what is wanted, though it is no instance of it', () => {
  const wanted: Type = { type: 'function', parameters: [NUMBER], result: NUMBER };
  const silent = new FeelFunction([{ name: 'x', type: undefined }], () => 1);
  expect(conforms(silent, wanted)).toBe(false);
  expect(coerce(silent, wanted)).toMatchObject({ parameters: silent.parameters, result: NUMBER });
  expect(coerce(new FeelFunction([], () => 1), wanted)).toBeUndefined();
  expect(coerce(new FeelFunction([{ name: 'x', type: NUMBER }], () => '1', { type: 'simple', kind: 'string' }), wanted)).toBeUndefined();
});

it('null fits no type but Any and Null', () => {
  expect(coerce(null, NUMBER)).toBeUndefined();
  expect(['Any', 'Null'].map((name) => coerce(null, namedType(name) as Type))).toEqual([null, null]);
});
