import { expect, test } from 'vitest';
import type { Catalog } from '../catalog.ts';
import { isRiskOf, type Risk } from '../risk.ts';
import { SAMPLE } from '../sample.fixture.ts';
import { checkRisks } from './risks.ts';

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const risk = (where: Risk['where']): Risk => ({ ...both('late'), level: 'medium', where, signs: [{ figure: 'overdue', above: 0 }], plan: [{ who: 'supervisor', within: '1wd', ...both('order') }], basis: 'notice', reviewed: '2026-11-20' });
const services = (level: Risk['level']): Catalog['services'] => new Map([...SAMPLE.services].map(([code, service]) => [code, { ...service, risk: level }]));
const found = (level: Risk['level'], ...where: readonly Risk['where'][]) => checkRisks({ ...SAMPLE, services: services(level), risks: new Map(where.map((each, at) => [`risk-${at}`, risk(each)])) }).map(({ at, message }) => [at.in, at.id, message.en]);
const codes = [...SAMPLE.services.keys()];

test('given a catalogue without a risk register, then nothing is missing', () => expect(found('high')).toEqual([]));

test('given matters of low risk, then what holds everywhere is enough', () => expect(found('low', 'all')).toEqual([]));

test('given matters that are not of low risk and nothing but what holds everywhere, then each of them lacks its risk', () => {
  expect(found('medium', 'all').map(([part, id]) => [part, id])).toEqual(codes.map((code) => ['services', code]));
  expect(found('medium', 'all', { risk: ['high'] })).toHaveLength(codes.length);
  expect(found('medium', 'all', { risk: ['medium', 'high'] })).toEqual([]);
  expect(found('high', { services: codes })).toEqual([]);
});

test('given a matter that is not there, then it is told', () => expect(found('low', { services: ['9.99'] })).toEqual([['risks', 'risk-0', 'There is no service “9.99”']]));

test('given a matter, then what holds everywhere, what holds for its class and what names it are its risks', () => {
  const matter = { code: '9.1', risk: 'medium' } as const;
  expect([isRiskOf(risk('all'), matter), isRiskOf(risk({ risk: ['medium'] }), matter), isRiskOf(risk({ risk: ['low', 'high'] }), matter), isRiskOf(risk({ services: ['9.1'] }), matter), isRiskOf(risk({ services: ['9.4'] }), matter)]).toEqual([true, true, false, true, false]);
});
