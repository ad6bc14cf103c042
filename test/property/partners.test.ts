import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askForm } from '#adapters/departments/answer-form.ts';
import { sha256 } from '#adapters/departments/keys.ts';
import { readAnswer } from '#adapters/departments/reading.ts';
import { subjectEcho } from '#core/partners/protocol.ts';
import { formatSignatureInput, parseByteSequences, parseSignatureInput } from '#core/partners/structured-fields.ts';
import { codes, departments } from '../departments.ts';

const SEED = 20261123;
const settings = { seed: SEED, numRuns: 500, verbose: 1 } as const;

describe('structured fields', () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9_.*-]{0,8}$/);
  const ascii = fc.stringMatching(/^[ -~]{0,20}$/);
  const params = fc.array(fc.tuple(key, fc.oneof(ascii, fc.integer({ min: -1e14, max: 1e14 }), fc.constant(true as const)))).map((pairs) => new Map(pairs));
  const input = fc.record({ components: fc.array(fc.record({ name: ascii, params }), { maxLength: 5 }), params });

  test('written and read again are the same', () => {
    fc.assert(fc.property(input, (one) => { expect(parseSignatureInput(`kb=${formatSignatureInput(one)}`).get('kb')).toEqual(one); }), settings);
  });

  test('of any text are read or refused, and nothing else', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[kb=("@;a-z), :0-9A]{0,40}$/));
    fc.assert(fc.property(text, fc.constantFrom(parseSignatureInput, parseByteSequences), (given, parse) => {
      try {
        parse(given);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
      }
    }), settings);
  });
});

describe('what a department signs', () => {
  const scenario = departments.get('public-security')!.scenarios['identity']!;
  const form = askForm(scenario, codes);
  const [now, about, nonce, exchange] = [new Date('2026-11-23T02:00:00Z'), '371300199003070021', 'n-1', 'x-1'];
  const asked = { exchange, about, known: {}, freshForMs: 1000, now };
  const right = { exchange, subject: subjectEcho(nonce, about, sha256), at: now.toISOString() };

  test('never breaks the reader, and reaches the platform only in the declared types', () => {
    const values = fc.oneof(fc.anything(), fc.record({ name: fc.anything(), birthDate: fc.anything(), alive: fc.anything(), more: fc.anything() }, { requiredKeys: [] }));
    const body = fc.oneof(fc.jsonValue(), values.map((held) => ({ ...right, values: held })), fc.record({ ...right, exchange: fc.string(), subject: fc.string(), at: fc.string(), values }));
    fc.assert(fc.property(body, fc.constantFrom(200, 201, 204, 302, 400, 401, 404, 409, 422), (given, status) => {
      const read = readAnswer({ kind: 'signed', status, body: given, nonce }, form, asked);
      if (read.kind !== 'answered') return;
      expect(status).toBeLessThan(202);
      for (const [name, value] of Object.entries(read.values)) {
        expect(Object.keys(scenario.answer)).toContain(name);
        expect(typeof value).toBe(name === 'alive' ? 'boolean' : 'string');
      }
    }), settings);
  });

  test('for another person is never an answer', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9]{17}[0-9X]$/).filter((other) => other !== about), (other) => {
      const body = { ...right, subject: subjectEcho(nonce, other, sha256), values: { alive: true } };
      expect(readAnswer({ kind: 'signed', status: 200, body, nonce }, form, asked)).toEqual({ kind: 'invalid', reason: 'other-person' });
    }), settings);
  });
});
