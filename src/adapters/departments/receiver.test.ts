import { expect, test } from 'vitest';
import type { Department } from '#core/catalog/department.ts';
import { signRequest, verifyAnswer } from '#core/partners/protocol.ts';
import type { Said } from '#usecases/department-events/take-word.ts';
import { newSigningKey } from '../../../test/departments.ts';
import type { Exchange } from './exchange-log.ts';
import { sha256, verifiers, type SigningKey } from './keys.ts';
import { createReceiver } from './receiver.ts';

const both = (text: string) => ({ zh: text, en: text });
const pushed = { ...both('pushed'), direction: 'push' as const, frequency: 'on-event' as const, why: both('why'), basis: 'law', request: ['person.idNumber', 'person.name'], answer: { 'death.diedOn': 'date' as const }, starts: { notify: ['bereavement'], people: 'relatives' }, deadlineMs: 500 };
const register: Department = { ...both('register'), system: both('system'), scenarios: { death: pushed, asked: { ...pushed, direction: 'ask' } } };
const [own, theirs, others] = [newSigningKey(), newSigningKey(), newSigningKey()];
const NOW = new Date('2026-11-23T01:00:00.000Z');
const [LI, WANG] = ['11010519491231002X', '440524188001010014'];
const payload = { 'person.idNumber': LI, 'person.name': '李䶮', 'death.diedOn': '2026-11-20', 'relatives': [WANG, LI], 'unasked': 'secret' };
const body = { exchange: 'e-1', nonce: 'n-1', message: 'w-1', payload };

const taken: Said[] = [];
const exchanges: Exchange[] = [];
const receive = createReceiver({
  departments: new Map([['register', register], ['other', { ...register, scenarios: {} }]]), codes: new Map(), keys: { own, departments: { register: [theirs.publicJwk], other: [others.publicJwk] } },
  clock: () => NOW, hashSubject: () => 'hash', exchanges: { record: (exchange) => void exchanges.push(exchange) }, homeRegion: '371300',
  take: async (said) => {
    if (said.message === 'used') return 'reused';
    taken.push(said);
    return { receipt: 'r-1', at: NOW.toISOString(), region: '440300' };
  },
});

async function say(content: unknown = body, { key = theirs, to = 'register', scenario = 'death', nonce = 'n-1', sent, at = NOW }: { key?: SigningKey; to?: string; scenario?: string; nonce?: string; sent?: string; at?: Date } = {}) {
  const [path, text] = [`/partners/v1/${to}/${scenario}`, JSON.stringify(content)];
  const headers = signRequest(to, path, text, key, { now: at, nonce });
  const written = await receive({ department: to, scenario, path, headers, body: Buffer.from(sent ?? text) });
  const signed = verifyAnswer({ status: written.status, headers: written.headers, request: { method: 'POST', path, headers } }, Buffer.from(written.body), nonce, { keys: verifiers([own.publicJwk]), sha256, now: NOW }).ok;
  return { status: written.status, signed, answer: JSON.parse(written.body) as { code?: string; receipt?: string; title?: string } };
}

test('given a word signed by its department, then it is taken with what its scenario declares and no more, and acknowledged with a signature', async () => {
  expect(await say()).toMatchObject({ status: 200, signed: true, answer: { exchange: 'e-1', message: 'w-1', receipt: 'r-1' } });
  expect(taken).toEqual([{ department: 'register', scenario: 'death', message: 'w-1', word: { kind: 'person', number: LI, name: '李䶮', people: [WANG], values: { 'death.diedOn': '2026-11-20' } } }]);
  expect(exchanges.at(-1)).toMatchObject({ region: '440300', direction: 'push', outcome: 'received', subject: 'hash' });
});

test.each<readonly [string, () => ReturnType<typeof say>, number, string, boolean]>([
  ['signed with a key nobody knows', () => say(body, { key: newSigningKey() }), 401, 'not-allowed', false],
  ['signed by another department', () => say(body, { key: others }), 401, 'not-allowed', false],
  ['changed on the way', () => say(body, { sent: JSON.stringify({ ...body, message: 'w-2' }) }), 401, 'not-allowed', false],
  ['made an hour ago', () => say(body, { at: new Date(NOW.getTime() - 3_600_000) }), 401, 'not-allowed', false],
  ['for a scenario that is asked', () => say(body, { scenario: 'asked' }), 404, 'not-understood', false],
  ['for a department without the scenario', () => say(body, { to: 'other', key: others }), 404, 'not-understood', false],
  ['with another nonce than the signature', () => say({ ...body, nonce: 'n-2' }), 422, 'not-understood', true],
  ['that is no object', () => say('word'), 422, 'not-understood', true],
  ['without a name', () => say({ ...body, payload: { ...payload, 'person.name': undefined } }), 422, 'not-understood', true],
  ['with an empty name', () => say({ ...body, payload: { ...payload, 'person.name': '  ' } }), 422, 'not-understood', true],
  ['about a number that is none', () => say({ ...body, payload: { ...payload, 'person.idNumber': '110105194912310021' } }), 422, 'not-understood', true],
  ['with a relative whose number is none', () => say({ ...body, payload: { ...payload, relatives: ['x'] } }), 422, 'not-understood', true],
  ['with a day that is none', () => say({ ...body, payload: { ...payload, 'death.diedOn': 'yesterday' } }), 422, 'not-understood', true],
  ['under an id that stands for another word', () => say({ ...body, message: 'used' }), 409, 'message-reused', true],
])('a word %s is refused', async (_, saying, status, code, signed) => {
  const before = taken.length;
  expect(await saying()).toMatchObject({ status, signed, answer: { code } });
  expect(taken).toHaveLength(before);
});
