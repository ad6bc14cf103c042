import { expect, test } from 'vitest';
import { inTodaysShape, type Content } from './earlier-shapes.ts';

const wage = { zh: '最低工资', en: 'Minimum wage', unit: 'fen' };
const period = (value: number) => ({ from: '2025-10-01', value, source: 'notice', confidence: 'notice' });
const content = (change: object): Content => ({ services: {}, lifeEvents: {}, elements: {}, evidence: {}, departments: {}, tables: {}, registerKinds: {}, codes: {}, regions: {}, oldWays: {}, noticeFigures: {}, remedies: {}, offers: {}, messages: {}, legacySystems: {}, labourMarkets: {}, risks: {}, papers: {}, synonyms: {}, documentKinds: {}, ...change }) as unknown as Content;

test('given regions that kept their parameters themselves, then the parameters are a part of their own, by region', () => {
  const regions = { 371300: { code: '371300', zh: '临沂', parameters: { minimumWage: { ...wage, periods: [period(220_000)] } } }, 440300: { code: '440300', zh: '深圳', parameters: { minimumWage: { ...wage, periods: [period(252_000)] } } } };
  expect(inTodaysShape(content({ regions }))).toMatchObject({
    regions: { 371300: { code: '371300', zh: '临沂' }, 440300: { code: '440300', zh: '深圳' } },
    parameters: { minimumWage: { ...wage, in: { 371300: [period(220_000)], 440300: [period(252_000)] } } },
  });
});

test('given a catalogue of today, then nothing is changed', () => {
  const parameters = { minimumWage: { ...wage, in: { 100000: [period(1)] } } };
  expect(inTodaysShape(content({ parameters }))).toEqual(content({ parameters }));
});

test('given a catalogue that recorded no old ways, no remedies, no offers and no messages, then it has none', () => {
  const { oldWays: _, noticeFigures: __, remedies: ___, offers: ____, messages: _____, ...early } = content({ parameters: {} });
  expect(inTodaysShape(early as unknown as Content)).toMatchObject({ oldWays: {}, noticeFigures: {}, remedies: {}, offers: {}, messages: {}, legacySystems: {}, labourMarkets: {}, risks: {}, papers: {}, synonyms: {}, documentKinds: {} });
});

test('given a reason that was one text, then it is a list of one', () => {
  const event = (otherwise: unknown) => ({ unemployment: { services: { '9.1': { otherwise } } } });
  expect(inTodaysShape(content({ parameters: {}, lifeEvents: event({ zh: '不用', en: 'No need' }) })).lifeEvents).toEqual(event([{ zh: '不用', en: 'No need' }]));
});

test('given hours in Chinese alone, then they are words of both languages', () => {
  const region = (hours: unknown, en: object) => ({ 371300: { contact: { hall: '厅', hours, en }, offices: [{ id: 'east', hours }] } });
  const service = (hours: unknown, name: unknown = { zh: '网点', en: '网点' }) => ({ '1.1': { handover: { counter: { name, hours } } }, '1.2': {} });
  expect(inTodaysShape(content({ parameters: {}, regions: region('工作日', { hall: 'Hall', hours: 'Working days' }), services: service('工作日', '网点') }))).toMatchObject({ regions: region({ zh: '工作日', en: '工作日' }, { hall: 'Hall' }), services: service({ zh: '工作日', en: '工作日' }) });
});
