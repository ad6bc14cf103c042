import { sha256 } from './hash.ts';
import type { Officer } from '#core/assignment/draw.ts';
import { commitmentOf } from '#core/assignment/seed.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { compileCatalog } from '#core/catalog/compiled.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Department } from '#core/catalog/department.ts';
import type { DataElement, ElementSource, ElementType } from '#core/catalog/element.ts';
import type { Evidence } from '#core/catalog/evidence.ts';
import type { RegisterKind } from '#core/catalog/register-kind.ts';
import type { Criterion, Service } from '#core/catalog/service.ts';
import type { Run } from '#core/decisions/run-items.ts';
import type { Known } from '#core/evidence/gather.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Value } from '#core/value.ts';
import type { Acting } from '#core/cases/act.ts';
import type { Pool } from '#core/cases/assign.ts';
import { evolve, fold } from '#core/cases/evolve.ts';
import type { DepartmentAnswer, Given } from '#core/cases/given.ts';
import type { Item } from '#core/cases/item.ts';
import type { Outcome, Refusal, Step } from '#core/cases/refusal.ts';
import type { CaseState } from '#core/cases/state.ts';
import { submitCase } from '#core/cases/submit.ts';

/*
 * A life event with every kind of item, small enough to be read beside the tests: somebody joins a swimming club.
 * 9.1 joins (instant) · 9.2 season pass after it, needs the hospital, a second reviewer for strong swimmers · 9.3 locker, goes along
 * with the pass · 9.4 coaching, which only an officer decides · 9.5 sauna, if wanted, with a promise.
 */

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
/** What a swimmer promises: checked after ten days by asking the hospital. */
export const HEALTHY = { ...both('I am healthy'), signer: 'applicant', basis: 'law 5', consequences: both('no more swimming'), validFor: 'result', check: { class: 'full', after: 10, by: { department: 'hospital', scenario: 'fitness', field: 'fit' } } } as const;
const element = (type: ElementType, sources: ElementSource[], more: Partial<DataElement> = {}): DataElement => ({ ...both('element'), type, sources, ...more });
const criterion = (id: string, pass: string): Criterion => ({ id, ...both(id), pass, basis: `law ${id}`, remedy: both('mend') });
const register = (fields: string[], opens: RegisterKind['opens'] = [], mask?: 'account'): RegisterKind =>
  ({ ...both('kind'), line: 'pool', subject: 'person', exclusive: true, opens, fields: Object.fromEntries(fields.map((field) => [field, { ...both(field), type: 'text', ...(mask && { mask }) }])) });

const matter = (code: string, change: Partial<Service>): readonly [string, Service] => [code, {
  code, ...both(code), summary: both('summary'), subject: 'person', authority: 'pool', counterClass: 'employment', basis: ['law'], channels: ['web'],
  limits: { statutory: { is: '20wd', basis: 'law' }, promised: { is: '5wd', basis: 'notice' } }, mode: 'instant', risk: 'low',
  needs: { elements: [], evidence: [] }, criteria: [], result: both('done'), effects: [], outputs: [],
  ordinary: {}, examples: [{ zh: 'example', given: {}, expect: { outcome: 'approve' } }], ...change,
}];

const doctorsNote: Evidence = { ...both('note'), kind: 'material', proves: ['swimmer.fit'], sources: ['upload'] };

/** The catalogue of the club. */
export const CLUB: Catalog = {
  version: 'club-1',
  services: new Map([
    matter('9.1', { needs: { elements: ['swimmer.member'], evidence: [] }, criteria: [criterion('notYet', 'not(swimmer.member)')], effects: [{ open: 'membership', from: 'today()' }] }),
    matter('9.2', {
      needs: { elements: ['swimmer.member', 'swimmer.fit', 'swimmer.age', 'swimmer.lengths', 'account.card'], evidence: ['doctors-note'] },
      criteria: [criterion('member', 'swimmer.member'), criterion('fit', 'swimmer.fit'), criterion('grown', 'swimmer.age >= region.leastAge')],
      determine: { monthly: { value: 'region.price * 2' } },
      effects: [
        { open: 'pass', with: { monthly: 'monthly', account: 'account.card' }, from: 'today()', to: 'today() + duration("P12M")' },
        { pay: { fund: 'club', every: 'month', amount: 'monthly', times: '12', first: 'nextMonth', account: 'account.card' } },
        { tell: { department: 'pool', scenario: 'open-gate', with: { age: 'swimmer.age' } } },
      ],
      secondReview: { when: 'contested or swimmer.lengths > 100', basis: 'law' },
    }),
    matter('9.3', { needs: { elements: ['pass.active'], evidence: [] }, criteria: [criterion('hasPass', 'pass.active')], effects: [{ open: 'locker' }] }),
    matter('9.4', {
      mode: 'officer', needs: { elements: ['swimmer.recommended', 'swimmer.lengths'], evidence: ['doctors-note'] },
      limits: {
        statutory: { is: '20wd', basis: 'law' }, promised: { is: '5wd', basis: 'notice' },
        variants: [
          { id: 'strong', ...both('strong'), when: 'swimmer.lengths >= 100', statutory: { is: '10wd', basis: 'law 2' }, promised: { is: '2wd', basis: 'notice 2' } },
          { id: 'shown', ...both('shown'), when: 'case.channel = "counter"', statutory: { none: 'law 4' }, promised: { is: '3wd', basis: 'notice 4' } },
          { id: 'trial', ...both('trial'), byOfficer: true, statutory: { is: '30wd', basis: 'law 3' }, promised: { is: '15wd', basis: 'notice 3' } },
        ],
      },
      criteria: [criterion('recommended', 'swimmer.recommended'), criterion('swims', 'swimmer.lengths >= 10')],
    }),
    matter('9.5', { needs: { elements: ['swimmer.healthy'], evidence: [] }, criteria: [criterion('healthy', 'swimmer.healthy')] }),
  ]),
  lifeEvents: new Map([['joining', {
    id: 'joining', ...both('joining'), summary: both('summary'), subject: 'person', source: 'notice', words: [], nameList: ['pool'], listedWith: ['9.1'], remarks: [], before: 'computed',
    questions: [
      { id: 'answers.wantsPass', ...both('pass?'), why: both('why'), type: 'boolean' },
      { id: 'answers.wantsCoach', ...both('coach?'), why: both('why'), type: 'boolean' },
      { id: 'answers.wantsSauna', ...both('sauna?'), why: both('why'), type: 'boolean', when: 'answers.wantsPass' },
    ],
    services: {
      '9.1': { when: 'not(swimmer.member)' }, '9.2': { when: 'answers.wantsPass', after: ['9.1'] }, '9.3': { with: '9.2' },
      '9.4': { when: 'answers.wantsCoach' }, '9.5': { when: 'answers.wantsSauna and answers.wantsPass' },
    },
  }]]),
  elements: new Map([
    ['swimmer.name', element('text', ['sign-in'])],
    ['swimmer.member', element('boolean', [{ register: { kind: 'membership', which: 'open', absent: false } }])],
    ['pass.active', element('boolean', [{ register: { kind: 'pass', which: 'open', absent: false } }])],
    ['swimmer.birthDate', element('date', [{ register: { kind: 'birth', which: 'latest', field: 'date' } }, 'ask'])],
    ['swimmer.age', element({ integer: 'years' }, [{ derive: 'years and months duration(date(swimmer.birthDate), today()).years' }])],
    ['swimmer.fit', element('boolean', [{ department: 'hospital', scenario: 'fitness', field: 'fit' }, 'officer'], { contest: 'doctors-note' })],
    ['swimmer.lengths', element({ integer: 'lengths', min: 0, max: 1000 }, ['ask'])],
    ['swimmer.recommended', element('boolean', ['officer'])],
    ['swimmer.healthy', element('boolean', [{ promise: HEALTHY }])],
    ['account.card', element('text', [{ register: { kind: 'account', which: 'open', field: 'number' } }, 'ask'], { mask: 'account' })],
  ]),
  evidence: new Map<string, Evidence>([
    ['doctors-note', { ...doctorsNote, voluntary: both('if you want') }],
    ['x-ray', { ...doctorsNote, abolished: { by: 'notice' } }],
  ]),
  departments: new Map<string, Department>([
    ['hospital', { ...both('hospital'), system: both('system'), scenarios: { fitness: { ...both('fitness'), direction: 'ask', frequency: 'on-application', why: both('why'), basis: 'law', request: ['account.card'], answer: { fit: 'boolean' }, freshFor: '1d', deadlineMs: 500 } } }],
    ['pool', { ...both('pool'), system: both('system'), scenarios: {} }],
  ]),
  regions: new Map([['371300', {
    code: '371300', ...both('region'), calendar: 'cn', lifeEvents: ['joining'], contact: { hotline: '', hall: '', hours: { zh: '每天', en: 'Every day' }, source: '' },
  }]]),
  parameters: new Map([
    ['leastAge', { ...both('age'), unit: 'years', in: { 371300: [{ from: '2020-01-01', value: 16, source: 'law', confidence: 'law' }] } }],
    ['price', { ...both('price'), unit: 'fen', in: { 371300: [{ from: '2020-01-01', value: 5000, source: 'notice', confidence: 'notice' }] } }],
    ['reopenWithin', { ...both('within'), unit: 'limit', in: { 371300: [{ from: '2020-01-01', value: '60d', source: 'house', confidence: 'to-verify' }] } }],
    ['reopenLimit', { ...both('limit'), unit: 'limit', in: { 371300: [{ from: '2020-01-01', value: '15wd', source: 'house', confidence: 'to-verify' }] } }],
    ['instantLimit', { ...both('limit'), unit: 'limit', in: { 371300: [{ from: '2020-01-01', value: '30min', source: 'notice', confidence: 'notice' }] } }],
  ]),
  tables: new Map(),
  oldWays: new Map(),
  noticeFigures: new Map(),
  remedies: new Map(),
  offers: new Map(),
  messages: new Map(),
  legacySystems: new Map(),
  labourMarkets: new Map(),
  risks: new Map(),
  synonyms: new Map(),
  documentKinds: new Map(),
  papers: new Map(),
  registerKinds: new Map([
    ['membership', register([])], ['pass', register(['monthly', 'account'], [], 'account')], ['locker', register([])], ['birth', register(['date'])], ['account', register(['number'], [], 'account')],
    ['employment', register(['employer'], [{ ends: 'pass', because: { zh: '重新就业', en: 'employed again' }, basis: 'law 51', tell: { department: 'pool', scenario: 'close-gate' } }])],
  ]),
  codes: new Map([['changeGrounds', { ...both('grounds'), codes: { wrong: { ...both('wrong'), basis: 'law 9', tags: ['approve', 'correct', 'revoke'] }, deceived: { ...both('deceived'), tags: ['revoke'] }, unjust: { ...both('unjust'), tags: ['reinstate'] } } }]]),
};

/** The catalogue of the club, or another, compiled. */
export function compiledClub(catalog: Catalog = CLUB): CompiledCatalog {
  const result = compileCatalog(catalog);
  if ('errors' in result) throw new Error(result.errors.map(({ where, error }) => `${where.in} ${where.id}: ${error.message}`).join('\n'));
  return result.compiled;
}

export const AT = '2026-11-23T01:00:00.000Z';
export const LATER = '2026-11-24T02:00:00.000Z';
export const NUMBER = '371300-20261123-000042-8';
const SEED = 'a3'.repeat(32);

export const given = (answers: Readonly<Record<string, Value>> = {}, more: Partial<Given> = {}): Given => ({ answers, contests: {}, promises: [], files: {}, ...more });

/** An entry of the register as an earlier system left it. */
export const entry = (kind: string, data: Readonly<Record<string, Value>> = {}, change: Partial<RegisterEntry> = {}): RegisterEntry =>
  ({ id: `e-${kind}`, kind, data, from: '2020-01-01', to: null, recordedAt: '2020-01-01T00:00:00.000Z', origin: { kind: 'import', system: 'test' }, ...change });

export const ENTRIES: readonly RegisterEntry[] = [entry('birth', { date: '1990-05-01' }), entry('account', { number: '6210028350419644949' })];

/** The hospital answers. */
export const fitness = (values: Readonly<Record<string, Value>> = { fit: true }, change: Partial<DepartmentAnswer> = {}): DepartmentAnswer =>
  ({ department: 'hospital', scenario: 'fitness', values, exchange: 'x-1', at: AT, ...change });

export const known = (change: Partial<Known> = {}): Known =>
  ({ entries: ENTRIES, departments: [fitness()], given: given(), findings: [], locker: [], signedIn: { 'swimmer.name': '王小明' }, on: '2026-11-23', at: AT, ...change });

const club = compiledClub();

export const runOf = (change: Partial<Known> = {}, compiled: CompiledCatalog = club): Run => ({ compiled, region: '371300', known: known(change), hash: sha256, case: NUMBER });

export const officer = (id: string, change: Partial<Officer> = {}): Officer => ({ id, competences: ['pool'], roles: ['officer'], present: true, load: 0, recusals: [], ...change });

/** Two officers, two reviewers (one of them an officer as well), and the clerk who accepts. */
export const OFFICERS: readonly Officer[] = [
  officer('o-1'), officer('o-2', { roles: ['officer', 'reviewer'] }), officer('o-3', { roles: ['reviewer'] }), officer('o-4', { roles: ['officer', 'reviewer', 'clerk'] }),
];
/** Experts of two strokes in the pool of the club, none of them an officer. */
export const EXPERTS: readonly Officer[] = ['crawl', 'butterfly'].flatMap((stroke) => Array.from({ length: 4 }, (_, index) => officer(`e-${stroke}-${index + 1}`, { competences: [`pool/${stroke}`], roles: ['expert'] })));
export const poolOf = (officers: readonly Officer[] = OFFICERS, experts: readonly Officer[] = EXPERTS): Pool => ({ officers, experts, day: '2026-11-23', seed: SEED, seedCommitment: commitmentOf(SEED, sha256), personHashes: ['p-1'] });

/** Answers that leave nothing open: pass and coach, no sauna. */
export const ANSWERS = { 'answers.wantsPass': true, 'answers.wantsCoach': true, 'answers.wantsSauna': false, 'swimmer.lengths': 40 } as const;
export const COMMAND = { region: '371300', number: NUMBER, lifeEvent: 'joining', subject: 's-1', applicant: 's-1', by: 'person:s-1', channel: 'web', accepter: null, nonce: 'nonce', receivedAt: AT } as const;

/** Hand in, with `change` of what is known. */
export const submit = (change: Partial<Known> = {}, command: Partial<Parameters<typeof submitCase>[0]> = {}, pool: Pool | 'unread' = poolOf(), compiled = club, pending: Run['pending'] = {}): Outcome =>
  submitCase({ ...COMMAND, ...command }, { ...runOf({ given: given(ANSWERS), ...change }, compiled), pending }, pool === 'unread' ? undefined : pool);

export function stepsOf(outcome: Outcome): readonly Step[] {
  if (outcome.kind !== 'done') throw new Error(outcome.kind === 'refused' ? JSON.stringify(outcome.refusal) : outcome.kind);
  return outcome.steps;
}

export function refusalOf(outcome: Outcome): Refusal {
  if (outcome.kind !== 'refused') throw new Error(`not refused: ${outcome.kind}`);
  return outcome.refusal;
}

/** The case after the steps of a submission. */
export const opened = (outcome: Outcome): CaseState => fold(stepsOf(outcome).map((step, index) => ({ seq: index + 1, at: AT, ...step })));

/** The case after the steps of a later command. */
export const after = (state: CaseState, outcome: Outcome, at = LATER): CaseState =>
  stepsOf(outcome).reduce((now, step) => evolve(now, { seq: now.version + 1, at, ...step }), state);

export function itemOf(state: CaseState, service: string): Item {
  const item = state.items.find((each) => each.service === service);
  if (!item) throw new Error(`no item ${service}`);
  return item;
}

/** The register once the first item is done. */
const registerOf = (state: CaseState): readonly RegisterEntry[] => (state.items.some(({ service: code, status }) => code === '9.1' && status === 'approved') ? [...ENTRIES, entry('membership')] : ENTRIES);

/** Somebody acts on the item of a service a day later, with what the case itself knows. */
export const acting = (state: CaseState, service: string, actor: string, change: Partial<Known> = {}, pool: Pool | 'unread' = poolOf(), compiled = club): Acting => ({
  state, no: itemOf(state, service).no, actor, pool: pool === 'unread' ? undefined : pool,
  run: runOf({ entries: registerOf(state), departments: state.departments, given: state.given, findings: state.items.flatMap((item) => item.findings), at: LATER, on: '2026-11-24', ...change }, compiled),
});

/** Whoever was drawn for the item of a service. */
export const drawnFor = (state: CaseState, service: string): string => `officer:${itemOf(state, service).officer}`;
export const reviewerOf = (state: CaseState, service: string): string => `officer:${itemOf(state, service).reviewer}`;
