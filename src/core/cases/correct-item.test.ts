import { describe, expect, test } from 'vitest';
import type { Evidence } from '../catalog/evidence.ts';
import type { Value } from '../value.ts';
import { answerCorrection, askCorrection, correctable } from './correct-item.ts';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, CLUB, compiledClub, drawnFor, itemOf, LATER, opened, refusalOf, submit } from '../../../test/support/swim-club.ts';

const state = opened(submit());
const drawn = drawnFor(state, '9.4');
const officer = (now = state) => acting(now, '9.4', drawn);
const ask = (elements: string[] = ['swimmer.lengths'], evidence: string[] = ['doctors-note'], now = state) => askCorrection(officer(now), { elements, evidence, note: 'please' }, cn);
const asked = after(state, ask());
const person = (now = asked) => acting(now, '9.4', 'person:s-1');
const answer = (answers: Record<string, Value> = { 'swimmer.lengths': 50 }, files: Record<string, string[]> = { 'doctors-note': ['f-1'] }) => answerCorrection(person(), { answers, files, proven: 'single' });
const ANSWERED = '2026-11-26T02:00:00.000Z';

test('given a matter that a password alone does not hand in, then a password alone does not answer what is asked again of it', () => {
  const strong = compiledClub({ ...CLUB, services: new Map([...CLUB.services, ['9.4', { ...CLUB.services.get('9.4')!, assurance: 'strong' as const }]]) });
  const answered = (proven: 'single' | 'strong') => answerCorrection(acting(asked, '9.4', 'person:s-1', {}, undefined, strong), { answers: { 'swimmer.lengths': 50 }, files: { 'doctors-note': ['f-1'] }, proven });
  expect(refusalOf(answered('single')).code).toBe('prove-again');
  expect(answered('strong').kind).toBe('done');
});

describe('an original is shown at a counter in place of a copy', () => {
  const note = (change: Partial<Evidence>) => compiledClub({ ...CLUB, evidence: new Map([...CLUB.evidence, ['doctors-note', { ...CLUB.evidence.get('doctors-note')!, ...change }]]) });
  const seen = { 'doctors-note': { at: ANSWERED, by: 'o-4' } };
  const shows = (change: Partial<Evidence>, shown: Parameters<typeof answerCorrection>[1]['shown'] = seen, files: Record<string, string[]> = {}) => answerCorrection(acting(asked, '9.4', 'person:s-1', {}, undefined, note(change)), { answers: { 'swimmer.lengths': 50 }, files, shown, proven: 'single' });
  const showable = { sources: ['upload' as const, 'show-at-counter' as const] };

  test('then it answers what was asked for, and stands in the case with who looked at it', () => {
    expect(after(asked, shows(showable)).given.shown).toEqual(seen);
    expect(itemOf(after(asked, shows(showable)), '9.4').status).toBe('officer');
  });

  test('when the law wants it handed in, then a scan has to be there as well', () => {
    expect(refusalOf(shows({ ...showable, scan: true })).errors).toMatchObject([{ pointer: '/files/doctors-note' }]);
    expect(shows({ ...showable, scan: true }, seen, { 'doctors-note': ['f-1'] }).kind).toBe('done');
  });

  test('when it is not shown at a counter, or was not asked for, then it is refused', () => {
    expect(refusalOf(shows({})).errors).toMatchObject([{ pointer: '/shown' }]);
    expect(refusalOf(shows(showable, { ...seen, 'x-ray': seen['doctors-note'] })).errors).toMatchObject([{ pointer: '/shown' }]);
  });
});

describe('an officer asks for a correction', () => {
  test('then only what the catalogue lists for the item, and the person can give, may be asked for', () => {
    expect(correctable(officer().run.compiled.catalog, '9.4')).toEqual({ elements: ['swimmer.lengths'], evidence: ['doctors-note'] });
    expect(correctable(officer().run.compiled.catalog, '9.5')).toEqual({ elements: [], evidence: [] });
  });

  test.each([['swimmer.recommended'], ['account.card'], ['swimmer.member'], ['x'], ['constructor']])('when %s is asked for, then it is not in the catalogue', (name) => {
    expect(refusalOf(ask([name], []))).toMatchObject({ code: 'not-in-catalogue', errors: [{ pointer: `/${name}` }] });
  });

  test('when a proof that was abolished for this service is asked for, then it is refused; for another service it stays', () => {
    const abolishedFor = (code: string) => {
      const note = { ...CLUB.evidence.get('doctors-note')!, abolished: { by: 'notice', for: [code] } };
      const run = acting(state, '9.4', drawn, {}, 'unread', compiledClub({ ...CLUB, evidence: new Map([['doctors-note', note]]) }));
      return correctable(run.run.compiled.catalog, '9.4').evidence;
    };
    expect(abolishedFor('9.4')).toEqual([]);
    expect(abolishedFor('9.2')).toEqual(['doctors-note']);
  });

  test('when the note asks for an abolished proof in other words, then it is refused', () => {
    const xRay = { ...CLUB.evidence.get('x-ray')!, alsoCalled: ['胸片'] };
    const run = acting(state, '9.4', drawn, {}, 'unread', compiledClub({ ...CLUB, evidence: new Map([...CLUB.evidence, ['x-ray', xRay]]) }));
    const noted = (note: string) => askCorrection(run, { elements: ['swimmer.lengths'], evidence: [], note }, cn);
    expect(refusalOf(noted('另请附上 胸 片')).errors).toMatchObject([{ pointer: '/note' }]);
    expect(noted('请再数一遍')).toMatchObject({ kind: 'done' });
  });

  test('when nothing is asked for, then something must be chosen', () => expect(refusalOf(ask([], [])).code).toBe('incomplete'));

  test('then the clock pauses with the article, and the officer waits', () => {
    expect(itemOf(asked, '9.4')).toMatchObject({ status: 'correction', correction: { note: 'please', by: drawn.slice('officer:'.length) }, clock: { stoppedAt: null, pauses: [{ from: LATER, to: null, basis: expect.stringContaining('第三十二条') }] } });
  });
});

describe('the applicant answers a correction', () => {
  test('when something is left out, then all of it is named', () => {
    expect(refusalOf(answer({}, {})).errors?.map(({ pointer }) => pointer)).toEqual(['/answers/swimmer.lengths', '/files/doctors-note']);
    expect(refusalOf(answer({ 'swimmer.lengths': null }, { 'doctors-note': [] })).errors).toHaveLength(2);
  });

  test.each<[string, Record<string, Value>]>([['of another type', { 'swimmer.lengths': 'fifty' }], ['that was not asked', { 'swimmer.lengths': 50, 'swimmer.birthDate': '1990-01-01' }]])('when an answer is %s, then it is refused', (_, answers) => {
    expect(refusalOf(answer(answers)).code).toBe('wrong-type');
  });

  const corrected = after(asked, answer({ 'swimmer.lengths': 50 }, { 'doctors-note': ['f-1'], 'x-ray': ['f-2'] }), ANSWERED);

  test('when everything is given, then it is back with the same officer and the clock goes on', () => {
    expect(itemOf(corrected, '9.4')).toMatchObject({ status: 'officer', officer: drawn.slice('officer:'.length), correction: { answeredAt: ANSWERED }, clock: { stoppedAt: null, pauses: [{ from: LATER, to: ANSWERED }] } });
  });

  test('then the new answer holds, and only the files that were asked for are kept', () => {
    expect(corrected.given.answers['swimmer.lengths']).toBe(50);
    expect(corrected.given.files).toEqual({ 'doctors-note': ['f-1'] });
  });

  test('when the officer asks a second time, then it is refused', () => expect(refusalOf(ask(undefined, undefined, corrected)).code).toBe('already-corrected'));

  test('when somebody else answers, then it is not theirs', () => {
    expect(refusalOf(answerCorrection({ ...person(), actor: 'person:s-2' }, { answers: { 'swimmer.lengths': 50 }, files: { 'doctors-note': ['f'] }, proven: 'single' })).code).toBe('not-yours');
  });
});

describe('a material that proves what is known already', () => {
  const note = { ...CLUB.evidence.get('doctors-note')!, proves: ['swimmer.fit'], sources: [{ department: 'hospital', scenario: 'fitness' }, 'upload' as const] };
  const coach = CLUB.services.get('9.4')!;
  const fit = CLUB.services.get('9.2')!.criteria.find(({ id }) => id === 'fit')!;
  const club = (change: Partial<Evidence> = {}) => compiledClub({ ...CLUB, evidence: new Map([...CLUB.evidence, ['doctors-note', { ...note, ...change }]]), services: new Map([...CLUB.services, ['9.4', { ...coach, needs: { ...coach.needs, elements: [...coach.needs.elements, 'swimmer.fit'] }, criteria: [...coach.criteria, fit] }]]) });
  const asks = (compiled = club(), change: Parameters<typeof acting>[3] = {}) => askCorrection(acting(state, '9.4', drawn, change, undefined, compiled), { elements: [], evidence: ['doctors-note'], note: 'please' }, cn);
  const silent = { departments: [] };

  test('then nobody is asked for it, where the hospital has said so and nobody contests it', () => expect(refusalOf(asks())).toMatchObject({ code: 'not-allowed', errors: [{ pointer: '/doctors-note' }] }));
  test.each([
    ['the hospital has not answered', asks(club(), silent)], ['it is contested', asks(club(), { given: { ...state.given, contests: { 'swimmer.fit': { statement: 'no', files: [] } } } })],
    ['it can come from nowhere else', asks(club({ sources: ['upload'] }))], ['it proves nothing that the item needs', asks(club({ proves: ['swimmer.name'] }))],
  ])('when %s, then it may be asked for', (_when, outcome) => expect(outcome.kind).toBe('done'));
});
