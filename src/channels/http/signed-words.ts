import type { CaseState } from '#core/cases/state.ts';
import type { Context } from '#usecases/context.ts';
import { promiseTold } from './views/promise-view.ts';

/** What a promise of a case said when it was signed, by its element. */
export type SignedWords = (element: string) => ReturnType<typeof promiseTold>;

/** The words of the promises of a case, each in those of the catalogue under which it was signed; of any other element, those of today. */
export async function signedWords({ compiled, catalogOf }: Pick<Context, 'compiled' | 'catalogOf'>, { promises = [] }: Pick<CaseState, 'promises'>): Promise<SignedWords> {
  const known = new Map(await Promise.all(promises.map(async ({ element, under, check }) => [element, promiseTold((await catalogOf(under)).catalog, element, check)] as const)));
  return (element) => known.get(element) ?? promiseTold(compiled.catalog, element);
}
