import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { OutputPaper } from '../catalog/output-paper.ts';
import type { Fact } from '../fact.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import { fillTemplate } from '../decisions/explain.ts';
import { formatValue } from '../decisions/format-value.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { masked } from '../register/mask.ts';
import type { Localized, Value } from '../value.ts';
import type { CaseEvent } from './event.ts';
import type { Item } from './item.ts';
import type { CaseState } from './state.ts';

/** What gives a paper of its own: a decision, or another that took its place. */
export type Giving = Extract<CaseEvent, { type: 'decided' | 'changed' }>;

/** One line of a paper; `told`: whoever checks it reads it too; `employer`: it stands on the employer's copy too; `given`: the text is as somebody or a register has it. */
export type PaperLine = { readonly name: Localized; readonly text: Localized; readonly told: boolean; readonly employer?: true; readonly given?: true };

const ENTRY = 'entry.';
/** What the line is called that says from when to when a paper holds. */
export const PERIOD: Localized = { zh: '有效期', en: 'Holds' };

/** The entry by which a paper holds; `undefined` where its form names none, or the decision opened none. */
function heldBy({ holds }: Pick<OutputPaper, 'holds'>, { effects }: Pick<Giving, 'effects'>): RegisterEntry | undefined {
  return openedOf(effects, holds === undefined ? [] : [holds]).at(-1);
}

/** The entries whose standing is that of the paper: the one that `holds` names, or those of `entries` where it names none. */
export function restingOn(form: Pick<OutputPaper, 'holds' | 'entries'>, event: Pick<Giving, 'effects'>): readonly RegisterEntry[] {
  const held = heldBy(form, event);
  return held ? [held] : form.holds === undefined ? openedOf(event.effects, form.entries ?? []) : [];
}

/**
 * What stands on a paper of its own, line by line: from the facts and values of its decision, from what was answered and found, and from the
 * entries that it opened. What is not known is left out. Nothing enters that came after the event, so that the paper is the same for ever.
 * @param state the case as it was after the event
 */
export function paperLines(compiled: CompiledCatalog, form: OutputPaper, { state, item, event }: { readonly state: Pick<CaseState, 'region' | 'given'>; readonly item: Pick<Item, 'findings'>; readonly event: Giving }): PaperLine[] {
  const { catalog } = compiled;
  const entry = heldBy(form, event);
  const scope = scopeOf(compiled, state, item, event);
  const rows = (form.rows ?? []).flatMap(({ zh, en, is, told = false, employer }): PaperLine[] => {
    const to = { told, ...(employer && { employer }) };
    const name = is.split(':')[0] ?? is;
    if (name.startsWith(ENTRY)) {
      const text = entry && fieldText(compiled, entry, name.slice(ENTRY.length));
      const type = entry && catalog.registerKinds.get(entry.kind)?.fields[name.slice(ENTRY.length)]?.type;
      return text ? [{ name: { zh, en }, text, ...to, ...(type === 'text' && { given: true as const }) }] : [];
    }
    const value = scope.get(name);
    return value === UNKNOWN || value === null ? [] : [{ name: { zh, en }, text: fillTemplate({ zh: `{${is}}`, en: `{${is}}` }, scope, catalog), ...to, ...(catalog.elements.get(name)?.type === 'text' && { given: true as const }) }];
  });
  const entries = openedOf(event.effects, form.entries ?? []).map((each): PaperLine => ({ name: kindName(compiled, each.kind), text: period(each), told: true }));
  return [...rows, ...entries, ...(entry ? [{ name: PERIOD, text: period(entry), told: true }] : [])];
}

/** The sentence of a form, filled; nothing where it has none. */
export function paperSays(compiled: CompiledCatalog, { says }: Pick<OutputPaper, 'says'>, about: Parameters<typeof paperLines>[2]): Localized | undefined {
  return says && fillTemplate(says, scopeOf(compiled, about.state, about.item, about.event), compiled.catalog);
}

function scopeOf(compiled: CompiledCatalog, { region, given }: Pick<CaseState, 'region' | 'given'>, { findings }: Pick<Item, 'findings'>, { decision }: Giving) {
  const facts = new Map<string, Fact>();
  // What no rule has read is no fact of the decision; the officer's word stands before the applicant's.
  for (const [element, value] of Object.entries(given.answers)) facts.set(element, { element, value, source: { kind: 'asked' }, at: decision.on });
  for (const fact of [...findings, ...decision.facts]) facts.set(fact.element, fact);
  return decisionScope(compiled, { facts, region, on: decision.on, values: decision.values });
}

function openedOf(effects: Giving['effects'], kinds: readonly string[]): RegisterEntry[] {
  return effects.flatMap((effect) => (effect.kind === 'opened' && kinds.includes(effect.entry.kind) ? [effect.entry] : []));
}

function fieldText({ catalog }: CompiledCatalog, entry: RegisterEntry, name: string): Localized | undefined {
  if (name === 'from' || name === 'to') return entry[name] === null ? undefined : day(entry[name]);
  const field = catalog.registerKinds.get(entry.kind)?.fields[name];
  const value: Value | undefined = entry.data[name];
  if (!field || field.secret || value === undefined || value === null) return undefined;
  return formatValue(field.mask !== undefined && typeof value === 'string' ? masked(value, field.mask) : value, field.type, catalog.codes);
}

function kindName({ catalog }: CompiledCatalog, kind: string): Localized {
  const { zh = kind, en = kind } = catalog.registerKinds.get(kind) ?? {};
  return { zh, en };
}

function period({ from, to }: RegisterEntry): Localized {
  const [since, until] = [day(from), to === null ? undefined : day(to)];
  return until ? { zh: `${since.zh}至${until.zh}（不含当天）`, en: `${since.en} to ${until.en}, that day excluded` } : { zh: `自${since.zh}起`, en: `since ${since.en}` };
}

function day(value: string): Localized {
  return formatValue(value, 'date', new Map());
}
