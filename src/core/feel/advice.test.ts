import { describe, expect, it } from 'vitest';
import { advised } from './advice.ts';
import { compile } from './expression.ts';
import { FeelError } from './feel-error.ts';

describe('given a text that cannot be read, it is told what was probably meant', () => {
  it.each<[string, readonly string[]]>([
    ['a == 1', ['=']], ['a && b', ['and']], ['a || b', ['or']], ["a = 'x'", ['"']], ['a = “x”', ['"']], ['（a + 1）', [')']], ['count（a）', ['(']], ['max(a， b)', [',']], ['a ≥ 12', ['>=']], ['a <> b', ['!=']],
    ['(a + 1', [')']], ['[1, 2', [']']], ['{a: [1', [']']], ['if a then 1', ['else']], ['if a', ['then']], ['a + "x', ['"']], ['10 % 3', ['/ 100']],
  ])('%s → %j', (text, expected) => {
    const error = failure(text);
    expect(error).toBeInstanceOf(FeelError);
    expect((error as FeelError).expected).toEqual(expected);
    expect((error as FeelError).reason.zh).toMatch(/[一-鿿]/);
  });

  it('where nobody can tell, only the place', () => {
    expect(failure('a b c )')).toMatchObject({ expected: [], at: { from: 6, to: 7 } });
  });
});

function failure(text: string): unknown {
  try {
    return compile(text, { dotted: true });
  } catch (error) {
    return error instanceof FeelError ? advised(text, error) : error;
  }
}
