import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { Follow, Watch } from '../follow.ts';
import { followDaysIn } from '../follow-days.ts';
import { hasService } from '../offered.ts';
import { periodsIn } from '../parameter.ts';
import type { Service } from '../service.ts';
import { checkScenario } from './elements.ts';
import { mustExist, unknownName } from './reference.ts';

/** All that is known of an employer whom only an entry of its staff names. */
const OF_EMPLOYER: readonly string[] = ['enterprise.number', 'enterprise.name'];
const DAYS = 'employerFollowDays';

/** Whom a matter follows is known, what is asked of them can be asked and answered with yes or no, and its region says on which days. */
export function checkFollow(catalog: Catalog, { code, mode, subject, follow }: Pick<Service, 'code' | 'mode' | 'subject' | 'follow'>, at: Place): readonly Finding[] {
  if (follow === undefined) return [];
  const under = (...path: readonly (string | number)[]): Place => ({ ...at, path: [...at.path, ...path] });
  const wrong = (place: Place, zh: string, en: string, remedy: Finding['remedy']): Finding => ({ at: place, message: { zh, en }, remedy });
  return [
    ...(mode === 'instant' && subject === 'person' ? [] : [wrong(at, '只有按规则给个人即时办结的事项才跟踪用人单位', 'Only a matter that the rules decide at once about a person follows an employer', { zh: '请删去 follow', en: 'Take out `follow`' })]),
    ...checkEmployer(catalog, follow, under),
    ...(follow.confidence === 'to-verify' && follow.note === undefined ? [wrong(under('note'), '没有来源核实的，要写明去查什么', 'What no source settles says where to look it up', { zh: '请在 note 里写明（查：…）', en: 'Say so in `note`' })] : []),
    ...follow.watch.flatMap((watch, index) => [
      ...(follow.watch.findIndex(({ id }) => id === watch.id) < index ? [wrong(under('watch', index, 'id'), `“${watch.id}”写了两次`, `“${watch.id}” stands twice`, { zh: '请换一个名称', en: 'Give it another name' })] : []),
      ...('ask' in watch ? checkAsked(catalog, watch, under('watch', index, 'ask')) : checkEntry(catalog, watch.register, under('watch', index, 'register'))),
    ]),
    ...(catalog.parameters.has(DAYS) ? checkDays(catalog, code) : mustExist(catalog, 'parameters', DAYS, at)),
  ];
}

/** The kind says whose staff somebody is, and under which name. */
function checkEmployer({ registerKinds }: Catalog, { employer: { kind: id, name } }: Follow, under: (...path: readonly string[]) => Place): readonly Finding[] {
  const kind = registerKinds.get(id);
  if (kind?.employer === undefined) return [unknownName(under('employer', 'kind'), { zh: '写明用人单位的登记种类', en: 'kind that says whose staff somebody is' }, id, [...registerKinds].flatMap(([each, { employer }]) => (employer === undefined ? [] : [each])))];
  return name in kind.fields ? [] : [unknownName(under('employer', 'name'), { zh: `${kind.zh}的字段`, en: `field of ${id}` }, name, Object.keys(kind.fields))];
}

/** A department answers with yes or no by nothing but the number and the name of the enterprise. */
function checkAsked(catalog: Catalog, { ask }: Extract<Watch, { ask: unknown }>, at: Place): readonly Finding[] {
  const found = checkScenario(catalog, ask, 'ask', at, ask.field);
  const scenario = catalog.departments.get(ask.department)?.scenarios[ask.scenario];
  if (found.length > 0 || !scenario) return found;
  const more = scenario.request.filter((element) => !OF_EMPLOYER.includes(element));
  return [
    ...(scenario.answer[ask.field] === 'boolean' ? [] : [{ at: { ...at, path: [...at.path, 'field'] }, message: { zh: `${ask.field} 不是“是”或“否”，看不出有没有变化`, en: `${ask.field} is not yes or no, so that no change can be told` }, remedy: { zh: '请换一个布尔字段', en: 'Name a boolean field' } }]),
    ...(more.length === 0 ? [] : [{ at: { ...at, path: [...at.path, 'scenario'] }, message: { zh: `跟踪单位时只知道它的代码和名称，不能再交 ${more.join('、')}`, en: `Of an employer only code and name are known; ${more.join(', ')} cannot be handed over` }, remedy: { zh: '请换一个只要单位代码的场景', en: 'Name a scenario that requests the code of the enterprise alone' } }]),
  ];
}

function checkEntry(catalog: Catalog, { kind: id, employer }: Extract<Watch, { register: unknown }>['register'], at: Place): readonly Finding[] {
  const kind = catalog.registerKinds.get(id);
  if (kind === undefined) return mustExist(catalog, 'registerKinds', id, { ...at, path: [...at.path, 'kind'] });
  return employer === undefined || employer in kind.fields ? [] : [unknownName({ ...at, path: [...at.path, 'employer'] }, { zh: `${kind.zh}的字段`, en: `field of ${id}` }, employer, Object.keys(kind.fields))];
}

/** Each place that has the matter says on which days, in whole numbers, one after the other. */
function checkDays(catalog: Catalog, code: string): readonly Finding[] {
  const parameter = catalog.parameters.get(DAYS)!;
  const remedy: Finding['remedy'] = { zh: '请写成从小到大的整天数，例如 ["90", "180", "365"]', en: 'Write whole days from few to many, such as ["90", "180", "365"]' };
  const places = Object.entries(parameter.in).flatMap(([region, periods]) => periods.flatMap((period, index): readonly Finding[] => (followDaysIn(period.value) === undefined ? [{
    at: { in: 'parameters', id: DAYS, path: ['in', region, index, 'value'] }, message: { zh: `${DAYS}：不是能用的天数`, en: `${DAYS}: no days that can be used` }, remedy,
  }] : [])));
  const without = [...catalog.regions.keys()].filter((region) => hasService(catalog, region, code) && periodsIn(parameter, region).length === 0);
  return [...places, ...without.map((region): Finding => ({ at: { in: 'parameters', id: DAYS, path: ['in'] }, message: { zh: `${DAYS}：${region} 有跟踪用人单位的事项 ${code}，却没有写哪几天`, en: `${DAYS}: ${region} has ${code}, which follows employers, and says no days` }, remedy }))];
}
