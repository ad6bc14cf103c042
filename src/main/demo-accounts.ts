import type { DemoAccount } from '#channels/http/identity/sign-in-page.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { ADMIN_KINDS } from '#core/administration/kinds.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { roleName } from '#core/assignment/staff-role.ts';
import type { Localized } from '#core/value.ts';
import type { Anchor } from '#sandbox/people/anchor.ts';
import { OVERPAID_STORY, payeesOfBefore } from '#sandbox/people/overpaid.ts';
import { peopleToTry } from '#sandbox/people/shown.ts';
import { peopleWithTwoNumbers, SECOND_NUMBER_STORY } from '#sandbox/people/second-numbers.ts';
import { generateAdministrators, generateAssistants, generateExperts, generateOperators, generateStaff } from '#sandbox/people/staff.ts';
import { demoPeople } from './seed-demo.ts';

/** Whom the sign-in pages of a demo offer: the people with a story, one or two to whom each life event happens, every officer with the lines of work as the catalogue names them, every expert of the committees' pools, the people of other agencies, the administrators, a few enterprises. */
export function demoAccounts(catalog: Pick<Catalog, 'codes' | 'departments' | 'lifeEvents' | 'regions'>, anchor: Anchor, region: string): readonly DemoAccount[] {
  const { persons, enterprises } = demoPeople(anchor, region);
  const join = (texts: readonly Localized[]): Localized => ({ zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') });
  const employers = new Map(enterprises.map((one) => [one.creditCode, one]));
  const administrators: Localized = { zh: '管理员（进入管理台）', en: 'Administrators' }, others: Localized = { zh: '别的', en: 'Others' };
  const toTry = [...peopleToTry(region)].flatMap(([event, names]): DemoAccount[] => {
    const name = event === undefined ? others : catalog.regions.get(region)?.lifeEvents.includes(event) ? catalog.lifeEvents.get(event) : undefined;
    return name ? names.flatMap((who) => persons.find((person) => person.name === who && !person.featured) ?? []).map((person) => ({ kind: 'person', folded: true, under: { zh: name.zh, en: name.en }, login: person.idNumber, label: { zh: person.name, en: person.name }, story: person.story })) : [];
  });
  return [
    ...persons.filter(({ featured }) => featured).map((person): DemoAccount => ({ kind: 'person', login: person.idNumber, label: { zh: person.name, en: person.name }, story: person.story })),
    ...peopleWithTwoNumbers(anchor.seed, anchor.day, region).slice(0, 1).map(({ name, kept }): DemoAccount => ({ kind: 'person', login: kept, label: { zh: name, en: name }, story: SECOND_NUMBER_STORY })),
    ...payeesOfBefore(anchor.seed, anchor.day, region).slice(0, 1).map(({ name, number }): DemoAccount => ({ kind: 'person', login: number, label: { zh: name, en: name }, story: OVERPAID_STORY })),
    ...toTry,
    ...generateStaff(anchor.seed, region).map((officer): DemoAccount => {
      const roles = join(officer.roles.map(roleName)), at = join(officer.competences.map((line) => codeName(catalog, 'authorities', line)));
      return { kind: 'staff', login: officer.number, label: { zh: `${officer.name}　${officer.number}`, en: `${officer.english} ${officer.number}` }, story: officer.competences.length === 0 ? roles : { zh: `${roles.zh} · ${at.zh}`, en: `${roles.en} · ${at.en}` } };
    }),
    ...generateExperts(anchor.seed, region).map((expert): DemoAccount => {
      const committee = codeName(catalog, 'authorities', expert.committee), speciality = codeName(catalog, 'appraisalSpecialities', expert.speciality);
      return { kind: 'staff', folded: true, login: expert.number, label: { zh: `${expert.name}　${expert.number}`, en: `${expert.english} ${expert.number}` }, story: { zh: `鉴定专家 · ${committee.zh} · ${speciality.zh}`, en: `expert · ${committee.en} · ${speciality.en}` } };
    }),
    ...generateAssistants(anchor.seed, region).map((one): DemoAccount => {
      const department = catalog.departments.get(one.department), desks = join(one.desks.flatMap((desk) => department?.desks?.[desk] ?? []));
      return { kind: 'staff', folded: true, login: one.number, label: { zh: `${one.name}　${one.number}`, en: `${one.english} ${one.number}` }, story: { zh: `协查窗口 · ${department?.zh ?? ''} · ${desks.zh}`, en: `desk for assistance · ${department?.en ?? ''} · ${desks.en}` } };
    }),
    ...generateAdministrators(anchor.seed, region).map(({ number, name, english, kind }): DemoAccount => ({ kind: 'staff', under: administrators, login: number, label: { zh: `${name}　${number}`, en: `${english} ${number}` }, story: { ...ADMIN_KINDS[kind] } })),
    ...generateOperators(enterprises).flatMap(({ creditCode, operator, name }): DemoAccount[] => {
      const employer = employers.get(creditCode);
      if (employer?.featured !== true) return [];
      return [{ kind: 'enterprise', login: creditCode, operator, label: { zh: employer.name, en: employer.english }, story: { zh: `${employer.story.zh}操作员 ${name}，编号 ${operator}`, en: `${employer.story.en} Operator ${name}, number ${operator}` } }];
    }),
  ];
}
