import { describe, expect, test } from 'vitest';
import { CLUB } from '../../../test/support/swim-club.ts';
import { actorThrough, handsIn, partyIn } from './acting.ts';
import { clerkStatus, covers, nameClerk, type Naming } from './clerk.ts';

const ON = '2026-11-26', AT = '2026-11-26T02:00:00.000Z';
const naming: Naming = { id: 'k-1', enterprise: 'e', clerk: { id: 'p', number: '371302198506150017' }, scopes: ['payments', 'matters'], events: null, from: ON, to: '2027-11-25' };
const named = (change: Partial<Naming> = {}) => nameClerk(CLUB, { ...naming, ...change }, AT, ON, 24);
const faults = (change: Partial<Naming>): readonly string[] => {
  const made = named(change);
  return 'code' in made ? made.errors?.map(({ pointer }) => pointer) ?? [] : [];
};

describe('an appointment', () => {
  test('given what is right, then it is kept with its scopes in one order', () => {
    expect(named()).toEqual({ id: 'k-1', enterprise: 'e', person: 'p', scopes: ['matters', 'payments'], events: null, from: ON, to: '2027-11-25', namedAt: AT });
  });

  test.each([
    [{ scopes: [] }, ['/scopes']], [{ events: [] }, ['/events']], [{ events: ['nothing'] }, ['/events']], [{ from: '2026-11-25' }, ['/from']], [{ to: '2026-11-25' }, ['/to']],
    [{ to: '2028-11-26' }, ['/to']], [{ to: 'soon' }, ['/to']], [{ clerk: { id: 'p', number: '371302201011270017' } }, ['/number']],
  ] as const)('given %j, then it is wrong at %j', (change, pointers) => expect(faults(change)).toEqual(pointers));

  test('given the last day and the sixteenth birthday, then both are right; matters bind only where there are any', () => {
    expect(named({ to: '2028-11-25' })).toHaveProperty('person');
    expect(named({ clerk: { id: 'p', number: '371302201011260017' } })).toHaveProperty('person');
    expect(named({ scopes: ['payments'], events: [] })).toMatchObject({ events: null });
  });

  test('given its days, then it holds from the first to the last and not once it has ended', () => {
    const days = { from: ON, to: '2026-11-28' };
    expect(['2026-11-25', ON, '2026-11-28', '2026-11-29'].map((day) => clerkStatus(days, day))).toEqual(['not-yet', 'in-force', 'in-force', 'over']);
    expect(clerkStatus({ ...days, endedAt: AT }, ON)).toBe('ended');
  });

  test('given matters by name, then only those are covered, and nobody who is no clerk is bound', () => {
    expect([covers({ events: ['hiring'] }, 'hiring'), covers({ events: ['hiring'] }, 'closing'), covers({ events: null }, 'closing'), covers(undefined, 'closing')]).toEqual([true, false, true, true]);
  });
});

test('an act through somebody is the act of the party, and says through whom', () => {
  expect([partyIn(actorThrough('enterprise:e', 'k-1')), handsIn('enterprise:e/k-1/v-1'), handsIn('enterprise:e'), partyIn('officer:x'), actorThrough('person:w', undefined)]).toEqual(['enterprise:e', ['k-1', 'v-1'], [], 'officer:x', 'person:w']);
});
