import type { Catalog } from '../catalog.ts';
import type { Scenario } from '../department.ts';
import type { Finding, Place } from '../finding.ts';
import type { Region } from '../region.ts';
import { mustBeCode, mustExist } from './reference.ts';

/** What the answer of a core system holds: whether it has booked the order, under which number, and else why not. */
const VERDICT = ['result', 'booking', 'code', 'reason'];

/** Core systems that are master here: they exist, can be told of an order and asked about it, and no line of work has two of them. */
export function checkMasters(catalog: Catalog, id: string, { masters = [] }: Region): readonly Finding[] {
  return masters.flatMap((master, index): readonly Finding[] => {
    const at = (...path: readonly (string | number)[]): Place => ({ in: 'regions', id, path: ['masters', index, ...path] });
    const scenarios = catalog.departments.get(master.department)?.scenarios;
    if (scenarios === undefined) return mustExist(catalog, 'departments', master.department, at('department'));
    const twice = master.lines.filter((line) => masters.slice(0, index).some(({ lines }) => lines.includes(line)));
    return [
      ...master.lines.flatMap((line, place) => mustBeCode(catalog, 'authorities', line, at('lines', place))),
      ...twice.map((line): Finding => ({ at: at('lines'), message: { zh: `${line} 已经由另一个系统做主`, en: `Another system is master of ${line} already` }, remedy: { zh: '一条业务线只能有一个主系统', en: 'A line of work has one master' } })),
      ...direction(scenarios[master.order], 'tell', at('order')),
      ...direction(scenarios[master.result], 'ask', at('result')),
      ...holdsVerdict(scenarios[master.result], at('result')),
      ...(master.confidence === 'to-verify' && master.note === undefined ? [{ at: at('note'), message: { zh: '待核的要写明还要核实什么', en: 'What is to be verified says what is open' }, remedy: { zh: '请补上 note', en: 'Add a `note`' } }] : []),
    ];
  });
}

function direction(scenario: Scenario | undefined, wanted: 'tell' | 'ask', at: Place): readonly Finding[] {
  if (scenario?.direction === wanted) return [];
  const remedy = wanted === 'tell' ? { zh: '请写部门的一个 tell 场景', en: 'Name a scenario of the department that tells' } : { zh: '请写部门的一个 ask 场景', en: 'Name a scenario of the department that asks' };
  return [{ at, message: { zh: '部门没有这个场景，或者方向不对', en: 'The department has no such scenario, or its direction is another' }, remedy }];
}

/** The answer says what became of the order. */
function holdsVerdict(scenario: Scenario | undefined, at: Place): readonly Finding[] {
  const lacking = scenario?.direction === 'ask' ? VERDICT.filter((field) => !Object.hasOwn(scenario.answer, field)) : [];
  return lacking.map((field) => ({ at, message: { zh: `答复里没有 ${field}`, en: `The answer lacks ${field}` }, remedy: { zh: '登记结果的答复要有 result、booking、code、reason', en: 'The answer to an order holds `result`, `booking`, `code` and `reason`' } }));
}
