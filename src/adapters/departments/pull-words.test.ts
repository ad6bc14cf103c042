import { expect, test } from 'vitest';
import type { Department } from '#core/catalog/department.ts';
import type { Said } from '#usecases/department-events/take-word.ts';
import type { Told } from './outcome.ts';
import { pullWords } from './pull-words.ts';

const both = (text: string) => ({ zh: text, en: text });
const scenario = { ...both('pushed'), direction: 'push' as const, frequency: 'on-event' as const, why: both('why'), basis: 'law', request: ['person.idNumber', 'person.name'], answer: {}, starts: { file: ['9.1'] }, pulled: true as const, deadlineMs: 500 };
const { pulled: _pulled, ...onlyPushed } = scenario;
const department = (scenarios: Department['scenarios']): Department => ({ ...both('department'), system: both('system'), scenarios });
const word = (message: string, number = '11010519491231002X') => ({ message, payload: { 'person.idNumber': number, 'person.name': '李䶮' } });

test('given departments that have said something, then all of it is taken, a word that is wrong is told and loses no other, and who is silent holds up nobody', async () => {
  const [taken, wrong, asked, whole]: [Said[], string[][], string[], string[]] = [[], [], [], []];
  await pullWords({
    catalog: { departments: new Map([['silent', department({ moved: scenario })], ['register', department({ moved: scenario, other: onlyPushed })]]), codes: new Map() }, region: '371300',
    departments: { words: async (id, name, day): Promise<Told> => {
      asked.push(`${id}/${name} ${day}`);
      if (id === 'silent') return { kind: 'silent', reason: 'deadline', exchange: 'e-1' };
      return { kind: 'answered', words: day === '2026-11-23' ? [word('w-1'), word('w-2', 'none'), { message: 'w-3', payload: 'text' }, word('w-4')] : [], exchange: 'e-1' };
    } },
    take: async (said) => { taken.push(said); }, onWrong: (...told) => void wrong.push(told.map(String)),
    today: '2026-11-23', pulledTo: async () => undefined, pulled: async (...day) => { whole.push(day.join(' ')); },
  });
  expect(asked).toEqual(['silent/moved 2026-11-22', 'register/moved 2026-11-22', 'register/moved 2026-11-23']);
  // The day that still runs is asked for again.
  expect(whole).toEqual(['register moved 2026-11-22']);
  expect(taken.map(({ message }) => message)).toEqual(['w-1', 'w-4']);
  expect(wrong).toEqual([['register', 'moved', 'w-2', 'person.idNumber'], ['register', 'moved', 'w-3', 'payload']]);
});

test('given an outage of days, then all since the last whole day is asked for in order, no further than the first that is not answered', async () => {
  const ask = async (last: string | undefined, silentOn?: string, oddOn?: string) => {
    const [asked, whole, wrong]: [string[], string[], string[]] = [[], [], []];
    await pullWords({
      catalog: { departments: new Map([['register', department({ moved: scenario })]]), codes: new Map() }, region: '371300', today: '2026-11-23',
      departments: { words: async (_id, _name, day): Promise<Told> => { asked.push(day.slice(-2)); return day === oddOn ? { kind: 'invalid', reason: 'shape', exchange: 'e' } : day === silentOn ? { kind: 'silent', reason: 'deadline', exchange: 'e' } : { kind: 'answered', words: [], exchange: 'e' }; } },
      take: async () => undefined, onWrong: (...told) => { wrong.push(told.slice(2).join(' ')); }, pulledTo: async () => last, pulled: async (_department, _scenario, day) => { whole.push(day.slice(-2)); },
    });
    return [asked.join(' '), whole.join(' '), ...wrong];
  };
  expect(await ask('2026-11-19')).toEqual(['20 21 22 23', '20 21 22']);
  expect(await ask('2026-11-19', '2026-11-21')).toEqual(['20 21', '20']);
  expect(await ask('2026-11-19', undefined, '2026-11-21')).toEqual(['20 21 22 23', '20', '2026-11-21 shape']);
  expect(await ask('2026-11-22')).toEqual(['23', '']);
  expect((await ask('2026-01-01'))[0]!.split(' ')).toHaveLength(61);
});
