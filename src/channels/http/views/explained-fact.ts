import type { CaseState } from '#core/cases/state.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Fact } from '#core/fact.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Localized } from '#core/value.ts';
import type { ExplainedFact } from '../schemas/explanation.ts';
import { factView } from './fact-view.ts';

/** Who reads: whether it is the person themselves, and which entries are theirs. */
export type FactsOf = { readonly compiled: CompiledCatalog; readonly state: CaseState; readonly own: readonly RegisterEntry[] };

/** A fact as a decision used it, with who keeps the original and where it is put right. `own`: the reader's own entries; without them nothing leads to the register. */
export function explainedFact({ compiled: { catalog }, state, own }: FactsOf, fact: Fact): ExplainedFact {
  const keeper = keeperOf(catalog, fact.source);
  const until = untilOf(state, fact);
  const correct = correctOf(fact, own);
  const view = factView(catalog, fact, new Set([fact.element]));
  return { ...view, ...(keeper && { keeper }), ...(until !== undefined && { until }), ...(correct && { correct: { ...correct, ...(view.contestBy && { by: view.contestBy.name }) } }) };
}

function keeperOf(catalog: Catalog, source: Fact['source']): Localized | undefined {
  if (source.kind === 'department' || source.kind === 'assistance') {
    const department = catalog.departments.get(source.department);
    return department && { zh: department.zh, en: department.en };
  }
  const kind = source.kind === 'register' ? catalog.registerKinds.get(source.register) : undefined;
  return kind && codeName(catalog, 'authorities', kind.line);
}

/** Until when the answer might be used that the fact was in. */
function untilOf({ departments }: CaseState, { source }: Fact): string | undefined {
  return source.kind === 'department' ? departments.find(({ exchange }) => exchange === source.exchange)?.freshUntil : undefined;
}

function correctOf({ source }: Fact, own: readonly RegisterEntry[]): Pick<NonNullable<ExplainedFact['correct']>, 'how' | 'entry'> | undefined {
  switch (source.kind) {
    case 'register': return source.entry !== undefined && own.some(({ id }) => id === source.entry) ? { how: 'entry', entry: source.entry } : undefined;
    case 'department': return { how: 'department' };
    case 'asked': return { how: 'answer' };
    default: return undefined;
  }
}
