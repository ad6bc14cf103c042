import { describe, expect, test } from 'vitest';
import type { DepartmentAnswer } from '#core/cases/given.ts';
import { chooseItems } from '#core/evidence/plan.ts';
import type { Value } from '#core/value.ts';
import { DUTIES } from '#sandbox/departments/scenarios.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { DAY, decide, linyi, runOf } from '../support/linyi.ts';
import { entry, given } from '../support/swim-club.ts';

const { enterprises } = generatePeople('kuaiban', DAY);

/** An employer of the demonstration, whose departments all answer, with what it gave. */
function employer(name: string, answers: Readonly<Record<string, Value>> = {}, promises: readonly string[] = []) {
  const found = enterprises.find((each) => each.name === name);
  if (!found) throw new Error(`no employer is called ${name}`);
  const departments = Object.entries(DUTIES).flatMap(([department, { asks }]) => Object.entries(asks).flatMap(([scenario, question]): DepartmentAnswer[] => {
    if (question.key !== 'enterprise.number') return [];
    const dossier = { number: found.creditCode, kind: 'enterprise', city: '371300', departments: { records: found.records } } as const;
    return question.keyOf(dossier) === null ? [] : [{ department, scenario, values: question.answer(dossier, {}), exchange: 'x', at: `${DAY}T01:00:00.000Z` }];
  }));
  const entries = found.entries.map((each, index) => entry(each.kind, each.data, { id: `e-${index}`, from: each.from, to: each.to }));
  const known = { departments, given: { ...given(answers), promises }, signedIn: { 'enterprise.name': found.name, 'enterprise.number': found.creditCode } };
  return { entries, known };
}

function outcome(service: string, name: string, answers?: Readonly<Record<string, Value>>, promises?: readonly string[]) {
  const { entries, known } = employer(name, answers, promises);
  const { outcome: how, criteria, secondReview, values } = decide(service, entries, { known });
  const named = (result: string): readonly string[] => criteria.filter((each) => each.result === result).map(({ id }) => id);
  return { how, failed: named('fail'), unknown: named('unknown'), secondReview, values };
}

const choices = (event: string, name: string) => {
  const { entries, known } = employer(name);
  return Object.fromEntries(chooseItems(runOf(entries, { known }), event).choices.map(({ service, applies }) => [service, applies]));
};

describe('given the employers of the demo, then the refund for keeping jobs is what their stories tell', () => {
  test.each([
    ['临沂稳岗样例电器有限公司', { how: 'approve', values: { percent: 60, amount: 1_080_000 } }],
    ['临沂稳岗演示重工集团有限公司', { how: 'officer', secondReview: true, values: { percent: 30, amount: 13_800_000 } }],
    ['临沂稳岗示范餐饮店', { how: 'approve', values: { percent: 60, amount: 252_000 } }],
    ['沂南稳岗样例服装有限公司', { how: 'refuse', failed: ['keptJobs'] }],
    ['平邑稳岗演示家具有限公司', { how: 'refuse', failed: ['paid'] }],
    ['临沭稳岗样例柳编有限公司', { how: 'officer', unknown: ['publicity'] }],
    ['兰陵稳岗演示蔬菜有限公司', { how: 'refuse', failed: ['notRefunded'] }],
    ['费县稳岗样例石材有限公司', { how: 'refuse', failed: ['accountActive'] }],
  ])('%s', (name, told) => expect(outcome('1.8.9', name)).toMatchObject(told));

  test('whoever dispatches staff promises to pass it on, and an officer checks the list', () => {
    expect(outcome('1.8.9', '莒南稳岗示范劳务派遣有限公司', {}, ['jobs.dispatchStated'])).toMatchObject({ how: 'officer', unknown: ['dispatchPassedOn'] });
  });
});

describe('given the employers of the demo, then the internship subsidy is what their stories tell', () => {
  test.each([
    ['临沂见习样例软件有限公司', { how: 'officer', unknown: ['confirmed', 'publicity'], values: { percent: 70, amount: 24 * 154_000 } }],
    ['临沂见习演示医疗器械有限公司', { how: 'officer', unknown: ['confirmed', 'publicity'], values: { percent: 60, amount: 30 * 132_000 } }],
    ['沂水见习示范旅游有限公司', { how: 'officer', unknown: ['allowance', 'confirmed', 'publicity'] }],
    ['蒙阴见习样例电商有限公司', { how: 'refuse', failed: ['ended'] }],
    ['郯城见习演示食品有限公司', { how: 'refuse', failed: ['notSubsidised'] }],
  ])('%s', (name, told) => expect(outcome('2.7.2', name, {}, ['internship.insuredStated'])).toMatchObject(told));
});

describe('given the employers of the demo, then the end of their insurance is what their stories tell', () => {
  test.each([
    ['临沂注销样例商贸有限公司', { how: 'approve' }], ['临沂注销演示印刷有限公司', { how: 'refuse', failed: ['settled'] }], ['平邑注销示范矿业有限公司', { how: 'refuse', failed: ['noStaff'] }],
    ['莒南注销样例食品有限公司', { how: 'refuse', failed: ['ending'] }], ['蒙阴注销演示农资有限公司', { how: 'refuse', failed: ['insured'] }],
  ])('%s', (name, told) => expect(outcome('local.insured-deregistration', name)).toMatchObject(told));
});

test.each([
  ['临沂招聘样例小学', 5, { how: 'officer', unknown: ['planSound', 'conditionsFair', 'noticeComplete'] }], ['沂南招聘演示卫生院', 2, { how: 'refuse', failed: ['quota'] }],
  ['费县招聘示范文化馆', 1, { how: 'refuse', failed: ['competent'] }], ['莒南招聘样例图书馆', 1, { how: 'officer', unknown: ['competent', 'planSound', 'conditionsFair', 'noticeComplete'] }],
])('given %s, when it plans to recruit %d, then its plan goes as its story tells', (name, posts, told) => {
  expect(outcome('3.3.2', name, { 'recruitment.posts': posts, 'recruitment.way': 'own', 'recruitment.noticeDays': 10, 'recruitment.publicityDays': 7 })).toMatchObject(told);
});

describe('given the events for enterprises, then the list is made of what belongs to it', () => {
  test.each([
    ['steady-jobs', '临沂稳岗样例电器有限公司', { '1.8.9': 'yes', '2.7.2': 'no' }], ['steady-jobs', '兰陵稳岗演示蔬菜有限公司', { '1.8.9': 'no', '2.7.2': 'no' }],
    ['steady-jobs', '临沂见习样例软件有限公司', { '2.7.2': 'yes' }], ['steady-jobs', '蒙阴见习样例电商有限公司', { '2.7.2': 'no' }],
    ['enterprise-closing', '临沂注销样例商贸有限公司', { 'local.insured-deregistration': 'yes' }], ['enterprise-closing', '临沂注销演示印刷有限公司', { 'local.insured-deregistration': 'yes' }],
    ['enterprise-closing', '平邑注销示范矿业有限公司', { 'local.insured-deregistration': 'no' }], ['enterprise-closing', '莒南注销样例食品有限公司', { 'local.insured-deregistration': 'no' }],
  ])('%s, %s', (event, name, wanted) => expect(choices(event, name)).toMatchObject(wanted));

  test('every item of theirs is about an enterprise', () => {
    for (const event of ['steady-jobs', 'enterprise-closing']) {
      for (const code of Object.keys(linyi.catalog.lifeEvents.get(event)?.services ?? {})) expect([code, linyi.catalog.services.get(code)?.subject]).toEqual([code, 'enterprise']);
    }
  });
});
