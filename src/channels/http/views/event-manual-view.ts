import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { Absence, EventService, LifeEvent } from '#core/catalog/life-event.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { fillPlaces } from '#core/catalog/template.ts';
import type { Localized, Value } from '#core/value.ts';
import type { EventManual } from '../schemas/manual.ts';
import { elementName } from './fact-view.ts';
import { filerViews } from './filer-view.ts';
import { placeOf, serviceNames } from './names.ts';
import { eventRuleText } from './rule-text.ts';

/** The working manual of a life event: who files, what is asked, the items in their order, and who gets the name list. */
export function eventManual(compiled: CompiledCatalog, event: LifeEvent): EventManual {
  const { catalog } = compiled;
  return {
    id: event.id, name: { zh: event.zh, en: event.en }, summary: event.summary, source: event.source, version: catalog.version,
    filers: filerViews(compiled, event), ...(event.inPerson && { inPerson: event.inPerson }),
    questions: event.questions.map(({ id, zh, en, why, type, when }) => ({
      id, text: { zh, en }, why, answers: answersOf(compiled, type), ...(when !== undefined && { when: eventRuleText(compiled, event, undefined, when) }),
    })),
    settles: Object.entries(event.settles ?? {}).map(([name, value]) => ({ name: elementName(catalog, name), text: formatValue(value as Value, catalog.elements.get(name)?.type ?? 'text', catalog.codes) })),
    items: Object.entries(event.services).map(([code, item]) => itemOf(compiled, event, code, item)),
    nameList: event.nameList.map((id) => ({ zh: catalog.departments.get(id)?.zh ?? id, en: catalog.departments.get(id)?.en ?? id })),
    remarks: [...event.remarks],
  };
}

function itemOf(compiled: CompiledCatalog, event: LifeEvent, code: string, item: EventService): EventManual['items'][number] {
  const { catalog } = compiled;
  const service = catalog.services.get(code);
  return {
    code, ...serviceNames(compiled, code), ...placeOf(item), authority: codeName(catalog, 'authorities', service?.authority ?? ''), mode: service?.mode ?? 'officer',
    ...(item.when !== undefined && { when: eventRuleText(compiled, event, service, item.when) }), ...(item.why && { why: item.why }), later: item.later ?? false,
    otherwise: (item.otherwise ?? []).map((absence) => ({ text: named(compiled, absence), ...(absence.when !== undefined && { when: eventRuleText(compiled, event, service, absence.when) }) })),
  };
}

/** The words of an absence: its places by the names of what fills them. */
function named({ catalog }: CompiledCatalog, { zh, en }: Absence): Localized {
  return fillPlaces({ zh, en }, (name) => { const called = elementName(catalog, name); return { zh: `〔${called.zh}〕`, en: `[${called.en}]` }; });
}

/** More choices than this are named by their list: nobody reads every district. */
const CHOICES = 12;

/** What can be answered: nothing for yes or no. */
function answersOf({ catalog }: CompiledCatalog, type: LifeEvent['questions'][number]['type']): Localized[] {
  const list = type === 'boolean' ? undefined : catalog.codes.get(type.code);
  if (list === undefined) return [];
  const names = Object.values(list.codes).map(({ zh, en }) => ({ zh, en }));
  return names.length <= CHOICES ? names : [{ zh: `“${list.zh}”中的一项`, en: `one of “${list.en}”` }];
}
