import type { Catalog } from '../catalog.ts';
import type { Department, Scenario } from '../department.ts';
import type { Finding, Place } from '../finding.ts';
import { checkType } from './elements.ts';
import { mustBeCode, mustExist } from './reference.ts';

/** Scenarios with other departments: what is handed over, what comes back, and what a department's word begins. */
export function checkDepartments(catalog: Catalog): readonly Finding[] {
  return [...catalog.departments].flatMap(([id, department]) => [...checkLine(catalog, id, department), ...checkNamed(id, department), ...checkReader(catalog, id, department), ...checkDesks(catalog, id, department), ...Object.entries(department.scenarios).flatMap(([name, scenario]) => {
    const at = (...path: readonly (string | number)[]): Place => ({ in: 'departments', id, path: ['scenarios', name, ...path] });
    return [
      ...scenario.request.flatMap((element, index) => mustExist(catalog, 'elements', element, at('request', index))),
      ...Object.entries(scenario.answer).flatMap(([field, type]) => checkType(catalog, type, at('answer', field))),
      ...checkPull(catalog, scenario, at),
      ...(scenario.direction === 'ask' && scenario.pull === undefined && Object.keys(scenario.answer).length === 0
        ? [{ at: at('answer'), message: { zh: '向部门查询，却没有写答复里有什么', en: 'The department is asked, but its answer holds nothing' }, remedy: { zh: '请写明答复字段', en: 'Declare the fields of the answer' } }] : []),
      ...checkStarts(catalog, department, scenario, at),
    ];
  })]);
}

/** A list that is fetched becomes entries of a kind that nothing else follows from: what ends a benefit, or is paid, is decided by nobody's list. */
function checkPull({ registerKinds }: Catalog, { pull, direction, frequency, request }: Scenario, at: (...path: readonly (string | number)[]) => Place): readonly Finding[] {
  if (pull === undefined) return [];
  const kind = registerKinds.get(pull.register);
  const wrong = (path: string, zh: string, en: string, doZh: string, doEn: string): Finding => ({ at: at('pull', path), message: { zh, en }, remedy: { zh: doZh, en: doEn } });
  const subject = (request[0] ?? '').startsWith('enterprise.') ? 'enterprise' : 'person';
  return [
    ...(direction === 'ask' && frequency === pull.every ? [] : [wrong('every', '批量取数的场景方向是 ask，频率要和 pull.every 一致', 'A list that is fetched has the direction `ask` and the frequency of `pull.every`', '请改成一致', 'Make them agree')]),
    ...(kind === undefined ? [wrong('register', `没有登记种类 ${pull.register}`, `There is no kind ${pull.register} of the register`, '写一个 catalog/registers/ 里的种类', 'Name a kind of catalog/registers/')] : []),
    ...(kind && (kind.opens || kind.payments || kind.subject !== subject) ? [wrong('register', '批量取来的登记不能结束别的登记、牵涉发放，说的人也要和场景一致', 'Entries of a list end nothing and have nothing to do with payments, and are about whom the scenario names', '换一个种类', 'Name another kind')] : []),
    ...(request.length >= 2 ? [] : [wrong('register', '没有写明每条记录说的是谁', 'Nothing names whom each record is about', 'request 写号码和姓名两个字段', 'Put number and name into `request`')]),
  ];
}

/** A department that comes to us says what for; one that is asked or told starts nothing. */
function checkStarts(catalog: Catalog, { scenarios }: Department, { direction, starts, request, answer, pulled, holds }: Scenario, at: (...path: readonly (string | number)[]) => Place): readonly Finding[] {
  if ((direction === 'push') !== (starts !== undefined)) {
    return [{ at: at('starts'), message: { zh: '部门主动推送的场景要写明由此办什么（starts），别的场景不能写', en: 'What a department pushes says what it starts (`starts`); no other scenario does' }, remedy: { zh: '请补上或删去 starts', en: 'Add or take out `starts`' } }];
  }
  if (starts === undefined) return pulled === undefined ? [] : [{ at: at('pulled'), message: { zh: '只有部门主动推送的场景才能按天补取', en: 'Only what a department pushes can be asked for by the day' }, remedy: { zh: '请删去 pulled', en: 'Take out `pulled`' } }];
  const released = 'releases' in starts ? scenarios[starts.releases] : undefined;
  const key = 'file' in starts ? 'file' : 'notify';
  const ids = 'file' in starts ? starts.file : 'notify' in starts ? starts.notify : [];
  const unnamed = 'books' in starts && !Object.hasOwn(answer, starts.books);
  return [
    ...ids.flatMap((id, index) => (catalog.lifeEvents.has(id) || catalog.services.has(id) ? [] : mustExist(catalog, 'lifeEvents', id, at('starts', key, index)))),
    ...(unnamed ? [{ at: at('starts', 'books'), message: { zh: '推送里没有登记指令编号这个字段', en: 'What is pushed has no such field for the number of the order' }, remedy: { zh: '请在 answer 里声明它', en: 'Declare it under `answer`' } }] : []),
    ...(holds !== undefined && answer[holds] !== 'date' ? [{ at: at('holds'), message: { zh: '推送里没有这个日期字段', en: 'What is pushed has no such day' }, remedy: { zh: '请在 answer 里声明它，类型写 date', en: 'Declare it under `answer` as a date' } }] : []),
    ...('releases' in starts && released?.holds === undefined ? [{ at: at('starts', 'releases'), message: { zh: `本部门没有会暂停发放的场景“${starts.releases}”`, en: `The department has no scenario “${starts.releases}” that holds payments` }, remedy: { zh: '写本部门一个有 holds 的场景', en: 'Name a scenario of the same department with `holds`' } }] : []),
    ...(request.length > 0 ? [] : [{ at: at('request'), message: { zh: '没有写明说的是谁', en: 'Nothing names whom it is about' }, remedy: { zh: '第一个字段写证件号码或统一社会信用代码', en: 'Put the identity number or the credit code first' } }]),
  ];
}

/** What a desk is asked is a fact that is kept whole and known of the matter: no number that cases show masked, no contact data. */
function checkDesks(catalog: Catalog, id: string, { desks = {} }: Department): readonly Finding[] {
  return Object.entries(desks).flatMap(([name, { request, answers, regions = [] }]) => {
    const at = (...path: readonly (string | number)[]): Place => ({ in: 'departments', id, path: ['desks', name, ...path] });
    return [
      ...request.flatMap((element, index) => mustExist(catalog, 'elements', element, at('request', index))),
      ...regions.flatMap((region, index) => mustExist(catalog, 'regions', region, at('regions', index))),
      ...answers.flatMap((element, index): readonly Finding[] => {
        const found = catalog.elements.get(element);
        if (!found) return mustExist(catalog, 'elements', element, at('answers', index));
        return found.mask || found.contact ? [{ at: at('answers', index), message: { zh: `${element} 是不能整个给人看的号码或者联系方式，不能请人核查`, en: `${element} is a number or contact data that nobody reads whole; no desk can be asked for it` }, remedy: { zh: '请换成“是不是”一类的数据元', en: 'Name an element that says whether it is so' } }] : [];
      }),
    ];
  });
}

function checkLine(catalog: Catalog, id: string, { line }: Department): readonly Finding[] {
  return line === undefined ? [] : mustBeCode(catalog, 'authorities', line, { in: 'departments', id, path: ['line'] });
}

/** What a reader of cards is told names kinds of the register. */
function checkReader(catalog: Catalog, id: string, { readsCards }: Department): readonly Finding[] {
  return Object.entries(readsCards?.tells ?? {}).flatMap(([name, told]) => ('open' in told ? told.open.flatMap((kind, index) => mustExist(catalog, 'registerKinds', kind, { in: 'departments', id, path: ['readsCards', 'tells', name, 'open', String(index)] })) : []));
}

/** A department stands in the catalogue because something is shared with it, its people can be asked, it reads cards, or a notice names it; then it is said why nothing is shared. */
function checkNamed(id: string, { namedBy, scenarios, desks, unshared, readsCards }: Department): readonly Finding[] {
  const idle = desks === undefined && readsCards === undefined && Object.keys(scenarios).length === 0;
  if (idle && namedBy !== undefined) return unshared !== undefined ? [] : [{ at: { in: 'departments', id, path: [] }, message: { zh: '通知点到它，却没有共享场景', en: 'A notice names it, and nothing is shared with it' }, remedy: { zh: '请写明场景，或者为什么还没有（unshared）', en: 'Declare a scenario, or why there is none (`unshared`)' } }];
  return namedBy !== undefined || !idle || Object.keys(scenarios).length > 0 ? [] : [{
    at: { in: 'departments', id, path: [] }, message: { zh: '没有共享场景和协查窗口，也没有通知点到它', en: 'It has neither scenario nor desk, and no notice names it' }, remedy: { zh: '请写明场景或者协查窗口，或写明点名的通知（namedBy）', en: 'Declare a scenario or a desk, or the notice that names it (`namedBy`)' },
  }];
}
