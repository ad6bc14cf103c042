import { alarmReason, CLASS_NAMES, DETECTOR_NAMES } from '#core/anomaly/words.ts';
import { DETECTORS, MORE_CASES, PARTS } from '#core/anomaly/observation.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { DataElement } from '#core/catalog/element.ts';
import { officeOnce } from '#core/catalog/office.ts';
import type { Localized } from '#core/value.ts';
import type { Alarm, AlarmAbout, AlarmAct, AlarmCase, AlarmEnquiry, DetectorCount } from '#usecases/ports/alarms.ts';
import { BECAME } from './board-lists.ts';
import type { AlarmCases, AlarmQuestions, Alarms, AlarmView } from '../schemas/alarm.ts';

const ACTS: Readonly<Record<AlarmAct['kind'], Localized>> = { noted: { zh: '记录', en: 'noted' }, taken: { zh: '接手', en: 'taken in charge' }, stopped: { zh: '叫停秒批', en: 'instant decisions stopped' }, released: { zh: '恢复秒批', en: 'the rules decide again' }, closed: { zh: '结案', en: 'closed' } };

const TERMINALS: Readonly<Record<NonNullable<AlarmAbout['terminal']>, Localized>> = { kiosk: { zh: '自助一体机（见办件）', en: 'a kiosk (see the cases)' }, counter: { zh: '窗口终端（见办件）', en: 'a counter terminal (see the cases)' } };

type Read = { readonly alarms: readonly Alarm[]; readonly counts: readonly DetectorCount[]; readonly asked: readonly AlarmEnquiry[]; readonly desks: Alarms['desks'] };
/** `employers`: names by id; `officers`: public numbers by id; `officer`: who reads. */
type Names = { readonly region: string; readonly today: string; readonly officer: string; readonly officers: ReadonlyMap<string, string>; readonly employers: ReadonlyMap<string, string> };

/** The alarms of a region as its supervisors read them: persons, accounts and helpers are not named, the cases are. */
export function alarmsView(catalog: Catalog, { alarms, counts, asked, desks }: Read, names: Names): Alarms {
  const of = new Map(counts.map((count) => [count.detector, count]));
  return {
    alarms: alarms.map((alarm) => alarmView(catalog, alarm, names)),
    counts: DETECTORS.map((detector) => {
      const { open = 0, real = 0, false: wrong = 0 } = of.get(detector) ?? {};
      return { detector: DETECTOR_NAMES[detector], open, real, false: wrong, precision: real + wrong === 0 ? null : Math.round((real / (real + wrong)) * 1000) / 1000 };
    }),
    asked: asked.map((each) => enquiryView(each, cityOf(catalog, each.from), names.today)), desks,
    cities: [...catalog.regions].filter(([code]) => code !== names.region).map(([id, { zh, en }]) => ({ id, name: { zh, en } })),
  };
}

function alarmView(catalog: Catalog, alarm: Alarm, names: Names): AlarmView {
  const { id, detector, since, raisedAt, supervisor, brake, stopped, closedAt, finding, evidence, all, acts, enquiries } = alarm;
  return {
    id, detector: DETECTOR_NAMES[detector], what: alarmReason(alarm), about: aboutOf(catalog, alarm, names), since, at: raisedAt,
    supervisor: supervisor === null ? null : names.officers.get(supervisor) ?? null, own: supervisor === names.officer,
    stops: brake === null ? 'nothing' : stopped ? 'stopped' : 'released', stoppable: !stopped && mayStop(alarm), examples: examplesOf(alarm), closed: closedAt === null || finding === null ? null : { at: closedAt, finding },
    cases: evidence.map(caseOf), count: all.count, stopped: all.stopped, full: all.count >= MORE_CASES, bars: barsOf(all),
    acts: acts.map(({ kind, note, by, at }) => ({ kind: ACTS[kind], note, by: names.officers.get(by) ?? '', at })), enquiries: enquiries.map((each) => enquiryView(each, each.desk === null ? cityOf(catalog, each.region) : deskOf(catalog, each.desk), names.today)), elsewhere: alarm.elsewhere.map((code) => cityOf(catalog, code)),
  };
}

/** What the desks of an agency are asked about alarms of a city: the question and its figures, nothing else of the alarm. */
export function questionsView(catalog: Catalog, asked: readonly AlarmEnquiry[], today: string): AlarmQuestions {
  return { asked: asked.map((each) => enquiryView(each, cityOf(catalog, each.from), today)) };
}

function enquiryView({ id, question, askedAt, answer, until, finding, ...seen }: AlarmEnquiry, city: Localized, today: string): Alarms['asked'][number] {
  return { id, city, what: alarmReason(seen), question, at: askedAt, ...(until !== null && { until }), late: until !== null && answer === null && until < today, finding, answer: answer && { text: answer.text, at: answer.at } };
}

function deskOf({ departments }: Catalog, key: string): Localized {
  const [department = '', desk = ''] = key.split('/');
  const agency = departments.get(department);
  return { zh: `${agency?.zh ?? department} · ${agency?.desks?.[desk]?.zh ?? desk}`, en: `${agency?.en ?? department} · ${agency?.desks?.[desk]?.en ?? desk}` };
}

function cityOf({ regions }: Catalog, code: string): Localized {
  const { zh, en } = regions.get(code) ?? { zh: code, en: code };
  return { zh, en };
}

function aboutOf(catalog: Catalog, { class: kind, about }: Alarm, { region, employers, officers }: Names): Localized {
  const of = CLASS_NAMES[kind];
  const { employer, office, terminal, clerk, service, criterion, department, scenario, field } = about;
  const named = (zh: string, en = zh): Localized => ({ zh: `${of.zh}“${zh}”`, en: `${of.en} “${en}”` });
  if (employer !== undefined) return named(employers.get(employer) ?? '');
  if (office !== undefined) return named(officeOnce(catalog, region, office)?.zh ?? office, officeOnce(catalog, region, office)?.en ?? office);
  if (clerk !== undefined) return named(officers.get(clerk) ?? clerk);
  if (department !== undefined) {
    if (kind === 'list') return listOf(catalog, about);
    const { zh, en } = nameOfAnswer(catalog, department, scenario, field);
    return named(zh, en);
  }
  if (terminal !== undefined) return TERMINALS[terminal];
  if (service === undefined) return { zh: `同一${of.zh}（见办件）`, en: `one ${of.en} (see the cases)` };
  const matter = catalog.services.get(service);
  const { zh, en } = inWords([matter ?? same(service), ...(criterion === undefined ? [] : [matter?.criteria.find(({ id }) => id === criterion) ?? same(criterion)])]);
  return named(`${service} ${zh}`, `${service} ${en}`);
}

/** A field of an answer by the department, the scenario and the element that is read from it; what today's catalogue does not know any more by its own word. */
function nameOfAnswer({ departments, elements }: Catalog, department: string, scenario = '', field = ''): Localized {
  const of = departments.get(department);
  const isRead = (source: DataElement['sources'][number]): boolean => typeof source === 'object' && 'department' in source && source.department === department && source.scenario === scenario && source.field === field;
  return inWords([of ?? same(department), of?.scenarios[scenario] ?? same(scenario), [...elements.values()].find(({ sources }) => sources.some(isRead)) ?? same(field)]);
}

const same = (word: string): Localized => ({ zh: word, en: word });
const inWords = (parts: readonly Localized[]): Localized => ({ zh: parts.map(({ zh }) => zh).join(' · '), en: parts.map(({ en }) => en).join(' · ') });
/** Of what list of which day or month, what share of its records says otherwise than before, and what became of them. */
function listOf({ departments }: Catalog, { department = '', scenario = '', period = '', records = 0, outcomes = {} }: AlarmAbout): Localized {
  const agency = departments.get(department);
  const list = agency?.scenarios[scenario];
  const changed = Object.values(outcomes).reduce((sum, each) => sum + each, 0);
  const share = records === 0 ? 0 : Math.round((changed / records) * 1000) / 10;
  const parts = (language: 'zh' | 'en'): string => Object.entries(outcomes).map(([outcome, count]) => `${BECAME[outcome as keyof typeof BECAME][language]} ${count}`).join(language === 'zh' ? '、' : ', ');
  return { zh: `${agency?.zh ?? department}“${list?.zh ?? scenario}”${period} 名单：${records} 条里 ${changed} 条不同（${share} %），${parts('zh')}`, en: `${agency?.en ?? department}, “${list?.en ?? scenario}” of ${period}: ${changed} of ${records} records (${share} %), ${parts('en')}` };
}

/** What some records of a list say otherwise than before: since when and until when it holds now, without whom. */
function examplesOf({ examples }: Alarm): Localized[] {
  return examples.map(({ outcome, from, to }) => {
    const { zh, en } = BECAME[outcome];
    return from === null ? { zh, en } : { zh: `${zh}：${from} 起${to === null ? '' : `，到 ${to}`}`, en: `${en}: from ${from}${to === null ? '' : ` to ${to}`}` };
  });
}

/** Whether a brake can say what an alarm is about; see `alarm-scope.ts`. */
function mayStop({ class: kind, about: { employer, agent, office, service, department }, closedAt }: Alarm): boolean {
  return closedAt === null && (kind === 'account' || (kind !== 'terminal' && [employer, agent, office, service, department].some((each) => each !== undefined)));
}

/** A page of the cases of an alarm, of which one more was read than is shown; `next`: after how many the next begins. */
export function alarmCasesView(read: readonly AlarmCase[], after: number, limit: number): AlarmCases {
  return { cases: read.slice(0, limit).map(caseOf), ...(read.length > limit && { next: after + limit }) };
}

function caseOf({ number, no, at, stopped }: AlarmCase): AlarmView['cases'][number] {
  return { number, no, at, stopped };
}

/** How the cases lie in time: from when it began to when it was found or the latest came, in parts of the same length. */
function barsOf({ count, from, to, parts }: Alarm['all']): AlarmView['bars'] {
  if (count === 0) return [];
  const begin = Date.parse(from), length = (Date.parse(to) - begin + 1) / PARTS;
  return Array.from({ length: PARTS }, (_, part) => ({ from: new Date(begin + Math.round(part * length)).toISOString(), count: parts[part] ?? 0 }));
}
