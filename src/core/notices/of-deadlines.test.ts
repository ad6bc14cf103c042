import { describe, expect, test } from 'vitest';
import type { MessageTemplate } from '../catalog/message-template.ts';
import { sha256 } from '../../../test/support/hash.ts';
import { CLUB } from '../../../test/support/swim-club.ts';
import { noticesOfDeadlines } from './of-deadlines.ts';

const both = (text: string) => ({ zh: text, en: text });
const reminder: MessageTemplate = { on: 'remedy-ends', class: 'deadline', to: ['applicant', 'subject'], title: both('{remedy} {lastDay}'), text: both('{matters}'), short: both('{city}') };
const catalog = { ...CLUB, messages: new Map([['reminder', reminder]]), remedies: new Map([['review', { ...both('review'), within: '60d', basis: 'law', to: both('body'), toBasis: 'law' }]]) };
const item = { case: '371300-20261123-000001-1', no: 2, service: '9.1', decidedAt: '2026-11-23T01:00:00.000Z', applicant: 'p-1', subject: null };
const on = (today: string, change: object = {}) => noticesOfDeadlines(catalog, '371300', [{ ...item, ...change }], today, 10, `${today}T01:00:00.000Z`, sha256);

describe('given a refusal whose review ends on the 22nd of January', () => {
  test.each([['2027-01-11', 0], ['2027-01-12', 1], ['2027-01-22', 1], ['2027-01-23', 0]])('when it is %s, then %i are reminded', (today, count) => expect(on(today)).toHaveLength(count));
  test('when the next day comes, then the reminder is the same one', () => expect(on('2027-01-13')[0]?.id).toBe(on('2027-01-12')[0]?.id));
  test('it says which remedy, until when', () => expect(on('2027-01-12')[0]?.title).toEqual(both('review 2027-01-22')));
  test('where an enterprise has applied for a person, then both are reminded', () => expect(on('2027-01-12', { subject: 'p-2' }).map(({ person }) => person)).toEqual(['p-1', 'p-2']));
});
