import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaultOrder } from '#sandbox/departments/faults.ts';
import { DUTIES } from '#sandbox/departments/scenarios.ts';
import { about, departments, li, newSigningKey, startWorld, wang } from '../../../test/departments.ts';
import type { World } from '../../../test/departments.ts';

let world: World;
beforeEach(async () => { world = await startWorld(); });
afterEach(async () => { await world.end(); vi.useRealTimers(); });

const askIdentity = (person = li, more = {}) => world.platform.ask('public-security', 'identity', { ...about(person), ...more });

test('the stand-ins do exactly what the catalogue declares', () => {
  const declared = [...departments].map(([id, { scenarios }]) => {
    const names = (direction: string): string[] => Object.entries(scenarios).filter(([, scenario]) => scenario.direction === direction).map(([name]) => name).toSorted();
    return [id, { asks: names('ask'), tells: names('tell') }];
  });
  const served = Object.entries(DUTIES).map(([id, { asks, tells, statements = [], returns = [], verdicts = [], lists = [] }]) => [id, { asks: [...Object.keys(asks), ...statements, ...returns, ...verdicts, ...lists].toSorted(), tells: tells.toSorted() }]);
  expect(Object.fromEntries(served)).toEqual(Object.fromEntries(declared));
});

describe('a question', () => {
  test.each([
    ['public-security', 'identity', { name: '李䶮', birthDate: '1990-03-07', sex: 'female', alive: true, household: 'local-urban' }],
    ['civil-affairs', 'family-aid', { lowIncome: true, zeroEmployment: false }],
    ['disabled-federation', 'disability', { certified: true, level: 3 }],
    ['bank', 'account', { active: true, bankName: '示例银行', tail: '1111' }],
  ])('to %s is answered', async (department, scenario, values) => {
    const answer = await world.platform.ask(department, scenario, about(li));
    expect(answer).toMatchObject({ kind: 'answered', values });
    expect(world.exchanges).toMatchObject([{ id: answer.exchange, department, scenario, direction: 'ask', outcome: 'answered', attempts: 1, subject: 'hash-of-18' }]);
  });

  test('about somebody unknown is refused, and so is a name that does not fit', async () => {
    const unknown = { region: '371300', subject: '371300199001010000', fields: { 'person.idNumber': '371300199001010000' } };
    expect(await world.platform.ask('public-security', 'identity', unknown)).toMatchObject({ kind: 'refused', reason: 'unknown-subject' });
    const misnamed = { region: '371300', subject: li.number, fields: { 'person.idNumber': li.number, 'person.name': '王㙍' } };
    expect(await world.platform.ask('civil-affairs', 'family-aid', misnamed)).toMatchObject({ kind: 'refused', reason: 'unknown-subject' });
  });

  test('is not sent when what identifies the person is not known', async () => {
    expect(await world.platform.ask('bank', 'account', { region: '371300', subject: li.number, fields: { 'person.name': '李䶮' } })).toMatchObject({ kind: 'refused', reason: 'no-subject' });
    expect(world.exchanges).toMatchObject([{ attempts: 0 }]);
  });

  test('hands over only what the scenario names', async () => {
    let body = '';
    const server = createServer((request, response) => { request.on('data', (chunk) => { body += chunk; }); request.on('end', () => response.end()); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const curious = world.another({ endpoints: { bank: `http://127.0.0.1:${(server.address() as AddressInfo).port}/gateway/` } });
    await curious.ask('bank', 'account', about(li));
    server.close();
    expect(JSON.parse(body)).toEqual({ exchange: expect.any(String), nonce: expect.any(String), fields: { 'account.socialCard': '6217001111111111111', 'person.name': '李䶮' } });
  });

  test('that the catalogue does not declare is a mistake of the asker', async () => {
    await expect(world.platform.ask('public-security', 'income', about(li))).rejects.toThrow(RangeError);
    await expect(world.platform.ask('medical-insurance', 'unemployment-medical-cover', about(li))).rejects.toThrow(RangeError);
    await expect(world.platform.ask('nobody', 'identity', about(li))).rejects.toThrow(RangeError);
  });

  test('to fifty people at once brings each the own answer', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => askIdentity(index % 2 === 0 ? li : wang)));
    expect(answers.map((answer) => answer.kind === 'answered' && answer.values['name'])).toEqual(answers.map((_, index) => (index % 2 === 0 ? '李䶮' : '王㙍')));
    expect(new Set(answers.map(({ exchange }) => exchange)).size).toBe(50);
  });

  test('compares with what is known, whatever the form of the characters', async () => {
    expect(await askIdentity(li, { known: { name: '李䶮', birthDate: '1990-03-07', unknownHere: 1 } })).toMatchObject({ kind: 'answered' });
    expect(await askIdentity(li, { known: { name: '李龑', birthDate: '1990-03-07' } })).toMatchObject({ kind: 'invalid', reason: 'contradicts', fields: ['name'] });
  });
});

describe('a fault', () => {
  test.each<readonly [string, Omit<FaultOrder, 'department'>, object]>([
    ['slow, within the deadline', { kind: 'slow', ms: 30 }, { kind: 'answered' }],
    ['slow, beyond the deadline', { kind: 'slow', ms: 60_000 }, { kind: 'silent', reason: 'deadline' }],
    ['silent', { kind: 'silent' }, { kind: 'silent', reason: 'deadline' }],
    ['500', { kind: '500' }, { kind: 'silent', reason: 'server-error', detail: 'HTTP 500' }],
    ['at work', { kind: 'working' }, { kind: 'silent', reason: 'working' }],
    ['500 once', { kind: '500', times: 1 }, { kind: 'answered' }],
    ['half an answer', { kind: 'garbage', variant: 'cut' }, { kind: 'silent', reason: 'unreachable' }],
    ['half an answer once', { kind: 'garbage', variant: 'cut', times: 1 }, { kind: 'answered' }],
    ['broken JSON', { kind: 'garbage', variant: 'truncated' }, { kind: 'invalid', reason: 'not-json' }],
    ['a web page', { kind: 'garbage', variant: 'html' }, { kind: 'invalid', reason: 'not-json' }],
    ['wrong types', { kind: 'garbage', variant: 'types' }, { kind: 'invalid', reason: 'shape' }],
    ['a huge body', { kind: 'garbage', variant: 'huge' }, { kind: 'invalid', reason: 'too-large' }],
    ['a foreign key', { kind: 'wrong-signature', variant: 'other-key' }, { kind: 'invalid', reason: 'signature', detail: 'HTTP 200, unknown-key' }],
    ['no signature', { kind: 'wrong-signature', variant: 'unsigned' }, { kind: 'invalid', reason: 'signature', detail: 'HTTP 200, missing' }],
    ['a changed body', { kind: 'wrong-signature', variant: 'tampered' }, { kind: 'invalid', reason: 'signature', detail: 'HTTP 200, digest' }],
    ['another person', { kind: 'contradicting', variant: 'person' }, { kind: 'invalid', reason: 'other-person' }],
    ['contradicting data', { kind: 'contradicting', variant: 'values' }, { kind: 'invalid', reason: 'contradicts', fields: ['name', 'birthDate'] }],
  ])('%s has its outcome, and no other', async (_, order, outcome) => {
    expect((await world.fault({ ...order, department: 'public-security' })).status).toBe(201);
    const known = { name: '李䶮', birthDate: '1990-03-07' };
    const deadlineMs = order.kind === 'silent' || (order.ms ?? 0) > 1000 ? 150 : undefined;
    expect(await askIdentity(li, { known, deadlineMs })).toMatchObject(outcome);
  });

  test('an answer sent again for another person is refused', async () => {
    expect(await askIdentity(wang)).toMatchObject({ kind: 'answered' });
    await world.fault({ kind: 'wrong-signature', variant: 'replayed' });
    expect(await askIdentity(li)).toMatchObject({ kind: 'invalid', reason: 'signature', detail: 'HTTP 200, mismatch' });
  });

  test('an answer sent again for the same person is refused too', async () => {
    await askIdentity(li);
    await world.fault({ kind: 'wrong-signature', variant: 'replayed' });
    expect(await askIdentity(li)).toMatchObject({ kind: 'invalid', reason: 'signature' });
  });

  test('of one department leaves the others alone', async () => {
    await world.fault({ department: 'bank', kind: '500' });
    expect(await askIdentity()).toMatchObject({ kind: 'answered' });
  });

  test('an address where nobody listens, and a department without an address, are silent', async () => {
    const lost = world.another({ endpoints: { bank: 'http://127.0.0.1:1' } });
    expect(await lost.ask('bank', 'account', about(li))).toMatchObject({ kind: 'silent', reason: 'unreachable', detail: 'ECONNREFUSED' });
    expect(await lost.ask('public-security', 'identity', about(li))).toMatchObject({ kind: 'silent', reason: 'no-endpoint' });
    expect(lost.state()).toMatchObject({ bank: { circuit: 'closed', connected: true }, 'public-security': { connected: false } });
  });

  test('a platform the department does not trust gets nothing', async () => {
    const stranger = world.another({ keys: { own: newSigningKey(), departments: world.sandbox.publicKeys } });
    expect(await stranger.ask('public-security', 'identity', about(li))).toMatchObject({ kind: 'invalid', reason: 'unsigned-refusal', detail: 'HTTP 401, missing' });
  });

  test('an answer of another department, well signed, is refused', async () => {
    const misled = world.another({ endpoints: { 'civil-affairs': world.sandbox.endpoints['public-security']! } });
    expect(await misled.ask('civil-affairs', 'family-aid', about(li))).toMatchObject({ kind: 'invalid', reason: 'unsigned-refusal' });
  });

  test('data older than the scenario allows are stale', async () => {
    const old = new Map(departments).set('public-security', withFreshness('0min'));
    const strict = world.another({ departments: old, clock: () => new Date(Date.now() + 2000) });
    expect(await strict.ask('public-security', 'identity', about(li))).toMatchObject({ kind: 'invalid', reason: 'stale' });
  });

  test('no personal data reach the log or the kept exchanges', async () => {
    for (const kind of ['garbage', 'garbage', 'wrong-signature', 'contradicting'] as const) {
      await world.fault({ kind, times: 1 });
      await askIdentity(li, { known: { name: '李䶮' } });
    }
    const written = JSON.stringify([world.exchanges, world.logged]);
    expect(world.logged.length).toBeGreaterThan(2);
    for (const secret of [li.number, '李䶮', '1990-03-07', '张冠李']) expect(written).not.toContain(secret);
  });

  test('a log of exchanges that fails does not take the answer away', async () => {
    const unlucky = world.another({ exchanges: { record: () => { throw new Error('disk full'); } } });
    expect(await unlucky.ask('public-security', 'identity', about(li))).toMatchObject({ kind: 'answered' });
    await unlucky.stop();
    expect(world.logged.join()).toContain('disk full');
  });
});

const withFreshness = (freshFor: string) => {
  const department = departments.get('public-security')!;
  return { ...department, scenarios: { identity: { ...department.scenarios['identity']!, freshFor } } };
};

describe('the circuit', () => {
  const failOften = async (times: number): Promise<void> => { for (let index = 0; index < times; index += 1) await askIdentity(); };
  // Only the date is turned: the connections keep their real time.
  const turnClock = (ms: number): void => { vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms }); };

  test('opens after repeated failures, tries one call after a rest, and closes when it succeeds', async () => {
    await world.fault({ department: 'public-security', kind: '500' });
    await failOften(5);
    expect(world.platform.state()['public-security']).toEqual({ circuit: 'open', connected: true });
    expect(await askIdentity()).toMatchObject({ kind: 'open-circuit' });
    expect(world.exchanges.at(-1)).toMatchObject({ outcome: 'open-circuit', attempts: 0 });
    expect(world.platform.state()['bank']).toEqual({ circuit: 'closed', connected: true });

    turnClock(3_000);
    await failOften(1);
    expect(await askIdentity()).toMatchObject({ kind: 'open-circuit' });

    await fetch(`${world.sandbox.adminUrl}/admin/faults`, { method: 'DELETE' });
    turnClock(10_000);
    expect(await askIdentity()).toMatchObject({ kind: 'answered' });
    expect(world.platform.state()['public-security']).toEqual({ circuit: 'closed', connected: true });
  });

  test('lets one call try and turns the others away meanwhile', async () => {
    await world.fault({ department: 'public-security', kind: '500', times: 15 });
    await failOften(5);
    await world.fault({ department: 'public-security', kind: 'slow', ms: 100 });
    turnClock(3_000);
    const trial = askIdentity();
    expect(world.platform.state()['public-security']?.circuit).toBe('half-open');
    expect(await askIdentity()).toMatchObject({ kind: 'open-circuit' });
    expect(await trial).toMatchObject({ kind: 'answered' });
  });

  test('stays closed for refusals and for contradicting data: the department works', async () => {
    for (let index = 0; index < 8; index += 1) {
      await askIdentity(li, { known: { name: '别人' } });
      await world.platform.ask('public-security', 'identity', { region: '371300', subject: 'x', fields: { 'person.idNumber': 'x' } });
    }
    expect(world.platform.state()['public-security']?.circuit).toBe('closed');
  });
});

describe('a message', () => {
  const payload = { 'person.idNumber': li.number, 'person.name': '李䶮', from: '2026-12-01', months: 18 };
  const tell = (message: string, body: Record<string, string | number> = payload, deadlineMs?: number) =>
    world.platform.tell('medical-insurance', 'unemployment-medical-cover', message, body, { region: '371300', case: 'C1', ...(deadlineMs === undefined ? {} : { deadlineMs }) });

  test('told twice is stored once and acknowledged alike', async () => {
    const [first, second] = [await tell('m-1'), await tell('m-1', Object.fromEntries(Object.entries(payload).toReversed()))];
    expect(first).toMatchObject({ kind: 'received', receipt: 'medical-insurance-00000001' });
    expect({ ...second, exchange: '' }).toEqual({ ...first, exchange: '' });
    expect(await world.messages('medical-insurance')).toMatchObject([{ message: 'm-1', payload }]);
    expect(world.exchanges).toMatchObject([{ message: 'm-1', case: 'C1', outcome: 'received' }, { message: 'm-1' }]);
  });

  test('told twenty times at once is stored once', async () => {
    const receipts = await Promise.all(Array.from({ length: 20 }, () => tell('m-2')));
    expect(new Set(receipts.map((receipt) => receipt.kind === 'received' && receipt.receipt))).toEqual(new Set(['medical-insurance-00000001']));
    expect(await world.messages('medical-insurance')).toHaveLength(1);
  });

  test('whose acknowledgement is lost is stored once when it is told again', async () => {
    await world.fault({ department: 'medical-insurance', kind: 'silent', times: 1 });
    expect(await tell('m-3', payload, 150)).toMatchObject({ kind: 'silent', reason: 'deadline' });
    expect(await tell('m-3')).toMatchObject({ kind: 'received' });
    expect(await world.messages('medical-insurance')).toHaveLength(1);
  });

  test('with another content under the same id is refused', async () => {
    await tell('m-4');
    expect(await tell('m-4', { ...payload, months: 24 })).toMatchObject({ kind: 'refused', reason: 'message-reused' });
    expect(await world.messages('medical-insurance')).toMatchObject([{ payload }]);
  });

  test('acknowledged under another id counts as not received', async () => {
    await world.fault({ department: 'medical-insurance', kind: 'contradicting' });
    expect(await tell('m-5')).toMatchObject({ kind: 'invalid', reason: 'other-message' });
  });
});

describe('stopping', () => {
  test('ends what is under way, records it, and sends nothing more', async () => {
    await world.fault({ kind: 'silent' });
    const asked = askIdentity();
    await vi.waitFor(async () => expect(((await (await fetch(`${world.sandbox.adminUrl}/admin/faults`)).json()) as { faults: { met: number }[] }).faults[0]?.met).toBe(1), { timeout: 60_000 });
    await world.platform.stop();
    expect(await asked).toMatchObject({ kind: 'silent', reason: 'stopped' });
    expect(await askIdentity()).toMatchObject({ kind: 'silent', reason: 'stopped' });
    expect(world.exchanges).toMatchObject([{ reason: 'stopped', attempts: 1 }, { reason: 'stopped', attempts: 0 }]);
  });
});
