import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { Effect, Service } from '../service.ts';
import { templateNames } from '../template.ts';
import { checkAppraisal } from './appraisal.ts';
import { checkDossier } from './dossier.ts';
import { checkScenario } from './elements.ts';
import { checkFollow } from './follow.ts';
import { checkJoint } from './joint.ts';
import { mustBeCode, mustExist, unknownName } from './reference.ts';

/** Services: who decides, through which channels, what is needed, what happens. */
export function checkServices(catalog: Catalog): readonly Finding[] {
  return [...catalog.services.values()].flatMap((service) => {
    const at = (...path: readonly (string | number)[]): Place => ({ in: 'services', id: service.code, path });
    return [
      ...(service.regions ?? []).flatMap((region, index) => mustExist(catalog, 'regions', region, at('regions', index))),
      ...mustBeCode(catalog, 'authorities', service.authority, at('authority')),
      ...service.outputs.flatMap((output, index) => mustBeCode(catalog, 'outputs', output, at('outputs', index))),
      ...service.needs.elements.flatMap((name, index) => mustExist(catalog, 'elements', name, at('needs', 'elements', index))),
      ...service.effects.flatMap((effect, index) => [...checkEffect(catalog, effect, at('effects', index)), ...checkRun(service.effects.slice(0, index), effect, at('effects', index, 'pay'))]),
      ...twice(service).map((index): Finding => ({ at: at('criteria', index, 'id'), message: { zh: `条件“${service.criteria[index]?.id}”写了两次`, en: `The criterion “${service.criteria[index]?.id}” stands twice` }, remedy: { zh: '请换一个名称', en: 'Give it another name' } })),
      ...checkChannels(service, at('channels')),
      ...checkForEmployer(service, at('resultForEmployer')),
      ...checkPublicity(catalog, service, at('publicity')),
      ...checkAppraisal(catalog, service, at('appraisal')),
      ...checkJoint(catalog, service, at('joint')),
      ...checkDossier(catalog, service, at('dossier')),
      ...checkFollow(catalog, service, at('follow')),
      ...checkConclusions(catalog, service, at('conclusions', 'of')),
    ];
  });
}

/** Who is waited for by law has a desk that can be asked for something the matter needs. */
function checkConclusions(catalog: Catalog, { conclusions, needs }: Service, at: Place): readonly Finding[] {
  return (conclusions?.of ?? []).flatMap((id, index): readonly Finding[] => {
    const here = { ...at, path: [...at.path, index] };
    const department = catalog.departments.get(id);
    if (!department) return mustExist(catalog, 'departments', id, here);
    return Object.values(department.desks ?? {}).some(({ answers }) => answers.some((name) => needs.elements.includes(name))) ? [] : [{
      at: here, message: { zh: `${id} 没有能答复这个事项的协查窗口`, en: `${id} has no desk that could answer anything of this matter` }, remedy: { zh: '请在这个部门的 desks 里写明', en: 'Declare one in `desks` of the department' },
    }];
  });
}

/** A service is online and on the phone, or says why it cannot be. */
function checkChannels({ channels, notOnline }: Service, at: Place): readonly Finding[] {
  const lacking = (['web', 'mobile'] as const).filter((channel) => !channels.includes(channel));
  return lacking.length === 0 || notOnline !== undefined ? [] : [{
    at, message: { zh: `不能在${lacking.join('、')}办理，却没有说明原因`, en: `Not offered on ${lacking.join(', ')}, without a reason` },
    remedy: { zh: '请开通，或在 notOnline 里写明原因', en: 'Offer it there, or say why not in `notOnline`' },
  }];
}

/** What an employer reads has no places: a value in it would tell of the person. */
function checkForEmployer({ resultForEmployer: words }: Service, at: Place): readonly Finding[] {
  return words === undefined || templateNames(words).length === 0 ? [] : [{
    at, message: { zh: '给单位看的结果里有职工的情况', en: 'What the employer reads tells of the person' }, remedy: { zh: '请去掉花括号里的内容，只写办好了什么', en: 'Take out what stands in braces and say only what is done' },
  }];
}

/** The units of a parameter that hold a length of publicity, by what the length is counted in. */
const DAYS = { wd: 'workingDays', d: 'days' } as const;

/** What the end of the publicity settles is a fact that this service needs and only an officer could else establish; a length by region is a parameter in the very unit it is counted in. */
function checkPublicity(catalog: Catalog, { publicity, needs }: Service, at: Place): readonly Finding[] {
  if (publicity === undefined) return [];
  const { for: length, clears } = publicity;
  const clearing = needs.elements.includes(clears) ? [] : [unknownName({ ...at, path: [...at.path, 'clears'] }, { zh: 'needs.elements 里的数据元', en: 'element of needs.elements' }, clears, needs.elements)];
  const others = catalog.elements.get(clears)?.sources.filter((source) => source !== 'officer') ?? [];
  const known: readonly Finding[] = others.length === 0 ? [] : [{
    at: { ...at, path: [...at.path, 'clears'] }, message: { zh: `${clears} 不只由经办人核实，公示期满不能替别的来源作答`, en: `${clears} has other sources than the officer, for which the end of a publicity cannot answer` },
    remedy: { zh: '请让它只有 officer 一个来源，或者换一个数据元', en: 'Let `officer` be its only source, or name another element' },
  }];
  return [...clearing, ...known, ...(typeof length === 'string' ? [] : checkLength(catalog, length, { ...at, path: [...at.path, 'for'] }))];
}

/** Three days are not three working days: the length is counted in what its parameter says. */
function checkLength(catalog: Catalog, { parameter, unit }: Exclude<NonNullable<Service['publicity']>['for'], string>, at: Place): readonly Finding[] {
  const found = catalog.parameters.get(parameter);
  if (found === undefined) return mustExist(catalog, 'parameters', parameter, { ...at, path: [...at.path, 'parameter'] });
  return found.unit === DAYS[unit] ? [] : [{
    at: { ...at, path: [...at.path, 'unit'] }, message: { zh: `公示按 ${unit} 数，参数 ${parameter} 的单位却是 ${found.unit}`, en: `The publicity is counted in ${unit}, but ${parameter} is in ${found.unit}` },
    remedy: { zh: `请按来源统一：${unit} 对应参数单位 ${DAYS[unit]}`, en: `Make both what the source says: ${unit} goes with a parameter in ${DAYS[unit]}` },
  }];
}

/** How long a payment runs is said once: by a number, or by the entry it belongs to, which must be there and is looked at every month. */
function checkRun(before: readonly Effect[], effect: Effect, at: Place): readonly Finding[] {
  if (!('pay' in effect)) return [];
  const { times, until, every } = effect.pay;
  if ((times === undefined) === (until === undefined)) {
    return [{ at, message: { zh: '发放次数 times 和 until: ended 要写一个，也只能写一个', en: 'A payment has either `times` or `until: ended`' }, remedy: { zh: '有次数的写 times，长期发放的写 until: ended', en: 'Write `times` where the number is known, `until: ended` where it runs on' } }];
  }
  return until === undefined || (every === 'month' && before.some((each) => 'open' in each)) ? [] : [{
    at: { ...at, path: [...at.path, 'until'] }, message: { zh: '长期发放要按月，并且属于前面记入的一条登记：登记结束，发放才会停', en: 'A payment without end is monthly and belongs to an entry opened before it, with which it stops' },
    remedy: { zh: '请写 every: month，并在它前面写 open', en: 'Write `every: month` and open the entry before it' },
  }];
}

function twice({ criteria }: Service): readonly number[] {
  return criteria.flatMap(({ id }, index) => (criteria.findIndex((each) => each.id === id) < index ? [index] : []));
}

function checkEffect(catalog: Catalog, effect: Effect, at: Place): readonly Finding[] {
  const inside = (...path: readonly (string | number)[]): Place => ({ ...at, path: [...at.path, ...path] });
  if ('end' in effect) {
    const ended = Object.keys(catalog.registerKinds.get(effect.end)?.fields ?? {});
    const strangers = Object.keys(effect.where ?? {}).filter((name) => !ended.includes(name));
    return [...mustExist(catalog, 'registerKinds', effect.end, inside('end')), ...strangers.map((name) => unknownName(inside('where', name), { zh: `${effect.end} 的字段`, en: `field of ${effect.end}` }, name, ended))];
  }
  if ('pay' in effect) return mustBeCode(catalog, 'funds', effect.pay.fund, inside('pay', 'fund'));
  if ('tell' in effect) return checkScenario(catalog, effect.tell, 'tell', inside('tell'));
  const kind = catalog.registerKinds.get(effect.open);
  if (kind === undefined) return mustExist(catalog, 'registerKinds', effect.open, inside('open'));
  const fields = Object.keys(kind.fields);
  const given = Object.keys(effect.with ?? {});
  return [
    ...given.filter((name) => !fields.includes(name)).map((name) => unknownName(inside('with', name), { zh: `${kind.zh}的字段`, en: `field of ${effect.open}` }, name, fields)),
    ...fields.filter((name) => !given.includes(name)).map((name): Finding => ({ at: inside('open'), message: { zh: `没有写 ${effect.open} 的 ${name}（${kind.fields[name]?.zh ?? ''}）`, en: `The field ${name} of ${effect.open} is not given` }, remedy: { zh: `请在 with 里补上 ${name}`, en: `Add ${name} under \`with\`` } })),
  ];
}
