import { expect, test } from 'vitest';
import type { Scenario } from '#core/catalog/department.ts';
import { subjectEcho } from '#core/partners/protocol.ts';
import { askForm } from './answer-form.ts';
import { sha256 } from './keys.ts';
import { readAnswer } from './reading.ts';

const text = { zh: 'x', en: 'x' };
const scenario: Scenario = { ...text, direction: 'ask', frequency: 'on-application', why: text, basis: 'law', request: [], answer: { alive: 'boolean' }, freshFor: '1d', deadlineMs: 500 };
const asked = { exchange: 'e-1', about: '11010519491231002X', known: {}, freshForMs: 86_400_000, now: new Date('2026-11-23T01:00:00.000Z') };
const answeredAt = (at: string) =>
  readAnswer({ kind: 'signed', status: 200, nonce: 'n', body: { exchange: 'e-1', subject: subjectEcho('n', asked.about, sha256), at, values: { alive: true } } }, askForm(scenario, new Map()), asked);

test.each(['2026-11-23T00:59:00Z', '2026-11-22T09:00:00+08:00', '2026-11-23T01:00:30.5Z'])('given an answer of %s, then it may be used', (at) => expect(answeredAt(at)).toMatchObject({ kind: 'answered', at }));

test.each(['2026-11-22T00:59:00Z', '2026-11-22T23:59:60Z', '2026-11-23T07:59:60+08:00'])('given an answer of %s, then it is stale: too old, or of a moment no clock can tell', (at) =>
  expect(answeredAt(at)).toMatchObject({ kind: 'invalid', reason: 'stale' }));

test.each(['2026-11-23T02:00:00Z', '2027-11-23T01:00:00Z'])('given an answer of %s, a time to come, then the clock of the department is off, and nothing of it is used', (at) =>
  expect(answeredAt(at)).toMatchObject({ kind: 'invalid', reason: 'clock' }));

test.each(['2026-02-31T00:00:00Z', 'yesterday', ''])('given an answer of %j, then nothing is made of it', (at) => expect(answeredAt(at)).toMatchObject({ kind: 'invalid' }));
