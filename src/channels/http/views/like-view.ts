import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Localized } from '#core/value.ts';
import type { LikeItems } from '#usecases/like-items.ts';
import type { StaffItem } from '../schemas/staff.ts';
import { askedName } from './fact-view.ts';

const DAY_MS = 86_400_000;

/** Like items as an officer may see them: how each ended and why, and by what it is not quite the same. Neither whose nor when nor by whom: only the number of one that the officer had. */
export function likeView(compiled: CompiledCatalog, service: string, { question, alike, practice }: LikeItems): StaffItem['like'] {
  const criteria = compiled.catalog.services.get(service)?.criteria ?? [];
  return {
    ...practice,
    items: alike.map(({ outcome, by, criterion: id, took, own, likeness, question: other }) => {
      const ground = criteria.find((each) => each.id === id);
      const marks = [...question.filter((mark) => !other.includes(mark)), ...other.filter((mark) => !question.includes(mark))];
      return { outcome, by, same: likeness === 1, differs: markNames(compiled, service, marks), ...(ground && outcome === 'refuse' && { reason: { text: { zh: ground.zh, en: ground.en }, basis: ground.basis } }), days: Math.floor(took / DAY_MS), ...(own && { own }) };
    }),
  };
}

/** Conditions and facts by their names, each once; a mark that says only how the rules stopped has none. */
export function markNames({ catalog }: CompiledCatalog, service: string, marks: readonly string[]): Localized[] {
  // A fact that is missing is what makes its condition unknown: where conditions are named it would say the same twice.
  const conditions = marks.some((mark) => mark.startsWith('unknown/') || mark.startsWith('fail/'));
  const names = marks.filter((mark) => !conditions || !mark.startsWith('missing/')).flatMap((mark): Localized[] => {
    const [kind = '', ...rest] = mark.split('/');
    const id = rest.join('/');
    if (kind === 'missing' || kind === 'contested') return [askedName(catalog, id)];
    const criterion = catalog.services.get(service)?.criteria.find((each) => each.id === id);
    return criterion ? [{ zh: criterion.zh, en: criterion.en }] : [];
  });
  return [...new Map(names.map((name) => [name.zh, name])).values()];
}
