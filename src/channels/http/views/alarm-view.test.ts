import { expect, test } from 'vitest';
import type { Alarm, AlarmAbout } from '#usecases/ports/alarms.ts';
import { CLUB } from '../../../../test/support/swim-club.ts';
import { alarmsView } from './alarm-view.ts';

const AT = '2026-11-23T01:00:00.000Z';
const hospital = CLUB.departments.get('hospital')!, pass = CLUB.services.get('9.1')!;
const catalog = {
  ...CLUB,
  departments: new Map([...CLUB.departments, ['hospital', { ...hospital, zh: '市医院', en: 'City hospital', scenarios: { fitness: { ...hospital.scenarios['fitness']!, zh: '体检核验', en: 'Health check' } } }]]),
  elements: new Map([...CLUB.elements, ['swimmer.fit', { ...CLUB.elements.get('swimmer.fit')!, zh: '身体合格', en: 'In good health' }]]),
  services: new Map([...CLUB.services, ['9.1', { ...pass, zh: '泳池通行', en: 'Pool pass', criteria: pass.criteria.map((each) => ({ ...each, zh: `条件${each.id}`, en: `Condition ${each.id}` })) }]]),
};
const aboutOf = (kind: Alarm['class'], about: AlarmAbout) => {
  const alarm: Alarm = { id: 'a', detector: kind === 'scenario' ? 'department' : 'rule', class: kind, key: 'k', about, since: AT, foundAt: AT, raisedAt: AT, observed: 1, expected: 0.5, cases: [], brake: null, stopped: false, supervisor: null, closedAt: null, finding: null, acts: [], enquiries: [], elsewhere: [], examples: [], evidence: [], all: { count: 0, stopped: 0, from: AT, to: AT, parts: {} } };
  return alarmsView(catalog, { alarms: [alarm], counts: [], asked: [], desks: [] }, { region: '371300', officer: 'o', officers: new Map(), employers: new Map(), today: AT.slice(0, 10) }).alarms[0]!.about;
};

test('what an alarm is about is named as people know it: the question to a department, the matter and its condition', () => {
  expect(aboutOf('scenario', { department: 'hospital', scenario: 'fitness', field: 'fit' })).toEqual({ zh: '部门数据“市医院 · 体检核验 · 身体合格”', en: 'question to a department “City hospital · Health check · In good health”' });
  const { id } = pass.criteria[0]!;
  expect(aboutOf('criterion', { service: '9.1', criterion: id })).toEqual({ zh: `条件“9.1 泳池通行 · 条件${id}”`, en: `criterion “9.1 Pool pass · Condition ${id}”` });
  expect(aboutOf('service', { service: '9.1' })).toEqual({ zh: '事项“9.1 泳池通行”', en: 'matter “9.1 Pool pass”' });
});

test('what the catalogue of today does not know any more keeps its own word', () => {
  expect(aboutOf('scenario', { department: 'gone', scenario: 'x', field: 'y' }).zh).toBe('部门数据“gone · x · y”');
  expect(aboutOf('criterion', { service: '9.1', criterion: 'gone' }).zh).toBe('条件“9.1 泳池通行 · gone”');
});
