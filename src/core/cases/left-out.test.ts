import { describe, expect, test } from 'vitest';
import type { Absence } from '../catalog/life-event.ts';
import { ANSWERS, CLUB, compiledClub, given, opened, poolOf, submit } from '../../../test/support/swim-club.ts';

const event = CLUB.lifeEvents.get('joining')!;
const clubWith = (otherwise: Absence[]) => compiledClub({ ...CLUB, lifeEvents: new Map([['joining', { ...event, services: { ...event.services, '9.4': { when: 'swimmer.lengths >= 100', otherwise } } }]]) });
const TOO_FEW: Absence = { zh: '您游了{swimmer.lengths}趟，满100趟才行', en: 'You swam {swimmer.lengths} lengths; it takes 100', notable: true };
const leftOut = (otherwise: Absence[], answers: object = {}, pending = {}) => opened(submit({ given: given({ ...ANSWERS, ...answers }) }, {}, poolOf(), clubWith(otherwise), pending)).leftOut;

describe('given a service that people count on and whose condition does not hold', () => {
  test('when the event is handed in, then the case keeps that it was left out, and why in the words of the list', () => {
    expect(leftOut([TOO_FEW])).toEqual([{ service: '9.4', why: { zh: '您游了40趟，满100趟才行', en: 'You swam 40 lengths; it takes 100' } }]);
  });

  test('when its condition holds, then nothing was left out', () => expect(leftOut([TOO_FEW], { 'swimmer.lengths': 120 })).toBeUndefined());

  test('when nobody would miss it, then nothing is said', () => expect(leftOut([{ zh: '不用办', en: 'not needed' }])).toBeUndefined());

  test('when it is handled in another case, then it says where, and that whatever the rules say', () => {
    expect(leftOut([TOO_FEW], { 'swimmer.lengths': 120 }, { '9.4': '371300-1' })).toMatchObject([{ service: '9.4', why: { zh: expect.stringContaining('371300-1') as string }, off: true }]);
  });
});
