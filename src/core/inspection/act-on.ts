import type { Catalog } from '../catalog/catalog.ts';
import type { Refusal } from '../cases/refusal.ts';
import { wordsFault } from '../cases/words.ts';
import type { Calendar } from '../clocks/clock.ts';
import { dayOf } from '../clocks/day.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { limitText } from '../clocks/limit.ts';
import { allowsInspection, type InspectionAction } from './actions.ts';
import type { Conclusion, Findings, Inspection, InspectionStep } from './inspection.ts';
import { ASPECT_NAMES, type Consequence } from './kind.ts';
import { lacking, unsaid, WORDS } from './lacking.ts';
import { ordersOf, unheardIn } from './orders.ts';
import { inspectionTerms } from './terms.ts';

export type InspectionCommand =
  | { readonly act: 'find'; readonly findings: Findings; readonly files: readonly string[]; /** What the person reads, where anything is doubtful; with what is intended to follow, and which promises would be found untrue, by element. */ readonly told: string; readonly consequences?: readonly Consequence[]; readonly promises?: readonly string[] }
  | { readonly act: 'hand-back' | 'return'; readonly reason: string }
  | { readonly act: 'speak'; readonly text: string; readonly files: readonly string[] }
  | { readonly act: 'conclude'; readonly conclusion: Conclusion; readonly consequences: readonly Consequence[]; /** Which promises were untrue, by element. */ readonly promises?: readonly string[]; readonly reason: string; /** Why the result stays, where a promise was untrue and nobody looks at it again. */ readonly stands?: string }
  | { readonly act: 'confirm'; readonly note: string };

/** What is known when an inspection is acted on. `recused`: whether the supervisor has to stay away from a party of it. `parties`: for whom something may follow, and who is heard: the person it is about and who has applied, by identity. `breakable`: the promises that the decision rests on and that could be found untrue, by element. */
export type Inspecting = { readonly catalog: Catalog; readonly calendar: Calendar; readonly inspection: Inspection; readonly actor: string; readonly at: string; readonly recused: boolean; readonly parties: readonly string[]; readonly breakable: readonly string[] };

/** Carry out what somebody wants with an inspection, or say why not. Pure: who may stands in `allowsInspection`. */
export function actOnInspection(here: Inspecting, command: InspectionCommand): readonly InspectionStep[] | Refusal {
  const { inspection, actor } = here;
  const act: InspectionAction = command.act;
  const allowed = allowsInspection(inspection, act, actor, here.recused);
  if (allowed !== true) return { code: 'not-allowed', detail: allowed };
  const only = (event: InspectionStep['event']): readonly InspectionStep[] => [{ actor, event }];
  switch (command.act) {
    case 'find': return find(here, command);
    case 'hand-back': return unsaid('/reason', command.reason) ?? only({ type: 'handed-back', reason: command.reason.trim() });
    case 'speak': return command.text.trim() === '' && command.files.length > 0 ? lacking({ zh: '交了材料的，请写明说明什么', en: 'Say what the files show' }, ['/text']) : command.text.trim() === '' ? only({ type: 'hearing-over' }) : only({ type: 'heard', text: command.text.trim(), files: command.files });
    case 'conclude': return conclude(here, command);
    case 'return': return unsaid('/reason', command.reason) ?? only({ type: 'returned', reason: command.reason.trim() });
    case 'confirm': return only({ type: 'confirmed', note: command.note.trim() });
  }
}

/**
 * All in order closes it at once. Whatever is doubtful opens a hearing first: nothing follows for anybody unheard, and whoever is heard is told the facts, the reasons and what is intended
 * (行政许可法 第七条，行政处罚法 第四十四条、第四十五条). Found anew after a hearing, another one opens, in which all are heard again.
 */
function find({ catalog, calendar, inspection, actor, at, parties, breakable }: Inspecting, { findings, files, told, consequences = [], promises = [] }: Extract<InspectionCommand, { act: 'find' }>): readonly InspectionStep[] | Refusal {
  const short = ASPECT_NAMES.filter((aspect) => findings[aspect].verdict !== 'ok' && findings[aspect].note.trim().length < WORDS);
  if (short.length > 0) return lacking({ zh: `有疑点的，请至少用 ${WORDS} 个字写明发现了什么`, en: `Say what you found in at least ${WORDS} characters where something is doubtful` }, short.map((aspect) => `/findings/${aspect}/note`));
  const found: InspectionStep = { actor, event: { type: 'found', findings: Object.fromEntries(ASPECT_NAMES.map((aspect) => [aspect, { verdict: findings[aspect].verdict, note: findings[aspect].note.trim() }])) as Findings, files } };
  if (ASPECT_NAMES.every((aspect) => findings[aspect].verdict === 'ok')) {
    if (inspection.hearing) return lacking({ zh: '已经听取过意见，没有问题的请直接作结论', en: 'The person was heard: where all is in order, conclude that' }, ASPECT_NAMES.map((aspect) => `/findings/${aspect}/verdict`));
    if (consequences.length + promises.length > 0) return lacking({ zh: '三项都没有问题的，不能拟作处理', en: 'Nothing is intended where all is in order' }, [consequences.length > 0 ? '/consequences' : '/promises']);
    return [found, { actor, event: { type: 'concluded', conclusion: 'in-order', consequences: [], reason: '' } }];
  }
  const fault = unsaid('/told', told) ?? wordsFault(catalog, '', { tells: { told } });
  if (fault) return fault;
  const intended = ordersOf({ consequences, promises }, breakable);
  if ('code' in intended) return intended;
  const terms = inspectionTerms(catalog, inspection.region, dayOf(at));
  if (!terms) return { code: 'not-in-catalogue', detail: { zh: '这个地区还没有设定陈述申辩的期限', en: 'This region has set no time to be heard yet' } };
  const until = dueOfLimit(terms.hearing, { startedAt: at, pauses: [] }, calendar);
  return [found, { actor, event: { type: 'hearing-opened', told: told.trim(), intended, until: until.known ? until.day : null, limit: limitText(terms.hearing), basis: terms.hearingBasis, parties } }];
}

/** What burdens the person waits for a supervisor, and is nothing they were not heard about; what does not ends it. */
function conclude({ catalog, inspection, actor, breakable }: Inspecting, { conclusion, consequences, promises = [], reason, stands = '' }: Extract<InspectionCommand, { act: 'conclude' }>): readonly InspectionStep[] | Refusal {
  const fault = unsaid('/reason', reason) ?? wordsFault(catalog, '', { tells: { reason } });
  if (fault) return fault;
  if (conclusion !== 'burden') {
    if (consequences.length > 0) return lacking({ zh: '没有问题或者已经改正的，不再处理', en: 'Nothing follows where all is in order or mended' }, ['/consequences']);
    if (promises.length > 0) return lacking({ zh: '没有问题或者已经改正的，不认定承诺不属实', en: 'No promise is found untrue where all is in order or mended' }, ['/promises']);
    return [{ actor, event: { type: 'concluded', conclusion, consequences: [], reason: reason.trim() } }];
  }
  const orders = ordersOf({ consequences, promises }, breakable);
  if ('code' in orders) return orders;
  const unheard = unheardIn(inspection, orders, breakable);
  if (unheard) return unheard;
  // What rested on an untrue promise is looked at again, or it is said why not.
  const breaks = orders.promises.length > 0;
  const kept = breaks && !orders.consequences.includes('reopen');
  const unkept = kept ? unsaid('/stands', stands) ?? wordsFault(catalog, '', { tells: { stands } }) : undefined;
  if (unkept) return unkept;
  return [{ actor, event: { type: 'concluded', conclusion, consequences: orders.consequences, ...(breaks && { promises: orders.promises }), reason: reason.trim(), ...(kept && { stands: stands.trim() }) } }];
}
