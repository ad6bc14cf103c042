import { describe, expect, test } from 'vitest';
import { decideItem } from '#core/cases/decide-item.ts';
import { submitCase } from '#core/cases/submit.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Known } from '#core/evidence/gather.ts';
import { acting, after, ANSWERS, CLUB, COMMAND, compiledClub, drawnFor, entry, ENTRIES, given, itemOf, opened, poolOf, runOf, stepsOf } from '../../../test/support/swim-club.ts';
import { whyPerson } from '#core/decisions/why-person.ts';
import type { Instant } from './bar.ts';
import { concerns } from './brake.ts';

const CODE = '91371300MA3C000001';
const NOBODY: Instant = { subject: 's-1', channel: 'web', enterprises: [], brakes: [] };
const braked = (scope: Instant['brakes'][number]['scope'], more: Partial<Instant> = {}): Instant => ({ ...NOBODY, ...more, brakes: [{ id: 'b-1', scope }] });
const parameter = (value: number | string[]) => ({ zh: 'p', en: 'p', unit: 'x', in: { 371300: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const }] } });
const clubWith = (change: Partial<Catalog>): ReturnType<typeof compiledClub> => compiledClub({ ...CLUB, ...change });
const caughtClub = clubWith({ registerKinds: new Map([...CLUB.registerKinds, ['caught', { ...CLUB.registerKinds.get('locker')!, restricts: { instant: true } }]]) });
const file = (instant: Instant | undefined, known: Partial<Known> = {}, club = compiledClub()) => opened(submitCase({ ...COMMAND }, { ...runOf({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }), ...known }, club), ...(instant && { instant }) }, poolOf()));
const became = (...args: Parameters<typeof file>) => ['9.1', '9.2', '9.3'].map((service) => { const item = itemOf(file(...args), service); return [item.status, item.decision?.because]; });
const INSTANT = [['approved', undefined], ['approved', undefined], ['approved', undefined]];

describe('what keeps the rules from deciding alone', () => {
  test('given nothing of the kind, then everything is decided at once', () => {
    expect(became(NOBODY)).toEqual(INSTANT);
    expect(became(undefined)).toEqual(INSTANT);
  });

  test('given a brake on one matter, then a person has it with all that the rules found, and the brake is named; what goes before is decided, what goes after waits', () => {
    const state = file(braked({ service: '9.2' }));
    expect(['9.1', '9.2', '9.3'].map((service) => itemOf(state, service).status)).toEqual(['approved', 'officer', 'waiting']);
    expect(itemOf(state, '9.2').decision).toMatchObject({ outcome: 'officer', because: 'braked', brake: 'b-1', values: { monthly: 10_000 }, criteria: [{ result: 'pass' }, { result: 'pass' }, { result: 'pass' }] });
  });

  test('given a brake, then what the rules would refuse goes to a person too', () => {
    const tooYoung = { entries: ENTRIES.map((each) => (each.kind === 'birth' ? entry('birth', { date: '2020-05-01' }) : each)) };
    expect(itemOf(file(NOBODY, tooYoung), '9.2').status).toBe('refused');
    expect(itemOf(file(braked({ service: '9.2' }), tooYoung), '9.2')).toMatchObject({ status: 'officer', decision: { because: 'braked' } });
  });

  test('the officer then approves with what the rules found, and no finding is needed', () => {
    const state = file(braked({ service: '9.2' }));
    const by = acting(state, '9.2', drawnFor(state, '9.2'), {}, poolOf());
    const decided = after(state, decideItem({ ...by, run: { ...by.run, instant: braked({ service: '9.2' }) } }, { outcome: 'approve', note: '核对无误', findings: {} }));
    expect(itemOf(decided, '9.2')).toMatchObject({ status: 'approved', decision: { outcome: 'approve' } });
    expect(itemOf(decided, '9.2').decision?.because).toBeUndefined();
  });

  test.each([
    ['the channel', braked({ channel: 'web' }), braked({ channel: 'kiosk' })],
    ['the office', braked({ office: 'town' }, { office: 'town' }), braked({ office: 'town' })],
    ['whoever hands in for others', braked({ partner: 'a-1' }, { partner: 'a-1' }), braked({ partner: 'a-1' }, { partner: 'a-2' })],
    ['the enterprise that files', braked({ employer: CODE }, { enterprises: [CODE] }), braked({ employer: CODE }, { enterprises: ['91371300MA3C000002'] })],
    ['the person', braked({ subject: 's-1' }), braked({ subject: 's-2' })],
    ['the whole region', braked({}), NOBODY],
  ])('a brake on %s stops that and nothing else', (_name, stops, lets) => {
    expect(became(stops)[0]).toEqual(['officer', 'braked']);
    expect(became(lets)).toEqual(INSTANT);
  });

  test('all that a scope says has to fit', () => {
    const about = { service: '9.1', channel: 'web', employers: [CODE], subject: 's-1', accounts: ['a'], departments: ['police'] };
    expect(concerns({ scope: { service: '9.1', employer: CODE } }, about)).toBe(true);
    expect(concerns({ scope: { service: '9.2', employer: CODE } }, about)).toBe(false);
    expect(concerns({ scope: { service: '9.1', office: 'town' } }, about)).toBe(false);
    expect([{ account: 'a' }, { account: 'b' }, { department: 'police' }, { department: 'courts' }].map((scope) => concerns({ scope }, about))).toEqual([true, false, true, false]);
  });

  test('whoever it names is meant under each of their numbers', () => {
    const about = { service: '9.1', channel: 'web', employers: [], accounts: [], departments: [], subject: 's-2', partner: 'a-2' };
    expect([{ partner: 'a-1' }, { subject: 's-1' }].map((scope) => [concerns({ scope, ones: [['a-1', 'a-2'], ['s-1', 's-2']] }, about), concerns({ scope, ones: [['a-1', 'a-3'], ['s-2']] }, about), concerns({ scope }, about)])).toEqual([[true, false, false], [true, false, false]]);
  });

  test('a brake on an enterprise stops what is about its staff, as long as they are', () => {
    const club = clubWith({ registerKinds: new Map([...CLUB.registerKinds, ['employment', { ...CLUB.registerKinds.get('employment')!, employer: 'employer' }]]) });
    const working = (to: string | null) => ({ entries: [...ENTRIES, entry('employment', { employer: CODE }, { to })] });
    expect(became(braked({ employer: CODE }), working(null), club)[0]).toEqual(['officer', 'braked']);
    expect(became(braked({ employer: CODE }), working('2026-01-01'), club)).toEqual(INSTANT);
  });

  test('a brake on an account stops what goes by it, typed or known; one on a department what rests on its answers and on what its lists have entered', () => {
    const hashed = (account: string): string => `h(${account})`;
    const accounts = (typed: readonly string[]) => ({ accounts: { typed, hashed } });
    expect(became(braked({ account: 'h(1)' }, accounts(['h(1)'])))[0]).toEqual(['officer', 'braked']);
    expect(became(braked({ account: 'h(1)' }, accounts(['h(2)'])))).toEqual(INSTANT);
    expect(became(braked({ department: 'hospital' }))).toEqual([['approved', undefined], ['officer', 'braked'], ['waiting', undefined]]);
    expect(became(braked({ department: 'courts' }))).toEqual(INSTANT);
    const listed = { entries: ENTRIES.map((each) => ({ ...each, origin: { kind: 'pulled' as const, department: 'courts', scenario: 's', period: '2026-11-22' } })) };
    expect(became(braked({ department: 'courts' }), listed)[1]).toEqual(['officer', 'braked']);
    // That somebody is no member is their word too, where members come by their list.
    const hospital = CLUB.departments.get('hospital')!;
    const courts = { ...hospital, scenarios: { members: { ...hospital.scenarios['fitness']!, pull: { every: 'daily' as const, register: 'membership' } } } };
    expect(became(braked({ department: 'courts' }), {}, clubWith({ departments: new Map([...CLUB.departments, ['courts', courts]]) }))[0]).toEqual(['officer', 'braked']);
  });

  test('whoever is restricted by what is on record loses the instant approval as long as it holds, and is refused nothing for it', () => {
    const caught = (to: string | null) => ({ entries: [...ENTRIES, entry('caught', {}, { to })] });
    expect(became(NOBODY, caught(null), caughtClub)[0]).toEqual(['officer', 'restricted']);
    expect(became(NOBODY, caught('2026-11-23'), caughtClub)).toEqual(INSTANT);
  });

  test('what its person contests keeps nobody from it until that is settled', () => {
    expect(became(NOBODY, { entries: [...ENTRIES, { ...entry('caught'), contested: true }] }, caughtClub)).toEqual(INSTANT);
  });

  test('a restriction is told to the one who has it and to nobody else: neither an applicant reads that they have one because of whom they apply for, nor the other way round', () => {
    const decisionOf = (known: Partial<Known>) => itemOf(file(NOBODY, known, caughtClub), '9.1').decision!;
    const told = (decision: ReturnType<typeof decisionOf>) => ([undefined, 'subject', 'applicant'] as const).filter((reader) => whyPerson(caughtClub, decision, { departments: [], contested: [], ...(reader && { reader }) })?.zh.includes('信用'));
    const [own, applicants] = [decisionOf({ entries: [...ENTRIES, entry('caught')] }), decisionOf({ applicantEntries: [entry('caught')] })];
    expect([own, applicants].map(({ because, whose }) => [because, whose])).toEqual([['restricted', 'subject'], ['restricted', 'applicant']]);
    expect([told(own), told(applicants)]).toEqual([['subject'], ['applicant']]);
    // One that was decided before it was kept whose it was.
    const { whose: _, ...early } = own;
    expect(told(early)).toEqual([]);
  });

  test('a case under a version of before there were restrictions, and employers in entries, goes by what the catalogue of now says of them', () => {
    const working = [...ENTRIES, entry('employment', { employer: CODE })];
    const today = clubWith({ registerKinds: new Map([...caughtClub.catalog.registerKinds, ['employment', { ...CLUB.registerKinds.get('employment')!, employer: 'employer' }]]) }).catalog;
    expect(became(braked({ employer: CODE }, { today }), { entries: working })[0]).toEqual(['officer', 'braked']);
    expect(became({ ...NOBODY, today }, { entries: [...ENTRIES, entry('caught')] })[0]).toEqual(['officer', 'restricted']);
  });

  test.each([
    ['risk', 'instantRisks', ['medium'], ['low']],
    ['channel', 'instantChannels', ['kiosk'], ['web']],
  ] as const)('what the region lets no rules decide by %s goes to a person', (because, name, without, withIt) => {
    const club = (value: readonly string[]) => clubWith({ parameters: new Map([...CLUB.parameters, [name, parameter([...value])]]) });
    expect(became(NOBODY, {}, club(without))[0]).toEqual(['officer', because]);
    expect(became(NOBODY, {}, club(withIt))).toEqual(INSTANT);
  });

  test('what would pay more than the region lets rules approve goes to a person; up to that it is approved', () => {
    // Twelve months of 100 yuan.
    const club = (fen: number) => clubWith({ parameters: new Map([...CLUB.parameters, ['instantAmountLow', parameter(fen)]]) });
    expect(became(NOBODY, {}, club(119_999))[1]).toEqual(['officer', 'amount']);
    expect(became(NOBODY, {}, club(120_000))).toEqual(INSTANT);
  });

  test('a pool that nobody read yet is asked for, for whom the brake sends it to', () => {
    expect(submitCase({ ...COMMAND }, { ...runOf({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }) }), instant: braked({}) }, undefined).kind).toBe('needs-pool');
    expect(stepsOf(submitCase({ ...COMMAND }, { ...runOf({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }) }), instant: NOBODY }, undefined)).every(({ event }) => event.type !== 'assigned')).toBe(true);
  });
});
