import type { DepartmentAnswer } from '../cases/given.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { neededElements } from '../evidence/needed.ts';
import { BAR_TOLD, isBarred, RESTRICTION_UNTOLD } from '../instant/bar-words.ts';
import type { Localized } from '../value.ts';
import type { Decision } from './decision.ts';
import { missingIn } from './run-items.ts';

/** What the sentence needs besides the decision: the answers the case holds, what the person contests, and who reads it, where that is whom the case is about or who applies for them. */
export type About = { readonly departments: readonly DepartmentAnswer[]; readonly contested: readonly string[]; /** What is still asked of whoever reads it, before it is handed in. */ readonly asked?: readonly string[]; readonly reader?: 'subject' | 'applicant' };

/**
 * Why a person has to look at an item, in one clause; undefined where the rules decided. It names what is not certain, never what
 * somebody else's record says: an answer that contradicts the register may be about another person.
 */
export function whyPerson(compiled: CompiledCatalog, decision: Decision, about: About): Localized | undefined {
  if (decision.outcome !== 'officer') return undefined;
  const { catalog } = compiled;
  const needed = neededElements(compiled, [decision.service]);
  if (decision.because === 'restricted' && (about.reader === undefined || decision.whose !== about.reader)) return RESTRICTION_UNTOLD;
  if (isBarred(decision.because)) return BAR_TOLD[decision.because];
  const contested = about.contested.filter((name) => needed.has(name));
  if (contested.length > 0) {
    const names = namesOf(compiled, contested);
    return { zh: `您对${names.zh}提出了更正，由人核实，不直接按查到的来定`, en: `you contest ${names.en}, so a person checks it instead of going by what was found` };
  }
  const missing = missingIn(decision);
  const unusable = unusableAbout(compiled, missing, about.departments);
  if (unusable) return unusable;
  if (missing.length > 0) return whatIsMissing(compiled, decision.service, missing, about.asked ?? []);
  if (decision.criteria.some(({ result }) => result === 'unknown') || decision.because === 'undetermined') return { zh: '查到的几处情况对不上，要由人核实', en: 'what was found does not fit together and has to be checked by a person' };
  if (decision.because === 'taken-over') return { zh: '依据的是原系统的记录，不只凭规则定，由人来定', en: 'it goes by what an old system has on record, so a person decides and not the rules alone' };
  if (decision.because === 'mode') return { zh: '各项条件都符合；按规定，这一项由人来定', en: 'every condition is met; by the rules a person decides this one' };
  const why = catalog.services.get(decision.service)?.secondReview?.why;
  return why
    ? { zh: `各项条件都符合；${why.zh}，要由两个人先后看过`, en: `every condition is met; ${why.en}, so two people look at it one after the other` }
    : { zh: '各项条件都符合；按规定，要由两个人先后看过', en: 'every condition is met; by the rules two people look at it one after the other' };
}

/** A department's answer as the person may hear of it. */
export function saidOfAnswer(compiled: CompiledCatalog, answer: DepartmentAnswer): Localized {
  const department = compiled.catalog.departments.get(answer.department);
  const who = { zh: department?.zh ?? answer.department, en: department?.en ?? answer.department };
  if (answer.failure === undefined) return { zh: `${who.zh}已经答复`, en: `${who.en} answered` };
  if (answer.failure === 'contradicts') return { zh: `${who.zh}登记的姓名、出生日期或者性别和您的参保登记不一致，由人核对`, en: `name, date of birth or sex at ${who.en} differ from your registration; a person compares them` };
  if (answer.failure === 'deadline') return { zh: `${who.zh}一直没有答复，不再等了，由人来办`, en: `${who.en} did not answer and is waited for no longer; a person takes over` };
  if (answer.failure === 'unknown-subject') return { zh: `${who.zh}没有您的记录，由人核对`, en: `${who.en} has no record of you; a person looks into it` };
  return { zh: `${who.zh}这次的答复不能用，由人核对`, en: `the answer of ${who.en} cannot be used; a person looks into it` };
}

/** The last answer of a department about what is missing, where it could not be used. */
function unusableAbout({ catalog, ...compiled }: CompiledCatalog, missing: readonly string[], departments: readonly DepartmentAnswer[]): Localized | undefined {
  for (const name of missing) {
    for (const source of catalog.elements.get(name)?.sources ?? []) {
      if (typeof source !== 'object' || !('department' in source)) continue;
      const answer = departments.findLast((each) => each.department === source.department && each.scenario === source.scenario);
      if (answer?.failure !== undefined) return saidOfAnswer({ catalog, ...compiled }, answer);
    }
  }
  return undefined;
}

type Kind = 'asked' | 'experts' | 'publicity' | 'officer' | 'promise' | 'unfound';
const LACK: Readonly<Record<Kind, (names: Localized, many: boolean) => Localized>> = {
  asked: ({ zh, en }, many) => ({ zh: `${zh}还要您在下面填写，填了才知道能不能马上办`, en: `${en} ${many ? 'are' : 'is'} asked of you below; then it is known whether it can be decided at once` }),
  unfound: ({ zh, en }, many) => ({ zh: `${zh}没有查到，要由人核实`, en: `${en} could not be found and ${many ? 'have' : 'has'} to be checked by a person` }),
  promise: ({ zh, en }, many) => ({ zh: `${zh}${many ? '这几条' : '这一条'}没有承诺，要由人核实`, en: `${en} ${many ? 'were' : 'was'} not promised and ${many ? 'have' : 'has'} to be checked by a person` }),
  officer: ({ zh, en }, many) => ({ zh: `${zh}要由经办人看过才能定`, en: `${en} ${many ? 'are' : 'is'} for an officer to establish` }),
  experts: () => ({ zh: '要由专家鉴定，再由人作出决定', en: 'experts have to appraise it before a person decides' }),
  publicity: () => ({ zh: '审核同意以后还要公示', en: 'once it is agreed to it has to be published' }),
};

/** Each kind of what is not known by what has to happen for it: nobody has looked for what only experts, an officer or the publicity can tell. */
function whatIsMissing(compiled: CompiledCatalog, service: string, missing: readonly string[], asked: readonly string[]): Localized {
  const { appraisal, publicity } = compiled.catalog.services.get(service) ?? {};
  const kindOf = (name: string): Kind => {
    if (asked.includes(name)) return 'asked';
    if (name === appraisal?.attended || appraisal?.opinion.includes(name)) return 'experts';
    if (name === publicity?.clears) return 'publicity';
    const sources = compiled.catalog.elements.get(name)?.sources ?? [];
    if (sources.every((source) => source === 'officer')) return 'officer';
    return sources.some((source) => typeof source === 'object' && 'promise' in source) ? 'promise' : 'unfound';
  };
  const said = (['asked', 'unfound', 'promise', 'officer', 'experts', 'publicity'] as const).flatMap((kind) => {
    const names = missing.filter((name) => kindOf(name) === kind);
    return names.length === 0 ? [] : [LACK[kind](namesOf(compiled, names), names.length > 1)];
  });
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') };
}

/** What they are called, each in quotes of its own: a name may have commas. */
function namesOf({ catalog }: CompiledCatalog, names: readonly string[]): Localized {
  const elements = names.flatMap((name) => catalog.elements.get(name) ?? []);
  return { zh: elements.map(({ zh }) => `“${zh}”`).join('、'), en: elements.map(({ en }) => `“${en}”`).join(', ') };
}
