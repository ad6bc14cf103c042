import type { Given } from '../cases/given.ts';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../catalog/evidence.ts';
import type { Absence } from '../catalog/life-event.ts';
import { ANSWERS, CLUB, compiledClub, ENTRIES, entry, fitness, given, runOf } from '../../../test/support/swim-club.ts';
import type { Known } from './gather.ts';
import { arrange, chooseItems, preparePlan } from './plan.ts';

const plan = (change: Partial<Known> = {}, compiled = compiledClub()) => preparePlan(runOf({ given: given(ANSWERS), ...change }, compiled), 'joining');
const choice = (change: Partial<Known> = {}) => Object.fromEntries(plan(change).choices.map(({ service, applies }) => [service, applies]));

describe('given nothing is answered yet', () => {
  const first = plan({ given: given() });
  test('then the questions that apply are open, in their order, and one that depends on an answer is not there yet', () => {
    expect(first.questions).toEqual(['answers.wantsPass', 'answers.wantsCoach']);
    expect(first.open).toEqual(first.questions);
    expect(first.mayFollow).toBe(1);
    expect(plan().mayFollow).toBe(0);
  });
  test('then items that need no answer belong to the list, the others are open', () => {
    expect(choice({ given: given() })).toEqual({ '9.1': 'yes', '9.2': 'open', '9.3': 'open', '9.4': 'open', '9.5': 'open' });
    expect(first.items.map(({ service }) => service)).toEqual(['9.1']);
  });
});

describe('given answers', () => {
  test('then a question that follows from them opens, and closes once answered', () => {
    expect(plan({ given: given({ 'answers.wantsPass': true }) }).open).toEqual(['answers.wantsCoach', 'answers.wantsSauna']);
    expect(plan().open).toEqual([]);
    expect(plan({ given: given({ ...ANSWERS, 'answers.wantsPass': null }) }).open).toEqual(['answers.wantsPass']);
  });

  test('then the items are those that apply, each after those of this person that come before it', () => {
    expect(plan().items.map(({ no, service, after }) => [no, service, after])).toEqual([[1, '9.1', []], [2, '9.2', [1]], [3, '9.3', [2]], [4, '9.4', []]]);
  });

  test('then the rules say what they would decide now', () => {
    expect(plan().outcomes.map(({ no, kind }) => [no, kind])).toEqual([[1, 'approve'], [2, 'approve'], [3, 'approve'], [4, 'officer']]);
    expect(plan({ departments: [] }).outcomes.map(({ no, kind }) => [no, kind])).toEqual([[1, 'approve'], [2, 'held'], [4, 'officer']]);
  });
});

describe('given an item that does not belong to the list', () => {
  const [event] = CLUB.lifeEvents.values();
  const club = (otherwise: Absence[]) =>
    compiledClub({ ...CLUB, lifeEvents: new Map([['joining', { ...event!, services: { ...event!.services, '9.2': { when: 'swimmer.lengths > 1000', otherwise } } }]]) });
  const because = (lengths: number, otherwise: Absence[]) =>
    plan({ given: given({ ...ANSWERS, 'swimmer.lengths': lengths }) }, club(otherwise)).absences.get('9.2')?.words.en;
  const reasons = [{ when: 'swimmer.lengths > 10', zh: '差一点', en: 'only {swimmer.lengths} of 1000' }, { zh: '差得多', en: 'far from it' }];

  test('then the first reason that holds says why, with the figure', () => expect([because(999, reasons), because(3, reasons)]).toEqual(['only 999 of 1000', 'far from it']));
  test('then a reason about what is not known is passed over', () => expect(because(999, [{ when: 'swimmer.unheardOf', zh: '未知', en: 'unknown' }, ...reasons])).toBe('only 999 of 1000'));
  test('then a notable reason is marked', () => expect(plan({}, club([{ notable: true, zh: '要说', en: 'said unasked' }])).absences.get('9.2')).toMatchObject({ notable: true }));
  test('then an item that belongs has no reason', () => expect(because(1001, reasons)).toBeUndefined());
});

describe('given something that only the person can give', () => {
  test('when two items need it, then it is asked once, for both', () => {
    expect(plan({ given: given({ ...ANSWERS, 'swimmer.lengths': null }) }).asks).toEqual([{ kind: 'element', id: 'swimmer.lengths', for: ['9.2', '9.4'] }]);
  });

  test('when a computed element rests on it, then it is asked for, not the computed one', () => {
    expect(plan({ entries: ENTRIES.slice(1) }).asks).toEqual([{ kind: 'element', id: 'swimmer.birthDate', for: ['9.2'] }]);
  });

  test('when it is a promise, then the promise is asked', () => {
    expect(plan({ given: given({ ...ANSWERS, 'answers.wantsSauna': true }) }).asks).toEqual([{ kind: 'promise', id: 'swimmer.healthy', for: ['9.5'] }]);
  });

  test('when a question of the event asks for it, then it is asked there and not again', () => {
    const [event] = CLUB.lifeEvents.values();
    const question = { id: 'swimmer.lengths', zh: 'how many', en: 'how many', why: { zh: 'why', en: 'why' }, type: 'boolean' as const };
    const asking = compiledClub({ ...CLUB, lifeEvents: new Map([['joining', { ...event!, questions: [...event!.questions, question] }]]) });
    const found = plan({ given: given({ ...ANSWERS, 'swimmer.lengths': null }) }, asking);
    expect([found.open, found.asks]).toEqual([['swimmer.lengths'], []]);
  });
});

describe('given a question whose answer a source could give', () => {
  const [event] = CLUB.lifeEvents.values();
  const question = { id: 'swimmer.fit', zh: 'fit?', en: 'fit?', why: { zh: 'why', en: 'why' }, type: 'boolean' as const };
  const asking = compiledClub({ ...CLUB, lifeEvents: new Map([['joining', { ...event!, questions: [question], services: { '9.4': { when: 'swimmer.fit' }, '9.1': {} } }]]) });

  test('when the source has answered, then it is not asked', () => expect(plan({}, asking).questions).toEqual([]));
  test('when the source is silent, then it is asked for, and the person is not', () => {
    const found = plan({ departments: [], given: given() }, asking);
    expect(found.questions).toEqual([]);
    expect(found.silent).toEqual([{ department: 'hospital', scenario: 'fitness', for: ['9.4'] }]);
  });
  test('when the source is given up, then the person is not asked for what only an officer can establish', () => {
    expect(plan({ departments: [fitness({}, { failure: 'silent' })], given: given() }, asking).asks).toEqual([]);
  });
});

describe('given a department that has not answered', () => {
  test('then it is named with the items that need it, and nothing is asked for it', () => {
    const found = plan({ departments: [] });
    expect(found.silent).toEqual([{ department: 'hospital', scenario: 'fitness', for: ['9.2'] }]);
    expect(found.asks).toEqual([]);
  });
});

describe('given materials', () => {
  const withNote = (change: Partial<Evidence>, known: Partial<Known> = {}) => {
    const { voluntary: _voluntary, ...note } = CLUB.evidence.get('doctors-note')!;
    return plan(known, compiledClub({ ...CLUB, evidence: new Map([['doctors-note', { ...note, ...change }]]) }));
  };
  const asks = (...how: Parameters<typeof withNote>) => withNote(...how).asks;
  const asked = [{ kind: 'evidence', id: 'doctors-note', for: ['9.2', '9.4'] }];
  const failed = { departments: [fitness({}, { failure: 'silent' })] };

  test('when nothing but the person’s hands can give it, then it is asked once for all items', () => expect(asks({ proves: [] })).toEqual(asked));
  test('when what it proves is known, then not', () => expect(asks({})).toEqual([]));
  test('when a department could still say what it proves, then not', () => expect(asks({}, { departments: [] })).toEqual([]));
  test('when the department was given up, then it is asked by the item that needs the fact', () => expect(asks({}, failed)).toEqual([{ kind: 'evidence', id: 'doctors-note', for: ['9.2'] }]));
  test('when it is voluntary, a form, or can come from elsewhere, then not', () => {
    expect(asks({ proves: [], voluntary: { zh: '自愿', en: 'voluntary' } })).toEqual([]);
    expect(asks({ proves: [], kind: 'form' })).toEqual([]);
    expect(asks({ proves: [], sources: ['e-card', 'upload'] })).toEqual([]);
  });
  test('when it was given with an earlier case, then it serves again where the catalogue lets it, unless a newer one is given', () => {
    const locker = [{ evidence: 'doctors-note', file: 'f-0' }, { evidence: 'other', file: 'f-9' }];
    const kept: Partial<Evidence> = { proves: [], sources: ['locker', 'upload'] };
    expect(withNote(kept, { locker })).toMatchObject({ asks: [], reused: { 'doctors-note': ['f-0'] } });
    expect(withNote({ proves: [] }, { locker })).toMatchObject({ asks: asked, reused: {} });
    expect(withNote(kept, { locker, given: given(ANSWERS, { files: { 'doctors-note': ['f-1'] } }) })).toMatchObject({ asks: [], reused: {} });
  });
  test('when it was given, then not again', () => expect(asks({ proves: [] }, { given: given(ANSWERS, { files: { 'doctors-note': ['f-1'] } }) })).toEqual([]));
});

test('given a person who has it already, then the item does not apply', () => {
  expect(choice({ entries: [...ENTRIES, entry('membership')] })).toEqual({ '9.1': 'no', '9.2': 'yes', '9.3': 'yes', '9.4': 'yes', '9.5': 'no' });
});

test('given items chosen, when one of those before is not there, then nothing waits for it', () => {
  expect(arrange(compiledClub(), 'joining', ['9.3']).map(({ no, after }) => [no, after])).toEqual([[1, []]]);
});

test('given a life event that does not exist, then that is a mistake of the caller', () => {
  expect(() => chooseItems(runOf(), 'nothing')).toThrow('no life event nothing');
});

describe('given an element that is asked for only where it matters', () => {
  const elements = new Map([...CLUB.elements, ['swimmer.lengths', { ...CLUB.elements.get('swimmer.lengths')!, when: 'answers.wantsCoach' }]]);
  const asksFor = (answers: Parameters<typeof given>[0], settled?: Given['settled']) =>
    plan({ given: { ...given(answers), ...(settled && { settled }) } }, compiledClub({ ...CLUB, elements })).asks.map(({ id }) => id);
  const others = { 'answers.wantsPass': true, 'answers.wantsSauna': false };

  test('when it does, then it is asked', () => expect(asksFor({ ...others, 'answers.wantsCoach': true })).toEqual(['swimmer.lengths']));
  test('when it does not, then not', () => expect(asksFor({ ...others, 'answers.wantsCoach': false })).toEqual([]));
  test('when the event itself settles it, then not either, also where it settles that there is nothing', () => {
    expect(asksFor({ ...others, 'answers.wantsCoach': true }, { 'swimmer.lengths': 50 })).toEqual([]);
    expect(asksFor({ ...others, 'answers.wantsCoach': true }, { 'swimmer.lengths': null })).toEqual([]);
  });
});

describe('given a criterion that concerns only some', () => {
  const pass = CLUB.services.get('9.2')!;
  const [event] = CLUB.lifeEvents.values();
  /** 9.4 alone: its criterion reads what the hospital knows of those of whom `when` holds. */
  const only = (when: string | undefined, change: Partial<Known>) => {
    const service = { ...CLUB.services.get('9.4')!, needs: { elements: ['swimmer.fit', 'swimmer.lengths'], evidence: [] }, criteria: [{ ...pass.criteria[0]!, id: 'some', ...(when !== undefined && { when }), pass: 'swimmer.fit' }], determine: {}, effects: [], secondReview: undefined };
    const club = compiledClub({ ...CLUB, services: new Map([['9.4', { ...service, limits: { ...service.limits, variants: [] } }]]), lifeEvents: new Map([['joining', { ...event!, questions: [], services: { '9.4': {} } }]]) } as typeof CLUB);
    return plan({ departments: [], ...change }, club);
  };
  const asked = (when: string | undefined, lengths?: number) => {
    const { asks, silent } = only(when, { given: given(lengths === undefined ? {} : { 'swimmer.lengths': lengths }) });
    return [asks.map(({ id }) => id), silent.map(({ department }) => department)];
  };

  test('when it is known not to, then the department is not asked', () => expect(asked('swimmer.lengths > 20', 10)).toEqual([[], []]));
  test('when it does, then it is', () => expect(asked('swimmer.lengths > 20', 30)).toEqual([[], ['hospital']]));
  test('when the person has yet to say, then first the person', () => expect(asked('swimmer.lengths > 20')).toEqual([['swimmer.lengths'], []]));
  test('when there is no condition, then both are asked at once', () => expect(asked(undefined)).toEqual([['swimmer.lengths'], ['hospital']]));
});

describe('given a material that is wanted only where something holds', () => {
  const { voluntary: _voluntary, ...note } = CLUB.evidence.get('doctors-note')!;
  const club = compiledClub({ ...CLUB, evidence: new Map([['doctors-note', { ...note, proves: [], when: 'swimmer.lengths > 20' }]]) });
  const asks = (lengths: number) => plan({ given: given({ ...ANSWERS, 'swimmer.lengths': lengths }) }, club).asks.map(({ id }) => id);

  test('when it does, then it is asked for, else not', () => expect([asks(30), asks(10)]).toEqual([['doctors-note'], []]));
});

describe('given answers to what the list itself asks', () => {
  const lengths = CLUB.elements.get('swimmer.lengths')!;
  // Asked only of who wants a pass for many lengths.
  const compiled = compiledClub({ ...CLUB, elements: new Map([...CLUB.elements, ['swimmer.lengths', { ...lengths, when: 'swimmer.birthDate < date("2000-01-01")' }]]) });
  const stated = (answers: Given['answers'], entries = [entry('account', { number: '6210028350419644949' })]) => plan({ given: given({ ...ANSWERS, ...answers }), entries }, compiled).stated.map(({ element }) => element);

  test('then each stays on the list while it matters; one that another answer makes needless goes, and comes back with it', () => {
    expect(stated({ 'swimmer.birthDate': '1990-05-01' }).toSorted()).toEqual(['swimmer.birthDate', 'swimmer.lengths']);
    expect(stated({ 'swimmer.birthDate': '2010-05-01' })).toEqual(['swimmer.birthDate']);
    expect(stated({ 'swimmer.birthDate': '1990-05-01' })).toContain('swimmer.lengths');
  });
  test('then what a source knows is none of them, nor what nobody has answered', () => {
    expect(stated({ 'swimmer.birthDate': '2010-05-01' }, [...ENTRIES])).toEqual(['swimmer.lengths']);
    expect(stated({ 'swimmer.lengths': null, 'swimmer.birthDate': '1990-05-01' })).toEqual(['swimmer.birthDate']);
  });
});
