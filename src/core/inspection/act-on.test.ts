import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { sha256 } from '../../../test/support/hash.ts';
import { CLUB } from '../../../test/support/swim-club.ts';
import { eligible } from '../assignment/eligible.ts';
import { actOnInspection, type Inspecting, type InspectionCommand } from './act-on.ts';
import { INSPECTION_ACTIONS, INSPECTION_TABLE } from './actions.ts';
import { doubtsOf } from './doubt.ts';
import { drawInspector } from './draw-inspector.ts';
import { filesOf, inspectionOf, openOrders, toBeHeard, type Inspection, type InspectionEvent } from './inspection.ts';
import { ratesOn } from './rates.ts';

const AT = '2026-11-24T01:00:00.000Z';
const WORDS = '来源部门的记录和这里的不一致';
const period = (value: number | string, unit: string) => ({ zh: 'x', en: 'x', unit, in: { 371300: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const }] } });
const catalog = { ...CLUB, parameters: new Map([...CLUB.parameters, ['inspectionLimit', period('10wd', 'limit')], ['hearingLimit', period('5wd', 'limit')], ['inspectionRate', period(5, 'percent')]]) };
const OPENED = { type: 'opened', kind: 'sample', case: 'c-1', no: 1, service: '9.1', line: 'pool', decidedAt: AT, day: '2026-11-23', doubts: [], score: 0, due: null, limit: '10wd', basis: 'house' } as const;
const ASSIGNED = { type: 'assigned', role: 'inspector', officer: 'i-1', drawId: 'd', draw: {} as never } as const;
const ok = { verdict: 'ok', note: '' } as const;
const FIND: InspectionCommand = { act: 'find', findings: { completeness: ok, consistency: { verdict: 'doubt', note: WORDS }, lawfulness: ok }, files: [], told: WORDS, consequences: ['reopen'] };
const BURDEN: InspectionCommand = { act: 'conclude', conclusion: 'burden', consequences: ['reopen'], reason: WORDS };

const after = (...events: InspectionEvent[]): Inspection => inspectionOf({ region: '371300', number: 'n-1', subject: 's-1' }, [OPENED, ...events].map((event, index) => ({ seq: index + 1, at: AT, actor: event.type === 'concluded' || event.type === 'found' ? 'officer:i-1' : 'system', event })));
const act = (inspection: Inspection, command: InspectionCommand, actor = 'officer:i-1', more: Partial<Inspecting> = {}) => actOnInspection({ catalog, calendar: cn, inspection, actor, at: AT, breakable: [], recused: false, parties: ['s-1'], ...more }, command);
const then = (inspection: Inspection, command: InspectionCommand, actor?: string, more?: Partial<Inspecting>): Inspection => {
  const steps = act(inspection, command, actor, more);
  if ('code' in steps) throw new Error(steps.detail.en);
  return inspectionOf({ region: inspection.region, number: inspection.number, subject: inspection.subject }, [...inspection.history, ...steps.map((step, index) => ({ ...step, at: AT, seq: inspection.version + index + 1 }))]);
};
const open = after(ASSIGNED);
const hearing = then(open, FIND);
const concluding = then(hearing, { act: 'speak', text: '当时确实如此，附证明', files: [] }, 'person:s-1');
const review = then(concluding, BURDEN);

test('given every status, then only what its table allows is done, by whom it is for', () => {
  const ordered = then(review, { act: 'confirm', note: '' }, 'supervisor:v-1');
  const closed = after(ASSIGNED, { type: 'concluded', conclusion: 'in-order', consequences: [], reason: '' });
  const commands: Readonly<Record<(typeof INSPECTION_ACTIONS)[number], readonly [InspectionCommand, string]>> = {
    find: [FIND, 'officer:i-1'], 'hand-back': [{ act: 'hand-back', reason: WORDS }, 'officer:i-1'], speak: [{ act: 'speak', text: WORDS, files: [] }, 'person:s-1'], conclude: [BURDEN, 'officer:i-1'], confirm: [{ act: 'confirm', note: '' }, 'supervisor:v-1'], return: [{ act: 'return', reason: WORDS }, 'supervisor:v-1'],
  };
  for (const inspection of [open, hearing, concluding, review, ordered, closed]) {
    for (const action of INSPECTION_ACTIONS) {
      const [command, actor] = commands[action];
      expect('code' in act(inspection, command, actor), `${inspection.status} ${action}`).toBe(INSPECTION_TABLE[inspection.status][action] !== true);
      for (const stranger of ['officer:i-2', 'person:s-2', 'supervisor:i-1', 'enterprise:x']) expect('code' in act(inspection, command, stranger), `${inspection.status} ${action} ${stranger}`).toBe(true);
    }
  }
});

describe('given an inspection', () => {
  test('when all is in order, then it is over; when anything is doubtful, then the person is heard first, with a last day', () => {
    expect(then(open, { ...FIND, findings: { completeness: ok, consistency: ok, lawfulness: ok }, consequences: [] } as InspectionCommand)).toMatchObject({ status: 'closed', conclusion: { conclusion: 'in-order' } });
    expect(hearing).toMatchObject({ status: 'hearing', hearing: { told: WORDS, intended: { consequences: ['reopen'], promises: [] }, until: '2026-12-01', limit: '5wd', basis: 'house' } });
  });
  test('when something is lacking, then it says at which field, and nothing changes', () => {
    const pointers = (command: InspectionCommand, from: Inspection, more = {}): unknown => { const refusal = act(from, command, 'officer:i-1', more); return 'code' in refusal ? refusal.errors?.map(({ pointer }) => pointer) : 'done'; };
    expect(pointers({ ...FIND, findings: { completeness: ok, consistency: { verdict: 'doubt', note: '' }, lawfulness: { verdict: 'wrong', note: '短' } } } as InspectionCommand, open)).toEqual(['/findings/consistency/note', '/findings/lawfulness/note']);
    expect(pointers({ ...FIND, told: '' } as InspectionCommand, open)).toEqual(['/told']);
    expect(pointers({ ...BURDEN, consequences: [] } as InspectionCommand, concluding)).toEqual(['/consequences']);
    expect(pointers({ ...BURDEN, consequences: ['break-promise'] } as InspectionCommand, concluding)).toEqual(['/consequences']);
    expect(pointers({ ...FIND, consequences: [] } as InspectionCommand, open)).toEqual(['/consequences']);
    expect(pointers({ ...FIND, consequences: undefined } as unknown as InspectionCommand, open)).toEqual(['/consequences']);
    expect(pointers({ ...FIND, consequences: ['break-promise'], promises: ['swimmer.healthy'] } as InspectionCommand, open)).toEqual(['/consequences']);
    const fine = { completeness: ok, consistency: ok, lawfulness: ok };
    expect(pointers({ ...FIND, findings: fine } as InspectionCommand, open)).toEqual(['/consequences']);
    expect(pointers({ ...FIND, findings: fine, consequences: [], promises: ['swimmer.healthy'] } as InspectionCommand, open)).toEqual(['/promises']);
    expect(pointers({ ...FIND, findings: fine, consequences: [] } as InspectionCommand, concluding)).toEqual(['/findings/completeness/verdict', '/findings/consistency/verdict', '/findings/lawfulness/verdict']);
    const breakable = { breakable: ['swimmer.healthy'] };
    const both = { ...FIND, consequences: ['break-promise', 'reopen'], promises: ['swimmer.healthy'] } as InspectionCommand;
    for (const promises of [undefined, [], ['swimmer.fit']]) expect(pointers({ ...both, promises } as InspectionCommand, open, breakable)).toEqual(['/promises']);
    expect(pointers({ ...both, consequences: ['reopen'] } as InspectionCommand, open, breakable)).toEqual(['/promises']);
    const told = then(then(open, both, undefined, breakable), { act: 'speak', text: '', files: [] }, 'person:s-1');
    expect(told.hearing?.intended).toEqual({ consequences: ['reopen', 'break-promise'], promises: ['swimmer.healthy'] });
    const breaks = (promises?: readonly string[]): InspectionCommand => ({ ...BURDEN, consequences: ['break-promise'], stands: WORDS, ...(promises && { promises }) }) as InspectionCommand;
    expect(pointers(breaks(), told, breakable)).toEqual(['/promises']);
    expect(pointers(breaks(['swimmer.fit']), told, breakable)).toEqual(['/promises']);
    expect(pointers({ ...BURDEN, promises: ['swimmer.healthy'] } as InspectionCommand, told, breakable)).toEqual(['/promises']);
    expect(act(told, breaks(['swimmer.healthy']), 'officer:i-1', breakable)).toMatchObject([{ event: { type: 'concluded', consequences: ['break-promise'], promises: ['swimmer.healthy'] } }]);
    expect(pointers({ ...breaks(['swimmer.healthy']), stands: '' } as InspectionCommand, told, breakable)).toEqual(['/stands']);
    expect(act(told, { ...breaks(['swimmer.healthy']), consequences: ['reopen', 'break-promise'], stands: '' } as InspectionCommand, 'officer:i-1', breakable)).toMatchObject([{ event: { type: 'concluded', consequences: ['reopen', 'break-promise'] } }]);
    expect(pointers({ act: 'conclude', conclusion: 'mended', consequences: [], promises: ['swimmer.healthy'], reason: WORDS }, told, breakable)).toEqual(['/promises']);
    expect(pointers({ act: 'conclude', conclusion: 'mended', consequences: ['reopen'], reason: WORDS }, concluding)).toEqual(['/consequences']);
    expect(pointers({ act: 'conclude', conclusion: 'mended', consequences: [], reason: '' }, concluding)).toEqual(['/reason']);
    expect(act(hearing, { act: 'speak', text: ' ', files: ['f-1'] }, 'person:s-1')).toMatchObject({ code: 'incomplete', errors: [{ pointer: '/text' }] });
  });
  test('when a supervisor who has to stay away from its person would confirm it, then not', () => expect(act(review, { act: 'confirm', note: '' }, 'supervisor:v-1', { recused: true })).toMatchObject({ code: 'not-allowed' }));
  test('when somebody else has applied, then both are heard, each once, and it goes on until both have spoken or the time is over', () => {
    const both = then(open, FIND, undefined, { parties: ['s-1', 'e-1'] });
    const speak: InspectionCommand = { act: 'speak', text: WORDS, files: [] };
    expect([act(both, speak, 'person:s-2'), act(both, speak, 'officer:e-1')]).toMatchObject([{ code: 'not-allowed' }, { code: 'not-allowed' }]);
    const one = then(both, speak, 'enterprise:e-1/appointment');
    expect([one.status, toBeHeard(one)]).toEqual(['hearing', ['s-1']]);
    expect(act(one, speak, 'enterprise:e-1')).toMatchObject({ code: 'not-allowed', detail: { en: 'You were heard already; another party is still to be' } });
    const nothing = then(one, { ...speak, text: '' }, 'person:s-1');
    expect([nothing.status, nothing.hearing?.said.map(({ by }) => by)]).toEqual(['concluding', ['enterprise:e-1/appointment']]);
    expect(after(...one.history.slice(1).map(({ event }) => event), { type: 'hearing-over' }).status).toBe('concluding');
  });
  test('when why the result stays is said, then it is kept with the conclusion', () => {
    const breakable = { breakable: ['swimmer.healthy'] };
    const told = then(then(open, { ...FIND, consequences: ['break-promise'], promises: ['swimmer.healthy'] } as InspectionCommand, undefined, breakable), { act: 'speak', text: '', files: [] }, 'person:s-1');
    const concluded = then(told, { act: 'conclude', conclusion: 'burden', consequences: ['break-promise'], promises: ['swimmer.healthy'], reason: WORDS, stands: `${WORDS}。` }, undefined, breakable);
    expect(concluded.conclusion).toMatchObject({ consequences: ['break-promise'], stands: `${WORDS}。` });
    expect(review.conclusion).not.toHaveProperty('stands');
  });
  test('when its two orders are confirmed, then it is over once both are carried out', () => {
    const ordered = after(ASSIGNED, { type: 'concluded', conclusion: 'burden', consequences: ['reopen', 'break-promise'], reason: WORDS }, { type: 'confirmed', note: '' });
    expect(openOrders(ordered)).toEqual(['reopen', 'break-promise']);
    const one = after(...ordered.history.slice(1).map(({ event }) => event), { type: 'carried-out', consequence: 'reopen', what: 'c-1/1' });
    expect([one.status, openOrders(one)]).toEqual(['ordered', ['break-promise']]);
    expect(after(...one.history.slice(1).map(({ event }) => event), { type: 'carried-out', consequence: 'break-promise', what: 'p' })).toMatchObject({ status: 'closed', closedAt: AT });
  });
});

describe('given somebody who was heard', () => {
  const breakable = { breakable: ['swimmer.healthy', 'swimmer.fit'] };
  const BREAKS = { act: 'conclude', conclusion: 'burden', consequences: ['break-promise'], promises: ['swimmer.healthy'], reason: WORDS, stands: WORDS } as const;
  const refusal = (command: InspectionCommand, from: Inspection) => { const refused = act(from, command, 'officer:i-1', breakable); return 'code' in refused ? refused : undefined; };
  const photographed = then(then(open, { ...FIND, files: ['f-1'] } as InspectionCommand), { act: 'speak', text: WORDS, files: ['f-2'] }, 'person:s-1');

  test('when a burden is concluded that they were not told of, then it is refused at its field; what they were told of is not', () => {
    expect(refusal(BREAKS, photographed)).toMatchObject({ code: 'incomplete', detail: { en: 'Hear the person about this first' }, errors: [{ pointer: '/consequences' }, { pointer: '/promises' }] });
    expect(refusal({ ...BREAKS, consequences: ['reopen', 'break-promise'] }, photographed)?.errors?.map(({ pointer }) => pointer)).toEqual(['/consequences', '/promises']);
    expect(refusal(BURDEN, photographed)).toBeUndefined();
    expect(refusal({ act: 'conclude', conclusion: 'mended', consequences: [], reason: WORDS }, photographed)).toBeUndefined();
  });
  test('when another promise is found untrue than they were told of, then it is refused at its field', () => {
    const told = then(then(open, { ...FIND, consequences: ['break-promise'], promises: ['swimmer.healthy'] } as InspectionCommand, undefined, breakable), { act: 'speak', text: '', files: [] }, 'person:s-1');
    expect(refusal({ ...BREAKS, promises: ['swimmer.healthy', 'swimmer.fit'] }, told)).toMatchObject({ detail: { en: 'Hear the person about this first' }, errors: [{ pointer: '/promises' }] });
    expect(refusal(BREAKS, told)).toBeUndefined();
  });
  test('when it was not told what was intended, as before that was kept, then it can be read, and nothing burdens them before they are heard anew', () => {
    const old = after(ASSIGNED, { type: 'found', findings: FIND.act === 'find' ? FIND.findings : (undefined as never), files: [] }, { type: 'hearing-opened', told: WORDS, until: null, limit: '5wd', basis: 'house' }, { type: 'hearing-over' });
    expect([old.status, old.hearing?.parties, old.hearing?.intended]).toEqual(['concluding', ['s-1'], undefined]);
    expect(refusal(BURDEN, old)?.errors?.map(({ pointer }) => pointer)).toEqual(['/consequences']);
    expect(refusal({ act: 'conclude', conclusion: 'mended', consequences: [], reason: WORDS }, old)).toBeUndefined();
    expect(then(old, FIND).hearing?.intended).toEqual({ consequences: ['reopen'], promises: [] });
  });
  test('when a burden was concluded before it was told what is intended, then no supervisor confirms it; sent back, it is told and heard anew, and then one does', () => {
    const found: InspectionEvent = { type: 'found', findings: FIND.act === 'find' ? FIND.findings : (undefined as never), files: [] };
    for (const promises of [undefined, ['swimmer.healthy']]) {
      const old = after(ASSIGNED, found, { type: 'hearing-opened', told: WORDS, until: null, limit: '5wd', basis: 'house' }, { type: 'hearing-over' }, { type: 'concluded', conclusion: 'burden', consequences: promises ? ['break-promise'] : ['reopen'], ...(promises && { promises }), reason: WORDS });
      expect(old.status).toBe('review');
      expect(act(old, { act: 'confirm', note: '' }, 'supervisor:v-1')).toMatchObject({ code: 'not-allowed', detail: { en: expect.stringContaining('send it back') as unknown } });
      const back = then(old, { act: 'return', reason: WORDS }, 'supervisor:v-1');
      const heard = then(then(back, FIND), { act: 'speak', text: '', files: [] }, 'person:s-1');
      expect(then(then(heard, BURDEN), { act: 'confirm', note: '' }, 'supervisor:v-1').status).toBe('ordered');
    }
    const breaks = then(then(then(open, { ...FIND, consequences: ['break-promise'], promises: ['swimmer.healthy'] } as InspectionCommand, undefined, breakable), { act: 'speak', text: '', files: [] }, 'person:s-1'), BREAKS, undefined, breakable);
    expect(then(breaks, { act: 'confirm', note: '' }, 'supervisor:v-1').status).toBe('ordered');
  });
  test('when it is found anew, then all parties are heard again, and what was found, said and handed in before stays', () => {
    const anew = then(photographed, { ...FIND, told: `${WORDS}，另有承诺`, files: ['f-3'], consequences: ['break-promise'], promises: ['swimmer.healthy'] } as InspectionCommand, undefined, { ...breakable, parties: ['s-1', 'e-1'] });
    expect([anew.status, toBeHeard(anew), anew.hearing?.said, anew.hearing?.intended]).toEqual(['hearing', ['s-1', 'e-1'], [], { consequences: ['break-promise'], promises: ['swimmer.healthy'] }]);
    expect(anew.earlier).toMatchObject([{ found: { files: ['f-1'] }, hearing: { told: WORDS, intended: { consequences: ['reopen'] }, heard: ['s-1'], said: [{ text: WORDS, files: ['f-2'] }] } }]);
    expect(filesOf(anew)).toEqual(['f-1', 'f-2', 'f-3']);
    const spoken = then(then(anew, { act: 'speak', text: WORDS, files: [] }, 'person:s-1'), { act: 'speak', text: '', files: [] }, 'enterprise:e-1');
    expect(spoken.status).toBe('concluding');
    expect(refusal(BREAKS, spoken)).toBeUndefined();
    // What was told in an earlier hearing only is not intended any more.
    expect(refusal(BURDEN, spoken)?.errors?.map(({ pointer }) => pointer)).toEqual(['/consequences']);
  });
});

describe('given inspectors of the city and of a district', () => {
  const inspector = (id: string, more = {}) => ({ id, competences: ['pool'], roles: ['inspector' as const], present: true, load: 0, recusals: [] as string[], ...more });
  const officers = [inspector('i-city'), inspector('i-district', { office: 'east' }), inspector('i-kin', { recusals: ['h-1'] }), inspector('i-accepted'), { ...inspector('o-1'), roles: ['officer' as const] }];
  const seed = 'c'.repeat(64);
  const pool = { officers, experts: [], day: '2026-11-24', seed, seedCommitment: sha256(seed), personHashes: ['h-1'] };
  const drawn = (inspection: Inspection) => { const step = drawInspector(inspection, pool, { nonce: 'n', accepter: 'i-accepted', decided: [] }, sha256); return step?.event.type === 'assigned' ? step.event.officer : undefined; };
  const of = (kind: Inspection['kind'], unit?: string) => inspectionOf({ region: '371300', number: 'n-1', subject: 's-1' }, [{ seq: 1, at: AT, actor: 'system', event: { ...OPENED, kind, ...(unit !== undefined && { unit }) } }]);
  test('when a sample is drawn, then nobody related and nobody who accepted it has it', () => expect(drawn(of('sample'))).toBe('i-city'));
  test('when the city decided, then the district cross-checks; when the district did, then the city', () => expect([drawn(of('cross')), drawn(of('cross', 'east'))]).toEqual(['i-district', 'i-city']));
  test('then why each of the others was left out stands in the draw', () => expect(eligible(officers, { competence: 'pool', role: 'inspector', exclude: {}, personHashes: [], districts: true }).excluded.filter(({ because }) => because === 'other-office').map(({ officer }) => officer)).toEqual(['i-accepted', 'i-city', 'i-kin']));
});

test('given rates of its own for a service and a channel, then the most particular holds on the day, else the parameter, else none', () => {
  const own = { source: 'x', confidence: 'region' as const, from: '2026-01-01', kind: 'sample' as const };
  const regions = new Map([['371300', { ...CLUB.regions.get('371300')!, inspections: [{ ...own, percent: 7 }, { ...own, channel: 'kiosk', percent: 20 }, { ...own, service: '9.2', percent: 50 }, { ...own, service: '9.1', percent: 99, from: '2030-01-01' }] }]]);
  const rate = (service: string, channel: string, on = '2026-11-23') => ratesOn({ ...catalog, regions }, '371300', { service, channel, on });
  expect([rate('9.1', 'web'), rate('9.1', 'kiosk'), rate('9.2', 'kiosk'), rate('9.1', 'web', '2025-01-01')].map(({ sample }) => sample)).toEqual([7, 20, 50, 5]);
  expect(rate('9.1', 'web').cross).toBe(0);
});

test('given what is doubtful about a decision, then it is named and weighs; what is not, does not', () => {
  const fact = (source: object, more = {}) => ({ element: 'x', value: true, source, at: AT, ...more }) as never;
  const payment = { kind: 'payment' } as never;
  const doubts = (facts: never[], effects: never[] = [], employer = 1) => doubtsOf({ decision: { facts }, effects, at: AT }, { staleDays: 90, employer });
  expect(doubts([fact({ kind: 'sign-in' })])).toEqual({ doubts: [], score: 0 });
  expect(doubts([fact({ kind: 'promise', promise: 'p' })], [payment]).doubts).toEqual(['promise', 'amount']);
  expect(doubts([fact({ kind: 'department' }, { at: '2026-01-01T00:00:00.000Z' }), fact({ kind: 'asked' }, { also: [{}] })], [], 5).doubts).toEqual(['contested', 'stale', 'many']);
});
