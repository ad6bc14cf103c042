import { expect, test } from 'vitest';
import { CLUB, compiledClub, entry, opened, submit } from '../../test/support/swim-club.ts';
import type { RegisterKind } from '#core/catalog/register-kind.ts';
import type { Context } from './context.ts';
import { knownRelatives, knownSuccessors } from './known-successors.ts';
import type { Subject } from './ports/cases.ts';

const kind = (more: Partial<RegisterKind>): RegisterKind => ({ zh: '', en: '', line: 'club', subject: 'person', exclusive: false, fields: {}, ...more });
const compiled = compiledClub({ ...CLUB, registerKinds: new Map([...CLUB.registerKinds, ['kin', kind({ ties: { by: 'who', as: 'tie' } })], ['gone', kind({ payments: { stops: true } })]]) });
const state = opened(submit());
const subject: Subject = { region: state.region, id: state.subject, kind: 'person', name: '王小明', number: '371300199003070017', numberHash: 'h' };
const people: Readonly<Record<string, Subject>> = { 'number/1': { ...subject, id: 'p-1' }, 'number/2': { ...subject, id: 'p-1' }, 'number/3': { ...subject, id: 'p-3' }, 'number/4': { ...subject, id: 'p-4', region: '450100' } };
const ties = ['1', '2', '3', '4', '9'].map((who) => entry('kin', { who, tie: 'child' }, { id: `kin-${who}` }));
const gone = entry('gone', {});
let asked = 0;
const known = async (entries: readonly ReturnType<typeof entry>[], { reportedOn, of = state, who = knownSuccessors }: { readonly reportedOn?: string; readonly of?: typeof state; readonly who?: typeof knownSuccessors } = {}) => (await who({
  cases: { whose: async (hash: string) => people[hash] }, compiled, lookup: (text: string) => text, now: () => '2026-11-26T02:00:00.000Z', deaths: { reportedOn: async () => { asked += 1; return reportedOn; }, retracted: async () => undefined },
} as unknown as Context, { state: of, entries, subject })).map(({ id }) => id);

test('given somebody who has died, then each relative whose tie is known goes on once, under whichever number; who is of another region or nobody here is left out', async () => {
  expect(await known([gone, ...ties])).toEqual(['p-1', 'p-3']);
  expect(await known(ties, { reportedOn: '2026-11-20' })).toEqual(['p-1', 'p-3']);
});

test('given the living, or a case that somebody else has applied for, then nobody does', async () => {
  expect([await known(ties), await known([gone, ...ties], { of: { ...state, applicant: 's-2' } })]).toEqual([[], []]);
});

test('given a case that an employer has applied for, when its person has died, then what is served on them is served on the relatives', async () => {
  const of = { ...state, applicant: 'e-1' };
  expect([await known([gone, ...ties], { of, who: knownRelatives }), await known(ties, { of, who: knownRelatives })]).toEqual([['p-1', 'p-3'], []]);
});

test('given nobody with a tie, then nothing is looked up', async () => {
  asked = 0;
  expect([await known([gone]), asked]).toEqual([[], 0]);
});
