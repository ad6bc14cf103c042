import { describe, expect, test } from 'vitest';
import { acting, after, CLUB, compiledClub, drawnFor, itemOf, officer, OFFICERS, opened, poolOf, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { authorityOf } from './authority-of.ts';
import { transferable, transferItem } from './transfer.ts';

const names = { zh: 'x', en: 'x' };
const compiled = compiledClub({ ...CLUB, codes: new Map([['authorities', { ...names, codes: { pool: names, gym: names, spa: names } }]]) });
const state = opened(submit());
const holder = drawnFor(state, '9.4');
const pool = poolOf([...OFFICERS, officer('o-7', { competences: ['gym'] })]);
const pass = (change: object = {}, now = state, actor = holder, who = pool) => transferItem(acting(now, '9.4', actor, {}, who, compiled), { to: 'gym', reason: 'the coach works in the gym', ...change });

describe('given an item of another line of work', () => {
  const passed = after(state, pass());

  test('when it is passed on, then somebody of that line is drawn, with the clock as it was', () => {
    expect(stepsOf(pass()).map(({ event }) => event.type)).toEqual(['transferred', 'assigned']);
    expect(stepsOf(pass())[1]?.event).toMatchObject({ officer: 'o-7', draw: { competence: 'gym', subject: expect.stringMatching(/\/officer\/2$/u) } });
    const item = itemOf(passed, '9.4');
    expect([item.status, item.officer, item.clock, authorityOf(compiled.catalog, item)]).toEqual(['officer', 'o-7', itemOf(state, '9.4').clock, 'gym']);
  });

  test('then it does not go back to who has had it', () => {
    expect(transferable(compiled.catalog, itemOf(passed, '9.4'))).toEqual(['spa']);
    expect(refusalOf(pass({ to: 'pool' }, passed, 'officer:o-7')).code).toBe('not-in-catalogue');
  });

  test.each([[{ to: 'pool' }, '/to'], [{ to: 'moon' }, '/to'], [{ reason: 'theirs' }, '/reason']])('when it is passed on with %j, then it is refused with what is wrong', (change, pointer) => expect(refusalOf(pass(change)).errors?.[0]?.pointer).toBe(pointer));

  test('when nobody of that line can be drawn, then it stays where it is', () => expect(refusalOf(pass({ to: 'spa' })).code).toBe('not-allowed'));
  test('when somebody else wants to, then it is not theirs', () => expect(refusalOf(pass({}, state, 'officer:o-9')).code).toBe('not-yours'));
});
